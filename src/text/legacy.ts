/** Finds Vietnamese text that was typed in TCVN3 or VNI, or whose UTF-8 was read as Latin-1, and guesses what it says. */
import { decodeLegacy } from './decode-legacy.js';
import { latinWords } from './latin-words.js';
import { isSyllable } from './syllable.js';

/** `UTF-8`: read as Latin-1. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF-8';

export const encodingWords: Readonly<Record<LegacyEncoding, string>> = {
  TCVN3: 'TCVN3',
  VNI: 'VNI',
  'UTF-8': 'UTF-8 bị đọc sai',
};

export interface LegacyFinding {
  readonly encoding: LegacyEncoding;
  /** Words that give it away, as they stand and as they were meant. */
  readonly found: string;
  readonly meant: string;
}

interface Evidence {
  readonly encoding: LegacyEncoding;
  /** Different words that are no Vietnamese as they stand, and are when decoded. */
  readonly words: ReadonlyMap<string, string>;
  /** How many different words are no Vietnamese as they stand. */
  readonly strange: number;
}

/** Judges many texts together: one doubtful word counts only when the same file shows more of the same kind. */
export function findLegacy(texts: readonly string[]): readonly (LegacyFinding | undefined)[] {
  const judge = memo(isCandidate);
  const suspects = texts.map((text) => (mayBeLegacy(text) ? gather(text, judge) : undefined));
  /** A name that stands in every paragraph is one word. */
  const different = new Map<LegacyEncoding, Set<string>>();
  for (const evidence of suspects) {
    if (!evidence) continue;
    const words = different.get(evidence.encoding) ?? new Set<string>();
    different.set(evidence.encoding, words);
    for (const word of evidence.words.keys()) words.add(word);
  }
  return suspects.map((evidence, index) => {
    if (!evidence) return undefined;
    const sure = isSure(evidence, texts[index] ?? '') || (different.get(evidence.encoding)?.size ?? 0) >= 4;
    return sure ? describe(evidence) : undefined;
  });
}

/** The likely encoding of a whole text read as Latin-1. */
export function guessLegacy(text: string): LegacyEncoding | undefined {
  return findLegacy([text])[0]?.encoding;
}

/** All three leave characters between U+00A0 and U+00FF; a text without any costs no more than this look. */
function mayBeLegacy(text: string): boolean {
  return /[\u00a1-\u00ff]/.test(text);
}

function gather(text: string, judge: (word: string) => boolean): Evidence | undefined {
  const misread = misreadUtf8(text);
  if (misread) return misread;
  const words = [...new Set(latinWords(text))].filter(judge);
  const candidates: Evidence[] = [
    { encoding: 'TCVN3', words: decodable(words, (word) => decodeLegacy(word, 'TCVN3')), strange: words.length },
    { encoding: 'VNI', words: decodable(words, (word) => decodeLegacy(word, 'VNI')), strange: words.length },
  ];
  const [best] = candidates.sort((a, b) => b.words.size - a.words.size);
  // A table that explains few of the strange words is not the one they were written by.
  return best && best.words.size > 0 && best.words.size * 2 >= best.strange ? best : undefined;
}

/** The same words come back in every paragraph. */
function memo(judge: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = judge(word);
    known.set(word, answer);
    return answer;
  };
}

/** Legacy words hold Latin-1 alone; a word that already is Vietnamese proves nothing. */
function isCandidate(word: string): boolean {
  // A capital after a small letter (`viÖt`) is no spelling of anything.
  return /[a-z][À-Þ]/.test(word) || !isSyllable(word, true);
}

function decodable(words: readonly string[], decode: (word: string) => string): ReadonlyMap<string, string> {
  return new Map(
    words
      .map((word): [string, string] => [word, decode(word)])
      .filter(([word, meant]) => word !== meant && isSyllable(meant)),
  );
}

/** Letters that Unicode Vietnamese has and Latin-1 has not: a text in a legacy encoding shows none of them. */
export const unicodeVietnamese = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;

function isSure({ encoding, words }: Evidence, text: string): boolean {
  if (encoding === 'UTF-8' || words.size >= 3) return true;
  if (unicodeVietnamese.test(text)) return false;
  return words.size >= 2 || [...words.values()].some((meant) => meant.length >= 3);
}

function describe({ encoding, words }: Evidence): LegacyFinding {
  const shown = [...words].slice(0, 4);
  return {
    encoding,
    found: shown.map(([found]) => found).join(' '),
    // The capital fonts of TCVN3 draw small letters as capitals.
    meant: shown
      .map(([found, meant]) => (/[A-Z]/.test(found) && !/[a-z]/.test(found) ? meant.toUpperCase() : meant))
      .join(' '),
  };
}

/** Latin-1 and Windows-1252 readings of the three-byte letters ạ–ỹ and of á, đ, ơ, ư, ă. */
const misreadLetter =
  /\u00e1[\u00ba\u00bb][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00c3[\u00a1-\u00bf]|\u00c4[\u0091\u2018\u0090\u0083\u201a]|\u00c6[\u00a0\u00a1\u00af\u00b0]/g;

function misreadUtf8(text: string): Evidence | undefined {
  const found = new Set(text.match(misreadLetter) ?? []);
  if (found.size < (unicodeVietnamese.test(text) ? 2 : 1)) return undefined;
  const words = new Map([...found].map((letters) => [letters, readAgain(letters)]));
  return { encoding: 'UTF-8', words, strange: words.size };
}

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readAgain(letters: string): string {
  const bytes = Array.from(letters, (letter) => {
    const high = windows1252.indexOf(letter);
    return high >= 0 ? 0x80 + high : letter.charCodeAt(0) & 0xff;
  });
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
