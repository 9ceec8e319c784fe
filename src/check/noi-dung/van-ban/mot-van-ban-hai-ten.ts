/** One instrument is not cited as two kinds, from two bodies or under two quite different titles. */

import { wordsIn } from '../../../phrase/words.js';
import type { Finding } from '../../model.js';
import { type Citation, citations } from '../kit/citations.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const motVanBanHaiTen = contentRule('mot-van-ban-hai-ten', (subject) => {
  const first = new Map<string, Citation>();
  return citations(subject).flatMap((one): Finding[] => {
    const id = `${one.number} ${one.iso ?? ''}`;
    const before = first.get(id);
    if (!before) {
      first.set(id, one);
      return [];
    }
    const { passage, start, end, rest } = one;
    const say = (found: string, expected: string) => [finding(passage, { start, end, found, expected })];
    const named = quote(passage.text.slice(start, end));
    if (one.kind !== undefined && before.kind !== undefined && one.kind !== before.kind && !isGeneral(one, before))
      return say(`${named}, mà chỗ trước là “${before.kind}”`, 'một tên loại cho cùng một văn bản');
    if (one.iso !== undefined && areOthers(before.rest, rest))
      return say(
        `${named} có trích yếu ${quote(rest)}, mà chỗ trước là ${quote(before.rest)}`,
        'một trích yếu cho cùng một văn bản',
      );
    return [];
  });
});

function isGeneral({ kind = '' }: Citation, { kind: other = '' }: Citation): boolean {
  return [kind, other].some((one) => one === 'Văn bản') || kind.startsWith(other) || other.startsWith(kind);
}

/** Titles are shortened freely; those that share next to no word are two. */
function areOthers(a: string, b: string): boolean {
  if (!/^về\s/u.test(a) || !/^về\s/u.test(b)) return false;
  const [one, other] = [a, b].map((text) => new Set(wordsIn(text).map(({ key }) => key)));
  if (!one || !other || one.size < 6 || other.size < 6) return false;
  const shared = [...one].filter((key) => other.has(key)).length;
  return shared * 3 < Math.min(one.size, other.size);
}
