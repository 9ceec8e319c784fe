/** How alike texts are, and which words of a text still stand in another. */

const token = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;
const word = /[\p{L}\p{N}]+/gu;

/** Share of words that both texts have, 0–1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [a.match(word) ?? [], b.match(word) ?? []];
  if (left.length + right.length === 0) return a === b ? 1 : 0;
  const counts = new Map<string, number>();
  for (const one of left) counts.set(one, (counts.get(one) ?? 0) + 1);
  let common = 0;
  for (const one of right) {
    const left = counts.get(one) ?? 0;
    if (left > 0) common++;
    counts.set(one, left - 1);
  }
  return (2 * common) / (left.length + right.length);
}

/** A comparison of longer texts than this would take too long; their common ends still count. */
const mostPairs = 4_000_000;

/** For every letter of `before`, where it stands in `after`; -1 where its word is gone. */
export function keptLetters(before: string, after: string): Int32Array {
  const kept = new Int32Array(before.length).fill(-1);
  const [old, now] = [tokensOf(before), tokensOf(after)];
  for (const [i, j] of commonItems(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  )) {
    const [from, to] = [old[i], now[j]];
    if (from && to) for (let k = 0; k < from.text.length; k++) kept[from.at + k] = to.at + k;
  }
  return kept;
}

function tokensOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(token)].map((match) => ({ text: match[0], at: match.index }));
}

/** Pairs of places of a longest common subsequence. */
export function commonItems(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [n, m] = [a.length - head - tail, b.length - head - tail];
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...(n * m > mostPairs ? [] : middle(a.slice(head, head + n), b.slice(head, head + m))).map(
      ([i, j]) => [i + head, j + head] as const,
    ),
    ...Array.from({ length: tail }, (_, i) => [a.length - tail + i, b.length - tail + i] as const),
  ];
}

function middle(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
