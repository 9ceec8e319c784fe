/** What a stretch of measured characters becomes: pieces of one format, its notes, the words of a heading. */
import type { Note } from '../document/model.js';
import { type Characters, type Format, lineBreak, noBreakHyphen } from './characters.js';
import type { Piece } from './model.js';

export function notesIn(c: Characters, start: number, end: number): Note[] {
  const notes: Note[] = [];
  for (let i = start; i < end; i++) {
    const note = c.format[i]?.note;
    if (note && notes.at(-1) !== note) notes.push(note);
  }
  return notes;
}

export function isPending(c: Characters, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (c.format[i]?.pending) return true;
  return false;
}

export function titleOf(c: Characters, hasNotes: boolean): string {
  const body = hasNotes
    ? c.text
        .split('')
        .filter((_, i) => !c.format[i]?.note)
        .join('')
    : c.text;
  return body
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .replaceAll(noBreakHyphen, '-')
    .trim();
}

/** The line's characters grouped by format; a hanging space goes with the last piece, so that copied words stay apart. */
export function piecesOf(
  c: Characters,
  line: { start: number; end: number; visibleEnd: number },
  left: number,
  stretch: number,
  tracking: number,
  colour: string,
): Piece[] {
  const pieces: Piece[] = [];
  let x = left;
  let i = line.start;
  const end = c.text[line.end - 1] === lineBreak ? line.end - 1 : line.end;
  while (i < end) {
    const format = c.format[i] as Format;
    let j = i + 1;
    while (j < end && sameFormat(c.format[j] as Format, format)) j++;
    const { face, size, rise } = format;
    pieces.push({ text: c.text.slice(i, j), x, face, size, tracking, wordSpace: stretch, rise, colour });
    if (j < end) x += advance(c, i, j, stretch, line.visibleEnd);
    i = j;
  }
  return pieces;
}

/** Width of characters whose spaces before `visibleEnd` are widened by `stretch`. */
function advance(c: Characters, start: number, end: number, stretch: number, visibleEnd: number): number {
  let width = 0;
  for (let i = start; i < end; i++) {
    width += c.width[i] ?? 0;
    if (c.text[i] === ' ' && i < visibleEnd) width += stretch;
  }
  return width;
}

function sameFormat(a: Format, b: Format): boolean {
  return a === b || (a.face === b.face && a.size === b.size && a.rise === b.rise);
}
