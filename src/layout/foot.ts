/** The foot of a page: footnotes as far as they fit, as LibreOffice sets them; what is left waits for the next page. */

import type { PageStyle } from '../standard/model.js';
import type { LaidLine, LaidParagraph } from './laid.js';
import type { Owner, Stroke } from './model.js';
import { stroke } from './stroke.js';

/** Of the line above the footnotes with its distances, and where in it the line is drawn; measured in LibreOffice. */
const separator = { height: 124, lineTop: 57, thickness: 10, share: 0.25 } as const;
/** LibreOffice leaves a fifth of the page to the text, however long the footnotes are. */
const mostShare = 0.8;
/** A footnote begins with two lines at least, while its last line may stand alone on the next page. */
const fewest = 2;

/** A footnote or what is left of it. */
export interface NotePart {
  readonly lines: readonly LaidLine[];
  /** Below the last line. */
  readonly after: number;
  /** Its first lines stand on an earlier page. */
  readonly begun: boolean;
  readonly owner: Owner;
}

export interface Foot {
  readonly placed: readonly NotePart[];
  /** The line above the notes included; 0 without notes. */
  readonly height: number;
  /** Goes on the next page, in this order. */
  readonly waiting: readonly NotePart[];
}

export const emptyFoot: Foot = { placed: [], height: 0, waiting: [] };

export function noteOf({ lines, after, owner }: LaidParagraph): NotePart {
  return { lines, after, owner, begun: false };
}

/**
 * The foot with the notes of one more line of text, which leaves `room` twips below itself; undefined when the line must go to
 * the next page with its notes. A note that does not begin here may wait only where others stand and one line of it had room.
 */
export function withNotes(foot: Foot, notes: readonly NotePart[], room: number, textHeight: number): Foot | undefined {
  if (notes.length === 0) return foot;
  const filled = withNotesSomehow(foot, notes, room, textHeight);
  const later = filled.waiting.find((note) => !note.begun);
  return !later || (filled.height > 0 && fittingLines(later, room - filled.height) > 0) ? filled : undefined;
}

/** The foot with the notes of a line that stands here at any cost. */
export function withNotesSomehow(foot: Foot, notes: readonly NotePart[], room: number, textHeight: number): Foot {
  const all = { ...foot, waiting: [...foot.waiting, ...notes] };
  return foot.waiting.length > 0 ? all : fill(all, Math.min(room, mostShare * textHeight));
}

/** The foot with a note of a table row: the row never moves for its sake, and the first note of a page may begin with one line. */
export function withRowNote(foot: Foot, note: NotePart, room: number, textHeight: number): Foot {
  const all = { ...foot, waiting: [...foot.waiting, note] };
  const least = foot.height === 0 ? 1 : fewest;
  return foot.waiting.length > 0 ? all : fill(all, Math.min(room, mostShare * textHeight), least);
}

/** The foot of the page after `foot`: at least one line that waits has its place there. */
export function nextFoot({ waiting }: Foot, textHeight: number): Foot {
  const [first, ...others] = waiting;
  if (!first) return emptyFoot;
  const filled = fill({ ...emptyFoot, waiting }, mostShare * textHeight);
  if (filled.height > 0) return filled;
  const { here, rest } = partNote(first, 1);
  return { placed: [here], height: separator.height + heightOfNote(here), waiting: [...rest, ...others] };
}

/** Notes that wait take their places, in order, until the foot is `most` twips high. `least`: lines with which one begins. */
function fill(foot: Foot, most: number, least: number = fewest): Foot {
  const [note, ...others] = foot.waiting;
  if (!note) return foot;
  const top = foot.height || separator.height;
  const count = fittingLines(note, most - top);
  if (count < (note.begun ? 1 : Math.min(least, note.lines.length))) return foot;
  const { here, rest } = partNote(note, count);
  const filled = { placed: [...foot.placed, here], height: top + heightOfNote(here), waiting: [...rest, ...others] };
  return rest.length > 0 ? filled : fill(filled, most, least);
}

function fittingLines({ lines }: NotePart, room: number): number {
  let y = 0;
  const over = lines.findIndex((line) => {
    y += line.height;
    return y > room;
  });
  return over < 0 ? lines.length : over;
}

function partNote(note: NotePart, count: number): { readonly here: NotePart; readonly rest: readonly NotePart[] } {
  if (count >= note.lines.length) return { here: note, rest: [] };
  return {
    here: { ...note, lines: note.lines.slice(0, count), after: 0 },
    rest: [{ ...note, lines: note.lines.slice(count), begun: true }],
  };
}

function heightOfNote({ lines, after }: NotePart): number {
  return lines.reduce((sum, line) => sum + line.height, after);
}

export interface DrawnFoot {
  readonly rule: Stroke;
  /** Each line and its top. */
  readonly lines: readonly { readonly line: LaidLine; readonly owner: Owner; readonly y: number }[];
}

/** The notes at the bottom of the text area, under their line. */
export function drawFoot(foot: Foot, page: PageStyle): DrawnFoot | undefined {
  if (foot.placed.length === 0) return undefined;
  const top = page.height - page.bottom - foot.height;
  const ruleY = top + separator.lineTop + separator.thickness / 2;
  const x2 = page.left + (page.width - page.left - page.right) * separator.share;
  let y = top + separator.height;
  const lines = foot.placed.flatMap((note) => {
    const placed = note.lines.map((line) => {
      const at = { line, owner: note.owner, y };
      y += line.height;
      return at;
    });
    y += note.after;
    return placed;
  });
  return { rule: stroke(page.left, ruleY, x2, ruleY, separator.thickness), lines };
}
