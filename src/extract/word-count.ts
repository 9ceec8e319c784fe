/** Compares the words of a source with the words that its plan prints: nothing may be lost or added unsaid. */

export interface WordDifference {
  readonly nguon: number;
  readonly in: number;
  /** Words of the source that are not printed; repeated as often as they are missing. */
  readonly mat: readonly string[];
  readonly them: readonly string[];
}

/** Letters and digits; punctuation is accounted for paragraph by paragraph. */
const word = /[\p{L}\p{N}]+/gu;

/** The nought that the templates put before a day makes no other word of it. */
export function wordsOf(text: string): readonly string[] {
  const words = text.normalize('NFC').match(word) ?? [];
  return words.map((one) => (/^0\d$/.test(one) ? one.slice(1) : one));
}

/** `added`: what is known to be printed beside the source: it cannot stand for words of the source. */
export function compareWords(
  source: readonly string[],
  printed: readonly string[],
  added: readonly string[] = [],
): WordDifference {
  const [left, right, more] = [source, printed, added].map((texts) => texts.flatMap(wordsOf));
  const counts = new Map<string, number>();
  for (const one of left ?? []) count(counts, one, 1);
  for (const one of right ?? []) count(counts, one, -1);
  const kept = new Map(counts);
  const isPrinted = countsOf(right ?? []);
  for (const one of more ?? []) {
    const room = isPrinted.get(one) ?? 0;
    if (room > 0) count(kept, one, 1);
    isPrinted.set(one, room - 1);
  }
  return {
    nguon: left?.length ?? 0,
    in: right?.length ?? 0,
    mat: repeated(kept, 1),
    them: repeated(counts, -1),
  };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of words) count(counts, one, 1);
  return counts;
}

function count(counts: Map<string, number>, word: string, by: number): void {
  counts.set(word, (counts.get(word) ?? 0) + by);
}

function repeated(counts: ReadonlyMap<string, number>, sign: 1 | -1): readonly string[] {
  return [...counts].flatMap(([one, n]) => (n * sign > 0 ? new Array<string>(n * sign).fill(one) : []));
}
