/** Places the cells of a table on its grid: cells covered by a row span from above are absent, as in HTML. */
import type { Cell, Row } from '../document/model.js';

export interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
}

export function placeCells(rows: readonly Row[]): readonly (readonly PlacedCell[])[] {
  /** For each grid column, how many rows further down are covered. */
  const covered: number[] = [];
  return rows.map((row) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    const skip = () => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        column++;
      }
    };
    for (const cell of row.cells) {
      skip();
      placed.push({ cell, column });
      for (let i = 0; i < cell.colSpan; i++) covered[column++] = cell.rowSpan - 1;
    }
    while (column < covered.length) {
      if ((covered[column] ?? 0) > 0) covered[column] = (covered[column] ?? 0) - 1;
      column++;
    }
    return placed;
  });
}
