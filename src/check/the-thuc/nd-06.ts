/** Line spacing of the running text. */
import { bodyRule, sentences } from '../kit/body.js';
import { phuLucI, showsSettings, standardValue } from '../kit/form-rule.js';
import { spacingFaults } from '../kit/spacing.js';

export const cachDong = bodyRule({
  id: 'ND-06',
  demand: 'Khoảng cách dòng tối thiểu là dòng đơn, tối đa 1,5 dòng.',
  clause: phuLucI('II.6'),
  strength: 'must',
  status: 'D',
  roles: sentences,
  shows: showsSettings,
  what: 'giãn dòng',
  faults: (text, subject) => {
    const { allowed } = standardValue(subject, 'noiDung.cachDong');
    return 'from' in allowed ? spacingFaults(text, 'nội dung', { least: allowed.from, most: allowed.to }) : [];
  },
});
