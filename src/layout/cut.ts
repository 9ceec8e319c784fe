/** Cuts table rows at a height: each cell at its last line that fits, tables inside cells at a row or inside one. */
import {
  blockHeight,
  heightOf,
  type LaidBlock,
  type LaidCell,
  type LaidParagraph,
  type LaidRow,
  type LaidTable,
} from './laid.js';
import { rowHeights } from './lay.js';

/** What stands above a cut, never nothing, and what is left below it, with less in it than there was: so whoever goes on cutting ends. */
export interface Cut<T> {
  readonly here: T;
  readonly rest: T;
}

type Rows = readonly LaidRow[];

/**
 * Cuts rows of which not all fit into `room`: after the last that fits, else inside the first. A row that may not be split is
 * cut only when `somehow`: then one line of each cell goes above the cut even without room.
 */
export function cutRows(rows: Rows, line: number, room: number, somehow: boolean): Cut<Rows> | undefined {
  const count = fittingRows(rows, line, room);
  if (count > 0) return { here: headRows(rows, count, line), rest: splitRows(rows, count, line) };
  const [first, ...others] = rows;
  if (!first || !(first.splittable || somehow)) return undefined;
  const cut = cutRow(first, room - line, somehow);
  return cut && { here: [cut.here], rest: withHeights([...cut.rest, ...others], line) };
}

function fittingRows(rows: Rows, line: number, room: number): number {
  let y = 0;
  const over = rows.findIndex((row) => {
    y += row.height + line;
    return y > room;
  });
  return Math.min(over < 0 ? rows.length : over, rows.length - 1);
}

function cutRow(row: LaidRow, room: number, somehow: boolean): { here: LaidRow; rest: Rows } | undefined {
  const cuts = row.cells.map((cell) => cutCell(cell, room, somehow));
  const cells = cuts.filter((cut) => cut !== undefined);
  const here = cells.map((cut) => ({ ...cut.here, rowSpan: 1 }));
  const rest = cells.map((cut) => cut.rest);
  if (cells.length < cuts.length || here.every(isEmpty)) return undefined;
  return {
    here: { ...row, cells: here, height: Math.max(...here.map((cell) => cell.height)) },
    rest: rest.every((cell) => isEmpty(cell) && cell.rowSpan === 1) ? [] : [{ ...row, cells: rest }],
  };
}

function isEmpty({ blocks }: LaidCell): boolean {
  return blocks.length === 0;
}

/** Undefined when nothing of the cell has room, though it holds something. */
function cutCell(cell: LaidCell, room: number, somehow: boolean): Cut<LaidCell> | undefined {
  const { here, rest } = cutBlocks(cell.blocks, room - cell.padTop - cell.padBottom, somehow);
  if (here.length === 0 && rest.length > 0) return undefined;
  return { here: part(cell, here), rest: part(cell, rest) };
}

function part(cell: LaidCell, blocks: readonly LaidBlock[]): LaidCell {
  return { ...cell, blocks, vAlign: 'top', height: cell.padTop + heightOf(blocks) + cell.padBottom };
}

function cutBlocks(blocks: readonly LaidBlock[], room: number, somehow: boolean): Cut<readonly LaidBlock[]> {
  const here: LaidBlock[] = [];
  let left = room;
  for (const [index, block] of blocks.entries()) {
    const height = blockHeight(block);
    if (height <= left) {
      here.push(block);
      left -= height;
      continue;
    }
    const cut = cutBlock(block, left, somehow && here.length === 0);
    const after = blocks.slice(index + 1);
    return cut
      ? { here: [...here, cut.here], rest: [...(cut.rest ? [cut.rest] : []), ...after] }
      : { here, rest: [block, ...after] };
  }
  return { here, rest: [] };
}

/** Nothing is left of a paragraph whose only line stands here somehow. */
interface BlockCut {
  readonly here: LaidBlock;
  readonly rest?: LaidBlock;
}

function cutBlock(block: LaidBlock, room: number, somehow: boolean): BlockCut | undefined {
  return block.kind === 'table' ? cutTable(block, room, somehow) : cutParagraph(block, room, somehow);
}

function cutTable(table: LaidTable, room: number, somehow: boolean): Cut<LaidTable> | undefined {
  const cut = cutRows(table.rows, table.line, room - table.line, somehow);
  return cut && { here: { ...table, rows: cut.here }, rest: { ...table, rows: cut.rest } };
}

/** The last line needs the space below it, too. */
function cutParagraph(block: LaidParagraph, room: number, somehow: boolean): BlockCut | undefined {
  const { lines, after } = block;
  let y = 0;
  const over = lines.findIndex((line, index) => {
    y += line.height;
    return y + (index === lines.length - 1 ? after : 0) > room;
  });
  const count = over === 0 && somehow ? 1 : over;
  if (count === 0) return undefined;
  if (count < 0 || count === lines.length) return { here: block };
  const { outline: _, ...others } = block;
  return { here: { ...block, lines: lines.slice(0, count), after: 0 }, rest: { ...others, lines: lines.slice(count) } };
}

/**
 * What of rows that hang together is left after `count` of them, as in LibreOffice: a cell over several rows goes on, with the
 * lines that did not fit beside the rows before.
 */
function splitRows(rows: Rows, count: number, line: number): Rows {
  const [first, ...others] = rows.slice(count);
  if (!first) return [];
  const carried = rows.slice(0, count).flatMap((row, index) =>
    row.cells
      .filter((cell) => index + cell.rowSpan > count)
      .map((cell) => ({
        ...beside(cell, rows.slice(index, count), line).rest,
        rowSpan: index + cell.rowSpan - count,
      })),
  );
  const cells = [...first.cells, ...carried].sort((a, b) => a.x - b.x);
  return withHeights([{ ...first, cells }, ...others], line);
}

/** What of the rows before `count` is drawn there. */
function headRows(rows: Rows, count: number, line: number): Rows {
  return rows.slice(0, count).map((row, index) => ({
    ...row,
    cells: row.cells.map((cell) =>
      index + cell.rowSpan <= count
        ? cell
        : { ...beside(cell, rows.slice(index, count), line).here, rowSpan: count - index },
    ),
  }));
}

/** A cell cut at the height of the rows beside it. */
function beside(cell: LaidCell, rows: Rows, line: number): Cut<LaidCell> {
  const room = rows.reduce((sum, row) => sum + row.height + line, -line);
  return cutCell(cell, room, false) ?? { here: part(cell, []), rest: part(cell, cell.blocks) };
}

function withHeights(rows: Rows, line: number): Rows {
  const heights = rowHeights(
    rows.map((row) => row.cells),
    line,
  );
  return rows.map((row, index) => ({ ...row, height: heights[index] ?? row.height }));
}
