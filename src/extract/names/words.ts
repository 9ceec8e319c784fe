/** A text as the words that names are compared by: folded syllables, and what stands between them. */
import { foldName } from '../../plan/catalogue.js';

export interface Word {
  /** Folded. */
  readonly key: string;
  readonly text: string;
  /** Folded, without the stop at the end of a sentence; folding would set the tone behind it. */
  readonly bare: string;
  readonly from: number;
  readonly to: number;
  /** Between it and the word before: a blank, a comma or dash with blanks, or anything else. */
  readonly gap: ' ' | ',' | '|';
}

const word = /[^\s\u00a0,;:()“”"‘’'…–—\-\ufffc]+(?:['’-][^\s\u00a0,;:()“”"‘’'…–—\-\ufffc]+)*/gu;

export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    // `./.` ends a document, not a name.
    const whole = match[0].replace(/[.…]*\/[./]*$/, '');
    const parts = splitHyphens(whole);
    let at = match.index;
    for (const [i, part] of parts.entries()) {
      const gap = found.length === 0 && i === 0 ? '|' : i > 0 ? ',' : gapOf(text.slice(end, at));
      const bare = foldName(part.replace(/[.…]+$/, ''));
      found.push({ key: foldName(part), bare, text: part, from: at, to: at + part.length, gap });
      at += part.length + 1;
    }
    end = match.index + whole.length;
  }
  return found.filter(({ key }) => key !== '');
}

/** Folding takes a hyphen for a space, so names are divided there too. */
function splitHyphens(text: string): readonly string[] {
  return text.split('-');
}

function gapOf(between: string): Word['gap'] {
  if (/^[\s\u00a0]+$/.test(between)) return ' ';
  return /^[\s\u00a0]*[,\-–—][\s\u00a0]*$/.test(between) ? ',' : '|';
}
