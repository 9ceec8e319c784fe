/** An appendix has no head of its own. */
import { isLabelled, labelEnd } from '../../phrase/form.js';
import { judged } from '../kit/answer.js';
import { absent } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

export const phuLucKhongDauTrang: Judge = {
  id: 'PL-09',
  judge({ texts, danhMuc: { loi } }) {
    const label = texts.findIndex(({ role }) => role === 'phu-luc-nhan');
    if (label < 0) return absent('phụ lục');
    const isNumber = (text: string) => /^:\s*\d*\s*\//.test(text.slice(labelEnd(loi, text, 'so') || text.length));
    const heads = texts
      .slice(label)
      .filter(({ text }) => isLabelled(loi, text, 'quoc-hieu', 'quoc-hieu-lech') || isNumber(text));
    return judged(
      heads
        .slice(0, 1)
        .map(({ place }) => ({ place, found: 'phụ lục có phần đầu văn bản', expected: 'chỉ văn bản chính có' })),
    );
  },
};
