/** Căn cứ and lời dẫn: what stands between the title and the first heading of the body. */

import { isLabelled } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isHeadingLike } from '../body/headings.js';
import { readLabel } from '../body/labels.js';
import type { Line, Piece } from '../pieces.js';
import { bold, isAll, italic, slice, without } from '../rich.js';

export interface Opening {
  readonly canCu: readonly Line[];
  readonly loiDan: readonly Line[];
  readonly rest: readonly Piece[];
}

export function readOpening(pieces: readonly Piece[], loi: Loi): Opening {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'table' || startsBody(piece)) break;
    lines.push(piece);
    if (/(?:như sau|sau đây|sau)\s*:\s*$/iu.test(piece.rich.text)) break;
  }
  // Of a document without any heading nothing says where its opening ends: its first paragraph is taken for it.
  const kept = lines.length === pieces.length && !isLeadAlone(lines) ? lines.slice(0, openingAlone(lines, loi)) : lines;
  const bases = kept.findIndex((line, i) => !isBasis(line.rich.text, i, loi));
  const canCu = kept.slice(0, bases < 0 ? kept.length : bases);
  const isList = canCu.length > 0 && canCu.every((line, i) => endsAsBasis(line, i === canCu.length - 1));
  return {
    canCu: isList ? canCu.map(asBasis) : [],
    loiDan: isList ? kept.slice(canCu.length) : kept,
    rest: pieces.slice(kept.length),
  };
}

/** A proposal may close the list; a longer sentence with its words issues the plan itself. */
function isBasis(text: string, index: number, loi: Loi): boolean {
  return isLabelled(loi, text, 'can-cu') || (index > 0 && /[.;]$/.test(text) && isLabelled(loi, text, 'de-nghi'));
}

function startsBody(line: Line): boolean {
  if (readLabel(line.rich.text, () => undefined)) return true;
  return isAll(line.rich, bold) && isHeadingLike(line.rich.text);
}

function isLeadAlone(lines: readonly Line[]): boolean {
  return lines.length < 2 && /:\s*$/.test(lines[0]?.rich.text ?? ':');
}

function openingAlone(lines: readonly Line[], loi: Loi): number {
  const bases = lines.findIndex((line, i) => !isBasis(line.rich.text, i, loi));
  return Math.min(lines.length - 1, Math.max(0, bases) + 1);
}

/** The templates end every basis with a semicolon, the last with a stop: only a list that does so is one. */
function endsAsBasis({ rich: { text } }: Line, isLast: boolean): boolean {
  return isLast ? /[^.…]\.$/u.test(text) : /;$/.test(text);
}

/** Without its end mark; the style prints it in italics. */
function asBasis(line: Line): Line {
  const rich = slice(line.rich, 0, -1);
  return { ...line, rich: isAll(rich, italic) ? without(rich, italic) : rich };
}
