/** The label of the recipients. */
import { combined } from '../kit/combine.js';
import { phuLucI, quote } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { replacements, textRule } from '../kit/text-rule.js';

const stated = {
  id: 'NN-01',
  demand: '“Nơi nhận:” ở dòng riêng, sát lề trái, in thường, nghiêng, đậm, cỡ 12.',
  clause: phuLucI('II.9'),
  strength: 'must',
  status: 'D',
  roles: ['noi-nhan-nhan'],
} as const;

export const nhanNoiNhan = combined(
  lookRule({
    ...stated,
    name: 'chữ “Nơi nhận:”',
    size: 'noiNhan.nhanCoChu',
    bold: true,
    italic: true,
    capitals: false,
  }),
  textRule({
    ...stated,
    name: 'chữ “Nơi nhận:”',
    faults: (text) =>
      replacements(
        text,
        /^nơi\s+nhận\s*[:.;]?$/giu,
        () => 'Nơi nhận:',
        (before) => ({ found: `nhãn ghi ${quote(before)}`, expected: '“Nơi nhận:”' }),
      ),
  }),
);
