/** ND-09: `Kế hoạch số 12/KH-UBND`, with the word số. */
import { citations } from '../kit/citations.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const nd09 = contentRule(
  {
    id: 'ND-09',
    demand: 'Dẫn văn bản có chữ “số” trước số, ký hiệu: “Kế hoạch số 12/KH-UBND”.',
    clause: 'Cách dẫn của các mẫu trong Nghị định 30/2020/NĐ-CP, Phụ lục III',
    strength: 'should',
    status: 'P,S',
  },
  (subject) =>
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
