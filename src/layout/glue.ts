/** Finds line breaks that a careful typist would not leave, and the characters that prevent them. */
import type { Broken } from './breaking.js';
import { type Characters, noBreakHyphen, noBreakSpace } from './characters.js';
import type { Edit } from './content.js';

/** A document number such as 44/KH-UBND, 339-KH/TU or 7619/QĐ-BCA. */
const documentNumber = /^[^\p{L}\p{N}]*\d+(?:-\p{L}+\/|\/)[\p{L}\p{N}/-]*[^\p{L}\p{N}]*$/u;

/**
 * Only breaks that really fall at a bad place are prevented, so that searching a Word file for "KH-UBND" finds nearly all:
 * inside a document number, and before a spaced dash.
 */
export function glueEdits(c: Characters, broken: Broken): ReadonlyMap<number, Edit> {
  const edits = new Map<number, Edit>();
  for (const line of broken.lines) {
    if (line.last || line.end >= c.text.length) continue;
    const before = line.end - 1;
    const next = c.text[line.end];
    if (c.text[before] === '-' && documentNumber.test(tokenAround(c.text, before))) edits.set(before, noBreakHyphen);
    else if ((next === '-' || next === '–') && c.text[line.end + 1] === ' ' && c.text[before] === ' ') {
      edits.set(before, noBreakSpace);
    }
  }
  return edits;
}

function tokenAround(text: readonly string[], index: number): string {
  let start = index;
  let end = index;
  while (start > 0 && text[start - 1] !== ' ') start--;
  while (end + 1 < text.length && text[end + 1] !== ' ') end++;
  return text.slice(start, end + 1).join('').replaceAll(noBreakHyphen, '-');
}
