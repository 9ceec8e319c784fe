/** A word that stands twice in a row; `chuLap` of data/loi says where that is right, and where one is surely too many. */
import { around, contentRule, finding } from '../kit/kit.js';
import { proseWords } from '../kit/words.js';

export const chuLap = contentRule('chu-lap', (subject) => {
  const known = subject.danhMuc.loi.bang('chuLap');
  return [...proseWords(subject)].flatMap(([passage, words]) =>
    words.flatMap((word, i) => {
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
      // "người người, nhà nhà"; names such as "Lao Lao".
      if (
        said.includes('lay') ||
        said.includes('giap') ||
        /^,/.test(text.slice(word.end)) ||
        isName(before.text) ||
        isName(word.text)
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
  );
});

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}
