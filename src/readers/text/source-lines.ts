/** The lines of a text file with what separates them. */
import { labelOf } from '../lines/labels.js';
import { type Runs, sliceRuns, splitRuns, textOf, tidyRuns } from '../lines/runs.js';
import { cellBreak, readMarks } from './marks.js';

export interface SourceLine {
  readonly runs: Runs;
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
  /** What stands between it and the line before. */
  readonly gap: 'none' | 'blank' | 'page';
  /** Began with `#`. */
  readonly heading: boolean;
  /** Blanks before its first letter. */
  readonly indent: number;
  /** With its blanks, where a wide gap may part columns. */
  readonly spaced?: Runs;
}

interface SourceLines {
  readonly lines: readonly SourceLine[];
  readonly marks: number;
  readonly single: readonly number[];
  readonly invisible: number;
}

/** Zero-width characters, soft hyphens and joiners, which nobody sees. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

export function sourceLines(text: string): SourceLines {
  const removed = text.match(invisible)?.length ?? 0;
  const all = withOuterBars(
    text
      .replace(invisible, '')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .split('\n'),
  );
  const lines: SourceLine[] = [];
  const single: number[] = [];
  let marks = 0;
  let gap: SourceLine['gap'] = 'none';
  for (let i = 0; i < all.length; ) {
    const end = chunkEnd(all, i);
    if (end === i) {
      if (gap === 'none') gap = 'blank';
      if (all[i]?.includes('\f')) gap = 'page';
      i++;
      continue;
    }
    const marked = readMarks(all.slice(i, end).join('\n'));
    marks += marked.taken;
    if (marked.single > 0) single.push(i + 1);
    for (const [offset, runs] of splitRuns(marked.runs, '\n').entries()) {
      const page = textOf(runs).startsWith('\f');
      for (const part of partsOf(runs)) {
        const { runs: clean, heading } = withoutHash(part.runs);
        if (heading) marks++;
        const raw = textOf(part.raw);
        const value = {
          runs: clean,
          text: textOf(clean),
          line: i + offset + 1,
          heading,
          indent: /^[\f ]*/.exec(raw)?.[0].replace('\f', '').length ?? 0,
          ...(/\S {3,}\S/.test(raw) && { spaced: part.raw }),
        };
        if (value.text.trim() === '') continue;
        lines.push({ ...value, gap: page ? 'page' : gap });
        gap = 'none';
      }
    }
    i = end;
  }
  return { lines, marks, single, invisible: removed };
}

/** `A | B` above `---|---`: a table whose rows have no bars at their ends. */
function withOuterBars(all: readonly string[]): readonly string[] {
  const isRuler = (line = '') => /^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+$/.test(line);
  let inTable = false;
  return all.map((line, i) => {
    inTable = line.includes('|') && (inTable || isRuler(all[i + 1]));
    return inTable ? `|${line}|` : line;
  });
}

/** Lines up to the next blank one. */
function chunkEnd(all: readonly string[], from: number): number {
  let end = from;
  while (end < all.length && (all[end] ?? '').trim() !== '') end++;
  return end;
}

/** In a row of a table `<br>` parts paragraphs of a cell; elsewhere it ends a line. */
function partsOf(runs: Runs): readonly { readonly runs: Runs; readonly raw: Runs }[] {
  const text = textOf(runs);
  if (isRow(text)) return [{ runs, raw: runs }];
  return splitRuns(runs, cellBreak).map((raw) => ({ runs: tidyRuns(raw), raw }));
}

/** Cells parted by tabs or `|`; a lone tab after a label, or tabs as an indent, make no table of their own. */
export function isRow(text: string, tabsBefore = 0): boolean {
  if (/^\s*\|.*\|\s*$/.test(text)) return true;
  const tabs = tabsOf(text);
  if (tabs > 0 && tabs === tabsBefore) return true;
  const inner = text.replace(/^[\t ]+/, '').split('\t');
  return inner.length > 2 || (inner.length === 2 && (tabs > 1 || labelOf(`${inner[0]} `)?.text !== inner[0]?.trim()));
}

export function tabsOf(text: string): number {
  return text.split('\t').length - 1;
}

function withoutHash(runs: Runs): { runs: Runs; heading: boolean } {
  const hash = /^#{1,6}\s+/.exec(textOf(runs))?.[0].length;
  if (hash === undefined) return { runs, heading: false };
  const rest = sliceRuns(runs, hash).map((run) => ({ ...run, bold: true }));
  return { runs: rest, heading: true };
}
