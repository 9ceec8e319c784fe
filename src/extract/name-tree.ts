/** Names word by word in a tree, so that the longest one at a place is found in one walk. */
import { type Word, withoutStop, wordsOf } from './words.js';

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

  /** The longest name that begins at a word. */
  longest(words: readonly Word[], first: number): NameMatch<T> | undefined {
    let best: NameMatch<T> | undefined;
    const walk = (branch: Branch<T>, at: number): void => {
      if (branch.values.length > 0 && at > (best?.end ?? first)) best = { first, end: at, found: branch.values };
      const word = words[at];
      if (!word || (at > first && word.gap === '|')) return;
      const gap = at === first ? '' : word.gap;
      const keys = new Set([word.key, withoutStop(word.key)]);
      if (isNumber.test(withoutStop(word.key))) keys.add(numberWord);
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
