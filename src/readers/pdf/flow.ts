/** A page's content in reading order: lines of the body, tables, blocks of two columns without lines. */

import type { Loi } from '../../phrase/loi.js';
import { headOrEnd, type TwoColumns } from './columns.js';
import type { DraftCell, DraftTable } from './draft.js';
import { type Grid, gridsOf } from './grid.js';
import type { Line, PdfPage, Piece, Rule } from './model.js';
import { linesOf, type Row, rowsOf } from './rows.js';
import { textColumns } from './text-columns.js';
import { unruledTables } from './unruled.js';

interface Body {
  readonly kind: 'lines';
  readonly page: number;
  readonly lines: readonly Line[];
  /** Of text in two columns: its lines keep a width of their own. */
  readonly columns?: true;
}

export type FlowItem = Body | DraftTable | TwoColumns;

interface LaidPage {
  readonly items: readonly FlowItem[];
  /** Lines below the rule over footnotes. */
  readonly notes: readonly Line[];
  /** Lines that are not borders of tables. */
  readonly rules: readonly Rule[];
}

/** `pieces`: without page numbers and running heads. */
export function layPage(page: PdfPage, pieces: readonly Piece[], bodySize: number, loi: Loi): LaidPage {
  const grids = gridsOf(page.rules).filter((grid) => pieces.some((piece) => isInside(piece, grid)));
  const free = pieces.filter((piece) => !grids.some((grid) => isInside(piece, grid)));
  const rules = page.rules.filter((rule) => !grids.some((grid) => isRuleInside(rule, grid)));
  const tables = grids.map((grid) => tableOf(grid, pieces, page.number));
  const rows = rowsOf(free);
  const notesFrom = firstNoteRow(rows, rules, bodySize);
  const above = rows.slice(0, notesFrom);
  const items: { y: number; item: FlowItem }[] = tables.map((item, i) => ({ y: grids[i]?.ys[0] ?? 0, item }));
  const add = (y: number | undefined, item: FlowItem) => items.push({ y: y ?? 0, item });
  for (const part of parts(above, grids)) {
    for (const item of headOrEnd(part, page, rules, loi)) {
      if ('kind' in item) add(item.y, item);
      else for (const { y, item: one } of flowOf(item, page.number, loi)) add(y, one);
    }
  }
  const notes = linesOf(rows.slice(notesFrom), page.number);
  return { items: items.sort((a, b) => b.y - a.y).map(({ item }) => item), notes, rules };
}

/** Rows without heads, endings and ruled tables. */
function flowOf(rows: readonly Row[], page: number, loi: Loi): readonly { y: number | undefined; item: FlowItem }[] {
  return textColumns(rows).flatMap((stretch) => {
    if ('columns' in stretch) {
      const lines = linesOf(stretch.columns, page, { tabs: true });
      return [{ y: lines[0]?.y, item: { kind: 'lines' as const, page, lines, columns: true as const } }];
    }
    return unruledTables(stretch, page, loi).map((one) => {
      if ('kind' in one) return { y: one.rows.flat().find((cell) => cell.lines.length > 0)?.lines[0]?.y, item: one };
      const lines = linesOf(one, page, { tabs: true });
      return { y: lines[0]?.y, item: { kind: 'lines' as const, page, lines } };
    });
  });
}

function isInside(piece: Piece, grid: Grid): boolean {
  const [x, y] = [(piece.x + piece.x2) / 2, piece.y + piece.size * 0.3];
  return x > (grid.xs[0] ?? 0) && x < (grid.xs.at(-1) ?? 0) && y < (grid.ys[0] ?? 0) && y > (grid.ys.at(-1) ?? 0);
}

function isRuleInside(rule: Rule, grid: Grid): boolean {
  const slack = 3;
  return (
    rule.x >= (grid.xs[0] ?? 0) - slack &&
    rule.x2 <= (grid.xs.at(-1) ?? 0) + slack &&
    rule.y >= (grid.ys.at(-1) ?? 0) - slack &&
    rule.y2 <= (grid.ys[0] ?? 0) + slack
  );
}

function tableOf(grid: Grid, pieces: readonly Piece[], page: number): DraftTable {
  const rows: DraftCell[][] = Array.from({ length: grid.ys.length - 1 }, () => []);
  for (const { row, column, colSpan, rowSpan, x, x2, y, y2 } of grid.boxes) {
    const inside = pieces.filter((piece) => {
      const [middle, height] = [(piece.x + piece.x2) / 2, piece.y + piece.size * 0.3];
      return middle > x && middle <= x2 && height > y && height <= y2;
    });
    const lines = linesOf(rowsOf(inside), page);
    rows[row]?.push({ column, colSpan, rowSpan, x, x2, lines });
  }
  return { kind: 'table', page, ruled: true, xs: grid.xs, rows: rows.filter((row) => row.length > 0) };
}

/** The rows between tables. */
function parts(rows: readonly Row[], grids: readonly Grid[]): Row[][] {
  const out: Row[][] = [];
  let before: number | undefined;
  for (const row of rows) {
    const above = grids.filter((grid) => (grid.ys[0] ?? 0) > row.y).length;
    if (above === before) out.at(-1)?.push(row);
    else out.push([row]);
    before = above;
  }
  return out;
}

/** Footnotes stand at the foot of the page, smaller, below a short rule, and begin with a raised number. */
function firstNoteRow(rows: readonly Row[], rules: readonly Rule[], bodySize: number): number {
  const start = rows.findIndex((row, i) => startsNote(row) && rows.slice(i).every((one) => one.size < bodySize - 0.6));
  if (start < 0) return rows.length;
  const y = rows[start]?.y ?? 0;
  const ruled = rules.some((rule) => rule.y === rule.y2 && rule.y > y && rule.y < y + 40 && rule.x2 - rule.x > 40);
  const apart = (rows[start - 1]?.y ?? Number.POSITIVE_INFINITY) - y > bodySize * 1.6;
  return ruled || apart ? start : rows.length;
}

function startsNote(row: Pick<Row, 'pieces' | 'size'>): boolean {
  const [first] = row.pieces;
  return first !== undefined && first.size < row.size * 0.85 && /^\d{1,2}$/.test(first.text.trim());
}
