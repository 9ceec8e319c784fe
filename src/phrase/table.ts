/** Rows of phrases compiled once, found in a text by the first word of each. */
import type { Phrase, PhraseHit, PlaceOfPhrase } from './model.js';
import { PatternFault, parsePattern, reversed, type Slot } from './pattern.js';
import { compile, firsts, type Manner, type Memo, overSlot, type Program, run } from './program.js';
import { cutText, openingKeys, type Tokens } from './words.js';

interface Compiled {
  readonly row: Phrase;
  readonly forms: readonly Program[];
  readonly sau: readonly Program[];
  readonly truoc: readonly Program[];
  readonly khongSau: readonly Program[];
  readonly khongTruoc: readonly Program[];
  readonly khongCo: readonly Program[];
}

export interface Table {
  readonly rows: readonly Phrase[];
  /** Everything found, in order; of one row nothing twice at a place. `ngay`: only rows in force on that day. */
  find(text: string | Tokens, ngay?: string): readonly PhraseHit[];
  first(text: string | Tokens, ngay?: string): PhraseHit | undefined;
  /** What the text begins with, from its very first sign; of several the longest. */
  opens(text: string): PhraseHit | undefined;
}

/** @throws PatternFault where a pattern cannot be read. */
export function createTable(rows: readonly Phrase[]): Table {
  const words = new Map<string, Set<Compiled>>();
  const slots = new Map<Slot, Set<Compiled>>();
  for (const row of rows) {
    const one = compileRow(row);
    for (const form of one.forms) {
      for (const first of firsts(form) ?? lost(row)) {
        if (typeof first === 'string') words.set(first, (words.get(first) ?? new Set()).add(one));
        else slots.set(first.slot, (slots.get(first.slot) ?? new Set()).add(one));
      }
    }
  }
  const order = new Map(rows.map((row, i) => [row, i]));
  const isAnchored = rows.every(({ o }) => o === 'dau-doan' || o === 'ca-doan');
  const candidates = (tokens: Tokens, at: number): readonly Compiled[] => {
    const known = words.get(tokens.list[at]?.key ?? '') ?? nothing;
    const bySlot = slots.size === 0 ? [] : [...slots].filter(([slot]) => overSlot(slot, tokens, at, 1).length > 0);
    if (known.size === 0 && bySlot.length === 0) return [];
    const all = new Set([...known, ...bySlot.flatMap(([, rows]) => [...rows])]);
    return [...all].sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
  };
  function* hits(text: string | Tokens, ngay: string | undefined): Generator<PhraseHit> {
    const tokens = typeof text === 'string' ? cutText(text) : text;
    const endOf = endsIn(tokens);
    const free = new Map<Compiled, number>();
    for (let at = 0; at < tokens.list.length; at++) {
      for (const one of candidates(tokens, at)) {
        if (at < (free.get(one) ?? 0) || !isInForce(one.row, ngay)) continue;
        const found = hitAt(one, tokens, at, endOf);
        if (!found) continue;
        free.set(one, found.last);
        yield found;
      }
      if (isAnchored && tokens.list[at]?.isWord) return;
    }
  }
  const opening = (text: string): PhraseHit | undefined => {
    const tokens = cutText(text);
    const endOf = endsIn(tokens);
    return longest(candidates(tokens, 0).flatMap((one) => hitAt(one, tokens, 0, endOf) ?? []))[0];
  };
  /** Most lines begin with no word of the table: they are not cut. */
  const mayOpen = (text: string): boolean => slots.size > 0 || openingKeys(text).some((one) => words.has(one));
  return {
    rows,
    find: (text, ngay) => [...hits(text, ngay)],
    first: (text, ngay) =>
      isAnchored && typeof text === 'string' && !mayOpen(text) ? undefined : firstOf(hits(text, ngay)),
    opens: (text) => (mayOpen(text) ? opening(text) : undefined),
  };
}

const nothing: ReadonlySet<Compiled> = new Set();

function firstOf<T>(all: Iterable<T>): T | undefined {
  for (const one of all) return one;
  return undefined;
}

/** Of hits that share words the longest that begins first. */
export function longest(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  let end = 0;
  const ordered = hits.toSorted((a, b) => a.first - b.first || b.last - a.last);
  return ordered.filter(({ first, last }) => {
    if (first < end) return false;
    end = last;
    return true;
  });
}

function compileRow(row: Phrase): Compiled {
  const manner: Manner = { hoa: row.hoa ?? false, dauTuDo: row.dauTuDo ?? false };
  const forward = (texts: readonly string[] = []) => texts.map((text) => compile(parsePattern(text), manner));
  const backward = (texts: readonly string[] = []) =>
    texts.map((text) => compile(reversed(parsePattern(text)), manner));
  return {
    row,
    forms: forward(row.mau),
    sau: backward(row.sau),
    truoc: forward(row.truoc),
    khongSau: backward(row.khongSau),
    khongTruoc: forward(row.khongTruoc),
    khongCo: forward(row.khongCo),
  };
}

function lost(row: Phrase): never {
  throw new PatternFault(`mẫu “${row.mau.join('”, “')}” có thể mở đầu bằng chỗ trống …`);
}

function isInForce({ tu, den }: Phrase, ngay: string | undefined): boolean {
  return ngay === undefined || ((tu === undefined || tu <= ngay) && (den === undefined || ngay <= den));
}

type EndOf = (program: Program, at: number, by: 1 | -1) => number | undefined;

function endsIn(tokens: Tokens): EndOf {
  const memos = new Map<Program, Memo>();
  return (program, at, by) => {
    const memo = memos.get(program) ?? new Map<number, number | undefined>();
    memos.set(program, memo);
    return run(program, tokens, at, by, memo);
  };
}

function hitAt(one: Compiled, tokens: Tokens, at: number, endOf: EndOf): PhraseHit | undefined {
  const last = matchAt(one, tokens, at, endOf);
  if (last === undefined) return undefined;
  const [start, end] = [tokens.list[at]?.start ?? 0, tokens.list[last - 1]?.end ?? 0];
  return { row: one.row, start, end, first: at, last };
}

/** The token after the longest match that begins here. */
function matchAt(
  { row, forms, sau, truoc, khongSau, khongTruoc, khongCo }: Compiled,
  tokens: Tokens,
  at: number,
  endOf: EndOf,
): number | undefined {
  if (!beginsRight(row.o, tokens, at)) return undefined;
  const ends = forms.flatMap((form) => endOf(form, at, 1) ?? []);
  if (ends.length === 0) return undefined;
  const last = Math.max(...ends);
  if ((row.o === 'ca-doan' || row.o === 'cuoi-doan') && !isLast(tokens, last)) return undefined;
  const stands = (programs: readonly Program[], place: number, by: 1 | -1) =>
    programs.some((program) => endOf(program, place, by) !== undefined);
  if (sau.length > 0 && !stands(sau, at, -1)) return undefined;
  if (truoc.length > 0 && !stands(truoc, last, 1)) return undefined;
  if (stands(khongSau, at, -1) || stands(khongTruoc, last, 1)) return undefined;
  const isInside = khongCo.some((program) => {
    for (let from = at; from < last; from++) if ((endOf(program, from, 1) ?? Infinity) <= last) return true;
    return false;
  });
  return isInside ? undefined : last;
}

const sentenceEnd = /^[.!?…;:]$/;
const clauseEnd = /^[.!?…;:,("-]$/;

/** Marks at the beginning, such as a dash or a quotation mark, are no words of the paragraph. */
function beginsRight(o: PlaceOfPhrase | undefined, { list }: Tokens, at: number): boolean {
  const before = list[at - 1];
  switch (o) {
    case undefined:
    case 'cuoi-doan':
      return true;
    case 'dau-doan':
    case 'ca-doan':
      return list.slice(0, at).every(({ isWord }) => !isWord);
    case 'dau-cau':
      return before === undefined || sentenceEnd.test(before.key);
    case 'dau-menh-de':
      return before === undefined || clauseEnd.test(before.key);
  }
}

function isLast({ list }: Tokens, last: number): boolean {
  return list.slice(last).every(({ isWord }) => !isWord);
}
