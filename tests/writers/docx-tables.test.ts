/** Tables and sections as they stand in the written file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FittedBlock, FittedCell, FittedDocument, FittedRow } from '../../src/layout/model.js';
import { writeDocx } from '../../src/writers/docx/write.js';
import { child, elements, type Xml } from '../ho-tro/xml.js';
import { lintDocx } from './docx-lint.js';
import { all, Parts, printed, textOf, value } from './docx-parts.js';
import { bangNhiemVu, cell, fitted, ket, mau, para, row, section, table, textWidth, theThuc } from './mau.js';

async function bodyOf(document: FittedDocument): Promise<Xml> {
  const body = child(new Parts(await writeDocx(document)).xml('word/document.xml'), 'w:body');
  if (!body) throw new Error('no body');
  return body;
}

async function tablesOf(...blocks: readonly FittedBlock[]): Promise<readonly Xml[]> {
  return all(await bodyOf(fitted([section(blocks)])), 'w:tbl');
}

const end = para('cuoi-bang', '');
const one = (style: string, columns: readonly number[], change: Partial<FittedRow> = {}) =>
  table(style, columns, [
    row(
      columns.map((_, i) => cell(i, [para('o-bang', String(i))])),
      change,
    ),
  ]);

const { bang } = theThuc().tables;
if (!bang) throw new Error('table style bang is missing');

describe('table properties', () => {
  const propertiesOf = async (...blocks: readonly FittedBlock[]) => child((await tablesOf(...blocks))[0], 'w:tblPr');

  test('as wide as the text: centred', async () => {
    const properties = await propertiesOf(one('bang', [3000, textWidth - 3000]), end);
    expect(value(child(properties, 'w:jc'))).toBe('center');
    expect(child(properties, 'w:tblInd')).toBeUndefined();
    expect(child(properties, 'w:tblW')?.attributes).toEqual({ 'w:type': 'dxa', 'w:w': String(textWidth) });
  });

  test('narrower: its left line on the text edge, as Word 2010 measures', async () => {
    const properties = await propertiesOf(one('bang', [3000, 1000]), end);
    expect(child(properties, 'w:jc')).toBeUndefined();
    expect(child(properties, 'w:tblInd')?.attributes).toEqual({ 'w:type': 'dxa', 'w:w': String(bang.cellLeft) });
  });

  test('lines and margins of the table style', async () => {
    const lined = await propertiesOf(one('bang', [textWidth]), end);
    expect(
      elements(child(lined, 'w:tblBorders')).map(({ attributes }) => [attributes['w:val'], Number(attributes['w:sz'])]),
    ).toEqual(Array.from({ length: 6 }, () => ['single', bang.line]));
    const margins = elements(child(lined, 'w:tblCellMar')).map(({ name, attributes }) => [
      name,
      Number(attributes['w:w']),
    ]);
    expect(margins).toEqual([
      ['w:top', bang.cellTop],
      ['w:left', bang.cellLeft],
      ['w:bottom', bang.cellBottom],
      ['w:right', bang.cellRight],
    ]);
    const bare = await propertiesOf(one('ket', [textWidth]), end);
    expect(new Set(elements(child(bare, 'w:tblBorders')).map(({ attributes }) => attributes['w:val']))).toEqual(
      new Set(['none']),
    );
  });
});

describe('rows', () => {
  test('header rows, rows that may split, rows that stay together', async () => {
    const [written] = await tablesOf(bangNhiemVu(textWidth), end);
    const rows = elements(written, 'w:tr').map((tr) => elements(child(tr, 'w:trPr')).map(({ name }) => name.slice(2)));
    expect(rows.slice(0, 3)).toEqual([['cantSplit', 'tblHeader'], ['cantSplit', 'tblHeader'], ['cantSplit']]);
    expect(rows[3 + 4]).toEqual([]);
  });

  test('a row kept with the next one keeps every paragraph, nested ones too', async () => {
    const inner = table('moc', [1000], [row([cell(0, [para('o-bang', 'trong')])])]);
    const rows = [
      row([cell(0, [para('o-bang', 'a'), inner, para('o-bang', 'b')])], { keepNext: true }),
      row([cell(0, [para('o-bang', 'c')])]),
    ];
    const [written] = await tablesOf(table('ket', [textWidth], rows), end);
    const kept = all(written as Xml, 'w:p').map((p) => [printed(p), child(p, 'w:pPr', 'w:keepNext') !== undefined]);
    expect(kept).toEqual([
      ['a', true],
      ['trong', true],
      ['b', true],
      ['c', false],
    ]);
  });
});

describe('cells', () => {
  test('merged cells, and where their text stands', async () => {
    const [written] = await tablesOf(bangNhiemVu(textWidth, 3), end);
    const cells = elements(written, 'w:tr').map((tr) =>
      elements(tr, 'w:tc').map((tc) => {
        const properties = child(tc, 'w:tcPr');
        const merge = child(properties, 'w:vMerge');
        const span = value(child(properties, 'w:gridSpan'));
        return [span ?? '', merge ? (value(merge) ?? 'on') : '', value(child(properties, 'w:vAlign')) ?? ''].join('|');
      }),
    );
    const joint = (text: string) => text.replaceAll('|', '');
    expect(cells[0]).toEqual(['|restart|center', '|restart|center', '2||center', '|restart|center']);
    expect(cells[1]?.map(joint)).toEqual(['continuecenter', 'continuecenter', 'center', 'center', 'continuecenter']);
    expect(cells[2]).toEqual(['5||']);
    expect(cells[3]?.at(-1)).toBe('|restart|center');
    expect(cells[5]?.at(-1)).toBe('|continue|center');
  });

  test('the brace: lines only on the sides that a cell names', async () => {
    const [, brace] = await tablesOf(ket(), end);
    const sides = elements(brace, 'w:tr').map((tr) =>
      elements(tr, 'w:tc').map((tc) =>
        elements(child(tc, 'w:tcPr', 'w:tcBorders')).map(
          ({ name, attributes }) => `${name.slice(2)} ${attributes['w:sz']}`,
        ),
      ),
    );
    expect(sides.map((cells) => cells[1])).toEqual([['top 4', 'right 4'], ['right 4'], ['bottom 4', 'right 4']]);
    expect(sides.flatMap((cells) => [cells[0], cells[2]].flat())).toEqual([]);
  });

  /** A random tiling of a grid: each free place takes a cell of a random size that is still free. */
  const tiling = fc
    .record({
      columns: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 6 }),
      sizes: fc.infiniteStream(fc.tuple(fc.nat(2), fc.nat(2))),
    })
    .map(({ columns, rows, sizes }) => {
      const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
      const free = (r: number, c: number) => taken[r]?.[c] === false;
      const made = taken.map((_, r): FittedRow => {
        const cells: FittedCell[] = [];
        for (let c = 0; c < columns; c++) {
          if (!free(r, c)) continue;
          const [wide, high] = sizes.next().value ?? [0, 0];
          let colSpan = 1;
          while (colSpan <= wide && free(r, c + colSpan)) colSpan++;
          const rowSpan = Math.min(high + 1, rows - r);
          for (let y = r; y < r + rowSpan; y++) for (let x = c; x < c + colSpan; x++) (taken[y] ?? [])[x] = true;
          cells.push(cell(c, [para('o-bang', `${r}.${c}`)], { colSpan, rowSpan }));
        }
        return row(cells);
      });
      return table(
        'bang',
        Array.from({ length: columns }, (_, i) => 700 + i),
        made,
      );
    });

  test('any tiling of a grid is written whole', async () => {
    await fc.assert(
      fc.asyncProperty(tiling, async (tiled) => {
        const bytes = await writeDocx(fitted([section([tiled, end])]));
        expect(lintDocx(bytes)).toEqual([]);
        const text = all(new Parts(bytes).xml('word/document.xml'), 'w:tc').map(printed).filter(Boolean);
        expect(text).toEqual(tiled.rows.flatMap(({ cells }) => cells.map(({ blocks }) => textOfFirst(blocks))));
      }),
      { numRuns: 80 },
    );
  });
});

function textOfFirst([block]: readonly FittedBlock[]): string {
  const [first] = block?.kind === 'paragraph' ? block.content : [];
  return first?.kind === 'text' ? first.text : '';
}

describe('what only a bug in layout can bring', () => {
  const write = (...blocks: readonly FittedBlock[]) => writeDocx(fitted([section(blocks)]));
  const plain = one('bang', [textWidth]);

  test('tables that touch', () => expect(write(plain, plain, end)).rejects.toThrow(/between tables bang and bang/));
  test('a table at the end', () => expect(write(plain)).rejects.toThrow(/nothing follows table bang/));
  test('a table at the end of a cell', () =>
    expect(write(table('ket', [500], [row([cell(0, [plain])])]), end)).rejects.toThrow(/nothing follows table bang/));
  test('an empty cell', () =>
    expect(write(table('ket', [500], [row([cell(0, [])])]), end)).rejects.toThrow(/without any block/));
  test('an open column', () =>
    expect(write(table('ket', [500, 500], [row([cell(0, [end])])]), end)).rejects.toThrow(/1 columns filled of 2/));
  test('a column filled twice', () =>
    expect(write(table('ket', [500], [row([cell(0, [end]), cell(0, [end])])]), end)).rejects.toThrow(
      /column 2 is not filled once/,
    ));
  test('a merged cell that reaches too far', () =>
    expect(write(table('ket', [500], [row([cell(0, [end], { rowSpan: 2 })])]), end)).rejects.toThrow(
      /below the last row/,
    ));
  test('an unknown style', () =>
    expect(write(para('khong-co', 'a'))).rejects.toThrow(/lacks paragraph style khong-co/));
});

describe('sections', () => {
  test('page, orientation, numbers from 1, headers once', async () => {
    const body = await bodyOf(mau());
    const sections = all(body, 'w:sectPr');
    const told = sections.map((one) => ({
      page: child(one, 'w:pgSz')?.attributes,
      start: child(one, 'w:pgNumType')?.attributes['w:start'],
      type: value(child(one, 'w:type')),
      title: child(one, 'w:titlePg') !== undefined,
      headers: elements(one, 'w:headerReference').map(({ attributes }) => attributes['w:type']),
    }));
    expect(told).toEqual([
      {
        page: { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
        start: '1',
        type: 'nextPage',
        title: true,
        headers: ['default', 'first'],
      },
      {
        page: { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
        start: '1',
        type: 'nextPage',
        title: true,
        headers: [],
      },
    ]);
    expect(body.children.at(-1)).toBe(sections[1]);
    const { top, right, bottom, left, header, footer } = theThuc().page;
    const margins = Object.entries({ top, right, bottom, left, header, footer, gutter: 0 });
    const attributes = margins.map(([name, width]) => [`w:${name}`, String(width)]);
    expect(child(sections[0], 'w:pgMar')?.attributes).toEqual(Object.fromEntries(attributes));
  });

  test('a hidden paragraph before a table that begins a document, only when there are footnotes', async () => {
    const start = async (...blocks: readonly FittedBlock[]) => {
      const [first] = elements(await bodyOf(fitted([section(blocks)])));
      return first?.name === 'w:p' && child(first, 'w:pPr', 'w:rPr', 'w:vanish') !== undefined;
    };
    const noted = para('doan', [{ kind: 'note', content: [{ kind: 'text', text: 'a' }] }]);
    expect(await start(one('ket', [500]), noted)).toBe(true);
    expect(await start(one('ket', [500]), end)).toBe(false);
    expect(await start(noted)).toBe(false);
  });

  test('a number in the header, none on the first page', async () => {
    const parts = new Parts(await writeDocx(mau()));
    const [later, first] = ['word/header1.xml', 'word/header2.xml'].map((name) => all(parts.xml(name), 'w:p'));
    expect(later?.map((p) => [value(child(p, 'w:pPr', 'w:pStyle')), printed(p)])).toEqual([['so-trang', '2']]);
    expect(first?.map((p) => [value(child(p, 'w:pPr', 'w:pStyle')), textOf(p)])).toEqual([['so-trang', '']]);
  });
});
