/** Cells of a read table as lines, laid on its grid: no gaps, no overlaps, nothing outside. */
import type { ReadCell, ReadTable } from '../../readers/model.js';
import { type Line, lineOf, paragraphsIn } from '../pieces.js';

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

interface Draft {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly lines: Line[];
  hasNested: boolean;
}

export function gridOf(table: ReadTable, landscape: boolean): readonly (readonly GridCell[])[] {
  const width = widthOf(table);
  const height = table.rows.length;
  const taken = new Map<number, Draft>();
  const place = (y: number, x: number, wide: number, high: number): Draft => {
    const draft: Draft = { row: y, column: x, colSpan: wide, rowSpan: high, lines: [], hasNested: false };
    for (let r = y; r < y + high; r++) for (let c = x; c < x + wide; c++) taken.set(r * width + c, draft);
    return draft;
  };
  const free = (y: number, x: number) => x < width && !taken.has(y * width + x);
  const isFree = (y: number, x: number, wide: number) =>
    Array.from({ length: wide }, (_, i) => free(y, x + i)).every(Boolean);
  return table.rows.map((row, y) => {
    for (const cell of row.cells) {
      const x = Math.min(cell.column, width - 1);
      let wide = 1;
      while (wide < cell.colSpan && free(y, x + wide)) wide++;
      let high = 1;
      while (high < cell.rowSpan && y + high < height && isFree(y + high, x, wide)) high++;
      // A cell on a place that is taken adds its words to what stands there.
      fill(free(y, x) ? place(y, x, wide, high) : taken.get(y * width + x), cell, landscape);
    }
    for (let x = 0; x < width; x++) if (free(y, x)) place(y, x, 1, 1);
    return cellsOfRow(taken, y, width);
  });
}

function fill(draft: Draft | undefined, cell: ReadCell, landscape: boolean): void {
  const lines = cell.blocks
    .flatMap(paragraphsIn)
    .map((paragraph) => lineOf(paragraph, 0, landscape))
    .filter((line) => line.rich.text !== '');
  draft?.lines.push(...lines);
  if (draft && cell.blocks.some((block) => block.kind === 'table')) draft.hasNested = true;
}

function cellsOfRow(taken: ReadonlyMap<number, Draft>, y: number, width: number): readonly GridCell[] {
  const cells = Array.from({ length: width }, (_, x) => taken.get(y * width + x));
  return [...new Set(cells)].filter((cell): cell is Draft => cell !== undefined && cell.row === y);
}
