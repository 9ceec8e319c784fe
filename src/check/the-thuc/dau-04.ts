/** What stands side by side is set by a table or tabs, not by rows of blanks. */
import { judged } from '../kit/answer.js';
import { isToFill } from '../kit/blanks.js';
import { absent, notShown, textsOf } from '../kit/form-rule.js';
import type { Finding, Judge } from '../model.js';

export const xepBangDauCach: Judge = {
  id: 'dau-bang-dau-cach',
  judge(subject) {
    if (subject.kind !== 'docx') return notShown(subject, 'cách xếp cột');
    const texts = textsOf(subject, 'co-quan', 'so-ky-hieu', 'noi-nhan-nhan', 'noi-nhan', 'luu');
    if (texts.length === 0) return absent('phần đầu, phần cuối');
    const paragraphs = new Map(
      texts.flatMap(({ paragraph, place }) => (paragraph ? [[paragraph, place] as const] : [])),
    );
    return judged(
      [...paragraphs].flatMap(([{ runs }, place]): readonly Finding[] => {
        const letters = runs
          .map(({ text }) => text)
          .join('')
          .trim();
        const gap = [...letters.matchAll(/(?<=\S) {4,}(?=\S)/gu)].find(
          ({ index, 0: blanks }) => !isToFill(letters, index, index + blanks.length),
        );
        if (!gap) return [];
        const found = 'hai cột xếp bằng dấu cách nên lệch khi đổi phông hay máy';
        return [{ place, found, expected: 'bảng hai cột không kẻ khung' }];
      }),
    );
  },
};
