/** Mục with an Arabic number: a label line, then a title line. */
import { judged, unknown } from '../kit/answer.js';
import { quote, showsSettings } from '../kit/form-rule.js';
import type { Finding, Judge } from '../model.js';

export const mucSoARap: Judge = {
  id: 'ND-12',
  judge(subject) {
    const { texts } = subject;
    const labels = texts.filter(
      ({ text, role }) => role !== 'o-bang' && /^(?:Tiểu mục|Mục) \d+(?:$|[.:]?\s+\p{Lu}{2})/u.test(text),
    );
    if (labels.length === 0) return unknown('văn bản không chia mục số Ả Rập');
    return judged(
      labels.flatMap(({ text, place, paragraph }): readonly Finding[] => {
        if (!/\d$/.test(text))
          return [{ place, found: `nhãn và tiêu đề trên một dòng ${quote(text)}`, expected: 'tiêu đề ở dòng dưới' }];
        const isLeft = showsSettings(subject) && paragraph?.format.align !== 'center';
        return isLeft ? [{ place, found: `dòng ${quote(text)} không canh giữa`, expected: 'canh giữa' }] : [];
      }),
    );
  },
};
