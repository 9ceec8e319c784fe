/** A level with one member counts nothing. */
import { contentRule, findingAt } from '../kit/kit.js';
import { singles } from '../kit/numbering.js';

export const motDiem = contentRule('mot-diem', (subject) =>
  (['khoan', 'diem'] as const).flatMap((cap) =>
    singles(subject, cap)
      .filter(({ label }) => /^(?:1|a)[.)]$/.test(label))
      .flatMap(({ path, label }) =>
        findingAt(
          subject,
          path,
          `chỉ có một nhãn “${label}” ở chỗ này`,
          `bỏ nhãn, hoặc có từ hai ${cap === 'diem' ? 'điểm' : 'khoản'} trở lên`,
        ),
      ),
  ),
);
