/** Folds a Vietnamese name for comparison: case, dashes, commas and the place of the tone mark do not count, all else does. */

/** Combining tone marks, and what stands for them in a key: letters that never join with a consonant before them. */
const tones = [
  ['\u0300', '\u02cb'],
  ['\u0301', '\u02ca'],
  ['\u0303', '\u02dc'],
  ['\u0309', '\u02c0'],
  ['\u0323', '\u02d3'],
] as const;

/** Toned vowel → [vowel, tone]. */
const toned = new Map<string, readonly [string, string]>(
  [...'aăâeêioôơuưy'].flatMap((vowel) =>
    tones.map(([mark, sign]) => [(vowel + mark).normalize('NFC'), [vowel, sign] as const] as const),
  ),
);
const betweenSyllables = /[\s,\-\u2010-\u2015]/;

/** `Hoà Bình`, `Hòa Bình` and `HÒA  BÌNH` give the same key; `Hoa Binh` another. The tone goes to the end of its syllable. */
export function foldName(text: string): string {
  let key = '';
  let tone = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    const parts = toned.get(letter);
    if (parts) {
      key += parts[0];
      tone = parts[1];
    } else if (betweenSyllables.test(letter)) {
      key += tone;
      tone = '';
      if (key !== '' && !key.endsWith(' ')) key += ' ';
    } else key += letter === '’' || letter === '‘' ? "'" : letter;
  }
  return (key + tone).trimEnd();
}
