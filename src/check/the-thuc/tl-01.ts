/** The name of the kind. */

import { judged, unknown } from '../kit/answer.js';
import { quote, textsOf } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

export const tenLoai: Judge = {
  id: 'TL-01',
  judge(subject) {
    const [name] = textsOf(subject, 'ten-loai');
    if (name) {
      if (subject.keHoach.loai !== 'ke-hoach') return unknown('văn bản không phải kế hoạch');
      const isRight = subject.danhMuc.loi.bang('loaiVanBan').opens(name.text)?.row.id === 'ke-hoach';
      return judged(
        isRight ? [] : [{ place: name.place, found: `tên loại ${quote(name.text)}`, expected: '“KẾ HOẠCH”' }],
      );
    }
    const symbol = textsOf(subject, 'so-ky-hieu').find(({ text }) => /\/\s?KH\s?-/u.test(text));
    if (!symbol) return unknown('chưa thấy tên loại văn bản');
    return judged([
      { place: symbol.place, found: 'ký hiệu của kế hoạch mà không có dòng tên loại', expected: 'dòng “KẾ HOẠCH”' },
    ]);
  },
};
