/** A plan is addressed to nobody. */

import { hasColon, isLabelled } from '../../phrase/form.js';
import { judged, unknown } from '../kit/answer.js';
import { quote, textsOf } from '../kit/form-rule.js';
import type { Judge, Role } from '../model.js';

const loose: readonly Role[] = ['doan', 'loi-dan', ''];

export const khongKinhGui: Judge = {
  id: 'NN-06',
  judge(subject) {
    if (subject.keHoach.loai !== 'ke-hoach') return unknown('văn bản không phải kế hoạch');
    const { loi } = subject.danhMuc;
    const addressed = subject.texts.filter(
      ({ role, text }) => role === 'kinh-gui' || (loose.includes(role) && hasColon(loi, text, 'kinh-gui')),
    );
    const above = textsOf(subject, 'noi-nhan').filter(({ text }) => isLabelled(loi, text, 'nhu-tren'));
    return judged([
      ...addressed.map(({ place }) => ({ place, found: 'kế hoạch có “Kính gửi”', expected: 'không ghi “Kính gửi”' })),
      ...above.map(({ place, text }) => ({
        place,
        found: `nơi nhận ghi ${quote(text)}`,
        expected: 'ghi tên nơi nhận',
      })),
    ]);
  },
};
