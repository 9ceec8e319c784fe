/** A text as the tokens that phrases are compared by: folded words and single marks of punctuation, with their places. */
import { foldName } from '../text/fold.js';

export interface Token {
  readonly text: string;
  /** Of a word: folded. Of a mark: one of its kind, every dash as `-`. */
  readonly key: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
}

export type Word = Token;

/** What a stretch of a text stands for: an agency of the catalogue, a unit, an instrument, a figure of the data. */
export const spanKinds = ['cq', 'dv', 'vb', 'so'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** Offsets into the text; at most one of a kind begins, and one ends, at a place. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
}

export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  /** By the token that a span begins with, or ends before: the tokens on its other side. */
  readonly from: ReadonlyMap<number, readonly (readonly [SpanKind, number])[]>;
  readonly to: ReadonlyMap<number, readonly (readonly [SpanKind, number])[]>;
}

/** A number with its points and commas, a word, a private letter that stands for a mark, or one other sign. */
const form = /\d+(?:[.,]\d+)+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’&][\p{L}\p{N}]+)*|[^\s\u00a0]/gu;
const firstWord = /\d+(?:[.,]\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’&][\p{L}\p{N}]+)*/u;
const wordForm = /^[\p{L}\p{N}]/u;

const signs: ReadonlyMap<string, string> = new Map([
  ...[...'‐‑‒–—−'].map((dash) => [dash, '-'] as const),
  ...[...'“”«»'].map((quote) => [quote, '"'] as const),
]);

/** The same words come back all the time. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

export function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size === mostKeys) keys.clear();
  const key = foldName(word);
  keys.set(word, key);
  return key;
}

/** One table after another asks for the tokens of the same text. */
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

export function tokensIn(text: string): readonly Token[] {
  if (text !== last.text) last = { text, tokens: tokensOf(text) };
  return last.tokens;
}

/** Keys of the first word and of the marks before it: whatever begins a text begins with one of them. */
export function openingKeys(text: string): readonly string[] {
  const found = firstWord.exec(text);
  if (found?.index === 0) return [keyOf(found[0])];
  const marks = text.slice(0, found?.index ?? text.length).match(/\S/gu) ?? [];
  return [...(found ? [keyOf(found[0])] : []), ...marks.map((mark) => signs.get(mark) ?? mark)];
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(form)].map(({ index, 0: found }) => {
    const isWord = wordForm.test(found);
    const key = isWord ? keyOf(found) : (signs.get(found) ?? found);
    return { text: found, key, isWord, start: index, end: index + found.length };
  });
}

export function wordsIn(text: string): readonly Word[] {
  return tokensIn(text).filter(({ isWord }) => isWord);
}

/** `spans`: what the caller knows of the text; without any, phrases that ask for such a thing find nothing. */
export function cutText(text: string, spans: readonly Span[] = []): Tokens {
  const list = tokensIn(text);
  if (spans.length === 0) return { text, list, from: none, to: none };
  const starts = new Map(list.map(({ start }, i) => [start, i]));
  const ends = new Map(list.map(({ end }, i) => [end, i + 1]));
  const [from, to] = [
    new Map<number, (readonly [SpanKind, number])[]>(),
    new Map<number, (readonly [SpanKind, number])[]>(),
  ];
  for (const { kind, start, end } of spans) {
    const [first, last] = [starts.get(start), ends.get(end)];
    if (first === undefined || last === undefined) continue;
    from.set(first, [...(from.get(first) ?? []), [kind, last]]);
    to.set(last, [...(to.get(last) ?? []), [kind, first]]);
  }
  return { text, list, from, to };
}

const none: ReadonlyMap<number, never[]> = new Map();
