/** ORG-05: from 01/7/2026 the words of Luật Phòng, chống ma túy số 120/2025/QH15. */
import { unknown } from '../../kit/answer.js';
import { borrowed } from '../kit/citations.js';
import { isSince } from '../kit/dates.js';
import { contentRule, finding, matches, prose } from '../kit/kit.js';

const since = '2026-07-01';
const words: readonly { readonly old: RegExp; readonly now: string }[] = [
  { old: /(?:đưa )?vào cơ sở cai nghiện bắt buộc/giu, now: 'đưa đi cai nghiện bắt buộc' },
  { old: /giáo dục tại xã, phường,? thị trấn/giu, now: 'giáo dục tại xã, phường, đặc khu' },
];

export const org05 = contentRule('ORG-05', (subject) => {
  if (!isSince(subject, since))
    return unknown('kế hoạch có trước, hoặc có thể có trước khi Luật số 120/2025/QH15 có hiệu lực');
  const isBorrowed = borrowed(subject);
  return prose(subject).flatMap((passage) =>
    words.flatMap(({ old, now }) =>
      matches(passage.text, old, ({ 0: typed, index }) =>
        isBorrowed(passage, index) ? undefined : { found: `“${typed}” là từ của luật cũ`, expected: `“${now}”` },
      ).map((hit) => finding(passage, hit)),
    ),
  );
});
