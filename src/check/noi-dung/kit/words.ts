/** The words of a passage with their places, and the folded keys by which names are compared. */
import { foldName } from '../../../plan/catalogue.js';
import { type Passage, prose, remember } from './kit.js';

export interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const form = /[\p{L}\p{M}\p{N}]+(?:['’&][\p{L}\p{N}]+)*/gu;
/** The same words come back all the time. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(form)].map(({ index, 0: word }) => ({
    text: word,
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size === mostKeys) keys.clear();
  const key = foldName(word);
  keys.set(word, key);
  return key;
}

export const proseWords = remember(
  (subject): ReadonlyMap<Passage, readonly Word[]> =>
    new Map(prose(subject).map((passage) => [passage, wordsIn(passage.text)])),
);
