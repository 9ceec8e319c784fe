/** Greedy line breaking of measured characters, with a note of how close each decision was. */
import { type Characters, lineBreak } from './characters.js';
import { mayBreakAfter } from './opportunities.js';

/** Characters `start` ≤ i < `end`; from `visibleEnd` on they are spaces that hang in the margin, or the forced break. */
export interface BrokenLine {
  readonly start: number;
  readonly end: number;
  readonly visibleEnd: number;
  /** Of the visible characters, twips. */
  readonly width: number;
  /** How many of the visible characters are spaces that can be widened. */
  readonly spaces: number;
  /** Ends the paragraph or stands before a forced break: never justified. */
  readonly last: boolean;
}

export interface Broken {
  readonly lines: readonly BrokenLine[];
  /** Smallest distance of any decision from going the other way, twips. */
  readonly margin: number;
  /** How many words were wider than the line and had to be cut. */
  readonly cuts: number;
}

/** Breaks at `width` twips, the first line at `width - firstIndent`. */
export function breakLines(c: Characters, width: number, firstIndent: number): Broken {
  const lines: BrokenLine[] = [];
  let margin = Number.POSITIVE_INFINITY;
  let cuts = 0;
  let start = 0;
  const count = c.text.length;
  while (start < count) {
    const available = lines.length === 0 ? width - firstIndent : width;
    const found = nextLine(c, start, available);
    lines.push(found.line);
    margin = Math.min(margin, found.margin);
    if (found.cut) cuts++;
    start = found.line.end;
  }
  if (lines.length === 0) lines.push({ start: 0, end: 0, visibleEnd: 0, width: 0, spaces: 0, last: true });
  return { lines, margin, cuts };
}

function nextLine(c: Characters, start: number, available: number): { line: BrokenLine; margin: number; cut: boolean } {
  const count = c.text.length;
  let x = 0;
  let met = 0;
  /** The line up to the last visible character. */
  let [visibleEnd, width, spaces] = [start, 0, 0];
  /** The line up to the last place where it may end; a record for every such place would be most of the work. */
  let [bestEnd, bestVisible, bestWidth, bestSpaces] = [start, start, 0, 0];
  for (let i = start; i < count; i++) {
    const character = c.text[i];
    if (character === lineBreak) {
      const line = { start, end: i + 1, visibleEnd, width, spaces, last: true };
      return { line, margin: available - width, cut: false };
    }
    x += c.width[i] ?? 0;
    if (character === ' ') met++;
    else {
      if (x > available) {
        const over = overshoot(c, i, x) - available;
        if (bestEnd > start) {
          const line = {
            start,
            end: bestEnd,
            visibleEnd: bestVisible,
            width: bestWidth,
            spaces: bestSpaces,
            last: false,
          };
          return { line, margin: Math.min(available - bestWidth, over), cut: false };
        }
        // One character at least, or there would be no end.
        const end = Math.max(i, start + 1);
        const kept = end === i ? x - (c.width[i] ?? 0) : x;
        const line = { start, end, visibleEnd: end, width: kept, spaces: met, last: false };
        return { line, margin: over, cut: true };
      }
      visibleEnd = i + 1;
      width = x;
      spaces = met;
    }
    if (mayBreakAfter(c.text, i)) {
      bestEnd = i + 1;
      bestVisible = visibleEnd;
      bestWidth = width;
      bestSpaces = spaces;
    }
  }
  return { line: { start, end: count, visibleEnd, width, spaces, last: true }, margin: available - width, cut: false };
}

/** Width that the line would have had with the whole of the word that did not fit. */
function overshoot(c: Characters, from: number, visible: number): number {
  let width = visible;
  for (let i = from; i + 1 < c.text.length && !mayBreakAfter(c.text, i); i++) {
    const next = c.text[i + 1];
    if (next === ' ' || next === lineBreak) break;
    width += c.width[i + 1] ?? 0;
  }
  return width;
}
