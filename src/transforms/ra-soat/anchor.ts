/** Binds an entry to its words: the sentence around them as the program last wrote it, and where they stand in it. */
import { hash } from 'node:crypto';
import type { NoiRaSoat } from './model.js';
import { chosenOccurrences } from './passage.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A full stop, or a line, after which a sentence may begin; offsets of raw text. */
const stop = /(?<=[.!?…])(?:[*”")\]]|\]\([^)\s]*\))*\s+(?=[\p{Lu}\d“"*[(\\])|\n/gu;
/** `TT.`, `TP.`, `ThS.`: the full stop of an abbreviation ends no sentence. */
const abbreviation = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{L}{0,3}|v\.v|tr|số)\.$/u;

/** The sentences of a raw text, end to end. */
export function sentencesOf(text: string): readonly Stretch[] {
  const cuts = [...text.matchAll(stop)]
    .filter(({ index }) => !abbreviation.test(text.slice(Math.max(0, index - 6), index)))
    .map((match) => match.index + match[0].length);
  return [0, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? text.length }));
}

/** The sentence, or sentences, that a stretch stands in. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const all = sentencesOf(text);
  const first = all.findLast((one) => one.start <= start);
  const last = all.find((one) => one.end >= end);
  return { start: first?.start ?? 0, end: last?.end ?? text.length };
}

type Anchor = Pick<NoiRaSoat, 'cau' | 'tai' | 'lan'>;

/** The place of `raw` at `at`, told apart from every other one in this and any other text. */
export function anchorAt(text: string, at: number, raw: string): Anchor {
  const { cau, tai } = markAt(text, at, raw);
  const alike = placesOf(text, raw, { cau, tai });
  return { cau, tai, ...(alike.length > 1 ? { lan: alike.indexOf(at) + 1 } : {}) };
}

function markAt(text: string, at: number, raw: string): { readonly cau: string; readonly tai: number } {
  const { start, end } = sentenceAround(text, { start: at, end: at + raw.length });
  return { cau: hash('sha256', text.slice(start, end).trim()).slice(0, 8), tai: at - start };
}

function placesOf(text: string, raw: string, { cau, tai }: Anchor): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(raw); at >= 0; at = text.indexOf(raw, at + 1)) {
    const mark = markAt(text, at, raw);
    if (mark.cau === cau && mark.tai === tai) found.push(at);
  }
  return found;
}

/** Of words that are no longer the program's, only the text is known. */
export function withoutAnchor({ nut, duong, trong }: NoiRaSoat): NoiRaSoat {
  return { nut, duong, ...(trong === undefined ? {} : { trong }) };
}

/** Where each of an entry's places in one text stands, in their order; undefined where its sentence reads otherwise by now. */
export function locate(text: string, raw: string, places: readonly Anchor[]): readonly (number | undefined)[] {
  if (raw === '') return places.map(() => undefined);
  return places.map((place, i) => {
    if (place.cau !== undefined) return placesOf(text, raw, place)[(place.lan ?? 1) - 1];
    // Not written yet: the transform that made it names its words by their number.
    const numbers = places.map(({ lan }) => lan);
    return chosenOccurrences(text, raw, [numbers[i] ?? i + 1])[0];
  });
}
