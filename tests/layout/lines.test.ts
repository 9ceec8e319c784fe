/** What every line of every page says of itself: block, part, origin, cell, artifact or not; on the five plans as they are. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/app/print/print.js';
import { loadWorld } from '../../src/app/print/world.js';
import { parts } from '../../src/document/parts.js';
import type { FittedBlock, FittedDocument, Line } from '../../src/layout/model.js';
import { loadPlan } from '../../src/plan/load.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { root } from '../ho-tro/build.js';
import { planNames } from '../ho-tro/plan-names.js';
import { linesOf, textOf } from './pages.js';

const { value: world } = await loadWorld(root);
if (!world) throw new Error('the world cannot be loaded');

function laid(name: string) {
  if (!world) throw new Error('no world');
  const file = `data/ke-hoach/${name}.yaml`;
  const { value: plan } = loadPlan(file, readFileSync(path.join(root, file)), world.danhMuc);
  const laidOut = plan && layOut(viewOfPlan(plan), world).value;
  if (!plan || !laidOut) throw new Error(`${name} cannot be laid out`);
  return { plan, ...laidOut };
}

const plans = planNames.map((name) => ({ name, ...laid(name) }));
const allLines = plans.flatMap(({ pages }) => pages.flatMap(linesOf));

/** Ids of paragraphs and rules, each as often as a block has it. */
function blockIds({ sections, notes }: FittedDocument): readonly string[] {
  const below = (block: FittedBlock): readonly string[] =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(below)))
      : [block.owner.block];
  return [...sections.flatMap(({ blocks }) => blocks.flatMap(below)), ...notes.map(({ owner }) => owner.block)];
}

describe.each(plans)('$name', ({ plan, fitted, pages }) => {
  const lines = pages.flatMap(linesOf);

  test('every line has a block and a part, and no two blocks share an id', () => {
    for (const line of lines) {
      expect(line.block).not.toBe('');
      expect(parts).toContain(line.part);
    }
    const ids = blockIds(fitted).filter((id) => id !== 'cuoi-bang');
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...ids, 'so-trang']);
    expect(lines.filter(({ block }) => !known.has(block))).toEqual([]);
  });

  test('every line comes from the plan, from a place of a template, or from the standard', () => {
    for (const { origin } of lines) {
      if (origin.kind === 'plan') expect(plan.place(origin.path).line).toBeGreaterThan(0);
      else if (origin.kind === 'template') {
        expect(existsSync(path.join(root, origin.file)), origin.file).toBe(true);
        expect([origin.line, origin.column].every((n) => n !== undefined && n > 0)).toBe(true);
      } else expect(world?.standard.styles).toHaveProperty(origin.style);
    }
  });

  test('what the standard alone adds are page numbers, and they are artifacts', () => {
    const added = lines.filter(({ origin }) => origin.kind === 'standard');
    expect(added).toEqual(lines.filter(({ part }) => part === 'so-trang'));
    expect(added).toHaveLength(pages.filter(({ number }) => number > 1).length);
    expect(added.every(({ artifact }) => artifact)).toBe(true);
  });

  test('the other artifacts are repeated header rows, and every text that is none stands once', () => {
    const repeats = lines.filter(({ artifact, part }) => artifact && part !== 'so-trang');
    expect(new Set(repeats.map(({ part }) => part))).toEqual(new Set(repeats.length > 0 ? ['o-dau-bang'] : []));
    const key = ({ block, cell }: Line) => `${block} ${JSON.stringify(cell)}`;
    const real = lines.filter(({ artifact }) => !artifact);
    const firsts = new Map(real.map((line) => [key(line), real.filter((one) => key(one) === key(line)).map(textOf)]));
    for (const line of repeats) expect(firsts.get(key(line))).toContain(textOf(line));
  });

  test('a line has a cell exactly where it stands in a table', () => {
    for (const { part, cell } of lines) {
      if (/^(?:o-|quoc-hieu|tieu-ngu|so-ky-hieu|noi-nhan|luu|chuc-vu|ho-ten)/.test(part)) expect(cell).toBeDefined();
      if (/^(?:muc|khoan|diem|gach|can-cu|ten-loai|so-trang|chu-thich)$/.test(part)) expect(cell).toBeUndefined();
    }
  });

  test('the row and column of a cell of the plan are those of its data', () => {
    const cells = lines.filter(({ part, origin }) => part === 'o-bang' && origin.kind === 'plan');
    for (const { origin, cell } of cells) {
      const [, row] = /\.hang\.(\d+)\./.exec(origin.kind === 'plan' ? origin.path : '') ?? [];
      const header = lines.filter((line) => line.part === 'o-dau-bang' && line.cell?.table === cell?.table);
      const headerRows = 1 + Math.max(-1, ...header.map((line) => line.cell?.row ?? 0));
      expect(cell?.row).toBe(headerRows + Number(row));
    }
  });

  test('drawn lines are artifacts', () => {
    const strokes = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'stroke'));
    expect(strokes.length).toBeGreaterThan(0);
    expect(strokes.every(({ artifact }) => artifact)).toBe(true);
  });
});

test('the fixed words of the head say where their template has them', () => {
  const heads = allLines.filter(({ part }) => part === 'quoc-hieu');
  expect(heads).toHaveLength(planNames.length);
  for (const { origin } of heads) {
    if (origin.kind !== 'template') throw new Error(origin.kind);
    const line = readFileSync(path.join(root, origin.file), 'utf8').split('\n')[(origin.line ?? 0) - 1];
    expect(line).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  }
});

test('the plans have lines of all these kinds', () => {
  const seen = new Set(allLines.map(({ part }) => part));
  for (const part of ['luu', 'o-dau-bang', 'chu-thich', 'so-trang', 'phu-luc-nhan', 'chuc-vu', 'ho-ten'] as const)
    expect(seen).toContain(part);
  expect(allLines.some(({ artifact, part }) => artifact && part === 'o-dau-bang')).toBe(true);
});
