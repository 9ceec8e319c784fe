/** Each recipient on a line of its own, from a dash to a semicolon. */
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';
import type { CheckedText, Finding } from '../model.js';

export const dongNoiNhan = textRule({
  id: 'NN-03',
  roles: ['noi-nhan'],
  name: 'danh sách nơi nhận',
  faults: (text) => [...dash(text), ...end(text)],
});

function dash({ label, text }: CheckedText): readonly Omit<Finding, 'place'>[] {
  if (label === '-') return [];
  const found = `nơi nhận ${quote(text)} mở đầu bằng ${label === undefined ? 'chữ' : quote(label)}`;
  return [{ found, expected: 'gạch ngang “-”' }];
}

function end(text: CheckedText): readonly Omit<Finding, 'place'>[] {
  const typed = /\s{0,9}[.,:;]{0,9}$/u.exec(text.text)?.[0] ?? '';
  // A note after the semicolon is a matter of its own (NN-07).
  if (typed === ';' || /;\s*\([^()]*\)[;.]?$/u.test(text.text)) return [];
  const words =
    typed === ''
      ? 'không có dấu cuối dòng'
      : `kết thúc bằng ${typed.trim() === ';' ? 'dấu cách rồi “;”' : quote(typed)}`;
  const fix = { text, start: text.text.length - typed.length, end: text.text.length, after: ';' };
  return [
    {
      found: `nơi nhận ${quote(text.text.slice(0, text.text.length - typed.length))} ${words}`,
      expected: 'dấu “;”',
      fix,
    },
  ];
}
