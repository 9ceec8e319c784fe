/** The date in full. */
import { isRealDay } from '../../plan/dates.js';
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const thoiGian = textRule({
  id: 'DD-06',
  roles: ['dia-danh'],
  name: 'địa danh, thời gian',
  faults: ({ text }) => {
    const date = /ngày.*$/iu.exec(text)?.[0] ?? '';
    if (/^ngày[\s._…]*\d{0,2}[\s._…]*tháng[\s._…]*\d{0,2}[\s._…]*năm[\s._…]*(?:\d{4}|\d{0,3}[\s._…]*)$/u.test(date))
      return impossible(date);
    return [{ found: `thời gian ghi ${quote(date)}`, expected: '“ngày … tháng … năm …”' }];
  },
});

function impossible(date: string): readonly { found: string; expected: string }[] {
  const [ngay, thang, nam] = (date.match(/\d+/g) ?? []).map(Number);
  if (ngay === undefined || thang === undefined || nam === undefined || isRealDay({ ngay, thang, nam })) return [];
  return [{ found: `${quote(date)} không có trong lịch`, expected: 'xem lại ngày, tháng' }];
}
