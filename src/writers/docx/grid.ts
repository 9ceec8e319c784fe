/** The grid of a table: which cells stand in each row, those covered from above included. */
import type { FittedCell, FittedTable } from '../../layout/model.js';

export interface GridCell {
  readonly cell: FittedCell;
  /** False where a cell of a row above reaches down. */
  readonly start: boolean;
}

/** The cells of every row from left to right. A row that leaves a column open or fills it twice is a bug of layout. */
export function gridOf(table: FittedTable): readonly (readonly GridCell[])[] {
  let open: { cell: FittedCell; rows: number }[] = [];
  return table.rows.map((row, rowIndex) => {
    const reached = open.map(({ cell }) => ({ cell, start: false }));
    const own = row.cells.map((cell) => ({ cell, start: true }));
    const cells = [...reached, ...own].sort((a, b) => a.cell.column - b.cell.column);
    checkRow(cells, table, rowIndex);
    open = [...open, ...row.cells.map((cell) => ({ cell, rows: cell.rowSpan }))]
      .map(({ cell, rows }) => ({ cell, rows: rows - 1 }))
      .filter(({ rows }) => rows > 0);
    if (rowIndex === table.rows.length - 1 && open.length > 0) {
      throw new Error(`table ${table.style}: a merged cell reaches below the last row`);
    }
    return cells;
  });
}

function checkRow(cells: readonly GridCell[], table: FittedTable, row: number): void {
  let next = 0;
  for (const { cell } of cells) {
    if (cell.column !== next)
      throw new Error(`table ${table.style}, row ${row + 1}: column ${next + 1} is not filled once`);
    next += cell.colSpan;
  }
  if (next !== table.columns.length) {
    throw new Error(`table ${table.style}, row ${row + 1}: ${next} columns filled of ${table.columns.length}`);
  }
}
