/** What the keys of a Vietnamese keyboard in the way of Telex were meant to write: `nhuwngx` → `những`. */
import { isSyllable } from '../../../text/syllable.js';

const tones: Readonly<Record<string, string>> = { f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' };
const letters: readonly (readonly [RegExp, string])[] = [
  [/dd/, 'đ'],
  [/uow/, 'ươ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
];

/** Undefined where the keys write no syllable with a mark. */
export function telex(word: string): string | undefined {
  const tone = tones[word.at(-1) ?? ''];
  const base = tone === undefined ? word : word.slice(0, -1);
  const made = letters.reduce((text, [keys, letter]) => text.replace(keys, letter), base);
  const toned = tone === undefined ? made : withTone(made, tone);
  return toned !== undefined && toned !== word && /[^a-z]/.test(toned) && isSyllable(toned) ? toned : undefined;
}

/** On the vowel with a mark, else on the one before the last of the open vowels. */
function withTone(text: string, tone: string): string | undefined {
  const vowels = [...text.matchAll(/[aăâeêioôơuưy]/gu)].map(({ index }) => index);
  const marked = vowels.findLast((at) => /[ăâêôơư]/u.test(text[at] ?? ''));
  const isOpen = (vowels.at(-1) ?? -1) === text.length - 1;
  const at = marked ?? (isOpen && vowels.length > 1 ? vowels.at(-2) : vowels.at(-1));
  return at === undefined ? undefined : (text.slice(0, at + 1) + tone + text.slice(at + 1)).normalize('NFC');
}
