/** Punctuation of legal bases. */
import { judged } from '../kit/answer.js';
import { basesOf } from '../kit/basis.js';
import { absent, quote } from '../kit/form-rule.js';
import type { CheckedText, Finding, Judge } from '../model.js';

export const dauCauCanCu: Judge = {
  id: 'CC-03',
  judge(subject) {
    const bases = basesOf(subject);
    if (bases.length === 0) return absent('phần căn cứ');
    return judged(
      bases.flatMap((text, i): readonly Finding[] => {
        const wanted = i === bases.length - 1 ? '.' : ';';
        const typed = /\s{0,9}[.;,:]{0,9}$/u.exec(text.text)?.[0] ?? '';
        const several = text.text.match(/[;.] Căn cứ (?=\p{Lu})/gu)?.length ?? 0;
        const joined = several === 0 ? [] : [joinedFault(text, several + 1)];
        if (typed === wanted) return joined;
        const fix = { text, start: text.text.length - typed.length, end: text.text.length, after: wanted };
        const found =
          typed.trim() === ''
            ? `căn cứ ${quote(text.text)} không có dấu cuối dòng`
            : `căn cứ kết thúc bằng ${quote(typed)}`;
        return [...joined, { place: text.place, found, expected: `dấu ${quote(wanted)}`, fix }];
      }),
    );
  },
};

function joinedFault({ place }: CheckedText, count: number): Finding {
  return { place, found: `${count} căn cứ viết chung một đoạn`, expected: 'mỗi căn cứ một dòng' };
}
