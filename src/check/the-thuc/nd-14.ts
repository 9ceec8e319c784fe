/** Headings with Roman numbers begin as paragraphs do. */
import { showsSettings } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const canhMuc = textRule({
  id: 'ND-14',
  roles: ['muc'],
  name: 'mục số La Mã',
  only: (_, subject) => showsSettings(subject),
  faults: ({ paragraph }) =>
    paragraph?.format.align === 'center'
      ? [{ found: 'tiêu đề mục canh giữa', expected: 'lùi đầu dòng như đoạn văn' }]
      : [],
});
