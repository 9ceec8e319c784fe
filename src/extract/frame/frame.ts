/** Divides a document into head, title and body, ending, appendices. */

import { hasColon, isLabelled, labelIn } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { linesIn, type Piece, printedLines } from '../pieces.js';
import { unlabelledStarts } from './after-ending.js';
import { isAppendixLabel, isAuthorityLine, partsOfLine, startsRecipients } from './frame-lines.js';
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

/** The recipients' label, or the signature lines that stand shortly before it or instead of it. */
function endingStart(pieces: readonly Piece[], loi: Loi): number | undefined {
  const label = pieces.findIndex((piece) => linesIn(piece).some(({ line }) => startsRecipients(line, loi)));
  const hasAuthority = (piece: Piece) =>
    linesIn(piece).some(({ line }) => partsOfLine(line).some((text) => isAuthorityLine(text, loi)));
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

/** After the ending everything belongs to an appendix, labelled or not. */
function appendixStarts(pieces: readonly Piece[], from: number, afterEnding: boolean, loi: Loi): readonly number[] {
  const labelled = pieces.flatMap((piece, i) => (i >= from && startsAppendix(piece, loi) ? [i] : []));
  const first = labelled[0] ?? pieces.length;
  if (!afterEnding) return labelled;
  return [...unlabelledStarts(pieces, from, first, loi), ...labelled];
}

function startsAppendix(piece: Piece, loi: Loi): boolean {
  if (piece.kind !== 'line') return false;
  const [first] = printedLines(piece);
  return first !== undefined && isAppendixLabel(first.rich.text, loi);
}
