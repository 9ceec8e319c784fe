/** VH-01: the noun of a unit is small before a name, and has a capital before a number, a person or an event. */
import type { Finding } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { beginsSentence, contentRule, finding } from '../kit/kit.js';
import { meant, type UnitMention, unitMentions } from '../kit/unit-mentions.js';

export const vh01 = contentRule('VH-01', (subject) => {
  const isBorrowed = borrowed(subject);
  return unitMentions(subject)
    .filter(({ passage, start }) => !isBorrowed(passage, start))
    .flatMap((mention): Finding[] => {
      const kinds = new Set(meant(mention.now, subject).map(({ datTenTheo }) => datTenTheo));
      const [kind] = kinds;
      return kinds.size === 1 && kind !== undefined && kind !== 'chua-ro' ? judge(mention, kind === 'khong') : [];
    });
});

function judge({ passage, start, end, noun, name }: UnitMention, isPlain: boolean): Finding[] {
  const small = noun.toLowerCase();
  const capital = small[0]?.toUpperCase() + small.slice(1);
  const wanted = isPlain ? small : capital;
  if (noun === wanted || (isPlain && beginsSentence(passage.text, start))) return [];
  // In a row of several units ("các phường 1, 2") the noun is common.
  if (
    /(?:các|những|hai|ba)\s+$/u.test(passage.text.slice(0, start)) ||
    /^\s*[,-]?\s*\d/u.test(passage.text.slice(end, end + 4))
  )
    return [];
  const why = isPlain ? 'viết thường trước tên riêng' : 'viết hoa khi tên là số, tên người, tên sự kiện';
  const expected = `“${wanted} ${name}”, danh từ chung ${why}`;
  return [finding(passage, { start, end, found: `“${noun} ${name}”`, expected, after: `${wanted} ${name}` })];
}
