/** Words that no Vietnamese syllable can be: slips of the keyboard, leftovers of old encodings, words pasted together. */
import { isSyllable } from '../../../text/syllable.js';
import { around, contentRule, finding, remember } from '../kit/kit.js';
import { proseWords } from '../kit/words.js';

const vietnamese = /[àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ]/u;

/** The same words come back in every paragraph. */
const known = new Map<string, boolean>();
const mostKnown = 20_000;

/** Only words with a Vietnamese letter: others are foreign, or abbreviations. */
function isImpossible(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const small = word.toLowerCase();
  const answer = vietnamese.test(small) && /^\p{L}+$/u.test(word) && !isSyllable(small);
  if (known.size === mostKnown) known.clear();
  known.set(word, answer);
  return answer;
}

/** `phòngban` → `phòng ban`: two syllables that both bear their marks, or are whole words. */
function splitPasted(word: string): string | undefined {
  const camel = /^(\p{Lu}?\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (camel) return isSyllable(camel[1] ?? '') && isSyllable(camel[2] ?? '') ? `${camel[1]} ${camel[2]}` : undefined;
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isSyllable(first) && isSyllable(second) && !/^[aeiouy]/iu.test(second.normalize('NFD')))
      return `${first} ${second}`;
  }
  return undefined;
}

export const impossible = remember((subject) => {
  const borrowed = subject.danhMuc.loi.bang('muonChu');
  return [...proseWords(subject)].flatMap(([passage, words]) =>
    words
      .filter(
        ({ text, start, end }) =>
          isImpossible(text) && !isForeign(passage.text, text, start, end) && !borrowed.first(text),
      )
      .map((word) => ({ passage, word, parts: splitPasted(word.text) })),
  );
});

/** Names of places and persons of many languages begin with a capital; abbreviations are capitals with a mark. */
function isForeign(text: string, word: string, start: number, end: number): boolean {
  // `Mát-xcơ-va`; a letter alone is a label.
  if (word.length === 1 || text[start - 1] === '-' || text[end] === '-') return true;
  if (isPastedName(word)) return false;
  if (/^\p{Lu}+$/u.test(word) && (word.length <= 6 || !isAllCapitals(text))) return true;
  if (/\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{2}/u.test(word)) return !isAllCapitals(text);
  if (!/^\p{Lu}/u.test(word)) return false;
  // At the beginning of a sentence too, where another capital follows: "Đắk Lắk là tỉnh …".
  return (
    !/(?:^|[.!?] )$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^ \p{Lu}/u.test(text.slice(start + word.length))
  );
}

/** `ĐứcMạnh`, `Nguyễnvăn`: two syllables of a name, each with its own mark; `VNeID` and names of other peoples have none. */
function isPastedName(word: string): boolean {
  const parts = splitPasted(word)?.split(' ') ?? [];
  const isCamel = /^\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}+$/u.test(word);
  return parts.length === 2 && parts.filter((part) => vietnamese.test(part.toLowerCase())).length >= (isCamel ? 1 : 2);
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

export const amTiet = contentRule('am-tiet', (subject) =>
  impossible(subject)
    .filter(({ parts }) => parts === undefined)
    .map(({ passage, word: { text, start, end } }) =>
      finding(passage, {
        start,
        end,
        found: `chữ “${text}” trong ${around(passage.text, start, end)}`,
        expected: 'chữ đúng chính tả, vì tiếng Việt không có âm tiết này',
      }),
    ),
);
