/** An appendix has no head of its own. */
import { republic } from '../../extract/frame/meant.js';
import { judged } from '../kit/answer.js';
import { absent } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

export const phuLucKhongDauTrang: Judge = {
  id: 'PL-09',
  judge({ texts }) {
    const label = texts.findIndex(({ role }) => role === 'phu-luc-nhan');
    if (label < 0) return absent('phụ lục');
    const heads = texts.slice(label).filter(({ text }) => republic.test(text) || /^Số:\s*\d*\s*\//u.test(text));
    return judged(
      heads
        .slice(0, 1)
        .map(({ place }) => ({ place, found: 'phụ lục có phần đầu văn bản', expected: 'chỉ văn bản chính có' })),
    );
  },
};
