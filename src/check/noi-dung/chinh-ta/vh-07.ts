/** VH-07: one place of the tone mark in a document. */
import type { CheckedText } from '../../model.js';
import { around, contentRule, finding, type Passage, prose } from '../kit/kit.js';
import { nameHits } from '../kit/names.js';
import { tonePlaces } from '../kit/tone.js';

/** Names of persons are spelled as their bearers do. */
const spelled = (source: CheckedText) => source.role !== 'ho-ten';

export const vh07 = contentRule('VH-07', (subject) => {
  const bodies = nameHits(subject);
  /** A name has the spelling of its bearer; that of a body of the catalogue is nobody's own. */
  const isNamed = (passage: Passage, at: number) =>
    /\p{Lu}\p{L}*$/u.test(passage.text.slice(Math.max(0, at - 4), at + 1)) &&
    !bodies.some((one) => one.passage === passage && one.start <= at && at < one.end);
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
        ...(isNamed(passage, start) ? {} : { after: other }),
      }),
    );
});

/** The word with its mark in the other place. */
function wholeWord(text: string, start: number, length: number, other: string): string {
  const onset = /\p{L}*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  return onset + other + (/^\p{L}*/u.exec(text.slice(start + length, start + length + 4))?.[0] ?? '');
}
