/** Footnotes of a text: raised numbers in sentences, and lines that begin with the same number. */
import { paragraphOf } from '../lines/paragraph.js';
import { joinLines, joinRuns, mergeRuns, plainFormat, type Runs, sliceRuns, textOf, tidyRuns } from '../lines/runs.js';
import { endsSentence, startsSmall } from '../lines/sentence.js';
import type { ReadNote } from '../model.js';
import { atLine } from './place.js';
import type { SourceLine } from './source-lines.js';

export interface Noted {
  readonly lines: readonly SourceLine[];
  readonly notes: readonly ReadNote[];
  /** Lines of notes that nothing refers to; they stay in the text. */
  readonly loose: readonly number[];
}

/** Notes of one number: one a page. */
const most = 2000;

interface Found {
  readonly number: string;
  readonly line: number;
  runs: Runs;
  used: boolean;
}

const small = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function takeNotes(lines: readonly SourceLine[]): Noted {
  const wanted = new Set(lines.flatMap((one) => references(one.runs).map((ref) => ref.number)));
  const found: Found[] = [];
  const flow: SourceLine[] = [];
  const loose: number[] = [];
  let open: Found | undefined;
  let gap: SourceLine['gap'] | undefined;
  for (const line of lines) {
    const start = noteStart(line.runs);
    if (start && wanted.has(start.number)) {
      open = { number: start.number, line: line.line, runs: tidyRuns(sliceRuns(line.runs, start.length)), used: false };
      found.push(open);
      gap = 'page';
    } else if (open && goesOn(open, line)) {
      open.runs = joinLines([open.runs, line.runs]);
    } else {
      if (start) loose.push(line.line);
      flow.push(gap ? { ...line, gap } : line);
      open = undefined;
      gap = undefined;
    }
  }
  const waiting = new Map<string, Found[]>();
  for (const one of found) waiting.set(one.number, [...(waiting.get(one.number)?.slice(0, most) ?? []), one]);
  const notes: ReadNote[] = [];
  const noted = flow.map((line) => ({ ...line, runs: withNotes(line, waiting, notes) }));
  // A note above its reference, or one too many: nothing of it may be lost.
  const left = found.filter((one) => !one.used).map((one): SourceLine => backInText(one));
  const all = [...noted, ...left].sort((a, b) => a.line - b.line);
  const alone = [...loose, ...left.map((one) => one.line)];
  return { lines: all.map((line) => ({ ...line, text: textOf(line.runs) })), notes, loose: alone };
}

function backInText(note: Found): SourceLine {
  const runs = joinRuns([{ ...plainFormat, superscript: true, text: note.number }], ' ', note.runs);
  return { runs, text: textOf(runs), line: note.line, gap: 'blank', heading: false, indent: 0 };
}

function goesOn(note: Found, line: SourceLine): boolean {
  const text = textOf(note.runs);
  if (text === '') return true;
  return line.gap === 'none' ? !endsSentence(text) : !endsSentence(text) && startsSmall(line.text);
}

function noteStart(runs: Runs): { number: string; length: number } | undefined {
  const text = textOf(runs);
  const [first] = runs;
  const raised = first?.superscript ? /^\d{1,2}(?=\s*$)/.exec(first.text)?.[0] : undefined;
  if (raised !== undefined) return { number: raised, length: raised.length };
  const sign = /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\[\^(\d{1,2})\]:?)\s*/.exec(text);
  if (!sign) return undefined;
  return { number: sign[2] ?? plainDigits(sign[1] ?? ''), length: sign[0].length };
}

interface Reference {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** Raised digits by themselves; `(1)` raised is printed text, and so is the 2 of m². */
function references(runs: Runs): readonly Reference[] {
  const refs: Reference[] = [];
  let at = 0;
  const text = textOf(runs);
  for (const run of runs) {
    const before = text.charAt(at - 1);
    if (run.superscript && at > 0 && /^\d{1,2}$/.test(run.text.trim()) && before !== '(')
      refs.push({ number: run.text.trim(), from: at, to: at + run.text.length });
    at += run.text.length;
  }
  for (const match of text.matchAll(/(?<=\S)(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\[\^(\d{1,2})\])(?!:)/gu)) {
    const number = match[2] ?? plainDigits(match[1] ?? '');
    refs.push({ number, from: match.index, to: match.index + match[0].length });
  }
  return refs.sort((a, b) => a.from - b.from);
}

function plainDigits(raised: string): string {
  return Array.from(raised, (digit) => small.indexOf(digit)).join('');
}

/** The first note of that number below the reference, since pages may count anew. */
function withNotes(line: SourceLine, waiting: ReadonlyMap<string, Found[]>, notes: ReadNote[]): Runs {
  const parts: Runs[] = [];
  let from = 0;
  for (const ref of references(line.runs)) {
    const notesBelow = waiting.get(ref.number) ?? [];
    while ((notesBelow[0]?.line ?? Number.POSITIVE_INFINITY) <= line.line) notesBelow.shift();
    const note = notesBelow.shift();
    if (!note) continue;
    note.used = true;
    const number = notes.length + 1;
    notes.push({ number, blocks: [paragraphOf(note.runs, atLine(note.line))] });
    parts.push(sliceRuns(line.runs, from, ref.from), [{ ...plainFormat, text: '', note: number }]);
    from = ref.to;
  }
  parts.push(from === 0 ? line.runs : sliceRuns(line.runs, from));
  return mergeRuns(parts.flat());
}
