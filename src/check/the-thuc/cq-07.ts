/** The name of the issuing body is as large as Quốc hiệu. */

import { judged } from '../kit/answer.js';
import { absent, decimal, notShown, showsLook, textsOf } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';
import type { Judge } from '../model.js';

export const coCoQuan: Judge = {
  id: 'CQ-07',
  judge(subject) {
    if (!showsLook(subject)) return notShown(subject, 'cỡ chữ');
    const [above] = textsOf(subject, 'quoc-hieu');
    const [own] = textsOf(subject, 'co-quan');
    if (!above || !own) return absent('đủ Quốc hiệu và tên cơ quan');
    const [wanted, size] = [above, own].map((text) => visibleRuns(text)[0]?.size);
    if (wanted === undefined || size === undefined || wanted === size) return judged([]);
    const found = `tên cơ quan cỡ chữ ${decimal(size)}, Quốc hiệu cỡ ${decimal(wanted)}`;
    return judged([{ place: own.place, found, expected: 'cùng một cỡ chữ' }]);
  },
};
