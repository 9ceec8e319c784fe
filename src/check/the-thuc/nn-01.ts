/** The label of the recipients. */
import { labelEnd } from '../../phrase/form.js';
import { quote } from '../kit/form-rule.js';
import { replaced, textRule } from '../kit/text-rule.js';

export const nhanNoiNhan = textRule({
  id: 'NN-01',
  roles: ['noi-nhan-nhan'],
  name: 'chữ “Nơi nhận:”',
  faults: (text, { danhMuc: { loi } }) => {
    const end = labelEnd(loi, text.text, 'noi-nhan');
    const isWhole = end > 0 && /^\s*[:.;]?$/.test(text.text.slice(end));
    const fault = { found: `nhãn ghi ${quote(text.text)}`, expected: '“Nơi nhận:”' };
    return isWhole ? replaced(text, text.text.length, 'Nơi nhận:', fault) : [];
  },
});
