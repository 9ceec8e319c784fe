/** Splits a table row at a height: each cell at its last fitting line. */
import type { Note } from '../document/model.js';
import { blockHeight, heightOf, type LaidBlock, type LaidCell, type LaidRow } from './laid.js';
import { rowHeights } from './lay.js';

export interface SplitRow {
  readonly first?: LaidRow;
  readonly rest?: LaidRow;
}

/** `force`: at the top of a page, where at least one line must go on. */
export function splitRow(row: LaidRow, available: number, force: boolean): SplitRow {
  const halves = row.cells.map((cell) => splitCell(cell, available, force));
  const empty = halves.some(
    ({ first }, index) => first.blocks.length === 0 && (row.cells[index]?.blocks.length ?? 0) > 0,
  );
  if (empty && !force) return { rest: row };
  const first = { ...row, cells: halves.map((h) => h.first) };
  const rest = { ...row, cells: halves.map((h) => h.rest) };
  return { first: withHeight(first), rest: withHeight(rest) };
}

function withHeight(row: LaidRow): LaidRow {
  return { ...row, height: Math.max(0, ...row.cells.map((cell) => cell.height)) };
}

function splitCell(cell: LaidCell, available: number, force: boolean): { first: LaidCell; rest: LaidCell } {
  const first: LaidBlock[] = [];
  const rest: LaidBlock[] = [];
  let y = cell.padTop;
  const limit = available - cell.padBottom;
  for (const block of cell.blocks) {
    if (rest.length > 0 || (block.kind === 'table' && y + blockHeight(block) > limit)) {
      rest.push(block);
      continue;
    }
    if (block.kind === 'table') {
      first.push(block);
      y += blockHeight(block);
      continue;
    }
    let count = 0;
    for (; count < block.lines.length; count++) {
      const line = block.lines[count];
      if (!line || (y + line.needed > limit && !(force && first.length === 0 && count === 0))) break;
      y += line.height;
    }
    if (count === block.lines.length) {
      first.push(block);
      y += block.after;
    } else {
      if (count > 0) first.push({ ...block, lines: block.lines.slice(0, count), after: 0 });
      rest.push(count > 0 ? withoutOutline({ ...block, lines: block.lines.slice(count) }) : block);
    }
  }
  return { first: part(cell, first), rest: part(cell, rest) };
}

/**
 * Splits rows that hang together after `count` of them, as LibreOffice does: a cell over several rows goes on in what is left,
 * with the lines that did not fit beside the rows before.
 */
export function splitRows(rows: readonly LaidRow[], count: number, line: number): readonly LaidRow[] {
  const [first, ...others] = rows.slice(count);
  if (!first) return [];
  const carried = rows.slice(0, count).flatMap((row, index) =>
    row.cells
      .filter((cell) => index + cell.rowSpan > count)
      .map((cell) => {
        const beside = rows.slice(index, count).reduce((sum, r) => sum + r.height, 0) + line * (count - index - 1);
        return { ...splitCell(cell, beside, false).rest, rowSpan: index + cell.rowSpan - count };
      }),
  );
  const cells = [...first.cells, ...carried].sort((a, b) => a.x - b.x);
  const rest = [{ ...first, cells }, ...others];
  const heights = rowHeights(
    rest.map((row) => row.cells),
    line,
  );
  return rest.map((row, index) => ({ ...row, height: heights[index] ?? row.height }));
}

/** What of the rows before `count` is drawn there. */
export function headRows(rows: readonly LaidRow[], count: number, line: number): readonly LaidRow[] {
  return rows.slice(0, count).map((row, index) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (index + cell.rowSpan <= count) return cell;
      const beside = rows.slice(index, count).reduce((sum, r) => sum + r.height, 0) + line * (count - index - 1);
      return { ...splitCell(cell, beside, false).first, rowSpan: count - index };
    }),
  }));
}

function withoutOutline<T extends LaidBlock>(block: T): T {
  const { outline: _, ...others } = block as T & { outline?: unknown };
  return others as T;
}

function part(cell: LaidCell, blocks: readonly LaidBlock[]): LaidCell {
  return { ...cell, blocks, vAlign: 'top', height: cell.padTop + heightOf(blocks) + cell.padBottom };
}

export function notesOfRow(row: LaidRow): readonly Note[] {
  return row.cells.flatMap((cell) => cell.blocks.flatMap(notesOfBlock));
}

function notesOfBlock(block: LaidBlock): readonly Note[] {
  if (block.kind === 'table') return block.rows.flatMap(notesOfRow);
  return block.lines.flatMap((line) => line.notes);
}
