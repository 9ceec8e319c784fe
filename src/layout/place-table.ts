/** Sets a table onto pages: header rows repeat, tall rows split line by line. */

import { drawRows } from './draw-table.js';
import { blockHeight, type LaidRow, type LaidTable } from './laid.js';
import { current, room, type Sheets, textHeight, turn } from './sheet.js';
import { headRows, notesOfRow, type SplitRow, splitRow, splitRows } from './split-row.js';

/** Every footnote less gives room to a line; more than this many in one row is no document. */
const mostTries = 50;

/** The least height with which a table may start: header rows and the first row, or the first line of it when it may split. */
export function tableStart(table: LaidTable): number {
  if (table.keepTogether) return blockHeight(table);
  const header = table.rows.slice(0, table.headerRows);
  const first = table.rows[table.headerRows];
  const firstHeight = first ? (first.splittable ? firstLines(first) : first.height) + table.line : 0;
  return header.reduce((sum, row) => sum + row.height + table.line, table.line) + firstHeight;
}

function firstLines(row: LaidRow): number {
  const heights = row.cells.map((cell) => {
    const block = cell.blocks[0];
    return cell.padTop + (block?.kind === 'paragraph' ? (block.lines[0]?.height ?? 0) : block ? blockHeight(block) : 0);
  });
  return Math.max(0, ...heights);
}

export function placeTable(table: LaidTable, sheets: Sheets): void {
  const header = table.rows.slice(0, table.headerRows);
  const headerHeight = header.reduce((sum, row) => sum + row.height + table.line, 0);
  current(sheets).y += table.line;
  for (const unit of units(table)) {
    placeUnit(unit, table, sheets, header, headerHeight);
  }
}

/** Rows that hang together by a cell over several of them; a kept-together table is one unit. */
function units(table: LaidTable): readonly (readonly LaidRow[])[] {
  if (table.keepTogether) return [table.rows];
  const found: LaidRow[][] = [];
  let open = 0;
  table.rows.forEach((row, index) => {
    if (open > index) found.at(-1)?.push(row);
    else found.push([row]);
    open = Math.max(open, ...row.cells.map((cell) => index + cell.rowSpan));
  });
  return found;
}

function placeUnit(
  unit: readonly LaidRow[],
  table: LaidTable,
  sheets: Sheets,
  header: readonly LaidRow[],
  headerHeight: number,
): void {
  const height = unit.reduce((sum, row) => sum + row.height + table.line, 0);
  const notes = unit.flatMap(notesOfRow);
  if (height <= room(sheets, current(sheets).y, notes)) {
    drawUnit(unit, table, sheets);
    return;
  }
  const isHeader = unit.some((row) => header.includes(row));
  const startPage = () => {
    turn(sheets).y += table.line;
    if (!isHeader && header.length > 0) drawUnit(header, table, sheets);
  };
  const pageTop = isHeader ? table.line : table.line + headerHeight;
  const tallerThanPage = height > textHeight(sheets) - pageTop;
  if (unit.length === 1 && unit[0] && (unit[0].splittable || (tallerThanPage && current(sheets).y <= pageTop))) {
    placeSplit(unit[0], table, sheets, startPage, pageTop);
    return;
  }
  const count = unit.length > 1 && !table.keepTogether ? fittingRows(unit, table, sheets) : 0;
  if (count > 0) {
    drawUnit(headRows(unit, count, table.line), table, sheets);
    startPage();
    placeUnit(splitRows(unit, count, table.line), table, sheets, header, headerHeight);
    return;
  }
  if (current(sheets).y > pageTop) {
    startPage();
    placeUnit(unit, table, sheets, header, headerHeight);
    return;
  }
  if (tallerThanPage && unit.length === 1 && unit[0]) placeSplit(unit[0], table, sheets, startPage, pageTop);
  else drawUnit(unit, table, sheets);
}

function fittingRows(rows: readonly LaidRow[], table: LaidTable, sheets: Sheets): number {
  let y = current(sheets).y;
  for (const [index, row] of rows.entries()) {
    y += row.height + table.line;
    if (room(sheets, y, rows.slice(0, index + 1).flatMap(notesOfRow)) < 0) return index;
  }
  return rows.length;
}

/** Each cell splits at its last fitting line; what is left goes on under the repeated header. */
function placeSplit(row: LaidRow, table: LaidTable, sheets: Sheets, startPage: () => void, pageTop: number): void {
  let rest: LaidRow | undefined = row;
  while (rest) {
    const available = room(sheets, current(sheets).y, notesOfRow(rest)) - table.line;
    if (rest.height <= available) {
      drawUnit([rest], table, sheets);
      return;
    }
    const parts = splitBeside(rest, table.line, sheets, current(sheets).y <= pageTop);
    if (parts.first) drawUnit([parts.first], table, sheets);
    rest = parts.rest;
    if (rest) startPage();
  }
}

/** The part of a row for which there is room together with the footnotes that come with it. */
function splitBeside(row: LaidRow, line: number, sheets: Sheets, force: boolean): SplitRow {
  const { y } = current(sheets);
  let parts = splitRow(row, room(sheets, y, []) - line, force);
  for (let tries = 0; parts.first && tries < mostTries; tries++) {
    const left = room(sheets, y, notesOfRow(parts.first)) - line;
    if (parts.first.height <= left) break;
    parts = splitRow(row, left, force);
  }
  return parts;
}

function drawUnit(unit: readonly LaidRow[], table: LaidTable, sheets: Sheets): void {
  const sheet = current(sheets);
  sheet.y = drawRows(unit, table, 0, sheet.y, sheets);
}
