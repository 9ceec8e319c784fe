/** Appendices of the same file are not signed on their own. */

import { judged } from '../kit/answer.js';
import { absent } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

export const phuLucKhongKy: Judge = {
  id: 'DAU-03',
  judge({ texts }) {
    const label = texts.findIndex(({ role }) => role === 'phu-luc-nhan');
    if (label < 0 || !texts.some(({ role }) => role === 'ten-loai')) return absent('phụ lục cùng tệp');
    const signed = texts.slice(label).filter(({ role }) => role === 'chuc-vu');
    return judged(
      signed.slice(0, 1).map(({ place }) => ({
        place,
        found: 'phụ lục có phần ký riêng',
        expected: 'chỉ ký ở văn bản chính',
      })),
    );
  },
};
