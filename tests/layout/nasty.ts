/** Random documents of what pages find hard: long footnotes, tall rows and headers, tables in cells, merged cells, long chains. */
import fc from 'fast-check';
import type { Block, Cell, Document, Inline, Paragraph, Region, Row, Table } from '../../src/document/model.js';
import { cell, p } from './pages.js';

/** Words that occur once each, in the order in which they are asked for. */
export class Words {
  private count = 0;

  take(count: number): string {
    return Array.from({ length: count }, () => `k${this.count++}`).join(' ');
  }
}

/** How to make a block; words come only when the whole document is known, so that they number it in reading order. */
type Plan<T> = (words: Words) => T;

const size = (most: number) => fc.integer({ min: 1, max: most });
const style = fc.constantFrom('khoan', 'gach', 'doan', 'muc', 'khoan-tieu-de', 'ten-phan', 'o-bang');
const noteWords = fc.oneof(
  { weight: 6, arbitrary: size(60) },
  { weight: 1, arbitrary: fc.integer({ min: 900, max: 2500 }) },
);

export function paragraph(name: string, counts: readonly number[], notes: readonly number[]): Plan<Paragraph> {
  return (words) => {
    const inlines = counts.flatMap((count, i): Inline[] => {
      const text: Inline = { kind: 'text', text: `${words.take(count)} ` };
      const length = notes[i];
      return length === undefined
        ? [text]
        : [text, { kind: 'note', content: [{ kind: 'text', text: words.take(length) }] }];
    });
    return { ...p(name), content: inlines };
  };
}

const flowing = fc
  .record({
    name: style,
    counts: fc.array(size(50), { minLength: 1, maxLength: 3 }),
    notes: fc.array(noteWords, { maxLength: 2 }),
  })
  .map(({ name, counts, notes }) => [paragraph(name, counts, notes)]);
/** Letters W stand in no other word: a word that is cut at line ends is found again by them. */
const longWord = size(2000).map((length) => [() => p('khoan', 'W'.repeat(length))]);
const chain = size(70).map((length) => Array.from({ length }, () => paragraph('muc', [2], [])));

/** Lines of a cell: mostly few, sometimes more than a page. */
const lines = fc.oneof({ weight: 8, arbitrary: size(4) }, { weight: 1, arbitrary: size(150) });
export const column =
  (name: string, count: number): Plan<readonly Block[]> =>
  (words) =>
    Array.from({ length: count }, () => p(name, words.take(1)));

export function row(...cells: readonly Plan<Cell>[]): Plan<Row> {
  return (words) => ({ cells: cells.map((one) => one(words)) });
}

export function table(
  name: string,
  columns: readonly number[],
  headerRows: number,
  rows: readonly Plan<Row>[],
): Plan<Block> {
  return (words): Table => ({ kind: 'table', style: name, columns, headerRows, rows: rows.map((one) => one(words)) });
}

export const closed: Plan<Block> = () => p('cuoi-bang');
export const holding =
  (blocks: Plan<readonly Block[]>): Plan<Cell> =>
  (words) =>
    cell(...blocks(words));
export const noted =
  (length: number): Plan<Cell> =>
  (words) =>
    cell(paragraph('o-bang', [3], [length])(words));

/** Two columns under a header; notes in some rows, some rows joined by their first cell. */
const grid = fc
  .record({
    header: fc.oneof({ weight: 6, arbitrary: size(3) }, { weight: 1, arbitrary: size(80) }),
    rows: fc.array(fc.record({ left: lines, right: lines, note: fc.option(size(300)), joined: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(({ header, rows }) => {
    const spans = rows.map((one, i) => (one.joined && i + 1 < rows.length && i % 3 === 0 ? 2 : 1));
    const body = rows.map(({ left, right, note }, i): Plan<Row> => {
      const last = note === null ? holding(column('o-bang', right)) : noted(note);
      if (i > 0 && spans[i - 1] === 2) return row(last);
      return row((words) => ({ ...holding(column('o-bang', left))(words), rowSpan: spans[i] ?? 1 }), last);
    });
    const top = row(holding(column('o-dau-bang', header)), header === 2 ? noted(20) : holding(column('o-dau-bang', 1)));
    return [table('bang', [1, 2], 1, [top, ...body]), closed];
  });

/** Nơi nhận with a brace, and the signature, kept together unless taller than a page. */
export function closing(names: number, braced: number, signers: number): readonly Plan<Block>[] {
  const brace = table('moc', [68, 4, 28], 0, [
    row(
      holding(column('noi-nhan', braced)),
      () => ({ ...cell(p('noi-nhan', '')), borders: ['top', 'right', 'bottom'] }),
      (words) => ({ ...cell(p('noi-nhan-ghi-chu', words.take(2))), vAlign: 'middle' }),
    ),
  ]);
  const left: Plan<Cell> = (words) =>
    cell(...column('noi-nhan', names)(words), brace(words), closed(words), p('noi-nhan', words.take(2)));
  const right: Plan<Cell> = (words) =>
    cell(...column('chuc-vu', signers)(words), p('chuc-vu-cuoi', words.take(1)), p('ho-ten', words.take(2)));
  return [table('ket', [45, 55], 0, [row(left, right)]), closed];
}

const ending = fc
  .tuple(size(20), fc.oneof(size(12), size(200)), fc.oneof(size(3), size(90)))
  .map(([names, braced, signers]) => closing(names, braced, signers));

const block = fc.oneof(
  { weight: 8, arbitrary: flowing },
  { weight: 1, arbitrary: longWord },
  { weight: 1, arbitrary: chain },
  { weight: 3, arbitrary: grid },
);

export const nastyDocument: fc.Arbitrary<Document> = fc
  .record({
    main: fc.array(block, { minLength: 1, maxLength: 8 }),
    end: ending,
    appendix: fc.option(fc.array(block, { minLength: 1, maxLength: 4 })),
  })
  .map(({ main, end, appendix }) => {
    const sections = [[...main.flat(), ...end], ...(appendix ? [appendix.flat()] : [])];
    return numbered(...sections);
  });

/** The sign-off and what comes after it are a region. */
function regionsOf(blocks: readonly Block[]): readonly Region[] {
  const at = blocks.findIndex((one) => one.kind === 'table' && one.style === 'ket');
  if (at < 0) return [{ name: 'than', blocks }];
  return [
    { name: 'than', blocks: blocks.slice(0, at) },
    { name: 'ket', blocks: blocks.slice(at) },
  ];
}

/** Sections from the plans of their blocks; the first is upright, of the others about half. */
export function numbered(...sections: readonly (readonly Plan<Block>[])[]): Document {
  const words = new Words();
  return {
    title: 'Thử',
    author: 'Thử',
    language: 'vi-VN',
    sections: sections.map((plans, index) => ({
      role: index === 0 ? 'main' : 'appendix',
      orientation: index === 0 || plans.length % 2 === 0 ? 'portrait' : 'landscape',
      regions: regionsOf(plans.map((one) => one(words))),
    })),
  };
}
