/** NN-04: the last line of Nơi nhận, `- Lưu: VT, NC.`. */
import { isLabelled, labelEnd, labelSpan } from '../../../phrase/form.js';
import type { Loi } from '../../../phrase/loi.js';
import { unknown } from '../../kit/answer.js';
import type { Finding } from '../../model.js';
import { contentRule, finding, type Hit, passages, quote } from '../kit/kit.js';

export const nn04 = contentRule('NN-04', (subject) => {
  const lines = passages(subject).filter(({ source }) => source.role === 'noi-nhan' || source.role === 'luu');
  const last = lines.at(-1);
  if (!last) return unknown('văn bản không có nơi nhận');
  const copies = lines.filter(({ text }) => isLabelled(subject.danhMuc.loi, text, 'luu'));
  const [copy] = copies;
  if (!copy) {
    const found = 'nơi nhận không có dòng Lưu';
    return [finding(last, { start: 0, end: 0, found, expected: 'dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”' })];
  }
  return faultsOf(copy.text, subject.danhMuc.loi).map((hit): Finding => finding(copy, hit));
});

/** After the full stop the drafter's code and the number of copies may stand: `VT, NC. NG.(60)`. */
const good = /^Lưu: VT(?:, ?[^.;,]{1,60}){0,4}\.(?: ?\p{Lu}[\p{L}\d]{0,8}\.?)?(?: ?\(?\d{1,4} ?b?\)?)?\.?$/u;

function faultsOf(text: string, loi: Loi): readonly Hit[] {
  if (good.test(text)) return [];
  const whole = { start: 0, end: text.length, found: `dòng ${quote(text)}` };
  const name = labelEnd(loi, text, 'luu');
  if (!text.startsWith('Lưu') || !/^\s*:/.test(text.slice(name))) {
    const blanks = /^\s*/.exec(text.slice(name))?.[0].length ?? 0;
    return [{ ...whole, end: name + blanks, expected: 'chữ “Lưu” rồi dấu hai chấm: “Lưu: VT, …”', after: 'Lưu: ' }];
  }
  if (!/^\s*VT(?!\p{L})/u.test(text.slice(labelSpan(loi, text, 'luu'))))
    return [{ ...whole, expected: 'chữ “VT” (văn thư) ngay sau “Lưu:”' }];
  const end = /[\s;,:]*$/u.exec(text.slice(-12))?.[0].length ?? 0;
  if (!/\.\)?$/.test(text)) {
    return [{ ...whole, start: text.length - end, expected: 'dấu chấm ở cuối dòng Lưu', after: '.' }];
  }
  return [{ ...whole, expected: 'dạng “Lưu: VT, <đơn vị soạn thảo>.”' }];
}
