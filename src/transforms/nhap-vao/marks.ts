/** Edited text with the marks of the text before, where their words still stand; new words keep what was recognised in them. */
import type { Link } from '../../extract/to-inline.js';
import { type Look, lookOf, seen, textOf } from './look.js';
import { keptLetters } from './similar.js';

/** Both in the inline form; `edited` with its own guesses as marks. */
export function keepMarks(before: string, edited: string): string {
  const [old, now] = [lookOf(before), lookOf(edited)];
  const kept = keptLetters(old.rich.text, now.rich.text);
  const stands = new Uint8Array(now.rich.text.length);
  for (const at of kept) if (at >= 0) stands[at] = 1;
  const survivors = old.links.flatMap((link) => survivor(link, kept));
  const lost = old.links.length > survivors.length;
  const guesses = now.links.filter(({ from, to }) => hasNewWords(stands, from, to) || lost);
  const telling = guesses.filter(({ from, to }) => hasNewWords(stands, from, to));
  const chosen = [...telling];
  for (const link of [...survivors, ...guesses]) if (chosen.every((one) => isApart(one, link))) chosen.push(link);
  return textOf({ ...now, links: chosen, notes: keepNotes(old, now) });
}

function isApart(a: Link, b: Link): boolean {
  return a.to <= b.from || b.to <= a.from;
}

/** A mark whose words all stand, still beside each other. */
function survivor({ from, to, target }: Link, kept: Int32Array): readonly Link[] {
  const start = kept[from] ?? -1;
  if (to <= from || start < 0) return [];
  for (let i = from; i < to; i++) if (kept[i] !== start + i - from) return [];
  return [{ from: start, to: start + to - from, target }];
}

function hasNewWords(stands: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (stands[i] !== 1) return true;
  return false;
}

/** A note of the same words keeps its form; another of the same place keeps the marks that fit. */
function keepNotes(old: Look, now: Look): readonly string[] {
  return now.notes.map((note, i) => {
    const same = old.notes.find((one) => seen(one) === seen(note));
    if (same !== undefined) return same;
    const before = old.notes[i];
    return before === undefined ? note : keepMarks(before, note);
  });
}
