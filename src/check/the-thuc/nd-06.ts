/** Line spacing of the running text. */
import { bodyRule, sentences } from '../kit/body.js';
import { showsSettings, standardValue } from '../kit/form-rule.js';
import { spacingFaults } from '../kit/spacing.js';

export const cachDong = bodyRule({
  id: 'ND-06',
  roles: sentences,
  shows: showsSettings,
  what: 'giãn dòng',
  faults: (text, subject) => {
    const { allowed } = standardValue(subject, 'noiDung.cachDong');
    return 'from' in allowed ? spacingFaults(text, 'nội dung', { least: allowed.from, most: allowed.to }) : [];
  },
});
