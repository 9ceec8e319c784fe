/** Pages of a PDF → one document: sections, paragraphs over page ends, tables, footnotes. */
import { head, type Remarks } from '../lines/remarks.js';
import type { ReadBlock, ReadDocument, ReadPage, ReadSection, ReadTable } from '../model.js';
import type { TwoColumns } from './columns.js';
import { type FlowItem, layPage } from './flow.js';
import { columnOf } from './measure.js';
import type { Line, PdfPage, Rule } from './model.js';
import { foundNotes, NoteLinker } from './notes.js';
import { type Column, ParagraphBuilder } from './paragraphs.js';
import { atPage, partName } from './place.js';
import { mainSize } from './rows.js';
import { type Running, takeRunning } from './running.js';
import { finishedTable, type JoinedItem, joinTables } from './tables.js';

export function assemble(file: string, pages: readonly PdfPage[], remarks: Remarks): ReadDocument {
  const running = takeRunning(pages);
  sayRunning(running, remarks);
  const bodySize = mainSize(pages.flatMap((page) => running.pieces.get(page.number) ?? []));
  const builder = new ParagraphBuilder(remarks);
  const noteLines: Line[] = [];
  const drafts = sectionsOf(pages).map((own) => {
    const laid = own.map((page) => layPage(page, running.pieces.get(page.number) ?? [], bodySize));
    noteLines.push(...laid.flatMap((one) => one.notes));
    const items = laid.flatMap((one) => one.items);
    const column = columnOf(items.flatMap((item) => (item.kind === 'lines' ? item.lines : [])));
    const rules = new Map(laid.map((one, i) => [own[i]?.number ?? 0, one.rules]));
    return {
      page: pageOf(own, column, running),
      blocks: blocksOf(joinTables(joinBodies(items), remarks), builder, column, rules),
    };
  });
  const notes = foundNotes(noteLines, builder, columnOf(noteLines));
  const linker = new NoteLinker(notes);
  const sections = drafts.map(
    (draft): ReadSection => ({
      page: draft.page,
      headers: [],
      footers: [],
      blocks: draft.blocks.map((block) => linker.block(block)),
    }),
  );
  const left = linker.left();
  for (const note of left)
    remarks.add(
      'reported',
      'chu-thich-khong-cho-ghi',
      'thấy chú thích cuối trang không có chỗ nào ghi số của nó; để ở cuối bài',
      note.place,
    );
  const last = sections.at(-1);
  const all =
    last && left.length > 0 ? [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, ...left] }] : sections;
  return { kind: 'pdf', file, sections: all, notes: linker.notes, remarks: remarks.all() };
}

function sayRunning({ numbers, heads }: Running, remarks: Remarks): void {
  remarks.add('ignored', 'so-trang', `đã bỏ số trang ở ${numbers.length} trang`, { part: partName }, numbers.length);
  for (const { text, where, count } of heads)
    remarks.add(
      'ignored',
      where === 'header' ? 'dau-trang' : 'chan-trang',
      `đã bỏ dòng lặp lại ở ${count} trang: “${head(text)}”`,
      { part: partName },
      count,
    );
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

function pageOf(pages: readonly PdfPage[], column: Column, { numbers }: Running): ReadPage {
  const [first] = pages;
  const [width, height] = [first?.width ?? 0, first?.height ?? 0];
  const own = numbers.filter((one) => pages.some((page) => page.number === one.page));
  const [sample] = own;
  const twips = (points: number) => Math.round(points * 20);
  const base = {
    width: twips(width),
    height: twips(height),
    top: 0,
    bottom: 0,
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
    if (item.kind === 'lines' && last?.kind === 'lines')
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
    if (item.kind === 'table') return [finishedTable(item, builder, item.page)];
    if (item.kind === 'columns') return [twoColumns(item, builder)];
    return builder.build(item.lines, column).map((block) => withRule(block, item.lines, rules));
  });
}

/** A short line drawn below the last line of a paragraph is its rule. */
function withRule(
  block: ReturnType<ParagraphBuilder['build']>[number],
  lines: readonly Line[],
  rules: ReadonlyMap<number, readonly Rule[]>,
): ReadBlock {
  if (block.format.align !== 'center') return block;
  const last = block.runs.at(-1)?.text.slice(-20) ?? '';
  const line = lines.find((one) => one.page === block.place.page && one.text.endsWith(last) && last !== '');
  const rule =
    line &&
    (rules.get(line.page) ?? []).find(
      (one) =>
        one.y === one.y2 && one.y < line.y && one.y > line.y - line.size * 1.2 && one.x2 > line.x && one.x < line.x2,
    );
  if (!rule) return block;
  return { ...block, format: { ...block.format, rule: { how: 'shape', length: Math.round((rule.x2 - rule.x) * 20) } } };
}

/** The head has two rows: names, then number and date. */
function twoColumns(item: TwoColumns, builder: ParagraphBuilder): ReadTable {
  const twips = (points: number) => Math.round(points * 20);
  const columns = [twips(item.split - item.x), twips(item.x2 - item.split)];
  const number = item.left.find((line) => /^Số\s*:/u.test(line.text));
  if (!number) return borderless(item.page, columns, [[endCell(item, builder), alone(item.right, builder)]]);
  const isBelow = (line: Line) => line.y < number.y + number.size * 0.6;
  const [left, right] = [item.left, item.right];
  const above = [left, right].map((lines) =>
    alone(
      lines.filter((line) => !isBelow(line)),
      builder,
    ),
  );
  const below = [left, right].map((lines) => alone(lines.filter(isBelow), builder));
  return borderless(item.page, columns, [above, below]);
}

function borderless(page: number, columns: readonly number[], rows: readonly (readonly ReadBlock[])[][]): ReadTable {
  return {
    kind: 'table',
    place: atPage(page),
    columns,
    headerRows: 0,
    bordered: false,
    rows: rows.map((cells) => ({
      bookmarks: [],
      cells: cells.map((blocks, column) => ({ column, colSpan: 1, rowSpan: 1, blocks })),
    })),
  };
}

/** Names, offices and signatures: lines that their author ended. */
function alone(lines: readonly Line[], builder: ParagraphBuilder): ReadBlock[] {
  return builder.build(lines, {
    ...columnOf(lines),
    right: Number.POSITIVE_INFINITY,
    indented: false,
    hanging: false,
    narrow: true,
  });
}

/** Recipients, some of them gathered by a brace with words beside it. */
function endCell({ left, brace, page }: TwoColumns, builder: ParagraphBuilder): ReadBlock[] {
  const side = (lines: readonly Line[]) =>
    builder.build(lines, { ...columnOf(lines), indented: false, hanging: false, narrow: true });
  if (!brace) return side(left);
  const gathered = borderless(page, [0, 0], [[side(left.slice(brace.from, brace.to)), side(brace.beside)]]);
  return [...side(left.slice(0, brace.from)), gathered, ...side(left.slice(brace.to))];
}
