/** Tables that go on over pages: one table, without the repeated header rows, with its cut rows joined. */
import type { Loi } from '../../phrase/loi.js';
import { isCountTitle } from '../lines/form-words.js';
import { head, type Remarks } from '../lines/remarks.js';
import { endsSentence, startsInside } from '../lines/sentence.js';
import type { ReadTable } from '../model.js';
import type { DraftCell, DraftTable } from './draft.js';
import type { FlowItem } from './flow.js';
import { cellColumn } from './measure.js';
import type { ParagraphBuilder } from './paragraphs.js';
import { atPage, twips } from './place.js';

interface JoinedTable extends DraftTable {
  readonly headerRows: number;
}

export type JoinedItem = Exclude<FlowItem, DraftTable> | JoinedTable;

/** `items`: of one section, page after page. */
export function joinTables(items: readonly FlowItem[], remarks: Remarks, loi: Loi): JoinedItem[] {
  const out: JoinedItem[] = [];
  for (const item of items) {
    const last = out.at(-1);
    if (item.kind !== 'table') out.push(item);
    else if (last?.kind === 'table' && last.page < item.page && sameColumns(last, item))
      out[out.length - 1] = goOn(last, item, remarks);
    else out.push({ ...item, headerRows: looksLikeHeader(item, loi) ? headerDepth(item.rows) : 0 });
  }
  return out;
}

function sameColumns(a: DraftTable, b: DraftTable): boolean {
  // Free strips lie a little differently on every page.
  const slack = a.ruled ? 4 : 30;
  return (
    a.ruled === b.ruled && a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - (b.xs[i] ?? 0)) < slack)
  );
}

/** `page` becomes that of the last part, so that a third page can go on. */
function goOn(table: JoinedTable, more: DraftTable, remarks: Remarks): JoinedTable {
  const repeated = repeatedRows(table.rows, more.rows);
  const place = atPage(more.page);
  if (repeated > 0)
    remarks.add('changed', 'hang-dau-lap', `đã bỏ ${repeated} hàng đầu bảng lặp lại ở trang ${more.page}`, place);
  const [first, ...rest] = more.rows.slice(repeated);
  const rows = [...table.rows];
  const last = rows.at(-1);
  if (first && last && isCut(last, first)) {
    const message = `đã nối phần còn lại của hàng bị ngắt trang: “${head(rowText(first))}”`;
    remarks.add('changed', 'noi-hang-in', message, place);
    rows[rows.length - 1] = last.map((cell) => {
      const tail = first.find((one) => one.column === cell.column);
      return tail ? { ...cell, lines: [...cell.lines, ...tail.lines] } : cell;
    });
  } else if (first) rows.push(first);
  rows.push(...rest);
  return { ...table, page: more.page, rows, headerRows: Math.max(table.headerRows, repeated) };
}

function cellText(cell: DraftCell | undefined): string {
  return (cell?.lines ?? []).map((line) => line.text).join(' ');
}

function rowText(row: readonly DraftCell[]): string {
  return row.map(cellText).join(' ').trim();
}

function repeatedRows(rows: readonly DraftCell[][], more: readonly DraftCell[][]): number {
  const key = (row: readonly DraftCell[] | undefined) => (row ? row.map(cellText).join('·') : undefined);
  let count = 0;
  while (
    count < 3 &&
    key(more[count]) !== undefined &&
    key(more[count]) === key(rows[count]) &&
    rowText(more[count] ?? []) !== ''
  )
    count++;
  return count;
}

/** The rest of a row has no number of its own, and some cell goes on in the middle of its sentence. */
function isCut(last: readonly DraftCell[], next: readonly DraftCell[]): boolean {
  const pairs = next.map((cell) => ({ cell, before: last.find((one) => one.column === cell.column) }));
  if (pairs.some(({ cell, before }) => !before || before.colSpan !== cell.colSpan)) return false;
  const [number] = next;
  if (number && cellText(number) !== '' && /^\d/.test(cellText(number))) return false;
  const filled = pairs.filter(({ cell }) => cell.lines.length > 0);
  const into = filled.filter(({ before }) => cellText(before) !== '');
  if (into.length < filled.length) return false;
  return (
    into.some(({ cell, before }) => startsInside(cellText(cell)) || !endsSentence(cellText(before))) ||
    (number !== undefined && cellText(number) === '' && cellText(last[0]) !== '')
  );
}

function looksLikeHeader(table: DraftTable, loi: Loi): boolean {
  return table.rows.length > 1 && isCountTitle(cellText(table.rows[0]?.[0]), loi);
}

/** Rows that cells of the first row reach down to. */
function headerDepth(rows: readonly DraftCell[][]): number {
  return Math.max(1, ...(rows[0] ?? []).map((cell) => cell.rowSpan));
}

export function finishedTable(table: JoinedTable, builder: ParagraphBuilder): ReadTable {
  const cells = table.rows.flat().filter((cell) => cell.lines.length > 0);
  const margins = cells.flatMap((cell) => cell.lines.flatMap((line) => [line.x - cell.x, cell.x2 - line.x2]));
  const margin = Math.max(0, Math.min(8, ...margins));
  return {
    kind: 'table',
    place: atPage(cells[0]?.lines[0]?.page ?? table.page),
    columns: table.xs.slice(1).map((x, i) => twips(x - (table.xs[i] ?? 0))),
    headerRows: table.headerRows,
    bordered: table.ruled,
    rows: table.rows.map((row) => ({
      bookmarks: [],
      cells: row.map(({ column, colSpan, rowSpan, x, x2, lines }) => {
        const blocks = builder.build(lines, cellColumn(x, x2, margin, lines));
        return { column, colSpan, rowSpan, blocks };
      }),
    })),
  };
}
