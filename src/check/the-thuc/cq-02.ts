/** A People's Committee names no body above it. */

import { isLabelled } from '../../phrase/form.js';
import { judged } from '../kit/answer.js';
import { absent, quote, textsOf } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

export const khongChuQuan: Judge = {
  id: 'CQ-02',
  judge(subject) {
    const lines = textsOf(subject, 'co-quan-chu-quan', 'co-quan');
    const own = lines.findLastIndex(({ text }) => isLabelled(subject.danhMuc.loi, text, 'uy-ban'));
    if (own < 0) return absent('tên Ủy ban nhân dân ở đầu trang');
    return judged(
      lines.slice(0, own).map(({ text, place }) => ({
        place,
        found: `dòng ${quote(text)} trên tên Ủy ban nhân dân`,
        expected: 'chỉ tên Ủy ban nhân dân ban hành văn bản',
      })),
    );
  },
};
