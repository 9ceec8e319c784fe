/** Divides a document into head, title and body, ending, appendices. */

import { hasColon, isLabelled, labelEnd, labelIn, labelSpan } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isCapitals } from '../body/headings.js';
import { type Line, linesIn, type Piece, printedLines } from '../pieces.js';
import { type Kind, kindOfLine } from './kinds.js';

export interface Frame {
  /** Everything before the kind's name. */
  readonly head: readonly Piece[];
  readonly kind?: Kind;
  /** From the kind's name to the end of the body. */
  readonly body: readonly Piece[];
  /** Nơi nhận and signature. */
  readonly ending: readonly Piece[];
  readonly appendices: readonly (readonly Piece[])[];
}

/** The head of a document is never longer. */
const longestHead = 40;

export function frameOf(pieces: readonly Piece[], loi: Loi): Frame {
  const ending = endingStart(pieces, loi);
  const firstAppendix = appendixStarts(pieces, ending ?? 0, ending !== undefined, loi);
  const [start = pieces.length] = firstAppendix;
  const endOfBody = Math.min(ending ?? start, start);
  const title = titleAt(pieces, endOfBody, loi);
  const headEnd = title ?? headWithoutTitle(pieces, endOfBody, loi);
  const kind = title === undefined ? undefined : kindIn(pieces[title], loi);
  return {
    head: pieces.slice(0, headEnd),
    ...(kind ? { kind } : {}),
    body: pieces.slice(headEnd, endOfBody),
    ending: pieces.slice(endOfBody, start),
    appendices: firstAppendix.map((from, i) => pieces.slice(from, firstAppendix[i + 1])),
  };
}

/** Appendices of a file that holds nothing else; undefined when it holds a document. */
export function onlyAppendices(pieces: readonly Piece[], loi: Loi): readonly (readonly Piece[])[] | undefined {
  const frame = frameOf(pieces, loi);
  if (frame.kind || frame.ending.length > 0) return undefined;
  const starts = appendixStarts(pieces, 0, false, loi);
  if (starts[0] === undefined || starts[0] > 3) return [pieces];
  const from = [0, ...starts.slice(1)];
  return from.map((at, i) => pieces.slice(at, from[i + 1]));
}

function kindIn(piece: Piece | undefined, loi: Loi): Kind | undefined {
  if (piece?.kind !== 'line') return undefined;
  const [first] = printedLines(piece);
  return first && kindOfLine(first.rich.text.replace(/[:.]$/, ''), loi);
}

function titleAt(pieces: readonly Piece[], end: number, loi: Loi): number | undefined {
  const at = pieces.slice(0, Math.min(end, longestHead)).findIndex((piece) => kindIn(piece, loi) !== undefined);
  return at < 0 ? undefined : at;
}

const dated = /ngày.*tháng.*năm\s*(?:\d|…|\.)/iu;

function isOfHead(text: string, loi: Loi): boolean {
  return (
    dated.test(text) ||
    hasColon(loi, text, 'so') ||
    isLabelled(loi, text, 've-viec') ||
    labelIn(loi, text, 'quoc-hieu', 'quoc-hieu-lech', 'tieu-ngu', 'tieu-ngu-lech', 'tieu-de-dang') !== undefined
  );
}

/** Without a kind's name: up to the last line that only heads have. */
function headWithoutTitle(pieces: readonly Piece[], end: number, loi: Loi): number {
  const first = pieces.slice(0, Math.min(end, 12));
  const last = first.findLastIndex((piece) =>
    linesIn(piece).some(({ line }) => line.rich.text.length < 160 && isOfHead(line.rich.text, loi)),
  );
  return last + 1;
}

/** Where the label of the recipients ends, which may have been typed as an item of a list; 0: none. */
export function recipientsLabel(text: string, loi: Loi): number {
  const sign = /^[*+]\s*/.exec(text)?.[0].length ?? 0;
  const end = labelSpan(loi, text.slice(sign), 'noi-nhan');
  return end === 0 ? 0 : sign + end;
}

export function isAuthorityLine(text: string, loi: Loi): boolean {
  return isCapitals(text) && text.length < 90 && isLabelled(loi, text, 'quyen-han', 'chuc-vu');
}

/** The recipients' label, or the signature lines that stand shortly before it or instead of it. */
function endingStart(pieces: readonly Piece[], loi: Loi): number | undefined {
  const label = pieces.findIndex((piece) => linesIn(piece).some(({ line }) => startsRecipients(line, loi)));
  const hasAuthority = (piece: Piece) =>
    linesIn(piece).some(({ line }) => parts(line).some((text) => isAuthorityLine(text, loi)));
  if (label < 0) {
    const signature = pieces.findLastIndex(hasAuthority);
    return signature < 0 ? undefined : firstOfSignature(pieces, signature + 1, hasAuthority);
  }
  return firstOfSignature(pieces, label, hasAuthority) ?? label;
}

/** Lines of a signature stand close together: short, without labels and end marks. */
function firstOfSignature(
  pieces: readonly Piece[],
  end: number,
  hasAuthority: (piece: Piece) => boolean,
): number | undefined {
  let first: number | undefined;
  for (let i = end - 1; i >= Math.max(0, end - 12); i--) {
    const piece = pieces[i];
    if (!piece) break;
    if (hasAuthority(piece)) first = i;
    else if (piece.kind === 'table' || piece.rich.text.length > 60 || /[.;:,]$|^[-+•*\d]/u.test(piece.rich.text)) break;
  }
  return first;
}

function parts(line: Line): readonly string[] {
  return line.raw.text.split(/[\t\n]/).map((text) => text.trim());
}

function startsRecipients(line: Line, loi: Loi): boolean {
  return parts(line).some((text) => {
    const end = recipientsLabel(text, loi);
    return end > 0 && (text.length < 40 || /^:\s*[-–]\s/.test(text.slice(end - 1)));
  });
}

/** The whole label of an appendix: `Phụ lục`, `PHỤ LỤC SỐ II:`. */
export function isAppendixLabel(text: string, loi: Loi): boolean {
  const end = labelEnd(loi, text, 'phu-luc');
  if (end === 0) return false;
  const rest = text.slice(end).trimStart();
  const number = rest.slice(labelEnd(loi, rest, 'so')).trimStart();
  return /^(?:[IVXLC]+|\d{1,2}|[A-ZĐ])?\s*[:.]?$/iu.test(number);
}

/** After the ending everything belongs to an appendix, labelled or not. */
function appendixStarts(pieces: readonly Piece[], from: number, afterEnding: boolean, loi: Loi): readonly number[] {
  const labelled = pieces.flatMap((piece, i) => (i >= from && startsAppendix(piece, loi) ? [i] : []));
  const first = labelled[0] ?? pieces.length;
  if (!afterEnding) return labelled;
  // An appendix without a label has the line that ties it to its document.
  const tied = pieces.findIndex(
    (piece, i) => i > from && i < first && piece.kind === 'line' && isLabelled(loi, piece.rich.text, 'kem-theo'),
  );
  if (tied < 0) return labelled;
  const section = pieces[tied]?.section;
  let start = tied;
  while (start - 1 > from && pieces[start - 1]?.section === section && isHeadOfAppendix(pieces[start - 1], loi))
    start--;
  return [start, ...labelled];
}

function isHeadOfAppendix(piece: Piece | undefined, loi: Loi): boolean {
  return piece?.kind === 'line' && isCapitals(piece.rich.text) && !isAuthorityLine(piece.rich.text, loi);
}

function startsAppendix(piece: Piece, loi: Loi): boolean {
  if (piece.kind !== 'line') return false;
  const [first] = printedLines(piece);
  return first !== undefined && isAppendixLabel(first.rich.text, loi);
}
