/** The name of the issuing body is as large as Quốc hiệu. */
import { judged } from '../kit/answer.js';
import { absent, decimal, formRule, notShown, phuLucI, showsLook, textsOf } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';

export const coCoQuan = formRule({
  id: 'CQ-07',
  demand: 'Tên cơ quan ban hành cùng cỡ chữ với Quốc hiệu.',
  clause: phuLucI('II.2, mục V'),
  strength: 'should',
  status: 'I',
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
});
