/** Columns of the grid that nobody sees: what is left of a border that was moved, where no cell of words begins. */
import type { ReadCell, ReadTable } from '../../readers/model.js';
import { paragraphsIn } from '../pieces.js';
import { widthOf } from './cells.js';

/** Narrower than a letter. Twips. */
const thin = 60;

export function withoutPhantoms(table: ReadTable): ReadTable {
  const width = widthOf(table);
  const cells = table.rows.flatMap((row) => row.cells);
  const begins = new Set(cells.map((cell) => cell.column));
  const isSeen = (c: number) => (c === 0 || begins.has(c)) && !isLeftOver(c, table.columns, cells);
  // `before[c]`: how many columns that are seen lie before column c.
  const before = [0];
  for (let c = 0; c < width; c++) before.push((before[c] ?? 0) + (isSeen(c) ? 1 : 0));
  const count = before[width] ?? width;
  if (count === width || count === 0) return table;
  const place = (column: number) => before[Math.min(column, width)] ?? count;
  const columns = new Array<number>(count).fill(0);
  table.columns.forEach((size, c) => {
    const at = Math.max(0, place(c + 1) - 1);
    columns[at] = (columns[at] ?? 0) + size;
  });
  const moved = (cell: ReadCell): ReadCell => {
    const column = Math.min(place(cell.column), count - 1);
    return { ...cell, column, colSpan: Math.max(1, place(cell.column + cell.colSpan) - column) };
  };
  const isKept = ({ column, colSpan }: ReadCell) => place(column + colSpan) > place(column);
  return {
    ...table,
    columns: table.columns.length > 0 ? columns : [],
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(isKept).map(moved) })),
  };
}

/** A thin column in which no words stand by themselves. */
function isLeftOver(c: number, columns: readonly number[], cells: readonly ReadCell[]): boolean {
  const size = columns[c] ?? 0;
  const own = cells.filter(({ column, colSpan }) => column === c && colSpan === 1);
  return size > 0 && size < thin && own.every(isBlank);
}

function isBlank({ blocks }: ReadCell): boolean {
  return blocks
    .flatMap(paragraphsIn)
    .every(
      ({ runs, label }) =>
        label === undefined && runs.every(({ text, note }) => note === undefined && text.trim() === ''),
    );
}
