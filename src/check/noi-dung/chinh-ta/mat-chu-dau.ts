/** A word that lost its first letter: `ác sở` where the document elsewhere has `các sở`. */
import { around, contentRule, finding } from '../kit/kit.js';
import { wordPairs } from '../kit/word-pairs.js';

const letters = [...'bcdđghklmnpqrstvx', 'ch', 'ph', 'th', 'tr', 'nh', 'ng', 'kh', 'gi'];
const onset = /^[aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ]/u;
/** As often the whole pair must stand elsewhere. */
const often = 2;

export const matChuDau = contentRule('mat-chu-dau', (subject) => {
  const { all, counts } = wordPairs(subject);
  const count = (key: string) => counts.get(key) ?? 0;
  return all.flatMap(({ passage, first, second, start, middle, end }) => {
    const other = second.toLowerCase();
    // A word that the document has elsewhere too is a word of its own; what is left of a lost consonant begins with a vowel.
    if (!onset.test(first) || first.length < 2 || count(first) > 1) return [];
    const letter = letters.find((before) => count(`${before}${first} ${other}`) >= often);
    if (letter === undefined) return [];
    return [
      finding(passage, {
        start,
        end: middle,
        found: `“${first} ${second}” trong ${around(passage.text, start, end)}`,
        expected: `“${letter}${first} ${second}” như các chỗ khác trong văn bản`,
      }),
    ];
  });
});
