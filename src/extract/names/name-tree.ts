/** Names word by word in a tree, so that the longest one at a place is found in one walk. */
import { type Word, wordsOf } from './words.js';

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly values: { readonly value: T; readonly name: string }[];
}

export interface NameMatch<T> {
  readonly first: number;
  /** After the last word. */
  readonly end: number;
  readonly found: readonly { readonly value: T; readonly name: string }[];
}

const numberWord = '{so}';
const isNumber = /^(?:\d+|[ivxlc]+)$/;

export class NameTree<T> {
  private readonly root: Branch<T> = { next: new Map(), values: [] };

  add(name: string, value: T): void {
    let branch = this.root;
    for (const [i, word] of wordsOf(name).entries()) {
      const step = stepOf(word, i === 0);
      const next = branch.next.get(step) ?? { next: new Map(), values: [] };
      branch.next.set(step, next);
      branch = next;
    }
    branch.values.push({ value, name });
  }

  /** The longest name that begins at a word. `skips`: words that may stand inside a name, by where they begin: their end. */
  longest(
    words: readonly Word[],
    first: number,
    skips: ReadonlyMap<number, number> = new Map(),
  ): NameMatch<T> | undefined {
    let best: NameMatch<T> | undefined;
    // A name does not end with what may only stand inside it.
    const ends = new Set(skips.values());
    const walk = (branch: Branch<T>, at: number): void => {
      const isName = branch.values.length > 0 && !ends.has(at);
      if (isName && at > (best?.end ?? first)) best = { first, end: at, found: branch.values };
      const skip = skips.get(at);
      if (skip !== undefined && at > first) walk(branch, skip);
      const word = words[at];
      if (!word || (at > first && word.gap === '|')) return;
      const gap = at === first ? '' : word.gap;
      const keys = new Set([word.key, word.bare]);
      if (isNumber.test(word.bare)) keys.add(numberWord);
      for (const key of keys) {
        const next = branch.next.get(gap + key);
        if (next) walk(next, at + 1);
      }
    };
    walk(this.root, first);
    return best;
  }
}

function stepOf(word: Word, isFirst: boolean): string {
  return (isFirst ? '' : word.gap === '|' ? ' ' : word.gap) + word.key;
}
