/** An appendix has no head of its own. */
import { judged } from '../kit/answer.js';
import { absent, formRule, phuLucI } from '../kit/form-rule.js';
import { republic } from '../kit/roles.js';

export const phuLucKhongDauTrang = formRule({
  id: 'PL-09',
  demand: 'Phụ lục không có Quốc hiệu, số, ký hiệu riêng.',
  clause: phuLucI('III.1'),
  strength: 'should',
  status: 'M',
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
});
