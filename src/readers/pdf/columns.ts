/** Blocks of two columns without lines: agency beside quốc hiệu, Nơi nhận beside the signature. */
import type { Loi } from '../../phrase/loi.js';
import type { Strip } from '../lines/strips.js';
import { type Claim, takeOut } from '../lines/take-out.js';
import { blockAt } from '../lines/two-columns.js';
import type { Line, PdfPage, Piece, Rule } from './model.js';
import { linesOf, type Row } from './rows.js';

export interface TwoColumns {
  readonly kind: 'columns';
  readonly page: number;
  readonly y: number;
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  /** Where the columns meet, and the outer edges. */
  readonly x: number;
  readonly split: number;
  readonly x2: number;
  /** Lines of the left column that a drawn brace gathers, and what stands beside the brace. */
  readonly brace?: { readonly from: number; readonly to: number; readonly beside: readonly Line[] };
}

/** In em of the row. */
const widestBlank = 1.2;
const narrowestGutter = 6;

/** Rows of one stretch of a page, with the head and the end block taken out of them. */
export function headOrEnd(
  rows: readonly Row[],
  page: PdfPage,
  rules: readonly Rule[],
  loi: Loi,
): readonly (readonly Row[] | TwoColumns)[] {
  const spots = rows.map((row) => ({ spots: row.pieces, gap: row.size * widestBlank, edge: narrowestGutter }));
  return takeOut(rows, (at): Claim<TwoColumns> | undefined => {
    const found = blockAt(spots, at, page.width / 2, page.width * 0.05, loi);
    return found && { taken: columnsOf(rows.slice(at, found.end), found.gutter, page, rules), end: found.end };
  });
}

function columnsOf(rows: readonly Row[], gutter: Strip, page: PdfPage, rules: readonly Rule[]): TwoColumns {
  const split = (gutter.from + gutter.to) / 2;
  const linesIn = (isIn: (piece: Piece) => boolean) => linesOf(rows, page.number, { isIn });
  const side = (isLeft: boolean) => linesIn((piece) => piece.x < split === isLeft);
  const [top, bottom] = [(rows[0]?.y ?? 0) + 20, (rows.at(-1)?.y ?? 0) - 10];
  const upright = rules.find((rule) => rule.x === rule.x2 && rule.x < split + 4 && rule.y > bottom && rule.y2 < top);
  const pieces = rows.flatMap((row) => row.pieces);
  const edges = { x: Math.min(...pieces.map((one) => one.x)), x2: Math.max(...pieces.map((one) => one.x2)) };
  const base = { kind: 'columns' as const, page: page.number, y: rows[0]?.y ?? 0, right: side(false), split, ...edges };
  if (!upright) return { ...base, left: side(true) };
  const isBeside = (piece: Piece) =>
    piece.x < split && piece.x > upright.x - 1 && piece.y < upright.y2 + 4 && piece.y > upright.y - 10;
  const beside = linesIn(isBeside);
  const left = linesIn((piece) => piece.x < split && !isBeside(piece));
  const inside = left.flatMap((line, i) => (line.y < upright.y2 && line.y > upright.y - line.size * 0.5 ? [i] : []));
  const [from = 0] = inside;
  if (beside.length === 0 || inside.length < 2) return { ...base, left: side(true) };
  return { ...base, left, brace: { from, to: (inside.at(-1) ?? from) + 1, beside } };
}
