/** Blocks of two columns without lines: agency beside quốc hiệu, Nơi nhận beside the signature. */
import { blockAt, type Gutter } from '../lines/two-columns.js';
import type { Line, PdfPage, Rule } from './model.js';
import { lineOf, type Row } from './rows.js';

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
export function headOrEnd(rows: readonly Row[], page: PdfPage, rules: readonly Rule[]): (Row[] | TwoColumns)[] {
  const spots = rows.map((row) => ({ spots: row.pieces, gap: row.size * widestBlank, edge: narrowestGutter }));
  const out: (Row[] | TwoColumns)[] = [];
  let plain: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    const found = blockAt(spots, i, page.width / 2, page.width * 0.05);
    if (!found) {
      const row = rows[i];
      if (row) plain.push(row);
      i++;
      continue;
    }
    if (plain.length > 0) out.push(plain);
    plain = [];
    out.push(columnsOf(rows.slice(i, found.end), found.gutter, page, rules));
    i = found.end;
  }
  if (plain.length > 0) out.push(plain);
  return out;
}

function columnsOf(rows: readonly Row[], gutter: Gutter, page: PdfPage, rules: readonly Rule[]): TwoColumns {
  const split = (gutter.from + gutter.to) / 2;
  const side = (isLeft: boolean) =>
    rows.flatMap(
      (row) =>
        lineOf(
          row.pieces.filter((piece) => piece.x < split === isLeft),
          page.number,
          false,
        ) ?? [],
    );
  const [top, bottom] = [(rows[0]?.y ?? 0) + 20, (rows.at(-1)?.y ?? 0) - 10];
  const upright = rules.find((rule) => rule.x === rule.x2 && rule.x < split + 4 && rule.y > bottom && rule.y2 < top);
  const pieces = rows.flatMap((row) => row.pieces);
  const edges = { x: Math.min(...pieces.map((one) => one.x)), x2: Math.max(...pieces.map((one) => one.x2)) };
  const base = { kind: 'columns' as const, page: page.number, y: rows[0]?.y ?? 0, right: side(false), split, ...edges };
  if (!upright) return { ...base, left: side(true) };
  const isBeside = (piece: { x: number; y: number }) =>
    piece.x < split && piece.x > upright.x - 1 && piece.y < upright.y2 + 4 && piece.y > upright.y - 10;
  const beside = rows.flatMap((row) => lineOf(row.pieces.filter(isBeside), page.number, false) ?? []);
  const left = rows.flatMap(
    (row) =>
      lineOf(
        row.pieces.filter((piece) => piece.x < split && !isBeside(piece)),
        page.number,
        false,
      ) ?? [],
  );
  const inside = left.flatMap((line, i) => (line.y < upright.y2 && line.y > upright.y - line.size * 0.5 ? [i] : []));
  const [from = 0] = inside;
  if (beside.length === 0 || inside.length < 2) return { ...base, left: side(true) };
  return { ...base, left, brace: { from, to: (inside.at(-1) ?? from) + 1, beside } };
}
