/** Decides what a table's rows may do at the end of a page: split, stay with the next row, repeat as its header. */
import { cutRows } from './cut.js';
import { type LaidRow, type LaidTable, rowsHeight } from './laid.js';
import { type LayContext, layTable } from './lay.js';
import type { FittedRow, FittedTable } from './model.js';

/** `textHeight`: of a page. */
export function settleRows(table: FittedTable, textHeight: number, context: LayContext): FittedTable {
  const style = context.tables[table.style];
  const laid = layTable(table, context);
  const merged = mergedRows(table.rows);
  const most = (style?.unsplitShare ?? 1) * textHeight;
  const together = style?.keepTogether === true && rowsHeight(laid.rows, laid.line) <= textHeight;
  const rows = table.rows.map((row, index) => ({
    ...row,
    splittable: !merged.has(index) && tallest(laid.rows[index]) > most,
    keepNext: together && index < table.rows.length - 1,
  }));
  const settled = laid.rows.map((row, index) => ({ ...row, splittable: rows[index]?.splittable ?? false }));
  return { ...table, rows, headerRows: repeats({ ...laid, rows: settled }, textHeight) ? table.headerRows : 0 };
}

/** Indexes of rows that a cell over several rows touches: they are only ever parted between rows. */
function mergedRows(rows: readonly FittedRow[]): ReadonlySet<number> {
  const spans = rows.map((row) => Math.max(1, ...row.cells.map((cell) => cell.rowSpan)));
  return new Set(spans.flatMap((span, index) => (span > 1 ? Array.from({ length: span }, (_, i) => index + i) : [])));
}

/** Height of the text of the tallest cell. */
function tallest(row: LaidRow | undefined): number {
  const single = row?.cells.filter((cell) => cell.rowSpan === 1) ?? [];
  return Math.max(0, ...single.map((cell) => cell.height - cell.padTop - cell.padBottom));
}

/** A header repeats where every other row has room below it, or the first lines of a row that may split: else a page would lose text. */
function repeats({ rows, line, headerRows }: LaidTable, textHeight: number): boolean {
  const room = textHeight - line - rowsHeight(rows.slice(0, headerRows), line);
  const least = (row: LaidRow) => (row.splittable ? (cutRows([row], line, 0, true)?.here ?? [row]) : [row]);
  return rows.slice(headerRows).every((row) => rowsHeight(least(row), line) <= room);
}
