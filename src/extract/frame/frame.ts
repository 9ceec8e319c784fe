/** Divides a document into head, title and body, ending, appendices. */
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

export function frameOf(pieces: readonly Piece[]): Frame {
  const ending = endingStart(pieces);
  const firstAppendix = appendixStarts(pieces, ending ?? 0, ending !== undefined);
  const [start = pieces.length] = firstAppendix;
  const endOfBody = Math.min(ending ?? start, start);
  const title = titleAt(pieces, endOfBody);
  const headEnd = title ?? headWithoutTitle(pieces, endOfBody);
  const kind = title === undefined ? undefined : kindIn(pieces[title]);
  return {
    head: pieces.slice(0, headEnd),
    ...(kind ? { kind } : {}),
    body: pieces.slice(headEnd, endOfBody),
    ending: pieces.slice(endOfBody, start),
    appendices: firstAppendix.map((from, i) => pieces.slice(from, firstAppendix[i + 1])),
  };
}

/** Appendices of a file that holds nothing else; undefined when it holds a document. */
export function onlyAppendices(pieces: readonly Piece[]): readonly (readonly Piece[])[] | undefined {
  const frame = frameOf(pieces);
  if (frame.kind || frame.ending.length > 0) return undefined;
  const starts = appendixStarts(pieces, 0, false);
  if (starts[0] === undefined || starts[0] > 3) return [pieces];
  const from = [0, ...starts.slice(1)];
  return from.map((at, i) => pieces.slice(at, from[i + 1]));
}

function kindIn(piece: Piece | undefined): Kind | undefined {
  if (piece?.kind !== 'line') return undefined;
  const [first] = printedLines(piece);
  return first && kindOfLine(first.rich.text.replace(/[:.]$/, ''));
}

function titleAt(pieces: readonly Piece[], end: number): number | undefined {
  const at = pieces.slice(0, Math.min(end, longestHead)).findIndex((piece) => kindIn(piece) !== undefined);
  return at < 0 ? undefined : at;
}

const headWords =
  /C[ỘÔ]NG\s+H[ÒO]À?A?\s+XÃ\s+HỘI|độc lập\s*[-–]\s*tự do|^số\s*:|ngày.*tháng.*năm\s*(?:\d|…|\.)|^V\/v|ĐẢNG CỘNG SẢN VIỆT NAM/iu;

/** Without a kind's name: up to the last line that only heads have. */
function headWithoutTitle(pieces: readonly Piece[], end: number): number {
  const first = pieces.slice(0, Math.min(end, 12));
  const last = first.findLastIndex((piece) =>
    linesIn(piece).some(({ line }) => line.rich.text.length < 160 && headWords.test(line.rich.text)),
  );
  return last + 1;
}

export const recipientsLabel = /^(?:[*+]\s*)?nơi\s+nhận\s*:?/iu;
const authority = /^(?:(?:TM|KT|TL|TUQ|Q)\s*\.|[TK]\/[MTL])\s*\p{Lu}/u;
const offices =
  /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|CHỈ HUY TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|TRƯỞNG CÔNG AN|THỦ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG)(?![\p{L}])/u;

export function isAuthorityLine(text: string): boolean {
  return isCapitals(text) && text.length < 90 && (authority.test(text) || offices.test(text));
}

/** The recipients' label, or the signature lines that stand shortly before it or instead of it. */
function endingStart(pieces: readonly Piece[]): number | undefined {
  const label = pieces.findIndex((piece) => linesIn(piece).some(({ line }) => startsRecipients(line)));
  const hasAuthority = (piece: Piece) => linesIn(piece).some(({ line }) => parts(line).some(isAuthorityLine));
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

function startsRecipients(line: Line): boolean {
  return parts(line).some(
    (text) => recipientsLabel.test(text) && (text.length < 40 || /^(?:[*+]\s*)?nơi\s+nhận\s*:\s*[-–]\s/iu.test(text)),
  );
}

export const appendixLabel = /^phụ\s+lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}|[A-ZĐ]))?\s*[:.]?$/iu;
const attachedLine = /^\(\s*(?:ban hành\s+)?kèm theo/iu;

/** After the ending everything belongs to an appendix, labelled or not. */
function appendixStarts(pieces: readonly Piece[], from: number, afterEnding: boolean): readonly number[] {
  const labelled = pieces.flatMap((piece, i) => (i >= from && isAppendixLabel(piece) ? [i] : []));
  const first = labelled[0] ?? pieces.length;
  if (!afterEnding) return labelled;
  // An appendix without a label has the line that ties it to its document.
  const tied = pieces.findIndex(
    (piece, i) => i > from && i < first && piece.kind === 'line' && attachedLine.test(piece.rich.text),
  );
  if (tied < 0) return labelled;
  const section = pieces[tied]?.section;
  let start = tied;
  while (start - 1 > from && pieces[start - 1]?.section === section && isHeadOfAppendix(pieces[start - 1])) start--;
  return [start, ...labelled];
}

function isHeadOfAppendix(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' && isCapitals(piece.rich.text) && !isAuthorityLine(piece.rich.text);
}

function isAppendixLabel(piece: Piece): boolean {
  if (piece.kind !== 'line') return false;
  const [first] = printedLines(piece);
  return first !== undefined && appendixLabel.test(first.rich.text);
}
