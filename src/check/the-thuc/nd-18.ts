/** A khoản without a title is not bold. */
import { quote, showsLook } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

/** Titles are short and do not end like sentences. */
function isSentence(text: string): boolean {
  return text.length > 150 && /[.;]$/.test(text);
}

export const khoanKhongTieuDe = textRule({
  id: 'ND-18',
  roles: ['khoan-tieu-de'],
  name: 'khoản không có tiêu đề',
  only: (text, subject) => showsLook(subject) && isSentence(text.text),
  faults: ({ text }) => [{ found: `cả khoản ${quote(text)} in đậm`, expected: 'chữ không đậm' }],
});
