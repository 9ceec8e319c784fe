/** Which places of a table's grid its cells cover, and where they do not fit. */

export interface Span {
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface GridFault {
  readonly row: number;
  /** Index of the cell in its row; absent when the row as a whole is too short. */
  readonly cell?: number;
  readonly kind: 'too-wide' | 'overlap' | 'too-tall' | 'gap';
}

/** For each column, how many rows (from the current one) are still covered from above. */
export class Occupancy {
  readonly #left: number[];

  constructor(readonly columns: number) {
    this.#left = Array.from({ length: columns }, () => 0);
  }

  free(column: number): boolean {
    return column < this.columns && this.#left[column] === 0;
  }

  /** First free column at or after `column`, or the number of columns. */
  nextFree(column: number): number {
    let at = column;
    while (at < this.columns && !this.free(at)) at++;
    return at;
  }

  fits(column: number, colSpan: number): boolean {
    for (let c = column; c < column + colSpan; c++) if (!this.free(c)) return false;
    return true;
  }

  take(column: number, { colSpan, rowSpan }: Span): void {
    for (let c = column; c < Math.min(column + colSpan, this.columns); c++) this.#left[c] = rowSpan;
  }

  endRow(): void {
    for (let c = 0; c < this.columns; c++) this.#left[c] = Math.max(0, (this.#left[c] ?? 0) - 1);
  }
}

/** Lays cells out as HTML does, each at the first free place of its row. */
export function gridFaults(rows: readonly (readonly Span[])[], columns: number): readonly GridFault[] {
  const grid = new Occupancy(columns);
  return rows.flatMap((cells, row) => {
    const faults: GridFault[] = [];
    let column = 0;
    cells.forEach((span, cell) => {
      column = grid.nextFree(column);
      if (column + span.colSpan > columns) faults.push({ row, cell, kind: 'too-wide' });
      else if (!grid.fits(column, span.colSpan)) faults.push({ row, cell, kind: 'overlap' });
      if (row + span.rowSpan > rows.length) faults.push({ row, cell, kind: 'too-tall' });
      grid.take(column, span);
      column += span.colSpan;
    });
    if (grid.nextFree(0) < columns) faults.push({ row, kind: 'gap' });
    grid.endRow();
    return faults;
  });
}
