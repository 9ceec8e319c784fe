/** Markdown and HTML marks of a text become formatting; what has no partner stays as it is printed. */

import { mergeRuns, type Runs } from '../lines/runs.js';
import type { ReadRun } from '../model.js';

export interface Marked {
  readonly runs: Runs;
  /** Marks taken out, escapes and entities resolved. */
  readonly taken: number;
  /** Stars without a partner, which were kept. */
  readonly single: number;
}

const bold = 1;
const italic = 2;
const underlined = 4;
const raised = 8;

const tags: Readonly<Record<string, number>> = {
  b: bold,
  strong: bold,
  i: italic,
  em: italic,
  u: underlined,
  sup: raised,
};
const stars: readonly number[] = [0, italic, bold];

/** A paragraph or a line break inside a cell. */
export const cellBreak = '\v';

const token =
  /\\[\\`*_#.()[\]|!<>+-]|\*{1,3}|(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_])|<\/?(?:i|em|b|strong|u|sup|sub|p|br|span|div|font|center)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6});|[\t|]/giu;

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

interface Piece {
  text: string;
  /** Formats that begin (or end) here, once their partner is found. */
  opens: number;
  closes: number;
  /** Printed only if the partner is missing. */
  readonly mark: boolean;
  /** A star at the start of a line, before a blank. */
  readonly bullet?: boolean;
}

/** Marks that wait for their partners. */
const deepest = 40;

interface Open {
  readonly piece: Piece;
  readonly format: number;
  readonly size: number;
}

/** `text`: lines between blank lines, joined with `\n`; cells end at tabs. */
export function readMarks(text: string): Marked {
  const { pieces, taken } = pair(text);
  let format = 0;
  let single = 0;
  const runs: ReadRun[] = [];
  for (const piece of pieces) {
    format &= ~piece.closes;
    format |= piece.opens;
    const used = piece.opens !== 0 || piece.closes !== 0;
    if (piece.mark && !used && !piece.bullet && piece.text.startsWith('*')) single++;
    if (!piece.mark || !used) runs.push(runOf(piece.text, format));
  }
  return {
    runs: mergeRuns(runs),
    taken: taken + pieces.filter((one) => one.mark && one.opens + one.closes > 0).length,
    single,
  };
}

function runOf(text: string, format: number): ReadRun {
  return {
    text,
    bold: (format & bold) !== 0,
    italic: (format & italic) !== 0,
    underline: (format & underlined) !== 0,
    superscript: (format & raised) !== 0,
  };
}

function pair(text: string): { pieces: Piece[]; taken: number } {
  const pieces: Piece[] = [];
  let open: Open[] = [];
  let taken = 0;
  let from = 0;
  const plain = (value: string) => pieces.push({ text: value, opens: 0, closes: 0, mark: false });
  for (const match of text.matchAll(token)) {
    const sign = match[0];
    if (match.index > from) plain(text.slice(from, match.index));
    from = match.index + sign.length;
    const lower = sign.toLowerCase();
    if (sign === '\t' || sign === '|') {
      // Emphasis never reaches over cells.
      open = [];
      plain(sign);
    } else if (sign.startsWith('*')) {
      open = star(sign, text.charAt(match.index - 1), text.charAt(from), open, pieces);
    } else if (sign === '_') {
      open = underscore(open, pieces);
    } else if (sign.startsWith('<')) {
      const name = /[a-z]+/.exec(lower)?.[0] ?? '';
      const format = tags[name];
      if (format !== undefined) open = tag(sign, format, open, pieces);
      else {
        taken++;
        if (name === 'br' || name === 'p') plain(cellBreak);
      }
    } else {
      taken++;
      plain(sign.startsWith('\\') ? sign.slice(1) : (entities[lower] ?? numeric(sign)));
    }
  }
  plain(text.slice(from));
  return { pieces, taken };
}

function numeric(sign: string): string {
  const code = Number(/\d+/.exec(sign)?.[0] ?? 0);
  return code >= 32 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

/** A star before a blank is printed, or closes; one after a blank opens. */
function star(sign: string, before: string, after: string, open: readonly Open[], pieces: Piece[]): Open[] {
  const canClose = /\S/.test(before);
  const canOpen = /\S/.test(after);
  const left = open.slice(-deepest);
  let size = sign.length;
  while (canClose && size > 0) {
    const at = left.findLastIndex((one) => one.size > 0 && one.size <= size);
    const partner = left[at];
    if (!partner) break;
    close(partner, sign.slice(0, partner.size), pieces);
    left.splice(at, 1);
    size -= partner.size;
  }
  for (const part of size === 3 ? [2, 1] : size > 0 ? [size] : []) {
    const piece: Piece = { text: '*'.repeat(part), opens: 0, closes: 0, mark: true, bullet: !canOpen && !canClose };
    pieces.push(piece);
    if (canOpen) left.push({ piece, format: stars[part] ?? 0, size: part });
  }
  return left;
}

/** `_nghiêng_`, told from stars and tags by its size. */
const underscored = -1;

function underscore(open: readonly Open[], pieces: Piece[]): Open[] {
  const at = open.findLastIndex((one) => one.size === underscored);
  const partner = open[at];
  if (!partner) {
    const piece: Piece = { text: '_', opens: 0, closes: 0, mark: true };
    pieces.push(piece);
    return [...open.slice(-deepest), { piece, format: italic, size: underscored }];
  }
  close(partner, '_', pieces);
  return open.filter((_, i) => i !== at);
}

function tag(sign: string, format: number, open: readonly Open[], pieces: Piece[]): Open[] {
  if (!sign.startsWith('</')) {
    const piece: Piece = { text: sign, opens: 0, closes: 0, mark: true };
    pieces.push(piece);
    return [...open.slice(-deepest), { piece, format, size: 0 }];
  }
  const at = open.findLastIndex((one) => one.size === 0 && one.format === format);
  const partner = open[at];
  if (!partner) {
    pieces.push({ text: sign, opens: 0, closes: 0, mark: true });
    return [...open];
  }
  close(partner, sign, pieces);
  return open.filter((_, i) => i !== at);
}

function close(partner: Open, sign: string, pieces: Piece[]): void {
  partner.piece.opens |= partner.format;
  pieces.push({ text: sign, opens: 0, closes: partner.format, mark: true });
}
