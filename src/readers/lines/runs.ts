/** Text with its formatting as a list of runs: cutting, joining, tidying. */
import type { ReadRun } from '../model.js';

export type Runs = readonly ReadRun[];
export type RunFormat = Omit<ReadRun, 'text' | 'note'>;

export const plainFormat: RunFormat = { bold: false, italic: false, underline: false, superscript: false };

export function textOf(runs: Runs): string {
  return runs.map((run) => run.text).join('');
}

const looks = ['bold', 'italic', 'underline', 'superscript', 'size', 'font', 'colour', 'highlight'] as const;

function sameFormat(a: ReadRun, b: ReadRun): boolean {
  return looks.every((look) => a[look] === b[look]);
}

/** Neighbours of one format become one run; empty ones go, but for the marks of footnotes. */
export function mergeRuns(runs: Runs): Runs {
  const merged: ReadRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '' && run.note === undefined) continue;
    if (last && last.note === undefined && run.note === undefined && sameFormat(last, run))
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

/** A footnote's mark belongs to the letter before it. */
export function sliceRuns(runs: Runs, from: number, to = Number.POSITIVE_INFINITY): Runs {
  const parts: ReadRun[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (run.text === '') {
      if ((at > from || at === 0) && at <= to) parts.push(run);
    } else if (end > from && at < to) {
      parts.push({ ...run, text: run.text.slice(Math.max(0, from - at), to - at) });
    }
    at = end;
  }
  return parts;
}

/** Cuts at every occurrence of a one-letter separator. */
export function splitRuns(runs: Runs, separator: string): Runs[] {
  const parts: ReadRun[][] = [[]];
  for (const run of runs) {
    for (const [i, text] of run.text.split(separator).entries()) {
      if (i > 0) parts.push([]);
      if (text !== '' || run.note !== undefined) parts.at(-1)?.push({ ...run, text });
    }
  }
  return parts;
}

export function joinRuns(first: Runs, separator: string, second: Runs): Runs {
  const [left, right] = [first.at(-1), second[0]];
  return mergeRuns(left && right ? [...first, between(left, separator, right), ...second] : [...first, ...second]);
}

/** What is written between two pieces takes the format that both have, else none. */
function between({ text: _text, note: _note, ...left }: ReadRun, separator: string, right: ReadRun): ReadRun {
  return { ...left, ...common(left, right), text: separator };
}

/** The lines of one paragraph. A line broken after the hyphen inside a word or symbol (`KH-UBND`) goes on without a blank. */
export function joinLines(lines: readonly Runs[]): Runs {
  const out: ReadRun[] = [];
  for (const line of lines) {
    const [left, right] = [out.at(-1), line[0]];
    if (left && right && !/[\p{L}\p{N}]-$/u.test(left.text.slice(-3))) out.push(between(left, ' ', right));
    out.push(...line);
  }
  return mergeRuns(out);
}

function common(a: RunFormat, b: RunFormat): Pick<ReadRun, 'bold' | 'italic' | 'underline' | 'superscript'> {
  return {
    bold: a.bold && b.bold,
    italic: a.italic && b.italic,
    underline: a.underline && b.underline,
    superscript: a.superscript && b.superscript,
  };
}

/** Runs of blanks become one space, none at the ends; no-break spaces between words stay. */
export function tidyRuns(runs: Runs): Runs {
  let blank = true;
  const kept = runs.map((run) => {
    let text = '';
    for (const letter of run.text) {
      const isBlank = letter === ' ' || letter === '\t';
      if (!(isBlank && blank)) text += isBlank ? ' ' : letter;
      blank = isBlank;
    }
    return { ...run, text };
  });
  return mergeRuns(trimEnd(kept));
}

function trimEnd(runs: readonly ReadRun[]): readonly ReadRun[] {
  const out = [...runs];
  for (let i = out.length - 1; i >= 0; i--) {
    const run = out[i];
    if (!run) break;
    const text = run.text.trimEnd();
    out[i] = { ...run, text };
    if (text !== '' || run.note !== undefined) break;
  }
  const [first, ...rest] = out;
  return first ? [{ ...first, text: first.text.trimStart() }, ...rest] : out;
}
