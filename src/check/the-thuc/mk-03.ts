/** How the mark of limited circulation is set. */
import { boxFaults } from '../kit/box.js';
import { combined } from '../kit/combine.js';
import { showsSettings } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';

const stated = {
  id: 'MK-03',
  name: 'chỉ dẫn phạm vi lưu hành',
  roles: ['luu-hanh'],
} as const;

export const luuHanhStyle = combined(
  lookRule({ ...stated, size: 'noiDung.coChu', bold: true, italic: false, capitals: true }),
  textRule({
    ...stated,
    only: (_, subject) => showsSettings(subject),
    faults: (text, subject) => boxFaults(text, subject, stated.name),
  }),
);
