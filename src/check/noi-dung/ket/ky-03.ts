/** KY-03: a deputy signs for the head: KT. CHỦ TỊCH over PHÓ CHỦ TỊCH. */
import { unknown } from '../../kit/answer.js';
import { contentRule, finding, quote } from '../kit/kit.js';
import { signLines } from '../kit/signature.js';

export const ky03 = contentRule('KY-03', (subject) => {
  const lines = signLines(subject);
  const last = lines.at(-1);
  if (!last) return unknown('văn bản không có phần chữ ký');
  const stand = lines.find(({ text }) => /^K\.?\/?T(?![\p{L}])/u.test(text));
  const deputy = lines.find(({ text }) => /^PHÓ /iu.test(text));
  if (deputy && !stand) {
    const head = deputy.text.replace(/^PHÓ /iu, '').toUpperCase();
    const found = `${quote(deputy.text)} ký mà không có dòng ký thay`;
    return [finding(deputy.passage, { start: 0, end: 0, found, expected: `dòng “KT. ${head}” ở trên` })];
  }
  if (stand && !deputy) {
    const found = `dòng ${quote(stand.text)} mà dưới đó là ${quote(last.text)}`;
    return [finding(stand.passage, { start: 0, end: 0, found, expected: 'chức vụ của cấp phó ở dưới dòng “KT.”' })];
  }
  return [];
});
