/** The shapes of the YAML catalogues: agencies, instruments, yearly themes, and who does a province's work in a commune. */
import { z } from 'zod';
import { isDate } from './dates.js';
import { type ChuDe, type CoQuan, diaBanRieng, type TinhSangXa, type VanBan } from './model.js';

const text = z.string().min(1);
const texts = z.array(text).min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const ids = z.array(id).min(1);
const date = z.string().refine(isDate);
const chac = z.enum(['cao', 'vua', 'thap']);

const coQuan: z.ZodType<CoQuan> = z.strictObject({
  id,
  ten: text,
  cap: z.enum(['tw', 'tinh', 'huyen', 'xa']),
  loai: id,
  biDanh: z.array(text).default([]),
  chung: id.exactOptional(),
  loaiDonVi: z.enum(['xa', 'phuong', 'dac-khu', 'thanh-pho', 'huyen']).exactOptional(),
  rieng: texts.exactOptional(),
  tu: date.exactOptional(),
  den: date.exactOptional(),
  moi: ids.exactOptional(),
  chia: z
    .array(z.strictObject({ viec: text, ve: id, chac }))
    .min(1)
    .exactOptional(),
  deXuat: ids.exactOptional(),
  tuDong: z.enum(['co', 'hoi', 'khong']).exactOptional(),
  thuoc: id.exactOptional(),
  gop: z.boolean().exactOptional(),
  giuTen: z.boolean().exactOptional(),
  doiTu: date.exactOptional(),
  matTran: z.boolean().exactOptional(),
  motMinh: id.exactOptional(),
  cacCap: z.boolean().exactOptional(),
  lietKe: z.boolean().exactOptional(),
  diaBan: z.enum(diaBanRieng).exactOptional(),
  khongCung: ids.exactOptional(),
  thamSo: ids.exactOptional(),
  chac,
  ghiChu: text.exactOptional(),
  vanBan: ids.exactOptional(),
  nguon: texts,
});
const vanBan: z.ZodType<VanBan> = z.strictObject({
  id,
  loai: text,
  so: text,
  soKhac: texts.exactOptional(),
  ngay: date,
  coQuan: text.exactOptional(),
  ten: text.exactOptional(),
  hieuLuc: date.exactOptional(),
  het: date.exactOptional(),
  thayBang: id.exactOptional(),
  chac,
  ghiChu: text.exactOptional(),
  nguon: texts,
});
const chuDe: z.ZodType<Omit<ChuDe, 'linhVuc'>> = z.strictObject({
  nam: z.int().min(1945).max(2200),
  vanBan: id.exactOptional(),
  chuDe: text.exactOptional(),
  chac,
  ghiChu: text.exactOptional(),
  nguon: texts,
});
const theoLoaiXa = z.strictObject({ xa: id, phuong: id, 'dac-khu': id });
const tinhSangXa: z.ZodType<TinhSangXa> = z.strictObject({
  tinh: ids,
  viec: z.enum(['quan-ly', 'thuc-hien']).exactOptional(),
  xa: theoLoaiXa.exactOptional(),
  deXuat: theoLoaiXa.exactOptional(),
  cach: z.enum(['giao', 'de-nghi', 'hoi', 'tu-lam']),
  chac,
  ghiChu: text.exactOptional(),
  nguon: texts,
});

export const coQuanFile = z.strictObject({ coQuan: z.array(coQuan) });
export const vanBanFile = z.strictObject({ vanBan: z.array(vanBan) });
/** Fixed days and words of a subject are read where they are used. */
export const linhVucFile = z.looseObject({
  ten: text,
  vanBan: z.array(vanBan).default([]),
  coQuan: z.array(coQuan).default([]),
  chuDe: z.array(chuDe).default([]),
});
/** Of data/danh-muc/rieng: any of the lists. */
export const ownFile = z.strictObject({
  coQuan: z.array(coQuan).default([]),
  vanBan: z.array(vanBan).default([]),
  tinhSangXa: z.array(tinhSangXa).default([]),
});
export const tinhSangXaFile = z.strictObject({ tinhSangXa: z.array(tinhSangXa), biDanhCapXa: texts });
