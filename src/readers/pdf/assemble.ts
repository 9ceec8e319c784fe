/** Pages of a PDF → one document: sections, paragraphs over page ends, tables, footnotes. */
import type { Loi } from '../../phrase/loi.js';
import { head, type Remarks } from '../lines/remarks.js';
import type { ReadBlock, ReadDocument, ReadPage, ReadSection } from '../model.js';
import { type FlowItem, layPage } from './flow.js';
import { decodeFonts } from './legacy-fonts.js';
import { columnOf } from './measure.js';
import type { Line, PdfPage, Rule } from './model.js';
import { foundNotes, NoteLinker } from './notes.js';
import { type Column, ParagraphBuilder } from './paragraphs.js';
import { partName, twips } from './place.js';
import { mainSize } from './rows.js';
import { type Running, takeRunning } from './running.js';
import { finishedTable, type JoinedItem, joinTables } from './tables.js';
import { twoColumnTable, withRule } from './two-column-table.js';

export function assemble(file: string, read: readonly PdfPage[], remarks: Remarks, loi: Loi): ReadDocument {
  const pages = decodeFonts(read, remarks);
  const running = takeRunning(pages);
  sayRunning(running, remarks);
  const bodySize = mainSize(pages.flatMap((page) => running.pieces.get(page.number) ?? []));
  const builder = new ParagraphBuilder(remarks, loi);
  const noteLines: Line[] = [];
  const drafts = sectionsOf(pages).map((own) => {
    const laid = own.map((page) => layPage(page, running.pieces.get(page.number) ?? [], bodySize, loi));
    noteLines.push(...laid.flatMap((one) => one.notes));
    const items = laid.flatMap((one) => one.items);
    const bodies = items.flatMap((item) => (item.kind === 'lines' ? [item] : []));
    const wide = bodies.filter((item) => !item.columns);
    const column = columnOf((wide.length > 0 ? wide : bodies).flatMap((item) => item.lines));
    const rules = new Map(laid.map((one, i) => [own[i]?.number ?? 0, one.rules]));
    return {
      page: pageOf(own, column, running, allLines(items)),
      blocks: blocksOf(joinTables(joinBodies(items), remarks, loi), builder, column, rules),
    };
  });
  const notes = foundNotes(noteLines, builder, columnOf(noteLines));
  const linker = new NoteLinker(notes);
  const sections = drafts.map(
    (draft): ReadSection => ({
      page: draft.page,
      headers: [],
      footers: [],
      blocks: linker.blocks(draft.blocks),
    }),
  );
  const left = linker.left();
  const message = 'thấy chú thích cuối trang không có chỗ nào ghi số của nó; để ở cuối bài';
  for (const note of left) remarks.add('reported', 'chu-thich-khong-cho-ghi', message, note.place);
  const all = sections.map((one, i) => (i < sections.length - 1 ? one : { ...one, blocks: [...one.blocks, ...left] }));
  return { kind: 'pdf', file, sections: all, notes: linker.notes, remarks: remarks.all() };
}

function sayRunning({ numbers, heads }: Running, remarks: Remarks): void {
  remarks.add('ignored', 'so-trang', `đã bỏ số trang ở ${numbers.length} trang`, { part: partName }, numbers.length);
  for (const { text, where, count } of heads) {
    const message = `đã bỏ dòng lặp lại ở ${count} trang: “${head(text)}”`;
    remarks.add('ignored', where === 'header' ? 'dau-trang' : 'chan-trang', message, { part: partName }, count);
  }
}

/** Pages of one size and direction. */
function sectionsOf(pages: readonly PdfPage[]): PdfPage[][] {
  const sections: PdfPage[][] = [];
  for (const page of pages) {
    const last = sections.at(-1);
    const before = last?.at(-1);
    if (last && before && Math.abs(before.width - page.width) < 2 && Math.abs(before.height - page.height) < 2)
      last.push(page);
    else sections.push([page]);
  }
  return sections;
}

function allLines(items: readonly FlowItem[]): readonly Line[] {
  return items.flatMap((item) => {
    if (item.kind === 'lines') return item.lines;
    if (item.kind === 'columns') return [...item.left, ...item.right];
    return item.rows.flatMap((row) => row.flatMap((cell) => cell.lines));
  });
}

/** Margins are where text begins and ends. */
function pageOf(pages: readonly PdfPage[], column: Column, { numbers }: Running, lines: readonly Line[]): ReadPage {
  const [first] = pages;
  const [width, height] = [first?.width ?? 0, first?.height ?? 0];
  const own = numbers.filter((one) => pages.some((page) => page.number === one.page));
  const [sample] = own;
  const least = (of: (line: Line) => number) =>
    Math.max(
      0,
      lines.reduce((smallest, line) => Math.min(smallest, of(line)), height),
    );
  const base = {
    width: twips(width),
    height: twips(height),
    top: twips(least((line) => height - line.y - line.size * 0.9)),
    bottom: twips(least((line) => line.y - line.size * 0.25)),
    header: 0,
    footer: 0,
    left: twips(column.left),
    right: twips(width - column.right),
    orientation: width > height ? ('landscape' as const) : ('portrait' as const),
    titlePage: sample !== undefined && own.every((one) => one.page !== first?.number),
  };
  if (!sample) return base;
  return { ...base, pageNumber: { where: sample.where, align: sample.align, size: sample.size, format: 'decimal' } };
}

/** Lines of the body go on over page ends. */
function joinBodies(items: readonly FlowItem[]): FlowItem[] {
  const out: FlowItem[] = [];
  for (const item of items) {
    const last = out.at(-1);
    if (item.kind === 'lines' && last?.kind === 'lines' && item.columns === last.columns)
      out[out.length - 1] = { ...last, lines: [...last.lines, ...item.lines] };
    else out.push(item);
  }
  return out;
}

function blocksOf(
  items: readonly JoinedItem[],
  builder: ParagraphBuilder,
  column: Column,
  rules: ReadonlyMap<number, readonly Rule[]>,
): ReadBlock[] {
  return items.flatMap((item): ReadBlock[] => {
    if (item.kind === 'table') return [finishedTable(item, builder)];
    if (item.kind === 'columns') return [twoColumnTable(item, builder, rules.get(item.page) ?? [])];
    return builder
      .build(item.lines, item.columns ? columnOf(item.lines) : column)
      .map((block) =>
        block.format.align === 'center' ? withRule(block, item.lines, rules.get(block.place.page ?? 0) ?? []) : block,
      );
  });
}
