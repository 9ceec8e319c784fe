/** The fixed set of characters that a document may use; every face is cut down to it once. */

/** What a face may not lack: Vietnamese letters are made from their parts, so that none is forgotten. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => `${vowel}${tone}`.normalize('NFC')));
const lower = [...vowels, 'đ'].join('');

/** Every Vietnamese letter that is not plain ASCII, small and capital. */
export const vietnameseLetters: readonly string[] = [...lower, ...lower.toUpperCase()].filter((c) => c > '~');

/** First and last code point; a font may lack characters of these ranges. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  // U+00AD is left out: a soft hyphen inside a word would be drawn.
  [0xa0, 0xac],
  [0xae, 0xff],
  [0x100, 0x17f],
  [0x391, 0x3a9],
  [0x3b1, 0x3c9],
  [0x2012, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2074, 0x207b],
  [0x2080, 0x208b],
  [0x2153, 0x2154],
  [0x215b, 0x215e],
  [0x2190, 0x2195],
  [0x2264, 0x2265],
];

const singles = 'ƀƒ\u2010…‰′″‹›⁄⁰₫€℃ℓ№™∆∏∑−√∞∫≈≠≡■□▪▫●○◦◊►▲▼';

/**
 * Drawn with the glyph of another character: a no-break space or hyphen must look and measure as the ordinary one,
 * and not every font has a glyph for it.
 */
export const aliases: ReadonlyMap<number, number> = new Map([
  [0xa0, 0x20],
  [0x2011, 0x2d],
]);

/** Word joiner: takes part in line breaking only, has no width and is never drawn. */
export const wordJoiner = 0x2060;

/** All code points asked of a font file, ascending. Combining marks are not among them: text is NFC. */
export const repertoire: readonly number[] = ascending([
  ...ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  ...codePointsOf([...vietnameseLetters, ...singles]),
]);

/** Enough for nearly every plan, at half the file size. */
export const coreRepertoire: readonly number[] = ascending([
  ...repertoire.filter((codePoint) => codePoint <= 0x7e),
  ...codePointsOf([...vietnameseLetters, ...'“”‘’–—…•²°±×≤≥']),
]);

function codePointsOf(characters: readonly string[]): number[] {
  return characters.map((character) => character.codePointAt(0) ?? 0);
}

function ascending(codePoints: readonly number[]): number[] {
  return [...new Set(codePoints)].sort((a, b) => a - b);
}

/** Changes whenever a packed family made before may no longer be used. */
export const repertoireVersion = 3;
