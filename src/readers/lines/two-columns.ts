/** Finds blocks of two columns without lines: agency beside quốc hiệu, Nơi nhận beside the signature. */
import { isKindOfDocument } from './sentence.js';
import { freeStrips, type Strip } from './strips.js';

/** A stretch of text on a row; places count from the left, in any unit. */
export interface Spot {
  readonly text: string;
  readonly x: number;
  readonly x2: number;
}

interface SpotRow {
  readonly spots: readonly Spot[];
  /** The narrowest gap that parts columns, and that a column's edge may keep to its neighbour. */
  readonly gap: number;
  readonly edge: number;
}

export interface Block {
  readonly kind: 'head' | 'end';
  readonly gutter: Strip;
  /** The row after its last. */
  readonly end: number;
}

const headWords = /C[ỘộOo][NnNn][Gg]\s+H[ÒòÓóOo][AaÀà]?\s*X[ÃãAa]|Đ[ộỘ]c\s+l[ậẬ]p\s*[-–]/u;
const endWords = /^N[ơƠ]i\s+nh[ậẬ]n|^N[ƠO]I\s+NH[ẬA]N/u;
const signWords = /^(?:TM|KT|TL|TUQ|Q)\s?\.|^(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|CỤC TRƯỞNG)/u;

const anyWords = new RegExp(`${headWords.source}|${endWords.source.replaceAll('^', '')}`, 'u');

/** Without such words no block is there to be looked for. */
export function mayBeInBlock(text: string): boolean {
  return anyWords.test(text);
}

/** The block that begins with a row, if any; `middle` is that of the page. */
export function blockAt(rows: readonly SpotRow[], start: number, middle: number, slack: number): Block | undefined {
  const row = rows[start];
  if (!row) return undefined;
  for (const gap of gaps(row)) {
    const { gutter, end } = grow(rows, start, gap);
    const sides = rows.slice(start, end).map((one) => sidesOf(one, gutter));
    const left = sides.map((one) => one.left);
    const right = sides.map((one) => one.right);
    const isHead = right.some((text) => headWords.test(text)) || left.some((text) => headWords.test(text));
    const isEnd =
      endWords.test(left[0] ?? '') ||
      (right.some((text) => signWords.test(text)) && left.some((text) => endWords.test(text)));
    if (isEnd) return { kind: 'end', gutter, end };
    if (isHead) return { kind: 'head', gutter, end: headEnd(rows, start, end, gutter, middle, slack) };
  }
  return undefined;
}

function gaps(row: SpotRow): Strip[] {
  return row.spots.flatMap((piece, i) => {
    const before = row.spots[i - 1];
    if (!before || piece.x - before.x2 < row.gap) return [];
    return [{ from: before.x2, to: piece.x }];
  });
}

/** Rows of the longest list of recipients. */
const longest = 100;

/** Down as long as a strip stays free of text. */
function grow(rows: readonly SpotRow[], start: number, gap: Strip): { gutter: Strip; end: number } {
  let gutter = gap;
  let end = start + 1;
  for (; end < Math.min(rows.length, start + longest); end++) {
    const row = rows[end];
    // Next to the right column: the left one may have gaps of its own.
    const next = row && freeStrips(row.spots, gutter, row.edge).at(-1);
    if (!next) break;
    gutter = next;
  }
  return { gutter, end };
}

function sidesOf(row: SpotRow, gutter: Strip): { left: string; right: string } {
  const middle = (gutter.from + gutter.to) / 2;
  const text = (isLeft: boolean) =>
    row.spots
      .filter((piece) => piece.x < middle === isLeft)
      .map((piece) => piece.text)
      .join(' ');
  return { left: text(true), right: text(false) };
}

/** The head ends with the row of number and date; what stands centred on the page below it is the title. */
function headEnd(
  rows: readonly SpotRow[],
  start: number,
  end: number,
  gutter: Strip,
  middle: number,
  slack: number,
): number {
  let last = start;
  let isDated = false;
  for (let i = start; i < end; i++) {
    const row = rows[i];
    if (!row) break;
    const { left, right } = sidesOf(row, gutter);
    const [x, x2] = [row.spots[0]?.x ?? 0, Math.max(...row.spots.map((spot) => spot.x2))];
    const isCentred = Math.abs((x + x2) / 2 - middle) < slack;
    // A title that was not centred stands at the left.
    if (right === '' && isKindOfDocument(left)) break;
    if (left !== '' && right !== '') last = i;
    else if (isCentred && /^[\p{Lu}\s]+$/u.test(left + right)) break;
    else if (right === '' ? !isDated || /^V\/v/iu.test(left) : /ngày|\d{4}|Độc lập/u.test(right)) last = i;
    else break;
    isDated ||= /ngày.*tháng.*năm/u.test(right);
  }
  return last + 1;
}
