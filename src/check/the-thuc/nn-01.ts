/** The label of the recipients. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

const stated = {
  id: 'NN-01',
  roles: ['noi-nhan-nhan'],
} as const;

export const nhanNoiNhan = textRule({
  ...stated,
  name: 'chữ “Nơi nhận:”',
  faults: (text) =>
    replacements(
      text,
      /^nơi\s+nhận\s*[:.;]?$/giu,
      () => 'Nơi nhận:',
      (before) => ({ found: `nhãn ghi ${quote(before)}`, expected: '“Nơi nhận:”' }),
    ),
});
