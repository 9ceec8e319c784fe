/** Lines that hold nothing but a page number. */
import { printedWidth } from '../lines/width.js';
import { isRow, type SourceLine } from './source-lines.js';

const plain = /^(\d{1,3})$/;
const dressed =
  /^(?:[-–—]\s*(\d{1,3})\s*[-–—]|(?:Trang|trang|TRANG|Page)\s*(\d{1,3})(?:\s*(?:\/|of)\s*\d{1,3})?|(\d{1,3})\s*\/\s*\d{1,3})$/u;

/** No plan has as many pages. */
const most = 3000;

export interface Numbered {
  readonly lines: readonly SourceLine[];
  readonly dropped: readonly SourceLine[];
  /** Numbers alone on a line that fit no counting of pages: kept. */
  readonly doubtful: readonly SourceLine[];
}

export function dropPageNumbers(lines: readonly SourceLine[]): Numbered {
  const candidates = candidatesOf(lines);
  const counted = countedUp(candidates);
  const dropped = candidates.filter((one, i) => !one.bare || counted.has(i)).map((one) => one.line);
  const gone = new Set(dropped);
  const doubtful = candidates.filter((one) => !gone.has(one.line)).map((one) => one.line);
  return { lines: withoutLines(lines, gone), dropped, doubtful };
}

/** What stood between the parts of two pages goes; the page's end stays known. */
export function withoutLines(lines: readonly SourceLine[], gone: ReadonlySet<SourceLine>): readonly SourceLine[] {
  return lines.flatMap((line, i): SourceLine[] => {
    const before = lines[i - 1];
    if (gone.has(line)) return [];
    return before && gone.has(before) ? [{ ...line, gap: 'page' }] : [line];
  });
}

interface Candidate {
  readonly line: SourceLine;
  readonly number: number;
  /** Nothing but a number, without a sign that it is a page's. */
  readonly bare: boolean;
  readonly atPageEnd: boolean;
  /** Printed lines above it. */
  readonly above: number;
}

function candidatesOf(lines: readonly SourceLine[]): readonly Candidate[] {
  const rows = new Set<string>();
  const candidates: Candidate[] = [];
  let above = 0;
  for (const [i, line] of lines.entries()) {
    above += Math.ceil((printedWidth(line.text) + 0.1) / widthOfPage);
    if (isRow(line.text)) rows.add(line.text);
    const text = line.text.length < 20 ? line.text.trim() : '';
    const bare = plain.exec(text)?.[1];
    const found =
      bare ??
      dressed
        .exec(text)
        ?.slice(1)
        .find((one) => one !== undefined);
    if (found === undefined || candidates.length >= most) continue;
    const next = lines[i + 1];
    // A row of a table that stood before comes again: the head of the table on a new page.
    const isBeforeHead = rows.has(next?.text ?? '');
    const atPageEnd = line.gap === 'page' || next?.gap === 'page';
    candidates.push({ line, number: Number(found), bare: bare !== undefined && !isBeforeHead, atPageEnd, above });
  }
  return candidates;
}

/** In em; no page holds fewer lines than the second. */
const widthOfPage = 34;
const shortestPage = 10;

/**
 * The longest row of numbers that counts up by one from 1, 2 or 3, at least two of them: at the edges of pages where the file
 * shows those, else a page apart. The numbers of a table's rows count up too.
 */
function countedUp(all: readonly Candidate[]): ReadonlySet<number> {
  const hasPages = all.some((one) => one.atPageEnd);
  const numbers = all.map((one) => (hasPages && !one.atPageEnd ? -1 : one.number));
  let best: number[] = [];
  for (const [start, first] of numbers.entries()) {
    if (first < 1 || first > 3) continue;
    const chain = [start];
    let next = first + 1;
    for (let i = start + 1; i < numbers.length; i++) {
      const last = all[chain.at(-1) ?? start];
      if (numbers[i] !== next || (!hasPages && (all[i]?.above ?? 0) - (last?.above ?? 0) < shortestPage)) continue;
      chain.push(i);
      next++;
    }
    if (chain.length > best.length) best = chain;
  }
  return new Set(best.length >= 2 ? best : []);
}
