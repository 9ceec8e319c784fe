/** The issuing body has its whole name. */
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const tenDayDu = textRule({
  id: 'CQ-04',
  roles: ['co-quan'],
  name: 'tên cơ quan ban hành',
  faults: ({ text }) => {
    const short = /(?<![\p{L}])(?:UBND|HĐND|TP|TX|P)(?:\.|(?![\p{L}]))/u.exec(text)?.[0];
    return short === undefined ? [] : [{ found: `tên cơ quan viết tắt ${quote(text)}`, expected: 'tên đầy đủ' }];
  },
});
