/** ND-09: `Kế hoạch số 12/KH-UBND`, with the word số. */
import { citations } from '../kit/citations.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const nd09 = contentRule('ND-09', (subject) =>
  citations(subject)
    .filter(({ saysNumber, kind }) => !saysNumber && kind !== undefined)
    .map(({ passage, start, numberStart, numberEnd, kind = '' }) =>
      finding(passage, {
        start: numberStart,
        end: numberStart,
        found: quote(passage.text.slice(start, numberEnd)),
        expected: `“${kind} số ${passage.text.slice(numberStart, numberEnd)}”`,
        after: 'số ',
      }),
    ),
);
