/** A word that stands twice in a row; `chuLap` of data/loi says where that is right, and where one is surely too many. */
import type { Token } from '../../../phrase/words.js';
import type { Finding } from '../../model.js';
import { around, contentRule, finding, type Passage } from '../kit/kit.js';
import { proseWords } from '../kit/words.js';

export const chuLap = contentRule('chu-lap', (subject) => {
  const known = subject.danhMuc.loi.bang('chuLap');
  return [...proseWords(subject)].flatMap(([passage, words]) => [
    ...doubledPairs(passage, words),
    ...words.flatMap((word, i) => {
      const before = words[i - 1];
      const { text } = passage;
      if (
        !before ||
        before.key !== word.key ||
        !/^ +$/.test(text.slice(before.end, word.start)) ||
        !/\p{L}/u.test(word.text)
      )
        return [];
      const said = known.find(word.text).map(({ row }) => row.nghia);
      const isEnd = said.includes('giap') && !isJoint(text, before, word);
      // "người người, nhà nhà"; names such as "Lao Lao".
      if (
        said.includes('lay') ||
        (said.includes('giap') && !isEnd) ||
        /^,/.test(text.slice(word.end)) ||
        (said.length === 0 && (isName(before.text) || isName(word.text)))
      )
        return [];
      const [start, end] = [before.start, word.end];
      return [
        finding(passage, {
          start,
          end,
          found: `“${text.slice(start, end)}” trong ${around(text, start, end)}`,
          expected: `một chữ “${before.text}”`,
          ...(said.includes('thua') ? { after: before.text } : {}),
        }),
      ];
    }),
  ]);
});

/** `thực hiện thực hiện`: two words and the same two again. */
function doubledPairs(passage: Passage, words: readonly Token[]): readonly Finding[] {
  const { text } = passage;
  return words.flatMap((last, i): readonly Finding[] => {
    const [one, two, three] = [words[i - 3], words[i - 2], words[i - 1]];
    if (!one || !two || !three || one.key !== three.key || two.key !== last.key || one.key === two.key) return [];
    const typed = text.slice(one.start, last.end);
    if (!/^\p{L}+ \p{L}+ \p{L}+ \p{L}+$/u.test(typed) || /^(?:từng|ngày|một|lần|rất|nhà)(?!\p{L})/iu.test(typed))
      return [];
    const found = `“${typed}” trong ${around(text, one.start, last.end)}`;
    return [
      finding(passage, { start: one.start, end: last.end, found, expected: `một lần “${one.text} ${two.text}”` }),
    ];
  });
}

/** The end of one word and the beginning of the next: each must have its other half beside it. "Chỉ thị số số 05", "Ban Ban". */
function isJoint(text: string, before: Token, word: Token): boolean {
  const hasLeft = /\p{L} $/u.test(text.slice(Math.max(0, before.start - 2), before.start));
  const hasRight = /^ \p{L}/u.test(text.slice(word.end, word.end + 2));
  return hasLeft && hasRight && !(isName(before.text) && isName(word.text));
}

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}
