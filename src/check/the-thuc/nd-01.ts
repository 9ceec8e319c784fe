/** Size of the running text: an allowed one, and the same throughout. */
import { judged } from '../kit/answer.js';
import { body } from '../kit/body.js';
import {
  absent,
  allowedWords,
  allows,
  decimal,
  notShown,
  showsLook,
  standardValue,
  textsOf,
} from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';
import type { Finding, Judge } from '../model.js';

export const coNoiDung: Judge = {
  id: 'ND-01',
  judge(subject) {
    // Size and style of headings with Roman numbers are ND-13's.
    const texts = textsOf(subject, ...body.filter((role) => role !== 'muc'));
    if (texts.length === 0) return absent('phần nội dung');
    if (!showsLook(subject)) return notShown(subject, 'cỡ chữ');
    const value = standardValue(subject, 'noiDung.coChu');
    const sizes = new Map(texts.map((text) => [text, new Set(visibleRuns(text).flatMap(({ size }) => size ?? []))]));
    const usual = commonest([...sizes.values()].flatMap((set) => [...set]).filter((size) => allows(value, size)));
    return judged(
      texts.flatMap((text): readonly Finding[] => {
        const wrong = [...(sizes.get(text) ?? [])].filter((size) => size !== usual);
        const expected = `cỡ chữ ${wrong.every((size) => allows(value, size)) ? `${decimal(usual ?? 0)} như phần còn lại` : allowedWords(value)}`;
        return wrong.length === 0
          ? []
          : [{ place: text.place, found: `nội dung cỡ chữ ${wrong.map(decimal).join(' và ')}`, expected }];
      }),
    );
  },
};

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
