/** The line that ties an appendix to its document. */
import { combined } from '../kit/combine.js';
import { phuLucI, quote } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';
import type { CheckedText, Finding } from '../model.js';

const stated = {
  id: 'PL-05',
  demand:
    '“(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)”: canh giữa, in thường, nghiêng, cỡ 13 hoặc 14.',
  clause: phuLucI('III.1, Phụ lục III'),
  strength: 'must',
  status: 'D,M',
  roles: ['kem-theo'],
} as const;

export const kemTheo = combined(
  lookRule({
    ...stated,
    ...{ name: 'dòng “Kèm theo”', size: 'noiDung.coChu', bold: false, italic: true, capitals: false, align: 'center' },
  }),
  textRule({ ...stated, name: 'dòng “Kèm theo”', faults: words }),
);

function words({ text }: CheckedText): readonly Omit<Finding, 'place'>[] {
  if (/^\((?:Ban hành k|K)èm theo .+ của .+\)$/su.test(text)) return [];
  return [
    { found: `dòng kèm theo ghi ${quote(text)}`, expected: 'tên loại, số, ngày và cơ quan ban hành, trong ngoặc đơn' },
  ];
}
