/** What our own writer writes is read back whole: the five plans, the writer's sample, random documents. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '../../../src/app/print/print.js';
import { loadWorld, type World } from '../../../src/app/print/world.js';
import type { Inline, Note } from '../../../src/document/model.js';
import type { FittedBlock, FittedCell, FittedDocument } from '../../../src/layout/model.js';
import { loadPlan } from '../../../src/plan/load.js';
import { viewOfPlan } from '../../../src/template/plan-view.js';
import { writeDocx } from '../../../src/writers/docx/write.js';
import { root } from '../../ho-tro/build.js';
import { planNames } from '../../ho-tro/plan-names.js';
import { cell, fitted, ke, mau, para, row, section, table, textWidth, theThuc } from '../../writers/mau.js';
import { readOutline, writtenOutline } from './outline.js';
import { readBytes } from './tep.js';

let world: World;
beforeAll(async () => {
  const { value } = await loadWorld(root);
  if (!value) throw new Error('no world');
  world = value;
});

function fittedPlan(name: string): FittedDocument {
  const bytes = readFileSync(path.join(root, 'data', 'ke-hoach', `${name}.yaml`));
  const plan = loadPlan(name, bytes, world.danhMuc).value;
  const laidOut = plan && layOut(viewOfPlan(plan), world).value;
  if (!laidOut) throw new Error(`${name} cannot be built`);
  return laidOut.fitted;
}

describe('plans', () => {
  test.each(planNames)('%s', async (name) => {
    const one = fittedPlan(name);
    const document = readBytes(await writeDocx(one));
    expect(readOutline(document)).toEqual(writtenOutline(one));
    expect(document.remarks).toEqual([]);
    expect(document.sections[0]?.page?.pageNumber).toEqual({
      where: 'header',
      align: 'center',
      size: 14,
      format: 'decimal',
    });
  });
});

test('every feature of the writer', async () => {
  const one = mau();
  expect(readOutline(readBytes(await writeDocx(one)))).toEqual(writtenOutline(one));
});

describe('random documents', () => {
  // Frames stand apart; on letters of 1 pt no rise can be seen.
  const styles = Object.values(theThuc().styles).filter((style) => !style.box && style.size >= 6);
  const words =
    "Kế hoạch phòng, chống ma túy năm 2026; (1) - “Đắk R'lấp” & <b> _____ 10%. 05/6/2026 số:\u00a0\u00a0/KH\u2011UBND ƯỜNG ĩ".split(
      ' ',
    );
  const phrase = fc.array(fc.constantFrom(...words, ' ', ''), { maxLength: 6 }).map((parts) => parts.join(' '));
  const format = fc.record(
    { bold: fc.boolean(), italic: fc.boolean(), superscript: fc.boolean(), pending: fc.boolean() },
    { requiredKeys: [] },
  );
  const textInline = fc.tuple(phrase, format).map(([text, more]): Inline => ({ kind: 'text', text, ...more }));
  const noteInline = phrase.map((text): Note => ({ kind: 'note', content: [{ kind: 'text', text: `Xem ${text}` }] }));
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    { weight: 8, arbitrary: textInline },
    { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
    { weight: 1, arbitrary: noteInline },
  );
  const paragraph = fc
    .tuple(fc.constantFrom(...styles.map((style) => style.name)), fc.array(inline, { maxLength: 5 }), fc.boolean())
    .map(([style, content, keepNext]): FittedBlock => para(style, content, { keepNext }));
  const rule = fc.integer({ min: 100, max: 1000 }).map((length): FittedBlock => ke(length, 3000));

  /** A grid of cells that spans cover, filled by trying each place in turn. */
  const tableOf = (block: fc.Arbitrary<FittedBlock>): fc.Arbitrary<FittedBlock> =>
    fc
      .record({
        columns: fc.array(fc.integer({ min: 300, max: 2000 }), { minLength: 1, maxLength: 4 }),
        rows: fc.integer({ min: 1, max: 4 }),
        head: fc.integer({ min: 0, max: 2 }),
        spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
          minLength: 16,
          maxLength: 16,
        }),
        inner: fc.array(fc.array(block, { minLength: 1, maxLength: 2 }), { minLength: 16, maxLength: 16 }),
      })
      .map(({ columns, rows, head, spans, inner }): FittedBlock => {
        const taken = Array.from({ length: rows }, () => columns.map(() => false));
        const free = (r: number, c: number) => taken[r]?.[c] === false;
        let next = 0;
        const lines = taken.map((line, r) => {
          const cells: FittedCell[] = [];
          for (let c = 0; c < line.length; c++) {
            if (!free(r, c)) continue;
            const [wide = 1, tall = 1] = spans[next] ?? [];
            let colSpan = 1;
            while (colSpan < wide && free(r, c + colSpan)) colSpan++;
            const rowSpan = Math.min(tall, rows - r);
            for (let y = r; y < r + rowSpan; y++) for (let x = c; x < c + colSpan; x++) taken[y]?.splice(x, 1, true);
            const blocks = inner[next++] ?? [];
            const closed = blocks.flatMap((one): FittedBlock[] =>
              one.kind === 'table' ? [one, para('cuoi-bang', '')] : [one],
            );
            cells.push(cell(c, closed.length > 0 ? closed : [para('o-bang', '')], { colSpan, rowSpan }));
          }
          return row(cells);
        });
        return table('bang', columns, lines, Math.min(head, rows));
      });

  const block = fc.oneof(
    { weight: 6, arbitrary: paragraph },
    { weight: 1, arbitrary: rule },
    {
      weight: 2,
      arbitrary: tableOf(fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 1, arbitrary: tableOf(paragraph) })),
    },
  );

  /** Ids for paragraphs and rows, each once, as a plan has them. */
  function withIds(blocks: readonly FittedBlock[], prefix: string): readonly FittedBlock[] {
    return blocks.flatMap((one, i): FittedBlock[] => {
      const id = `${prefix}${i}`;
      if (one.kind === 'paragraph') return [{ ...one, id }];
      if (one.kind === 'rule') return [one];
      const rows = one.rows.map((line, r) => ({
        ...line,
        id: `${id}r${r}`,
        cells: line.cells.map((each, c) => ({ ...each, blocks: withIds(each.blocks, `${id}r${r}c${c}b`) })),
      }));
      return [{ ...one, rows }];
    });
  }

  test('are read back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(block, { maxLength: 5 }), fc.boolean()), { minLength: 1, maxLength: 3 }),
        async (parts) => {
          const sections = parts.map(([blocks, turned], s) => {
            const apart = blocks.flatMap((one): FittedBlock[] =>
              one.kind === 'table' ? [one, para('cuoi-bang', '')] : [one],
            );
            return section([...withIds(apart, `s${s}b`), para('doan', 'Hết.')], turned ? 'landscape' : 'portrait');
          });
          const one = fitted(sections);
          expect(textWidth).toBeGreaterThan(0);
          expect(readOutline(readBytes(await writeDocx(one)))).toEqual(writtenOutline(one));
        },
      ),
      { numRuns: 150 },
    );
  });
});
