/** ORG-03: offices of a commune are called as its kind has them. */

import { unknown } from '../../kit/answer.js';
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { isSince } from '../kit/dates.js';
import { contentRule, finding, matches, prose } from '../kit/kit.js';
import { ownUnits } from '../kit/names.js';

const since = '2025-07-01';
const ward = 'Phòng Kinh tế, Hạ tầng và Đô thị';
const names = /Phòng Kinh tế(?:, Hạ tầng và Đô thị)?(?! - |[\p{L}&]| (?:và|-|–) ?\p{Lu})/gu;

/** By the catalogue; of a unit that it does not know, by the issuer's name. */
function ownKind(subject: Subject): { readonly loai: string; readonly ten: string } | undefined {
  const [own] = ownUnits(subject);
  if (own) return own.cap === 'xa' ? own : undefined;
  const { coQuan } = subject.keHoach;
  const typed = typeof coQuan === 'string' ? '' : coQuan.tenThuong;
  const [, loai, ten] = /^(?:Ủy|Uỷ) ban nhân dân (xã|phường|đặc khu) (.+)$/iu.exec(typed) ?? [];
  return loai === undefined || ten === undefined ? undefined : { loai: loai.toLowerCase(), ten };
}

export const org03 = contentRule('ORG-03', (subject) => {
  const own = ownKind(subject);
  if (!own) return unknown('kế hoạch không phải của cấp xã');
  if (!isSince(subject, since)) return unknown('kế hoạch có trước, hoặc có thể có trước khi cấp xã có các phòng này');
  const right = own.loai === 'phường' || own.ten === 'Phú Quốc' ? ward : 'Phòng Kinh tế';
  const isBorrowed = borrowed(subject);
  return prose(subject).flatMap((passage): Finding[] =>
    matches(passage.text, names, ({ 0: name, index }) =>
      name === right || isBorrowed(passage, index)
        ? undefined
        : { found: `“${name}” trong kế hoạch của ${own.loai}`, expected: `“${right}”` },
    ).map((hit) => finding(passage, hit)),
  );
});
