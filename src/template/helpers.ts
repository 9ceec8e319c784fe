/** The helpers that templates may call, beside if, unless, each and with. */
import { noBreakSpace, Xhtml } from './xhtml.js';

const longestBlank = 60;

/** How many values each helper takes is the number of its parameters here. */
export const helpers: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> = {
  /** `{{#if (la cap "muc")}}`: are the two the same? */
  la: (one, other) => wordsOf(one) === wordsOf(other),
  /** `{{trong 8}}`: a blank of that many no-break spaces, to be filled in by hand. */
  trong: (count) => noBreakSpace.repeat(Math.min(Math.max(Math.trunc(Number(count)) || 0, 0), longestBlank)),
  /** `{{gan ngay}}`: glues words together, so that no line breaks between them. */
  gan: (text) => (text instanceof Xhtml ? text.mapWords(glue) : glue(String(text ?? ''))),
  /** `{{#each (danhSach them.kinhGui)}}`: a list as it is, a single value as a list of one, nothing as an empty list. */
  danhSach: (value) => listOf(value),
  /** `{{#if (la (soLuong phuLuc) 1)}}` */
  soLuong: (value) => listOf(value).length,
};

function wordsOf(value: unknown): unknown {
  return value instanceof Xhtml ? value.toString() : value;
}

function glue(text: string): string {
  return text.replaceAll(' ', noBreakSpace);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

/** Block helpers of Handlebars that stay switched on. */
export const blockHelpers: readonly string[] = ['if', 'unless', 'each', 'with'];

/** For `knownHelpers`: `log` writes to the console, `lookup` escapes the strict check of names. */
export const knownHelpers: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  helperMissing: false,
  blockHelperMissing: false,
  log: false,
  lookup: false,
};
