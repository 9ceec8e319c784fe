/** A People's Committee names no body above it. */
import { judged } from '../kit/answer.js';
import { absent, formRule, phuLucI, quote, textsOf } from '../kit/form-rule.js';

const committee = /^(?:ỦY|UỶ) BAN NHÂN DÂN/u;

export const khongChuQuan = formRule({
  id: 'CQ-02',
  demand: 'Văn bản của Ủy ban nhân dân không ghi cơ quan chủ quản.',
  clause: phuLucI('II.2'),
  strength: 'should',
  status: 'K,P',
  judge(subject) {
    const lines = textsOf(subject, 'co-quan-chu-quan', 'co-quan');
    const own = lines.findLastIndex(({ text }) => committee.test(text));
    if (own < 0) return absent('tên Ủy ban nhân dân ở đầu trang');
    return judged(
      lines.slice(0, own).map(({ text, place }) => ({
        place,
        found: `dòng ${quote(text)} trên tên Ủy ban nhân dân`,
        expected: 'chỉ tên Ủy ban nhân dân ban hành văn bản',
      })),
    );
  },
});
