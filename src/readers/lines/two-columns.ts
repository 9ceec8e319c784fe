/** Finds blocks of two columns without lines: agency beside quốc hiệu, Nơi nhận beside the signature. */
import { isLabelled, labelIn } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isKindOfDocument } from './form-words.js';
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

const headLabels = ['quoc-hieu', 'quoc-hieu-lech', 'tieu-ngu', 'tieu-ngu-lech'] as const;

/** Without such words no block is there to be looked for. */
export function mayBeInBlock(text: string, loi: Loi): boolean {
  return labelIn(loi, text, ...headLabels, 'noi-nhan') !== undefined;
}

/** Signs that a scan left before the words do not count. */
function isOfHead(text: string, loi: Loi): boolean {
  return isLabelled(loi, text.replace(/^[^\p{L}]+/u, ''), ...headLabels);
}

/** The block that begins with a row, if any; `middle` is that of the page. */
export function blockAt(
  rows: readonly SpotRow[],
  start: number,
  middle: number,
  slack: number,
  loi: Loi,
): Block | undefined {
  const row = rows[start];
  if (!row) return undefined;
  for (const gap of gaps(row)) {
    const { gutter, end } = grow(rows, start, gap);
    const sides = rows.slice(start, end).map((one) => sidesOf(one, gutter));
    const left = sides.map((one) => one.left);
    const right = sides.map((one) => one.right);
    const isHead = [...right, ...left].some((text) => isOfHead(text, loi));
    const isRecipients = (text: string) => isLabelled(loi, text, 'noi-nhan');
    const isEnd =
      isRecipients(left[0] ?? '') ||
      (left.some(isRecipients) && right.some((text) => isLabelled(loi, text, 'quyen-han', 'chuc-vu')));
    if (isEnd) return { kind: 'end', gutter, end };
    if (isHead) return { kind: 'head', gutter, end: headEnd(rows, start, end, gutter, { middle, slack }, loi) };
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
  { middle, slack }: { readonly middle: number; readonly slack: number },
  loi: Loi,
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
    if (right === '' && isKindOfDocument(left, loi)) break;
    if (left !== '' && right !== '') last = i;
    else if (isCentred && /^[\p{Lu}\s]+$/u.test(left + right)) break;
    else if (
      right === '' ? !isDated || isLabelled(loi, left, 've-viec') : /ngày|\d{4}/.test(right) || isOfHead(right, loi)
    )
      last = i;
    else break;
    isDated ||= /ngày.*tháng.*năm/u.test(right);
  }
  return last + 1;
}
