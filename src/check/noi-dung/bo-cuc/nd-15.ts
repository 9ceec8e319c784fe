/** ND-15: Roman numbers of mục count on. */

import { labelOf } from '../../../plan/labels.js';
import { romanNumber } from '../../../text/roman.js';
import type { Finding, Subject } from '../../model.js';
import { contentRule, finding, passagesOf, quote } from '../kit/kit.js';
import { countingFaults } from '../kit/numbering.js';

export const nd15 = contentRule('ND-15', (subject) => [
  ...arabic(subject),
  ...countingFaults(subject, {
    cap: 'muc',
    name: 'mục',
    form: /^[IVXLC]+[.)]?$/,
    value: (label) => romanNumber(label.replace(/[.)]$/, '')),
    label: (value) => labelOf('muc', value) ?? '',
    order: 'các mục đánh số La Mã liên tiếp',
  }),
]);

/** `3. TỔ CHỨC THỰC HIỆN` after `II.`: the mục that comes next, under an Arabic number. */
function arabic(subject: Subject): readonly Finding[] {
  let last = 0;
  return passagesOf(subject, 'muc', 'khoan', 'khoan-tieu-de', 'doan').flatMap((passage): readonly Finding[] => {
    const { label = '', role } = passage.source;
    const typed = /^(\d{1,2})\.?$/.exec(label)?.[1] ?? /^(\d{1,2})\. /.exec(passage.text)?.[1];
    const own = romanNumber(label.replace(/[.)]$/, ''));
    if (role === 'muc' && own !== undefined) last = own;
    const isTitle = /\p{Lu}{2}/u.test(passage.text) && !/\p{Ll}/u.test(passage.text) && passage.text.length > 8;
    if (typed === undefined || !isTitle || last < 2 || Number(typed) !== last + 1) return [];
    last += 1;
    const wanted = labelOf('muc', last) ?? '';
    const found = `tiêu đề ${quote(passage.text)} mang số “${typed}.” sau mục “${labelOf('muc', last - 1)}”`;
    return [finding(passage, { start: 0, end: 0, found, expected: `nhãn “${wanted}”` })];
  });
}
