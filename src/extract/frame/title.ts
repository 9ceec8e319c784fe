/** The kind's name, the abstract under it, and the line in brackets below that. */
import { isCapitals } from '../body/headings.js';
import { readLabel } from '../body/labels.js';
import type { Line, Piece } from '../pieces.js';
import { cut, printedLines } from '../pieces.js';
import { bold, isAll } from '../rich.js';
import type { Kind } from './kinds.js';

export interface Title {
  /** The line of the kind's name, for the account. */
  readonly kindLine?: Line;
  readonly trichYeu: readonly Line[];
  readonly phuDe: readonly Line[];
  /** Rules typed as letters. */
  readonly drawn: readonly Line[];
  readonly rest: readonly Piece[];
}

const openers = /^(?:căn cứ|thực hiện|triển khai thực hiện\s.*(?:số|ngày)|theo|xét|để\s|nhằm\s)/iu;
const drawn = /^[\s_*\-–—=.…]+$/;

export function readTitle(body: readonly Piece[], kind: Kind | undefined): Title {
  const [first, ...others] = body;
  if (!kind || first?.kind !== 'line') return { trichYeu: [], phuDe: [], drawn: [], rest: body };
  const [kindLine, ...below] = printedLines(first);
  if (!kindLine) return { trichYeu: [], phuDe: [], drawn: [], rest: body };
  const extra = kindLine.rich.text.length > kind.ten.length ? [cut(kindLine, kind.ten.length)] : [];
  const trichYeu: Line[] = [...extra, ...below];
  const phuDe: Line[] = [];
  const rules: Line[] = [];
  let taken = 0;
  for (const piece of others) {
    if (piece.kind !== 'line') break;
    const place = placeOf(piece, trichYeu, phuDe);
    if (place === 'end') break;
    taken++;
    if (place === 'trichYeu') trichYeu.push(...printedLines(piece));
    if (place === 'phuDe') phuDe.push(...printedLines(piece));
    if (place === 'drawn') rules.push(piece);
  }
  return { kindLine, trichYeu, phuDe, drawn: rules, rest: others.slice(taken) };
}

function placeOf(
  line: Line,
  trichYeu: readonly Line[],
  phuDe: readonly Line[],
): 'trichYeu' | 'phuDe' | 'drawn' | 'end' {
  const { text } = line.rich;
  if (drawn.test(text)) return 'drawn';
  if (trichYeu.length === 0) return 'trichYeu';
  if (phuDe.length > 0) return 'end';
  if (/^\(.*\)$/s.test(text) && text.length < 200) return 'phuDe';
  // Without bold letters only this tells that the abstract has a second line.
  const last = trichYeu.at(-1)?.rich.text ?? '';
  if (/^\p{Ll}/u.test(text) && text.length < 120 && !/[.:;]$/.test(last) && !readLabel(text, () => undefined))
    return /[.:;]$/.test(text) ? 'end' : 'trichYeu';
  const [above] = trichYeu;
  const isAlike =
    above !== undefined && isAll(above.rich, bold) && isAll(line.rich, bold) && above.align === line.align;
  const isTitle = isAlike && !readLabel(text, () => undefined) && !openers.test(text) && !isHeading(line);
  return isTitle ? 'trichYeu' : 'end';
}

/** A heading of the body that lost its label may look like the abstract; the abstract is centred. */
function isHeading(line: Line): boolean {
  return line.align !== 'center' && isCapitals(line.rich.text);
}
