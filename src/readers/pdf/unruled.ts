/** Tables without drawn lines, known by a head that begins with TT: columns are the strips that stay free of text. */
import type { Loi } from '../../phrase/loi.js';
import { isCountTitle } from '../lines/form-words.js';
import { freeStrips, type Strip, widest } from '../lines/strips.js';
import { type Claim, takeOut } from '../lines/take-out.js';
import type { DraftCell, DraftTable } from './draft.js';
import type { Piece } from './model.js';
import { linesOf, type Row } from './rows.js';

/** Points; and sizes of letters. */
const narrowest = 4;
const farthest = 2.6;

export function unruledTables(rows: readonly Row[], page: number, loi: Loi): readonly (readonly Row[] | DraftTable)[] {
  return takeOut(rows, (at, free) => (isHead(rows[at], loi) ? tableAt(rows, at, free, page) : undefined));
}

function isHead(row: Row | undefined, loi: Loi): boolean {
  return row !== undefined && row.pieces.length > 2 && isCountTitle(row.pieces[0]?.text ?? '', loi);
}

function tableAt(rows: readonly Row[], head: number, free: number, page: number): Claim<DraftTable> | undefined {
  const first = rows[head]?.pieces[0];
  if (!first) return undefined;
  // Titles of columns may need lines above and below that of TT.
  let above = 0;
  while (
    above < Math.min(2, free) &&
    isNear(rows[head - above - 1], rows[head - above]) &&
    isRightOf(rows[head - above - 1], first.x2)
  )
    above++;
  const start = head - above;
  let strips = stripsOf(rows[head]);
  const columns = strips.length;
  let end = start;
  for (; end < rows.length; end++) {
    const row = rows[end];
    if (!row || (end > start && !isNear(rows[end - 1], row))) break;
    const left = strips.flatMap((strip) => widest(freeStrips(row.pieces, strip, narrowest)) ?? []);
    if (left.length < columns) break;
    strips = left;
  }
  if (columns < 2 || end - head < 2) return undefined;
  const inside = rows.slice(start, end);
  const edges = inside.flatMap((row) => row.pieces);
  const xs = [
    Math.min(...edges.map((piece) => piece.x)) - 2,
    ...strips.map((strip) => (strip.from + strip.to) / 2),
    Math.max(...edges.map((piece) => piece.x2)) + 2,
  ];
  return { taken: { kind: 'table', page, ruled: false, xs, rows: rowsByNumber(inside, xs, page) }, above, end };
}

function isNear(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && above.y - below.y < Math.max(above.size, below.size) * farthest;
}

function isRightOf(row: Row | undefined, x: number): boolean {
  return row?.pieces.every((piece) => piece.x > x) ?? false;
}

function stripsOf(row: Row | undefined): Strip[] {
  const pieces = row?.pieces ?? [];
  return pieces.slice(1).flatMap((piece, i) => {
    const before = pieces[i];
    return before && piece.x - before.x2 > narrowest ? [{ from: before.x2, to: piece.x }] : [];
  });
}

/** The head, then a row for every number in the first column. */
function rowsByNumber(lines: readonly Row[], xs: readonly number[], page: number): DraftCell[][] {
  const groups: Row[][] = [[]];
  for (const line of lines) {
    const number = line.pieces.find((piece) => piece.x < (xs[1] ?? 0))?.text.trim() ?? '';
    if (/^[\dIVX]+\.?$/.test(number)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) =>
    xs.slice(1).map((x2, column): DraftCell => {
      const x = xs[column] ?? 0;
      const isIn = (piece: Piece) => (piece.x + piece.x2) / 2 > x && (piece.x + piece.x2) / 2 <= x2;
      return { column, colSpan: 1, rowSpan: 1, x, x2, lines: linesOf(group, page, { isIn }) };
    }),
  );
}
