/** Hides the marks of a text behind one letter each, so that rules can look at the words around them. */
import { isMarkKind, type MarkKind } from '../../../plan/inline.js';

export interface Mark {
  readonly kind: MarkKind;
  readonly key: string;
  /** What is printed, in the inline form. */
  readonly text: string;
  readonly raw: string;
}

export interface Masked {
  readonly text: string;
  readonly marks: ReadonlyMap<string, Mark>;
}

/** Private letters: one range a kind, so that an expression can ask for the kind. */
const ranges: Readonly<Record<MarkKind, number>> = {
  cq: 0xe000,
  dv: 0xe800,
  vb: 0xec00,
  moc: 0xf000,
  'so-lieu': 0xf200,
  nam: 0xf400,
  'chu-de': 0xf600,
};

/** Classes for expressions. */
export const CQ = '[\\uE000-\\uE7FF]';
export const DV = '[\\uE800-\\uEBFF]';
export const VB = '[\\uEC00-\\uEFFF]';
export const MOC = '[\\uF000-\\uF1FF]';
export const SO = '[\\uF200-\\uF3FF]';
export const anyMark = /[\uE000-\uF8FF]/g;

const form = /\[((?:[^[\]\\]|\\.)*)\]\((cq|dv|vb|moc|so-lieu|nam|chu-de)(?::([^()\s]*))?\)/g;

export function mask(text: string): Masked {
  const marks = new Map<string, Mark>();
  const counts = new Map<MarkKind, number>();
  const masked = text.replace(form, (raw, inner: string, kind: string, key: string | undefined) => {
    if (!isMarkKind(kind)) return raw;
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    const letter = String.fromCharCode(ranges[kind] + count);
    marks.set(letter, { kind, key: key ?? '', text: inner, raw });
    return letter;
  });
  return { text: masked, marks };
}

export function unmask(text: string, marks: ReadonlyMap<string, Mark>): string {
  return text.replace(anyMark, (letter) => marks.get(letter)?.raw ?? '');
}

/** As printed, without the forms. */
export function plain(text: string): string {
  const { text: masked, marks } = mask(text);
  const words = masked.replace(anyMark, (letter) => marks.get(letter)?.text ?? '');
  return words.replace(/(?<!\\)[*^]/g, '').replace(/\\(.)/g, '$1');
}
