/** Cells of a read table as lines, and their places in its grid. */
import type { ReadCell, ReadTable } from '../readers/model.js';
import { type Line, lineOf, paragraphsIn } from './pieces.js';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Paragraphs with words. */
  readonly lines: readonly Line[];
  readonly hasNested: boolean;
}

/** How many columns the cells really need. */
export function widthOf(table: ReadTable): number {
  const ends = table.rows.flatMap((row) => row.cells.map((cell) => cell.column + Math.max(1, cell.colSpan)));
  return Math.max(1, table.columns.length, ...ends);
}

/** Cells that overlap or leave the table are cut to what is free. */
export function gridOf(table: ReadTable, landscape: boolean): readonly (readonly GridCell[])[] {
  const width = widthOf(table);
  const height = table.rows.length;
  const taken = new Set<number>();
  return table.rows.map((row, y) =>
    row.cells.flatMap((cell) => {
      const x = cell.column;
      if (x >= width || taken.has(y * width + x)) return hasWords(cell) ? [gridCell(cell, y, x, 1, 1, landscape)] : [];
      let wide = 1;
      while (wide < cell.colSpan && x + wide < width && !taken.has(y * width + x + wide)) wide++;
      const high = Math.max(1, Math.min(cell.rowSpan, height - y));
      for (let r = y; r < y + high; r++) for (let c = x; c < x + wide; c++) taken.add(r * width + c);
      return [gridCell(cell, y, x, wide, high, landscape)];
    }),
  );
}

function hasWords(cell: ReadCell): boolean {
  return cell.blocks.flatMap(paragraphsIn).some((paragraph) => lineOf(paragraph).rich.text !== '');
}

function gridCell(
  cell: ReadCell,
  row: number,
  column: number,
  colSpan: number,
  rowSpan: number,
  landscape: boolean,
): GridCell {
  const lines = cell.blocks
    .flatMap(paragraphsIn)
    .map((paragraph) => lineOf(paragraph, 0, landscape))
    .filter((line) => line.rich.text !== '');
  return { row, column, colSpan, rowSpan, lines, hasNested: cell.blocks.some((block) => block.kind === 'table') };
}
