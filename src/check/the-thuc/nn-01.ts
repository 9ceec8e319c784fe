/** The label of the recipients. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const nhanNoiNhan = textRule({
  id: 'NN-01',
  roles: ['noi-nhan-nhan'],
  name: 'chữ “Nơi nhận:”',
  faults: (text) =>
    replacements(
      text,
      /^nơi\s+nhận\s*[:.;]?$/giu,
      () => 'Nơi nhận:',
      (before) => ({ found: `nhãn ghi ${quote(before)}`, expected: '“Nơi nhận:”' }),
    ),
});
