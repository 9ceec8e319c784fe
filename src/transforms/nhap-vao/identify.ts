/** Gives the paragraphs and rows of an edited file the bookmarks of the same paragraphs and rows in our own print. */
import { printedWords } from '../../document/fingerprint.js';
import { sourceText } from '../../extract/ledger.js';
import { paragraphsIn } from '../../extract/pieces.js';
import type { ReadBlock, ReadDocument, ReadParagraph, ReadRow } from '../../readers/model.js';
import { likeness } from './similar.js';

interface Item {
  readonly holder: ReadParagraph | ReadRow;
  readonly names: readonly string[];
  readonly text: string;
}

/** What a changed text still shares with itself, between neighbours that are known, and anywhere. */
const enough = { between: 0.4, anywhere: 0.7 } as const;
const fewestWords = 5;
/** No plan has so many paragraphs; to compare each with each would take minutes. */
const mostCompared = 10_000;

/** Bookmarks may be gone, doubled, or have slid to a neighbour: exact words tell more than they do. */
export function identify(edited: ReadDocument, printed: ReadDocument): ReadDocument {
  // Those without an id take part too: the name of a part reads as the heading of the mục below it may.
  const wanted = itemsOf(printed);
  const found = itemsOf(edited);
  const pairs = new Pairs(wanted, found);
  const names = new Map<object, string>();
  for (const [w, f] of pairs.match()) {
    const [name, holder] = [wanted[w]?.names[0], found[f]?.holder];
    if (name !== undefined && holder) names.set(holder, name);
  }
  const known = new Set(wanted.flatMap((item) => item.names));
  for (const { holder, names: own } of found) {
    // A name that our print does not have is of a node that the plan has lost.
    const stranger = own.find((name) => !known.has(name));
    if (!names.has(holder) && stranger !== undefined) names.set(holder, stranger);
  }
  return {
    ...edited,
    sections: edited.sections.map((section) => ({ ...section, blocks: named(section.blocks, names) })),
  };
}

/** Share of our print's paragraphs and rows that the edited file, its paragraphs named, still has: 0–1. */
export function sharedPart(edited: ReadDocument, printed: ReadDocument): number {
  const texts = new Map(itemsOf(edited).flatMap(({ names, text }) => names.map((name) => [name, text] as const)));
  const wanted = itemsOf(printed).filter(({ names }) => names.length > 0);
  const found = wanted.filter(({ names, text }) => likeness(texts.get(names[0] ?? '') ?? '', text) >= enough.between);
  return wanted.length === 0 ? 1 : found.length / wanted.length;
}

function itemsOf(document: ReadDocument): readonly Item[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Item[] => {
      if (block.kind === 'paragraph') return [itemOf(block, nodeNames(block.bookmarks), [block])];
      return block.rows.map((row) => {
        const paragraphs = row.cells.flatMap(({ blocks: inner }) => inner.flatMap(paragraphsIn));
        return itemOf(row, nodeNames(row.bookmarks), paragraphs);
      });
    }),
  );
}

function itemOf(holder: Item['holder'], names: readonly string[], paragraphs: readonly ReadParagraph[]): Item {
  const texts = paragraphs.map((one) => printedWords(sourceText(one)));
  // A row's number counts its neighbours.
  const words = 'cells' in holder ? texts.filter((text) => !/^\d*$/.test(text)) : texts;
  return { holder, names, text: words.join('\u0001') };
}

function nodeNames(bookmarks: readonly string[]): readonly string[] {
  return [...new Set(bookmarks)].filter((name) => name.startsWith('n_'));
}

function named(blocks: readonly ReadBlock[], names: ReadonlyMap<object, string>): readonly ReadBlock[] {
  const bookmarks = (holder: object) => {
    const name = names.get(holder);
    return name === undefined ? [] : [name];
  };
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, bookmarks: bookmarks(block) };
    return { ...block, rows: block.rows.map((row) => ({ ...row, bookmarks: bookmarks(row) })) };
  });
}

class Pairs {
  /** Places in `found` by places in `wanted`. */
  private readonly chosen: (number | undefined)[];
  private readonly taken = new Set<number>();

  constructor(
    private readonly wanted: readonly Item[],
    private readonly found: readonly Item[],
  ) {
    this.chosen = wanted.map(() => undefined);
  }

  match(): readonly (readonly [number, number])[] {
    this.sameNameAndText();
    this.onlyOnesOfTheirText();
    this.sameName();
    this.between((w, f) => (this.textOf(w) === this.found[f]?.text ? 1 : 0), 1);
    if (this.found.length > mostCompared) return this.pairs();
    this.between((w, f) => likeness(this.textOf(w), this.found[f]?.text ?? ''), enough.between);
    this.anywhere();
    return this.pairs();
  }

  private pairs(): readonly (readonly [number, number])[] {
    return this.chosen.flatMap((f, w) => (f === undefined ? [] : [[w, f] as const]));
  }

  private take(w: number, f: number): void {
    this.chosen[w] = f;
    this.taken.add(f);
  }

  private textOf(w: number): string {
    return this.wanted[w]?.text ?? '';
  }

  private isPair(w: number, f: number): boolean {
    const [a, b] = [this.wanted[w]?.holder, this.found[f]?.holder];
    return a !== undefined && b !== undefined && 'cells' in a === 'cells' in b && !this.taken.has(f);
  }

  private byName(): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    for (const [f, { names }] of this.found.entries()) {
      for (const name of names) places.set(name, [...(places.get(name) ?? []), f]);
    }
    return places;
  }

  private sameNameAndText(): void {
    const places = this.byName();
    for (const [w, { names, text }] of this.wanted.entries()) {
      const f = (places.get(names[0] ?? '') ?? []).find((one) => this.isPair(w, one) && this.found[one]?.text === text);
      if (f !== undefined) this.take(w, f);
    }
  }

  private onlyOnesOfTheirText(): void {
    const places = new Map<string, { w: number[]; f: number[] }>();
    const at = (text: string) => {
      const list = places.get(text) ?? { w: [], f: [] };
      places.set(text, list);
      return list;
    };
    for (const [w, { text }] of this.wanted.entries()) if (this.chosen[w] === undefined) at(text).w.push(w);
    for (const [f, { text }] of this.found.entries()) if (!this.taken.has(f)) at(text).f.push(f);
    for (const [text, { w, f }] of places) {
      const [only, place] = [w[0], f[0]];
      if (text === '' || w.length !== 1 || f.length !== 1 || only === undefined || place === undefined) continue;
      if (this.isPair(only, place)) this.take(only, place);
    }
  }

  /** Of several bookmarks in one paragraph, the one whose text was most like it. */
  private sameName(): void {
    const places = this.byName();
    const pairs = this.wanted.flatMap(({ names, text }, w) => {
      if (this.chosen[w] !== undefined) return [];
      const free = (places.get(names[0] ?? '') ?? []).filter((f) => this.isPair(w, f));
      return free.map((f) => ({ w, f, alike: likeness(text, this.found[f]?.text ?? '') }));
    });
    for (const { w, f } of pairs.sort((a, b) => b.alike - a.alike)) {
      if (this.chosen[w] === undefined && !this.taken.has(f)) this.take(w, f);
    }
  }

  /** In order, between the neighbours that are known. */
  private between(score: (w: number, f: number) => number, least: number): void {
    const next = this.nextChosen();
    let from = -1;
    for (let w = 0; w < this.wanted.length; w++) {
      const own = this.chosen[w];
      if (own !== undefined) {
        from = own;
        continue;
      }
      const to = next[w] ?? this.found.length;
      let best: { readonly f: number; readonly score: number } | undefined;
      for (let f = from + 1; f < to; f++) {
        if (!this.isPair(w, f)) continue;
        const value = score(w, f);
        if (value >= least && value > (best?.score ?? 0)) best = { f, score: value };
      }
      if (!best) continue;
      this.take(w, best.f);
      from = best.f;
    }
  }

  /** For every wanted item, the place of the next one that is known. */
  private nextChosen(): readonly (number | undefined)[] {
    let next: number | undefined;
    return this.chosen
      .toReversed()
      .map((own) => {
        const known = next;
        next = own ?? next;
        return known;
      })
      .toReversed();
  }

  /** Moved and changed at once. */
  private anywhere(): void {
    for (const [w, { names, text }] of this.wanted.entries()) {
      const isWanted = this.chosen[w] === undefined && names.length > 0;
      if (!isWanted || text.split(' ').length < fewestWords) continue;
      const scores = this.found.map((item, f) => (this.isPair(w, f) ? likeness(text, item.text) : 0));
      const best = Math.max(0, ...scores);
      if (best >= enough.anywhere) this.take(w, scores.indexOf(best));
    }
  }
}
