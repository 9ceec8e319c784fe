/** How many of a table's first rows are its header. */

import { bold, isAll } from '../rich.js';
import type { GridCell } from './cells.js';
import { roleOf } from './columns.js';

/** `said`: what the file itself marks as header rows. */
export function headerHeight(grid: readonly (readonly GridCell[])[], width: number, said: number): number {
  if (said > 0 && said < grid.length) return covered(grid, beforeGroup(grid, said, width));
  const [first = []] = grid;
  if (grid.length < 2 || !isTitleRow(first, width)) return 0;
  let height = covered(grid, 1);
  // A second row of titles under cells that span columns.
  if (first.some((cell) => cell.colSpan > 1 && cell.colSpan < width) && isTitleRow(grid[height] ?? [], width)) height++;
  if (countsColumns(grid[height] ?? [], width)) height++;
  return Math.min(height, grid.length - 1);
}

/** A row that runs through all columns names a group, though the file repeats it with the titles above it. */
function beforeGroup(grid: readonly (readonly GridCell[])[], said: number, width: number): number {
  const group = grid
    .slice(0, said)
    .findIndex((cells, r) => r > 0 && cells.length === 1 && cells[0]?.colSpan === width && width > 1);
  return group > 0 ? group : said;
}

/** `(1) (2) (3)`: numbers of the columns, under their titles. */
export function countsColumns(cells: readonly GridCell[], width: number): boolean {
  return (
    width > 2 &&
    cells.length === width &&
    cells.every((cell, c) => {
      const [line, ...more] = cell.lines;
      return more.length === 0 && /^\(?(\d+)\)?$/.exec(line?.rich.text ?? '')?.[1] === String(c + 1);
    })
  );
}

/** Header cells that hang down take the rows they reach into the header. */
function covered(grid: readonly (readonly GridCell[])[], height: number): number {
  const ends = grid.slice(0, height).flatMap((row) => row.map((cell) => cell.row + cell.rowSpan));
  return Math.min(Math.max(height, ...ends), Math.max(1, grid.length - 1));
}

/** Titles are short; they are bold, or some of them are titles that columns usually have. */
function isTitleRow(cells: readonly GridCell[], width: number): boolean {
  const filled = cells.filter((cell) => cell.lines.length > 0);
  if (filled.length === 0 || (filled.length === 1 && width > 1)) return false;
  const texts = filled.map((cell) => cell.lines.map((line) => line.rich.text).join(' '));
  if (texts.some((text) => text.length > 120)) return false;
  const known = texts.filter((text) => roleOf(text) !== 'khac').length;
  const allBold = filled.every((cell) => cell.lines.every((line) => isAll(line.rich, bold)));
  return allBold || known * 2 >= filled.length;
}
