/** Whether a table looks like one: most of its cells have lines on two sides or more. */
import type { Lines } from './table-style.js';

export interface LinedCell {
  /** The cell's own. */
  readonly lines: Lines;
  /** Of the table, as its row changes them. */
  readonly around: Lines;
}

export function isBordered(cells: readonly LinedCell[], table: Lines, rows: number, columns: number): boolean {
  const framed = cells.filter((cell) => drawnSides(cell, rows, columns) >= 2).length;
  return cells.length === 0 ? table.top === true : framed * 2 >= cells.length;
}

/** A cell's own word on a side wins over the table's; which of the table's lines apply inside is a matter of place. */
function drawnSides({ lines, around }: LinedCell, rows: number, columns: number): number {
  const across = rows > 1 ? (around.insideH ?? around.top) : around.top;
  const down = columns > 1 ? (around.insideV ?? around.left) : around.left;
  const sides = [lines.top ?? across, lines.bottom ?? across, lines.left ?? down, lines.right ?? down];
  return sides.filter((side) => side === true).length;
}
