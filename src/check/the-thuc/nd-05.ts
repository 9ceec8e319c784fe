/** Paragraphs stand apart. */
import { judged } from '../kit/answer.js';
import { body } from '../kit/body.js';
import { absent, decimal, notShown, showsSettings, standardValue } from '../kit/form-rule.js';
import type { CheckedText, Finding, Judge, Subject } from '../model.js';

export const cachDoan: Judge = {
  id: 'ND-05',
  judge(subject) {
    const pairs = neighbours(subject);
    if (pairs.length === 0) return absent('hai đoạn nội dung liền nhau');
    if (!showsSettings(subject)) return notShown(subject, 'khoảng cách đoạn');
    const { allowed } = standardValue(subject, 'noiDung.cachDoan');
    const least = 'from' in allowed ? allowed.from : 0;
    return judged(
      pairs.flatMap(([above, below]): readonly Finding[] => {
        const gap = (above.paragraph?.format.after ?? 0) + (below.paragraph?.format.before ?? 0);
        if (gap / 20 >= least - 0.05) return [];
        return [
          {
            place: below.place,
            found: `hai đoạn cách nhau ${decimal(gap / 20)} pt`,
            expected: `từ ${decimal(least)} pt trở lên`,
          },
        ];
      }),
    );
  },
};

function neighbours({ texts }: Subject): readonly (readonly [CheckedText, CheckedText])[] {
  return texts.slice(1).flatMap((below, i) => {
    const above = texts[i];
    const areBody = above && body.includes(above.role) && body.includes(below.role);
    const one = above?.paragraph?.place.paragraph;
    const next = below.paragraph?.place.paragraph;
    // An empty paragraph between them keeps them apart too.
    const areBeside = one !== undefined && next === one + 1;
    return areBody && areBeside ? [[above, below] as const] : [];
  });
}
