/** What a stretch of measured characters becomes: pieces of one format, its notes, the words of a heading. */
import type { Note } from '../document/model.js';
import { type Characters, type Format, lineBreak, noBreakHyphen } from './characters.js';
import type { Piece } from './model.js';

export function countSpaces(c: Characters, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (c.text[i] === ' ') count++;
  return count;
}

export function notesIn(c: Characters, start: number, end: number): Note[] {
  const notes: Note[] = [];
  for (let i = start; i < end; i++) {
    const note = c.format[i]?.note;
    if (note && notes.at(-1) !== note) notes.push(note);
  }
  return notes;
}

export function titleOf(c: Characters): string {
  const body = c.text.filter((_, i) => !c.format[i]?.note);
  return body
    .join('')
    .replace(/[\s\u00a0]+/g, ' ')
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
    let advance = 0;
    let j = i;
    for (; j < end && sameFormat(c.format[j] as Format, format); j++) {
      advance += c.width[j] ?? 0;
      if (c.text[j] === ' ' && j < line.visibleEnd) advance += stretch;
    }
    const { face, size, rise } = format;
    const text = c.text.slice(i, j).join('');
    pieces.push({ text, x, face, size, tracking, wordSpace: stretch, rise, colour });
    x += advance;
    i = j;
  }
  return pieces;
}

function sameFormat(a: Format, b: Format): boolean {
  return a === b || (a.face === b.face && a.size === b.size && a.rise === b.rise);
}
