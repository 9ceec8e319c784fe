/** The line that ties an appendix to its document. */
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';
import type { CheckedText, Finding } from '../model.js';

export const kemTheo = textRule({ id: 'PL-05', roles: ['kem-theo'], name: 'dòng “Kèm theo”', faults: words });

function words({ text }: CheckedText): readonly Omit<Finding, 'place'>[] {
  if (/^\((?:Ban hành k|K)èm theo .+ của .+\)$/su.test(text)) return [];
  return [
    { found: `dòng kèm theo ghi ${quote(text)}`, expected: 'tên loại, số, ngày và cơ quan ban hành, trong ngoặc đơn' },
  ];
}
