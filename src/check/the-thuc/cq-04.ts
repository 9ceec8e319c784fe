/** The issuing body has its whole name. */
import { phuLucI, quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const tenDayDu = textRule({
  id: 'CQ-04',
  demand: 'Tên cơ quan ban hành ghi đầy đủ theo tên gọi chính thức, không viết tắt.',
  clause: phuLucI('II.2'),
  strength: 'must',
  status: 'D',
  roles: ['co-quan'],
  name: 'tên cơ quan ban hành',
  faults: ({ text }) => {
    const short = /(?<![\p{L}])(?:UBND|HĐND|TP|TX|P)(?:\.|(?![\p{L}]))/u.exec(text)?.[0];
    return short === undefined ? [] : [{ found: `tên cơ quan viết tắt ${quote(text)}`, expected: 'tên đầy đủ' }];
  },
});
