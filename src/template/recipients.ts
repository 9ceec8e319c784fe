/** Nơi nhận: single recipients, groups under one brace, and the Lưu line. */
import type { KeHoach, NguoiNhan } from '../plan/schema.js';
import type { Texts } from './texts.js';
import type { Xhtml } from './xhtml.js';

export interface RecipientView {
  readonly ten: Xhtml | null;
  readonly ghiChu: Xhtml | null;
  /** The names under one brace; null for a single recipient. */
  readonly nhom: readonly Xhtml[] | null;
}

export interface FileCopyView {
  readonly noi: readonly Xhtml[];
  /** The drafter's code inside the line, as offices often write it: `VT, NC (Ng).` */
  readonly trongNgoac: Xhtml | null;
  /** The drafter's code and the number of copies after the line, as the decree's sample has it: `VT, NC. NG.(60)` */
  readonly sauDong: Xhtml | null;
}

export function recipientViews(recipients: readonly NguoiNhan[], texts: Texts): readonly RecipientView[] {
  return recipients.map((recipient, i) => {
    const path = `noiNhan.${i}`;
    if (typeof recipient === 'string') return { ten: texts.prose(path, recipient), ghiChu: null, nhom: null };
    const ghiChu = recipient.ghiChu === undefined ? null : texts.prose(`${path}.ghiChu`, recipient.ghiChu);
    if ('ten' in recipient) return { ten: texts.prose(`${path}.ten`, recipient.ten), ghiChu, nhom: null };
    return { ten: null, ghiChu, nhom: recipient.nhom.map((name, j) => texts.prose(`${path}.nhom.${j}`, name)) };
  });
}

export function fileCopyView(luu: KeHoach['luu'], texts: Texts): FileCopyView {
  const drafter = drafterCode(luu);
  const code = drafter === undefined ? null : texts.plain('luu.nguoiSoan', drafter);
  const inside = luu.kieuNguoiSoan === 'trong-ngoac';
  return {
    noi: luu.noi.map((place, i) => texts.prose(`luu.noi.${i}`, place)),
    trongNgoac: inside ? code : null,
    sauDong: inside ? null : code,
  };
}

/** Phụ lục I, Phần I, III.3: capitals and the number of copies, `PL.(300)`. In brackets offices write `Ng, 60b`. */
function drafterCode({ nguoiSoan, soBan, kieuNguoiSoan }: KeHoach['luu']): string | undefined {
  if (nguoiSoan === undefined && soBan === undefined) return undefined;
  if (kieuNguoiSoan === 'trong-ngoac') {
    return [nguoiSoan, soBan === undefined ? undefined : `${soBan}b`].filter((part) => part !== undefined).join(', ');
  }
  const person = nguoiSoan === undefined ? '' : `${nguoiSoan.toUpperCase()}.`;
  return soBan === undefined ? person : `${person}(${soBan})`;
}
