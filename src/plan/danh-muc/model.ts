/** What the catalogues hold: units, agencies and instruments with their validity dates, and the issuers made from units. */
import type { Loi } from '../../phrase/loi.js';

/** A file of data/danh-muc, named by its path with `/`. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export const loaiDonVi = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
] as const;
export type LoaiDonVi = (typeof loaiDonVi)[number];
export const capDonVi = ['tinh', 'huyen', 'xa'] as const;
export type CapDonVi = (typeof capDonVi)[number];
/** After whom or what a unit is named; decides the place line (NĐ 30/2020, Phụ lục I, II.4.a). Unknown stays unknown. */
export const datTenTheo = ['nguoi', 'so', 'su-kien', 'khong', 'chua-ro'] as const;
export type DatTenTheo = (typeof datTenTheo)[number];
/** What became of the name of 01/7/2025: area as before, same name for another area, new name, or (later) another kind. */
export const bienDoi = ['giu-nguyen', 'doi-dia-gioi', 'ten-moi', 'doi-loai'] as const;
export type BienDoi = (typeof bienDoi)[number];

/** One period of a unit. A code may have several periods, and after 01/7/2025 another area or name. Dates are ISO, both included. */
export interface DonVi {
  readonly ma: string;
  /** Without the noun: `Tự Lạn`. */
  readonly ten: string;
  readonly loai: LoaiDonVi;
  readonly cap: CapDonVi;
  readonly maCha?: string | undefined;
  readonly tu?: string | undefined;
  readonly den?: string | undefined;
  readonly datTenTheo: DatTenTheo;
  readonly bienDoi?: BienDoi | undefined;
  readonly nguon: string;
}

/** Ground that some communes have and others do not. */
export const diaBanRieng = ['bienGioi', 'cuaKhau', 'cangHangKhong', 'khuCongNghiep', 'khuDoThi'] as const;
export type DiaBanRieng = (typeof diaBanRieng)[number];

export type MucChac = 'cao' | 'vua' | 'thap';

export interface PhanViec {
  readonly viec: string;
  /** Id of the agency that took this part over. */
  readonly ve: string;
  readonly chac: MucChac;
}

/** An agency or body, under its generic name. `tu` and `den` may be a year or a month where the day is not known. */
export interface CoQuan {
  readonly id: string;
  /** May hold `{so}`: then a plan must write the name out. */
  readonly ten: string;
  readonly cap: 'tw' | 'tinh' | 'huyen' | 'xa';
  readonly loai: string;
  readonly biDanh: readonly string[];
  /** Id of the collective name that this agency belongs to. */
  readonly chung?: string;
  readonly loaiDonVi?: 'xa' | 'phuong' | 'dac-khu' | 'thanh-pho' | 'huyen';
  /** Codes of units that have it though others of their kind have not. */
  readonly rieng?: readonly string[];
  readonly tu?: string;
  readonly den?: string;
  readonly moi?: readonly string[];
  readonly chia?: readonly PhanViec[];
  readonly deXuat?: readonly string[];
  readonly tuDong?: 'co' | 'hoi' | 'khong';
  /** Id of the body that it is a part of. */
  readonly thuoc?: string;
  readonly gop?: boolean;
  readonly giuTen?: boolean;
  /** From when a body that keeps its name changed otherwise; `ghiChu` says how. */
  readonly doiTu?: string;
  /** A collective name of the members of the Fatherland Front. */
  readonly matTran?: boolean;
  /** Id of the same body without the members that its name adds. */
  readonly motMinh?: string;
  /** A common name of all levels: the level is said behind it. */
  readonly cacCap?: boolean;
  /** The name is a list that may go on behind a comma. */
  readonly lietKe?: boolean;
  /** Stands only on such ground. */
  readonly diaBan?: DiaBanRieng;
  /** Ids of which a province has only one, beside this. */
  readonly khongCung?: readonly string[];
  readonly thamSo?: readonly string[];
  readonly chac: MucChac;
  readonly ghiChu?: string;
  /** Ids of instruments. */
  readonly vanBan?: readonly string[];
  readonly nguon: readonly string[];
}

/** An instrument that plans cite. `ngay` is a year alone where the day is not known. */
export interface VanBan {
  readonly id: string;
  readonly loai: string;
  readonly so: string;
  readonly soKhac?: readonly string[];
  readonly ngay: string;
  readonly coQuan?: string;
  readonly ten?: string;
  readonly hieuLuc?: string;
  /** Last day in force. */
  readonly het?: string;
  readonly thayBang?: string;
  readonly chac: MucChac;
  readonly ghiChu?: string;
  readonly nguon: readonly string[];
}

/** The central instrument and the theme of one year in one subject. */
export interface ChuDe {
  /** As its file in data/linh-vuc names it. */
  readonly linhVuc: string;
  readonly nam: number;
  readonly vanBan?: string;
  readonly chuDe?: string;
  readonly chac: MucChac;
  readonly ghiChu?: string;
  readonly nguon: readonly string[];
}

export type TheoLoaiXa = Readonly<Record<'xa' | 'phuong' | 'dac-khu', string>>;

/** Who does at commune level what a province gives to its agencies. */
export interface TinhSangXa {
  readonly tinh: readonly string[];
  readonly viec?: 'quan-ly' | 'thuc-hien';
  readonly xa?: TheoLoaiXa;
  readonly deXuat?: TheoLoaiXa;
  readonly cach: 'giao' | 'de-nghi' | 'hoi' | 'tu-lam';
  readonly chac: MucChac;
  readonly ghiChu?: string;
  readonly nguon: readonly string[];
}

/** An issuing agency as its header, place line and sentences need it. */
export interface CoQuanBanHanh {
  readonly id: string;
  /** Lines of the header, in capitals. */
  readonly dong: readonly string[];
  /** In capitals; several: lines as they shall be printed. */
  readonly chuQuan?: string | readonly string[];
  readonly tenThuong: string;
  readonly tenTat: string;
  readonly diaDanh: string;
  readonly taiDau: 'ubnd' | 'khac';
  readonly donVi?: DonVi;
}

/** Dates are ISO; without one the latest period counts. */
export interface DanhMuc {
  donVi(ma: string, ngay?: string): DonVi | undefined;
  /** Also `ubnd-<unit code>`: the committee of that unit. */
  coQuan(id: string, ngay?: string): CoQuan | undefined;
  vanBan(id: string): VanBan | undefined;
  chuDe(nam: number, linhVuc: string | undefined): ChuDe | undefined;
  /** `Tự Lạn`, `phường Tự Lạn`, `P. Tự Lạn, tỉnh Bắc Ninh`. Without a date: every period. */
  timDonVi(ten: string, ngay?: string): readonly DonVi[];
  /** By name or alias, with or without the name of a unit in it; several when the name is ambiguous. */
  timCoQuan(ten: string): readonly CoQuan[];
  /** The issuer by id (`ubnd-08`) or name (`UBND tỉnh Tuyên Quang`); several when the name is ambiguous. */
  banHanh(idHoacTen: string, ngay?: string): CoQuanBanHanh | readonly CoQuanBanHanh[] | undefined;
  readonly allDonVi: readonly DonVi[];
  readonly allCoQuan: readonly CoQuan[];
  readonly allVanBan: readonly VanBan[];
  readonly allChuDe: readonly ChuDe[];
  /** Names of the subjects: `phòng, chống ma túy`. */
  readonly allLinhVuc: readonly string[];
  readonly tinhSangXa: readonly TinhSangXa[];
  /** What provincial plans call the communes. */
  readonly biDanhCapXa: readonly string[];
  /** The words by which texts are understood. */
  readonly loi: Loi;
}
