/** Which paragraphs of a source the draft prints at another place: each column of a page, the text and the notes keep their order. */
import type { Block, Document, Paragraph } from '../../../document/model.js';
import { textOf } from '../../../document/words.js';
import type { Coverage, SourceEntry } from '../../../extract/model.js';
import { wordsOf } from '../../../extract/word-count.js';

interface Printed {
  readonly stream: string;
  readonly words: string;
}

/** In the order of the source; only of paragraphs that stand once in both can their place be told. */
export function displaced({ doan }: Coverage, document: Document): readonly SourceEntry[] {
  const printed = printedOf(document);
  const places = onlyOnce(printed.map(({ words }, place) => [words, place] as const));
  const sources = onlyOnce(doan.map((entry) => [key(entry.chu), entry] as const));
  const streams = new Map<string, { readonly entry: SourceEntry; readonly place: number }[]>();
  for (const entry of doan) {
    const words = key(entry.chu);
    const place = places.get(words);
    if (place === undefined || sources.get(words) !== entry) continue;
    const stream = printed[place]?.stream ?? '';
    streams.set(stream, [...(streams.get(stream) ?? []), { entry, place }]);
  }
  const moved = new Set([...streams.values()].flatMap((stream) => outOfOrder(stream).map(({ entry }) => entry)));
  return doan.filter((entry) => moved.has(entry));
}

function key(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ');
}

function onlyOnce<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const counts = new Map<string, number>();
  for (const [words] of pairs) counts.set(words, (counts.get(words) ?? 0) + 1);
  return new Map(pairs.filter(([words]) => words !== '' && counts.get(words) === 1));
}

function printedOf({ sections }: Document): readonly Printed[] {
  return sections.flatMap(({ regions }, s) =>
    regions.flatMap(({ name, blocks }) => blocks.flatMap((block) => streamed(block, regionStream(name, s)))),
  );
}

/** Head and ending have columns side by side, which nobody reads across. */
function regionStream(name: string, section: number): string {
  return name === 'dau' || name === 'ket' ? `${name} ${section}` : '';
}

function streamed(block: Block, stream: string): readonly Printed[] {
  if (block.kind === 'rule') return [];
  if (block.kind === 'paragraph') return [{ stream, words: key(plainWords(block)) }, ...notesOf(block)];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }, i) => blocks.flatMap((one) => streamed(one, stream === '' ? '' : `${stream} ${i}`))),
  );
}

function plainWords({ content }: Paragraph): string {
  return textOf(content.filter(({ kind }) => kind !== 'note'));
}

function notesOf({ content }: Paragraph): readonly Printed[] {
  return content.flatMap((one) => (one.kind === 'note' ? [{ stream: 'note', words: key(textOf([one])) }] : []));
}

/** All but a longest row of places that only grows. */
function outOfOrder<T extends { readonly place: number }>(items: readonly T[]): readonly T[] {
  /** By length of row: the item that ends it at the smallest place. */
  const ends: number[] = [];
  const before: number[] = [];
  items.forEach(({ place }, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((items[ends[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return items.filter((_, i) => !kept.has(i));
}
