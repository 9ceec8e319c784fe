/** VH-07: one place of the tone mark in a document. */
import type { CheckedText } from '../../model.js';
import { around, contentRule, finding, prose } from '../kit/kit.js';
import { tonePlaces } from '../kit/tone.js';

/** Names of persons are spelled as their bearers do. */
const spelled = (source: CheckedText) => source.role !== 'ho-ten';

export const vh07 = contentRule('VH-07', (subject) => {
  const all = prose(subject)
    .filter(({ source }) => spelled(source))
    .flatMap((passage) => tonePlaces(passage.text).map((place) => ({ passage, ...place })));
  const early = all.filter(({ isEarly }) => isEarly).length;
  const most = early * 2 >= all.length;
  return all
    .filter(({ isEarly }) => isEarly !== most)
    .map(({ passage, index: start, pair, other }) =>
      finding(passage, {
        start,
        end: start + pair.length,
        found: `${around(passage.text, start, start + pair.length)}: dấu đặt khác các chỗ còn lại`,
        expected: `“${wholeWord(passage.text, start, pair.length, other)}” như phần lớn văn bản`,
        after: other,
      }),
    );
});

/** The word with its mark in the other place. */
function wholeWord(text: string, start: number, length: number, other: string): string {
  const onset = /\p{L}*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  return onset + other + (/^\p{L}*/u.exec(text.slice(start + length, start + length + 4))?.[0] ?? '');
}
