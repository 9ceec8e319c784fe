/** Tables without drawn lines, known by a head that begins with TT: columns are the strips that stay free of text. */
import type { DraftCell, DraftTable } from './draft.js';
import { lineOf, type Row } from './rows.js';

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** Points; and sizes of letters. */
const narrowest = 4;
const farthest = 2.6;

export function unruledTables(rows: readonly Row[], page: number): (Row[] | DraftTable)[] {
  const out: (Row[] | DraftTable)[] = [];
  let plain: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    const found = isHead(rows[i]) ? tableAt(rows, i, plain.length, page) : undefined;
    if (!found) {
      const row = rows[i];
      if (row) plain.push(row);
      i++;
      continue;
    }
    const above = plain.slice(0, plain.length - found.above);
    if (above.length > 0) out.push(above);
    plain = [];
    out.push(found.table);
    i = found.end;
  }
  if (plain.length > 0) out.push(plain);
  return out;
}

function isHead(row: Row | undefined): boolean {
  const text = row?.pieces[0]?.text.trim() ?? '';
  return /^(?:TT|STT|Stt|Số TT)$/u.test(text) && (row?.pieces.length ?? 0) > 2;
}

function tableAt(
  rows: readonly Row[],
  head: number,
  free: number,
  page: number,
): { table: DraftTable; above: number; end: number } | undefined {
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
    const left = narrowed(strips, row);
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
  return { table: { kind: 'table', page, ruled: false, xs, rows: rowsByNumber(inside, xs, page) }, above, end };
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

function narrowed(strips: readonly Strip[], row: Row): Strip[] {
  return strips.flatMap((strip) => {
    let best: Strip | undefined;
    let from = strip.from;
    for (const piece of [...row.pieces, { x: strip.to, x2: strip.to }]) {
      const to = Math.min(piece.x, strip.to);
      if (to - from >= narrowest && (!best || to - from > best.to - best.from)) best = { from, to };
      from = Math.max(from, piece.x2);
    }
    return best ? [best] : [];
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
      const inside = (piece: { x: number; x2: number }) =>
        (piece.x + piece.x2) / 2 > x && (piece.x + piece.x2) / 2 <= x2;
      const own = group.flatMap((line) => lineOf(line.pieces.filter(inside), page, false) ?? []);
      return { column, colSpan: 1, rowSpan: 1, x, x2, lines: own };
    }),
  );
}
