/** Sets a table onto pages: header rows repeat, tall rows split line by line. */
import { type Cut, cutRows } from './cut.js';
import { drawRows } from './draw-table.js';
import { type LaidRow, type LaidTable, repeated, rowsHeight } from './laid.js';
import { notesOfRow } from './row-notes.js';
import { belowRow, current, isFresh, moved, roomAt, type Sheets, type Spot, turn } from './sheet.js';

type Rows = readonly LaidRow[];

/** Where the page is filled to with the whole table. */
export function wholeTable(table: LaidTable, spot: Spot, sheets: Sheets): Spot | undefined {
  return belowRows(table.rows, moved(spot, table.line), table, sheets);
}

/** Where the page is filled to with the least of a table: header rows and the first row, or its first lines when it may split. */
export function startOfTable(table: LaidTable, spot: Spot, sheets: Sheets): Spot | undefined {
  if (table.keepTogether) return wholeTable(table, spot, sheets);
  const least = table.rows.slice(0, table.headerRows + 1);
  const first = least.at(-1);
  const cut = first?.splittable ? cutRows([first], table.line, 0, true) : undefined;
  const rows = cut ? [...least.slice(0, -1), ...cut.here] : least;
  return belowRows(rows, moved(spot, table.line), table, sheets);
}

/**
 * Every round draws rows or parts of them, or turns from a page where something stands. A header drawn again does not bring its
 * footnotes again.
 */
export function placeTable(table: LaidTable, sheets: Sheets): void {
  const header = table.rows.slice(0, table.headerRows);
  let placed = 0;
  let drawnOn: number | undefined;
  for (const unit of units(table)) {
    for (let rows = unit; rows.length > 0; ) {
      const page = sheets.pages.length;
      const lead = drawnOn === undefined || placed < header.length ? [] : header.map(repeated);
      const top = drawnOn === page ? current(sheets).spot : moved(current(sheets).spot, table.line);
      const start = drawnOn === page ? top : moved(top, rowsHeight(lead, table.line));
      const part = partHere(rows, start, isFresh(current(sheets).spot), table, sheets);
      if (part) {
        if (drawnOn !== page) drawRows(lead, table, 0, top.y, sheets);
        drawRows(part.here, table, 0, start.y, sheets);
        current(sheets).spot = part.end;
        drawnOn = page;
      }
      rows = part ? part.rest : rows;
      if (rows.length > 0) turn(sheets);
    }
    placed += unit.length;
  }
}

/** Rows that hang together by a cell over several of them; a kept-together table is one unit. */
function units(table: LaidTable): readonly Rows[] {
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

interface Part extends Cut<Rows> {
  /** Where the page is filled to with what stands here. */
  readonly end: Spot;
}

/** All rows, or what of them has room with its footnotes; on a fresh page some of them in any case. */
function partHere(rows: Rows, start: Spot, fresh: boolean, table: LaidTable, sheets: Sheets): Part | undefined {
  const whole = belowRows(rows, start, table, sheets);
  if (whole) return { here: rows, rest: [], end: whole };
  if (!fresh) return table.keepTogether ? undefined : cutAt(rows, roomAt(start, sheets), start, table, sheets);
  return cutAt(rows, roomAt(start, sheets), start, table, sheets) ?? cutSomehow(rows, start, table, sheets);
}

/** What is cut off loses a line at least with every try, until its footnotes have room as well. */
function cutAt(rows: Rows, room: number, start: Spot, table: LaidTable, sheets: Sheets): Part | undefined {
  const cut = cutRows(rows, table.line, Math.min(room, rowsHeight(rows, table.line) - 1), false);
  if (!cut) return undefined;
  const end = belowRows(cut.here, start, table, sheets);
  return end ? { ...cut, end } : cutAt(rows, rowsHeight(cut.here, table.line) - 1, start, table, sheets);
}

function cutSomehow(rows: Rows, start: Spot, table: LaidTable, sheets: Sheets): Part {
  const room = roomAt(start, sheets);
  const fits = rowsHeight(rows, table.line) <= room;
  const { here, rest } = (fits ? undefined : cutRows(rows, table.line, room, true)) ?? { here: rows, rest: [] };
  return { here, rest, end: here.reduce((spot, row) => belowWholeRow(row, spot, table, sheets), start) };
}

function belowRows(rows: Rows, start: Spot, table: LaidTable, sheets: Sheets): Spot | undefined {
  return rows.reduce<Spot | undefined>((spot, row) => spot && belowOneRow(row, spot, table, sheets), start);
}

/** Notes take what they need below the line that refers to them; a row that cannot be split may press them together, but not away. */
function belowOneRow(row: LaidRow, spot: Spot, table: LaidTable, sheets: Sheets): Spot | undefined {
  const end = belowRow(spot, row.height + table.line, notesOfRow(row, table.line), sheets);
  if (roomAt(end, sheets) >= 0) return end;
  if (row.splittable) return undefined;
  const pressed = belowWholeRow(row, spot, table, sheets);
  const begun = spot.foot.waiting.length > 0 || pressed.foot.waiting.every((note) => note.begun);
  return begun && roomAt(pressed, sheets) >= 0 ? pressed : undefined;
}

/** Notes take no more than what is left below the whole row. */
function belowWholeRow(row: LaidRow, spot: Spot, { line }: LaidTable, sheets: Sheets): Spot {
  const bottom = row.height + line;
  const notes = notesOfRow(row, line).map(({ note }) => ({ note, bottom }));
  return belowRow(spot, bottom, notes, sheets);
}
