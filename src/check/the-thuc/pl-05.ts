/** The words of the line that ties an appendix to its document. */
import { judged } from '../kit/answer.js';
import { absent, quote } from '../kit/form-rule.js';
import { tyingLines } from '../kit/ties.js';
import type { Finding, Judge } from '../model.js';

export const kemTheo: Judge = {
  id: 'PL-05',
  judge({ texts }) {
    const lines = tyingLines(texts);
    if (lines.length === 0) return absent('dòng “Kèm theo”');
    return judged(
      lines.flatMap((line): readonly Finding[] => {
        const [first] = line;
        const text = line.map((one) => one.text).join(' ');
        if (!first || /^\((?:Ban hành k|K)èm theo .+ của .+\)$/su.test(text)) return [];
        const expected = 'tên loại, số, ngày và cơ quan ban hành, trong ngoặc đơn';
        return [{ place: first.place, found: `dòng kèm theo ghi ${quote(text)}`, expected }];
      }),
    );
  },
};
