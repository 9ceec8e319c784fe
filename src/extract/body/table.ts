/** A table of the source → a table of the plan: header, columns with their roles, rows, group rows, merged cells. */
import type { Bang } from '../../plan/schema.js';
import type { Line, TablePiece } from '../pieces.js';
import type { Reading } from '../reading.js';
import { bold, isAll, join, without } from '../rich.js';
import { commonAlign, usualAlign } from './align.js';
import { type GridCell, gridOf, widthOf } from './cells.js';
import { type ColumnRole, columnCodes, roleOf } from './columns.js';
import { countsColumns, headerHeight } from './header-rows.js';
import { withoutPhantoms } from './phantom-columns.js';
import { Rows } from './rows.js';

type Column = Bang['cot'][number];

/** undefined: a table without a single word. */
export function readTable({ table: typed, landscape }: TablePiece, reading: Reading): Bang | undefined {
  const table = withoutPhantoms(typed);
  const grid = gridOf(table, landscape);
  if (!grid.some((row) => row.some((cell) => cell.lines.length > 0))) return undefined;
  const width = widthOf(table);
  const height = headerHeight(grid, width, table.headerRows);
  const bang: Bang = { cap: 'bang', kieu: 'thuong', cot: [], hang: [] };
  const head = grid.slice(0, height);
  const titles = head.filter((cells, r) => r === 0 || !countsColumns(cells, width));
  const body = grid.slice(height);
  const roles = columnRoles(titles, body, width);
  if (!reading.showsBold && isShort(titles, body, width)) withoutRoles(roles, titles, reading);
  const codes = columnCodes(roles);
  const sizes = relativeWidths(table.columns, width);
  bang.cot = roles.map((vai, c) =>
    column(c, { vai, ma: codes[c] ?? `cot${c + 1}`, rong: sizes[c] ?? 1 }, titles, body, reading),
  );
  if (height !== 1 || (head[0] ?? []).some((cell) => cell.colSpan > 1)) bang.dauBang = headerCells(head, reading);
  if (roles.includes('noiDung') && (roles.includes('chuTri') || roles.includes('thoiGian'))) bang.kieu = 'nhiem-vu';
  const rows = new Rows(bang, reading);
  bang.hang = body.map((cells, r) => rows.read(cells, width, body.length - r, table.rows[height + r]?.bookmarks ?? []));
  return bang;
}

function columnRoles(
  head: readonly (readonly GridCell[])[],
  body: readonly (readonly GridCell[])[],
  width: number,
): ColumnRole[] {
  const roles = Array.from({ length: width }, (_, c) =>
    roleOf(
      titleOf(head, c)
        .map((line) => line.rich.text)
        .join(' '),
    ),
  );
  // Numbers without any title are still a column of numbers.
  const first = body.map((row) => row.find((cell) => cell.column === 0)?.lines[0]?.rich.text ?? '');
  if (
    head.length === 0 &&
    roles[0] === 'khac' &&
    width > 2 &&
    first.length > 0 &&
    first.every((text) => /^\d*$/.test(text))
  )
    roles[0] = 'tt';
  const main = roles.filter((role) => role === 'tt');
  return roles.map((role, c) => (role === 'tt' && (main.length > 1 || c > 0) && c > 0 ? 'khac' : role));
}

/** A source of letters alone lost which cells were merged: titles fewer than columns stand over the wrong ones. */
function isShort(
  head: readonly (readonly GridCell[])[],
  body: readonly (readonly GridCell[])[],
  width: number,
): boolean {
  const hasLast = (cells: readonly GridCell[]) =>
    cells.some((cell) => cell.column + cell.colSpan === width && cell.lines.length > 0);
  return head.length > 0 && !head.some(hasLast) && body.some(hasLast);
}

function withoutRoles(roles: ColumnRole[], head: readonly (readonly GridCell[])[], reading: Reading): void {
  const chu = head
    .flat()
    .flatMap((cell) => cell.lines.map((line) => line.rich.text))
    .join(' | ');
  const lyDo =
    'đầu bảng ít ô hơn các hàng dưới (ô gộp bị mất trong tệp nguồn) nên không đoán vai của cột; cần xem tên cột đứng trên cột nào';
  reading.ledger.doubt({ loai: 'bang', chu, lyDo });
  roles.fill('khac');
}

/** The lowest header cell over a column. */
function titleOf(head: readonly (readonly GridCell[])[], c: number): readonly Line[] {
  const over = head
    .flat()
    .filter((cell) => cell.column <= c && c < cell.column + cell.colSpan && cell.lines.length > 0);
  return over.at(-1)?.lines ?? [];
}

function column(
  c: number,
  known: Pick<Column, 'vai' | 'ma' | 'rong'>,
  head: readonly (readonly GridCell[])[],
  body: readonly (readonly GridCell[])[],
  reading: Reading,
): Column {
  const lines = titleOf(head, c);
  const made: Column = {
    ma: known.ma,
    ten: head.length === 1 ? '\u00a0' : `Cột ${c + 1}`,
    rong: known.rong,
    vai: known.vai,
  };
  const title = titleText(lines, { owner: made, field: 'ten' }, reading);
  if (title !== '') made.ten = title;
  const align = !reading.hasAlignment
    ? undefined
    : commonAlign(body.flatMap((row) => row.filter((cell) => cell.column === c && cell.colSpan === 1)));
  if (align !== undefined && align !== usualAlign(known.vai)) made.canh = align;
  return made;
}

/** The style of a header is bold; its words carry no mark of it. */
function titleText(lines: readonly Line[], target: { owner: object; field: string }, reading: Reading): string {
  const [first] = lines;
  if (!first) return '';
  const rich = join(
    lines.map((line) => line.rich),
    ' ',
  );
  for (const line of lines) {
    reading.ledger.put(line, target, 'o-dau-bang');
    if (!isAll(line.rich, bold) && reading.showsBold)
      reading.ledger.change(line.paragraph, 'đầu bảng in thường của nguồn, mẫu in đậm');
  }
  return reading.prose(first, without(rich, bold), 'khong', target);
}

function headerCells(head: readonly (readonly GridCell[])[], reading: Reading): NonNullable<Bang['dauBang']> {
  return head.map((row) =>
    row.map((cell) => {
      const made = { chu: '', gopCot: cell.colSpan, gopHang: Math.min(cell.rowSpan, head.length - cell.row) };
      made.chu = titleText(cell.lines, { owner: made, field: 'chu' }, reading) || '\u00a0';
      return made;
    }),
  );
}

/** In parts of 100, as near as one decimal. */
function relativeWidths(columns: readonly number[], width: number): readonly number[] {
  const known = columns.length === width && columns.every((one) => one > 0);
  const sum = columns.reduce((all, one) => all + one, 0);
  return Array.from({ length: width }, (_, c) =>
    known ? Math.max(0.1, Math.round(((columns[c] ?? 1) / sum) * 1000) / 10) : 10,
  );
}
