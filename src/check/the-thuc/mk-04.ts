/** The drafter's sign and the number of copies. */
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

const after = /\.\s*(\p{L}{1,6})\.?\s*\(?(\d+)\)?\s*$/u;

export const nguoiSoan = textRule({
  id: 'MK-04',
  roles: ['luu'],
  name: 'ký hiệu người soạn thảo sau dòng Lưu',
  only: ({ text }) => after.test(text),
  faults: ({ text }) => {
    const typed = after.exec(text)?.[0].replace(/^\.\s*/, '') ?? '';
    return /^\p{Lu}+\.\(\d+\)$/u.test(typed)
      ? []
      : [{ found: `ký hiệu người soạn thảo ${quote(typed)}`, expected: 'dạng PL.(60)' }];
  },
});
