/** Lists of texts without ids (căn cứ, lời dẫn, nơi nhận): items found again by their words. */
import { seen, seenValue } from './look.js';
import { commonItems, likeness } from './similar.js';

/** For every item of `word`, the place of the same item in `print`, unchanged or changed. */
export function matchItems(word: readonly unknown[], print: readonly unknown[]): ReadonlyMap<number, number> {
  const [theirs, ours] = [word, print].map((list) => list.map((item) => JSON.stringify(seenValue(item))));
  const pairs = new Map(commonItems(theirs ?? [], ours ?? []));
  const taken = new Set(pairs.values());
  let from = -1;
  for (let i = 0; i < word.length; i++) {
    const known = pairs.get(i);
    if (known !== undefined) {
      from = known;
      continue;
    }
    const to = [...pairs].filter(([w]) => w > i).reduce((least, [, p]) => Math.min(least, p), print.length);
    const best = bestBetween(word[i], print, from, to, taken);
    if (best === undefined) continue;
    pairs.set(i, best);
    taken.add(best);
    from = best;
  }
  return pairs;
}

const enough = 0.4;

function bestBetween(
  item: unknown,
  print: readonly unknown[],
  from: number,
  to: number,
  taken: ReadonlySet<number>,
): number | undefined {
  let best: { readonly at: number; readonly alike: number } | undefined;
  for (let at = from + 1; at < to; at++) {
    if (taken.has(at)) continue;
    const alike = likeness(wordsIn(item), wordsIn(print[at]));
    if (alike >= enough && alike > (best?.alike ?? 0)) best = { at, alike };
  }
  return best?.at;
}

function wordsIn(value: unknown): string {
  if (typeof value === 'string') return seen(value).replace(/[\d[\]^]/g, '');
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsIn).join(' ');
}
