/** The place line stands beside the number, in the middle of its column. */
import { judged, unknown } from '../kit/answer.js';
import { absent, notShown, showsSettings, textsOf } from '../kit/form-rule.js';
import { standings } from '../kit/paragraphs.js';
import type { Finding, Judge } from '../model.js';

export const viTriDiaDanh: Judge = {
  id: 'DD-02',
  judge(subject) {
    const [text] = textsOf(subject, 'dia-danh');
    const [number] = textsOf(subject, 'so-ky-hieu');
    if (!text?.paragraph || !number?.paragraph) return absent('đủ số, ký hiệu và địa danh');
    if (!showsSettings(subject)) return notShown(subject, 'vị trí của dòng địa danh');
    const all = standings(subject.read);
    const [own, other] = [all.get(text.paragraph), all.get(number.paragraph)];
    if (!own?.cell || !other?.cell) return unknown('đầu văn bản không nằm trong bảng nên chưa xét được vị trí');
    const findings: Finding[] = [];
    const wanted = 'ngang hàng với số, ký hiệu, ở cột có Quốc hiệu';
    if (own.row !== other.row)
      findings.push({ place: text.place, found: 'địa danh khác hàng với số, ký hiệu', expected: wanted });
    if (text.paragraph.format.align !== 'center')
      findings.push({ place: text.place, found: 'dòng địa danh không canh giữa', expected: 'canh giữa dưới Tiêu ngữ' });
    return judged(findings);
  },
};
