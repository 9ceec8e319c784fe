/** Text set in two columns: the left one is read to its end before the right one. */
import { labelOf } from '../lines/labels.js';
import { endsSentence } from '../lines/sentence.js';
import { freeStrips, type Strip, widest } from '../lines/strips.js';
import { type Claim, takeOut } from '../lines/take-out.js';
import type { Piece } from './model.js';
import type { Row } from './rows.js';

/** Rows that reach over the page, or a left and a right column in reading order, the right one moved under the left. */
export type Stretch = readonly Row[] | { readonly columns: readonly Row[] };

/** Points. */
const narrowest = 9;
/** Rows of each column, and letters of a row: less is a list with gaps, not text. */
const fewest = 3;
const shortest = 20;

export function textColumns(rows: readonly Row[]): readonly Stretch[] {
  return takeOut(rows, (at) => zoneAt(rows, at));
}

function zoneAt(rows: readonly Row[], start: number): Claim<{ readonly columns: readonly Row[] }> | undefined {
  const first = rows[start];
  if (!first) return undefined;
  for (const [i, piece] of first.pieces.entries()) {
    const before = first.pieces[i - 1];
    if (!before || piece.x - before.x2 < narrowest) continue;
    const { strip, end } = grown(rows, start, { from: before.x2, to: piece.x });
    const zone = rows.slice(start, lastOf(rows, start, end, strip));
    const [left, right] = [sideOf(zone, (one) => one.x < strip.to), sideOf(zone, (one) => one.x >= strip.to)];
    if (isText(left) && isText(right))
      return { taken: { columns: [...left, ...moved(right, left)] }, end: start + zone.length };
  }
  return undefined;
}

function grown(rows: readonly Row[], start: number, gap: Strip): { strip: Strip; end: number } {
  let strip = gap;
  let end = start + 1;
  for (; end < rows.length; end++) {
    const next = widest(freeStrips(rows[end]?.pieces ?? [], strip, narrowest));
    if (!next) break;
    strip = next;
  }
  return { strip, end };
}

/** Below the right column the left one goes on only as far as its sentence, with no more than a line's step. */
function lastOf(rows: readonly Row[], start: number, end: number, strip: Strip): number {
  const zone = rows.slice(start, end);
  const isLeft = (piece: Piece) => piece.x < strip.to;
  let last = start + zone.findLastIndex((row) => row.pieces.some((piece) => !isLeft(piece))) + 1;
  let before = rows.slice(start, last).findLast((row) => row.pieces.some(isLeft));
  while (last < end && before && goesOn(before, isLeft, rows[last])) {
    before = rows[last];
    last++;
  }
  return last;
}

function goesOn(before: Row, isLeft: (piece: Piece) => boolean, row: Row | undefined): boolean {
  const text = (one: Row) =>
    one.pieces
      .filter(isLeft)
      .map((piece) => piece.text)
      .join(' ');
  if (!row || endsSentence(text(before)) || labelOf(text(row)) !== undefined) return false;
  return before.y - row.y < before.size * 1.35;
}

function sideOf(rows: readonly Row[], isIn: (piece: Piece) => boolean): readonly Row[] {
  return rows.map((row) => ({ ...row, pieces: row.pieces.filter(isIn) })).filter((row) => row.pieces.length > 0);
}

/** Enough rows, long ones, most of them as wide as the column: not cells, not names beside offices. */
function isText(side: readonly Row[]): boolean {
  if (side.length < fewest) return false;
  const letters = side.reduce((sum, row) => sum + row.pieces.reduce((all, piece) => all + piece.text.length, 0), 0);
  const ends = side.map((row) => Math.max(...row.pieces.map((piece) => piece.x2)));
  const edge = Math.max(...ends);
  const size = side[0]?.size ?? 12;
  return letters / side.length >= shortest && ends.filter((x) => edge - x < size * 3).length > side.length * 0.6;
}

function moved(right: readonly Row[], left: readonly Row[]): readonly Row[] {
  const edge = (side: readonly Row[]) => Math.min(...side.map((row) => row.pieces[0]?.x ?? 0));
  const by = edge(left) - edge(right);
  return right.map((row) => ({
    ...row,
    pieces: row.pieces.map((piece) => ({ ...piece, x: piece.x + by, x2: piece.x2 + by })),
  }));
}
