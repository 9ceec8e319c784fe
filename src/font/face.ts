/** Makes a face with fast lookups from the plain numbers read out of a font file. */
import type { FontFace, FontSubset } from './model.js';
import { aliases, wordJoiner } from './repertoire.js';

/** The numbers of a face; the lists run in parallel. */
export interface FaceData extends Omit<FontFace, 'advance' | 'subsets'> {
  readonly advances: readonly number[];
  readonly subsets: readonly SubsetData[];
}

export interface SubsetData extends Omit<FontSubset, 'glyph'> {
  readonly glyphs: readonly number[];
}

type Lookup = (codePoint: number) => number | undefined;

const absent = 0xffff;

/** A table by code point; reading beyond its end gives undefined, as a missing character does. */
function lookup(codePoints: readonly number[], values: readonly number[], wordJoinerValue: number): Lookup {
  const size = Math.max(wordJoiner, ...codePoints) + 1;
  const table = new Uint16Array(size).fill(absent);
  codePoints.forEach((codePoint, i) => {
    table[codePoint] = values[i] ?? absent;
  });
  for (const [codePoint, like] of aliases) table[codePoint] = table[like] ?? absent;
  table[wordJoiner] = wordJoinerValue;
  return (codePoint) => {
    const value = table[codePoint];
    return value === absent ? undefined : value;
  };
}

/** The characters drawn with another's glyph belong to the set wherever that one does. */
function withAliases(codePoints: readonly number[]): number[] {
  const known = new Set(codePoints);
  for (const [codePoint, like] of aliases) if (known.has(like)) known.add(codePoint);
  return [...known].sort((a, b) => a - b);
}

export function makeFace({ advances, subsets, ...plain }: FaceData): FontFace {
  return {
    ...plain,
    codePoints: withAliases(plain.codePoints),
    advance: lookup(plain.codePoints, advances, 0),
    subsets: subsets.map(makeSubset),
  };
}

function makeSubset({ codePoints, glyphs, data, compressed }: SubsetData): FontSubset {
  return { codePoints: withAliases(codePoints), glyph: lookup(codePoints, glyphs, absent), data, compressed };
}
