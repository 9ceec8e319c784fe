/** Text with the emphasis of every letter, cut and joined without losing either. */
import type { ReadRun } from '../readers/model.js';

export const bold = 1;
export const italic = 2;
export const raised = 4;
/** Above these bits stands the number of the footnote whose mark the letter is. */
const noteShift = 3;
/** Stands for the mark of a footnote. */
export const noteSign = '\ufffc';

export interface Rich {
  readonly text: string;
  /** One entry for every UTF-16 unit of `text`. */
  readonly marks: readonly number[];
}

export function plain(text: string, mark = 0): Rich {
  return { text, marks: new Array<number>(text.length).fill(mark) };
}

export function fromRuns(runs: readonly ReadRun[]): Rich {
  return concat(
    runs.map((run) => {
      const mark = (run.bold ? bold : 0) | (run.italic ? italic : 0) | (run.superscript ? raised : 0);
      const note = run.note === undefined ? plain('') : plain(noteSign, run.note << noteShift);
      return concat([plain(run.text, mark), note]);
    }),
  );
}

export function noteAt(value: Rich, index: number): number | undefined {
  return value.text[index] === noteSign ? (value.marks[index] ?? 0) >> noteShift : undefined;
}

export function concat(parts: readonly Rich[]): Rich {
  return { text: parts.map((part) => part.text).join(''), marks: parts.flatMap((part) => part.marks) };
}

export function join(parts: readonly Rich[], separator: string): Rich {
  return concat(parts.flatMap((part, i) => (i === 0 ? [part] : [plain(separator), part])));
}

export function slice(value: Rich, from: number, to?: number): Rich {
  return { text: value.text.slice(from, to), marks: value.marks.slice(from, to) };
}

/** Cuts at every occurrence of a one-letter separator. */
export function split(value: Rich, separator: string): readonly Rich[] {
  const parts: Rich[] = [];
  let from = 0;
  for (let at = value.text.indexOf(separator); at >= 0; at = value.text.indexOf(separator, from)) {
    parts.push(slice(value, from, at));
    from = at + 1;
  }
  return [...parts, slice(value, from)];
}

const blank = /[\s\u00a0]/;
/** Word joiners, zero-width spaces and joiners, soft hyphens, byte order marks: nothing that is printed. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * As paper shows it: runs of blanks become one space, none at the ends; hidden characters go; a no-break hyphen is a hyphen.
 * A stretch of several no-break spaces is room for the pen and stays.
 */
export function tidy(value: Rich): Rich {
  const marks: number[] = [];
  let text = '';
  const letters = value.text;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charAt(i);
    if (unseen.test(letter)) continue;
    if (!blank.test(letter)) {
      text += letter === '\u2011' ? '-' : letter;
      marks.push(value.marks[i] ?? 0);
      continue;
    }
    let end = i;
    while (end < letters.length && (blank.test(letters.charAt(end)) || unseen.test(letters.charAt(end)))) end++;
    const stretch = letters.slice(i, end).replace(/[^\u00a0]/g, '');
    const isInside = text !== '' && end < letters.length;
    const room = isInside ? (stretch.length > 1 ? stretch : ' ') : '';
    text += room;
    for (let n = 0; n < room.length; n++) marks.push(value.marks[i] ?? 0);
    i = end - 1;
  }
  return { text, marks };
}

/** Whether every inked letter bears the mark; notes do not count, and a text without letters does not. */
export function isAll(value: Rich, mark: number): boolean {
  let seen = false;
  for (let i = 0; i < value.text.length; i++) {
    const letter = value.text.charAt(i);
    if (blank.test(letter) || letter === noteSign) continue;
    if (((value.marks[i] ?? 0) & mark) === 0) return false;
    seen = true;
  }
  return seen;
}

export function without(value: Rich, mark: number): Rich {
  return { text: value.text, marks: value.marks.map((one, i) => (value.text[i] === noteSign ? one : one & ~mark)) };
}

/** How many units from the start bear the mark, up to the last inked one. */
export function prefixLength(value: Rich, mark: number): number {
  let end = 0;
  for (let i = 0; i < value.text.length; i++) {
    if (blank.test(value.text.charAt(i))) continue;
    if (((value.marks[i] ?? 0) & mark) === 0 || value.text[i] === noteSign) return end;
    end = i + 1;
  }
  return end;
}
