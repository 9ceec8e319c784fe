/** Where an appendix begins that has no label of its own: what stands behind the signature and is no part of it. */
import { isLabelled } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isCapitals } from '../body/headings.js';
import { readLabel } from '../body/labels.js';
import { type Line, linesIn, type Piece, type TablePiece } from '../pieces.js';
import { bold, isAll } from '../rich.js';
import { isAuthorityLine, partsOfLine, startsRecipients } from './frame-lines.js';

/** `from`: where the ending begins; `to`: where the first labelled appendix does, or the pieces end. */
export function unlabelledStarts(pieces: readonly Piece[], from: number, to: number, loi: Loi): readonly number[] {
  const behind = behindSignature(pieces, from, to, loi);
  if (behind === undefined) return [];
  const first = pieces.findIndex(
    (_, i) => i >= behind && i < to && isForeign(pieces.slice(i - 1, Math.min(i + 4, to)), loi),
  );
  if (first < 0) return [];
  let start = first;
  while (start > behind && isHeading(pieces[start - 1], loi)) start--;
  const more = pieces.flatMap((piece, i) =>
    i > first && i < to && beginsPage(piece, pieces[i - 1]) && isTitle(piece, loi) ? [i] : [],
  );
  return [start, ...more];
}

/** The first piece after the one that holds the last authority line of the ending, and after the name below that. */
function behindSignature(pieces: readonly Piece[], from: number, to: number, loi: Loi): number | undefined {
  const longestEnding = 60;
  const last = pieces.slice(from, Math.min(to, from + longestEnding)).findLastIndex((piece) => isSigned(piece, loi));
  if (last < 0) return undefined;
  const behind = from + last + 1;
  return pieces[behind - 1]?.kind === 'line' && isSigner(pieces[behind], pieces[behind - 1], loi) ? behind + 1 : behind;
}

function isSigned(piece: Piece, loi: Loi): boolean {
  return linesIn(piece).some(({ line }) => partsOfLine(line).some((text) => isAuthorityLine(text, loi)));
}

/** Right below the authority lines stands a name, whatever it looks like. */
function isSigner(piece: Piece | undefined, before: Piece | undefined, loi: Loi): boolean {
  if (piece?.kind !== 'line' || beginsPage(piece, before) || isOfEnding(piece, loi)) return false;
  return piece.rich.text.split(' ').length <= 6 && !/[\d:;.]$/u.test(piece.rich.text);
}

/** A table of its own, a page of its own, a title over either, a heading, a long sentence: no ending holds them. */
function isForeign([before, piece, ...after]: readonly Piece[], loi: Loi): boolean {
  if (!piece) return false;
  if (piece.kind === 'table') return isOwnTable(piece, loi);
  if (isOfEnding(piece, loi)) return false;
  const { text } = piece.rich;
  if (isLabelled(loi, text, 'kem-theo') || text.length > 100 || (beginsPage(piece, before) && /\p{L}{2}/u.test(text)))
    return true;
  const label = readLabel(text, () => undefined);
  if (label && text.length > label.length && label.kind !== 'gach' && label.kind !== 'cong') return true;
  return (
    isTitle(piece, loi) &&
    after.some((one) => (one.kind === 'table' ? isOwnTable(one, loi) : one.rich.text.length > 60))
  );
}

function isOwnTable(piece: TablePiece, loi: Loi): boolean {
  const { rows, bordered } = piece.table;
  const lines = linesIn(piece);
  const isEnding = lines.some(({ line }) => startsRecipients(line, loi)) || isSigned(piece, loi);
  const width = Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.colSpan)));
  return !isEnding && lines.length > 3 && (bordered || (rows.length > 1 && width > 2));
}

/** The line that ties an appendix to its document stands in brackets, too. */
function isOfEnding(line: Line, loi: Loi): boolean {
  const { text } = line.rich;
  if (isLabelled(loi, text, 'kem-theo')) return false;
  return (
    /^[-–—+•*]/u.test(text) ||
    /^\(.*\)[;.,]?$/su.test(text) ||
    startsRecipients(line, loi) ||
    isAuthorityLine(text, loi)
  );
}

function beginsPage(piece: Piece, before: Piece | undefined): boolean {
  const isBroken = piece.kind === 'table' ? piece.table.newPage : piece.paragraph.format.newPage;
  return isBroken === true || (before !== undefined && before.section !== piece.section);
}

/** Several words in capitals, or bold in the middle. */
function isTitle(piece: Piece, loi: Loi): boolean {
  if (piece.kind !== 'line' || isOfEnding(piece, loi) || piece.rich.text.split(' ').length < 3) return false;
  return isCapitals(piece.rich.text) || (piece.align === 'center' && isAll(piece.rich, bold));
}

/** What stands above the first sure sign of an appendix and belongs to it. */
function isHeading(piece: Piece | undefined, loi: Loi): boolean {
  if (piece?.kind !== 'line') return false;
  const { text } = piece.rich;
  const isHigh = isCapitals(text) && !isAuthorityLine(text, loi);
  return isHigh || isTitle(piece, loi) || isLabelled(loi, text, 'kem-theo', 'bieu-mau');
}
