/** What reading a changed sentence again needs to know, and what it finds. */
import type { DanhMuc } from '../../plan/catalogue.js';
import type { KeHoach } from '../../plan/schema.js';

/** Where the sentence stands. */
export interface NoiDoc {
  /** The plan that it is printed in. */
  readonly keHoach: KeHoach;
  readonly danhMuc: DanhMuc;
  /** ISO day on which names and laws are judged. */
  readonly ngayXet: string;
  /** Ids of the agencies whose section it is; empty outside of such a section. */
  readonly phan: readonly string[];
}

export const loaiLoi = [
  'noi-dung',
  'am-lich',
  'can-chi',
  'ky-niem',
  'so-bang-chu',
  'ngay-van-ban',
  'chua-hieu-luc',
  'cap-tren',
  'danh-sach',
  'trung',
] as const;
export type LoaiLoi = (typeof loaiLoi)[number];

export interface LoiDoc {
  readonly loai: LoaiLoi;
  /** Why, as a part of a Vietnamese sentence, such as `ngày 17/4/2026 là thứ Sáu`. */
  readonly lyDo: string;
}
