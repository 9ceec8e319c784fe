/** Neighbouring words and how often the document has them: what is common tells what a rare word was meant to be. */
import { type Passage, remember } from './kit.js';
import { proseWords } from './words.js';

export interface Pair {
  readonly passage: Passage;
  /** As typed. */
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly middle: number;
  readonly secondStart: number;
  readonly end: number;
}

export interface Pairs {
  readonly all: readonly Pair[];
  /** Of words and of pairs, in small letters. */
  readonly counts: ReadonlyMap<string, number>;
}

export const wordPairs = remember((subject): Pairs => {
  const all: Pair[] = [];
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [passage, words] of proseWords(subject)) {
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      add(word.text.toLowerCase());
      if (!before || passage.text.slice(before.end, word.start) !== ' ') continue;
      add(`${before.text} ${word.text}`.toLowerCase());
      const { start, end: middle, text: first } = before;
      all.push({ passage, first, second: word.text, start, middle, secondStart: word.start, end: word.end });
    }
  }
  return { all, counts };
});
