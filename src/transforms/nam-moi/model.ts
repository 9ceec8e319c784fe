/** What rolling a plan forward needs to know, and what a rule says about a stretch of words. */
import type { Diagnostic } from '../../diagnostic/model.js';
import type { CoQuanBanHanh, DanhMuc } from '../../plan/catalogue.js';
import type { KeHoach } from '../../plan/schema.js';
import type { VaiTro } from '../../plan/walk.js';
import type { MucNhap } from '../ra-soat/entry.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import type { Reading } from './reading.js';

/** What was asked for. */
export interface YeuCau {
  readonly nam: number;
  /** The day on which names and laws are judged, ISO. */
  readonly ngay?: string;
  /** The instrument of the new year, as it shall be printed or by its id in the catalogue. */
  readonly vanBan?: string;
  readonly chuDe?: string;
  readonly nguoiKy?: string;
}

/** A province since 01/7/2025 and the former ones that went into it. */
export interface TinhSapNhap {
  readonly ma: string;
  readonly ten: string;
  readonly maCu: readonly string[];
  readonly truoc: string;
}

export interface NgayNghi {
  /** ISO. */
  readonly ngay: string;
  readonly ten: string;
}

/** A day or month that is the same every year. */
export interface NgayCoDinh {
  /** As written without a year: `26/6`, `tháng 6`. */
  readonly viet: readonly string[];
  readonly ten: string;
  /** Words of which one must stand in the same text. */
  readonly canCo: readonly string[];
  readonly nguon: readonly string[];
}

export interface DuKien {
  readonly danhMuc: DanhMuc;
  readonly tinh: readonly TinhSapNhap[];
  /** By year; a year that is absent is unknown. */
  readonly ngayNghi: ReadonlyMap<number, readonly NgayNghi[]>;
  readonly coDinh: readonly NgayCoDinh[];
}

/** Everything that rules look things up in. */
export interface BoiCanh extends DuKien, YeuCau {
  readonly cu: KeHoach;
  /** The old plan with the new one's year, day and period: how a changed sentence is judged. */
  readonly moi: KeHoach;
  readonly coQuanCu: CoQuanBanHanh;
  readonly coQuanMoi: CoQuanBanHanh;
  /** The day on which the old plan's names were judged, ISO. */
  readonly ngayCu: string;
  readonly ngayXet: string;
  /** The last day that the new plan speaks of. */
  readonly ngayCuoi: string;
  readonly lech: number;
}

/** A text of the plan with the way back to its raw form. */
export interface Truong {
  readonly path: string;
  /** Id of the node, row or appendix; empty outside the body. */
  readonly nut: string;
  readonly vaiTro: VaiTro;
  readonly reading: Reading;
}

/** What a rule says of the words from `start` to `end`: nothing to do (no entry), or an entry and perhaps new words. */
export interface Chiem {
  readonly start: number;
  readonly end: number;
  readonly muc?: Omit<MucNhap, 'cho' | 'truoc' | 'truocTho' | 'sau' | 'sauTho'>;
  /** The old words as they must stand when they are kept, where the old raw form would be wrong in the new plan. */
  readonly giuTho?: string;
  /** New raw form and printed words. */
  readonly thay?: { readonly tho: string; readonly chu: string };
}

/** One rule: `free` says whether nothing was said about a stretch yet. */
export type Luat = (
  truong: Truong,
  boiCanh: BoiCanh,
  free: (start: number, end: number) => boolean,
) => readonly Chiem[];

export interface NamMoi {
  /** As the transform alone makes it; its texts have the entries' `sau`. */
  readonly keHoach: KeHoach;
  readonly muc: readonly MucRaSoat[];
  readonly ngayXet: string;
  /** Why that day, in a phrase. */
  readonly vi: string;
  readonly diagnostics: readonly Diagnostic[];
}
