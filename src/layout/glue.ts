/** Finds line breaks that a careful typist would not leave, and the characters that prevent them. */
import type { Broken } from './breaking.js';
import { type Characters, noBreakHyphen, noBreakSpace } from './characters.js';
import type { Edit } from './content.js';

/** A document number such as 44/KH-UBND, 339-KH/TU or 7619/QĐ-BCA. */
const documentNumber = /^[^\p{L}\p{N}]*\d+(?:-\p{L}+\/|\/)[\p{L}\p{N}/-]*[^\p{L}\p{N}]*$/u;

/** Capitals joined by hyphens, such as CT-XH or KH-UBND. */
const abbreviation = /^[^\p{L}\p{N}]*\p{Lu}+(?:-\p{Lu}+)+[^\p{L}\p{N}]*$/u;
/** Opens a part of an enumeration inside a paragraph. */
const enumerator = /^\(\d{1,2}\)$/;
const yearRange = /^[^\p{L}\p{N}]*\d{4}-\d{4}[^\p{L}\p{N}]*$/u;
/** Words that say nothing without the number after them. */
const counted = /^[(“]?(?:số|ngày|tháng|năm|Điều|khoản|Khoản|Mục|Phần|Chương)$/u;
const year = /^\d{4}$/;

/**
 * Only breaks that really fall at a bad place are prevented, so that searching a Word file for "KH-UBND" finds nearly all:
 * inside a document number or an abbreviation, before a spaced dash, inside a range of years, after "(1)",
 * and between "số", "ngày", "Điều" … and their number.
 */
export function glueEdits(c: Characters, broken: Broken): ReadonlyMap<number, Edit> {
  const edits = new Map<number, Edit>();
  for (const line of broken.lines) {
    if (line.last || line.end >= c.text.length) continue;
    const before = line.end - 1;
    const next = c.text[line.end];
    if (c.text[before] === '-') {
      const token = tokenAround(c.text, before);
      if ([documentNumber, abbreviation, yearRange].some((form) => form.test(token))) edits.set(before, noBreakHyphen);
    } else if (c.text[before] === ' ' && isDash(c.text[before - 1]) && isYearRange(c.text, before)) {
      edits.set(before, noBreakSpace);
    } else if (c.text[before] === ' ' && leansOnNext(tokenAround(c.text, before - 1), next)) {
      edits.set(before, noBreakSpace);
    } else if (isDash(next) && isSpace(c.text[line.end + 1]) && c.text[before] === ' ') {
      edits.set(before, noBreakSpace);
    }
  }
  return edits;
}

/** Whether a word may not stand at a line's end when `next` begins the following line. */
function leansOnNext(word: string, next: string | undefined): boolean {
  return enumerator.test(word) || (counted.test(word) && next !== undefined && /[\dIVX]/.test(next));
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === noBreakSpace;
}

function tokenAround(text: string, index: number): string {
  let start = index;
  let end = index;
  while (start > 0 && !isSpace(text[start - 1])) start--;
  while (end + 1 < text.length && !isSpace(text[end + 1])) end++;
  return text.slice(start, end + 1).replaceAll(noBreakHyphen, '-');
}

function isDash(character: string | undefined): boolean {
  return character === '-' || character === '–';
}

/** Whether "2024 - 2025" stands around the space after its dash. */
function isYearRange(text: string, space: number): boolean {
  const around = (start: number) => text.slice(start, start + 4);
  return year.test(around(space - 6)) && year.test(around(space + 1));
}
