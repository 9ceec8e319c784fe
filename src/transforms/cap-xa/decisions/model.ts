/** The decisions about one provincial plan: taken once, kept in `<plan>.cap-xa.yaml`, applied to every commune. */
import { z } from 'zod';
import { isoDay, parseDay, parseIso } from '../../../plan/dates.js';

/** As documents write a day or as files do; kept as ISO. */
const ngayIso = z
  .string()
  .transform((text) => parseDay(text) ?? parseIso(text))
  .refine(
    (day) => day !== undefined,
    'Thấy một ngày không có thật hoặc viết khác dạng; cần như 20/5/2026 hoặc 2026-05-20.',
  )
  .transform((day) => (day ? isoDay(day) : ''));

/** `null`: not decided yet. `ve:<id>`: the work of that body, by its id of a xã (`ve:phong-vhxh`). */
const chon = z
  .union([z.enum(['de-xuat', 'giu', 'bo', 'viec-xa', 'chu']), z.string().regex(/^ve:[a-z0-9-]+$/)])
  .nullable()
  .describe(
    'de-xuat: in theo deXuat; giu: in như bản gốc; bo: bỏ; viec-xa: việc của UBND cấp xã; ve:<mã cơ quan>; chu: in chữ ghi ở khóa chu.',
  );

const muc = z
  .strictObject({
    ma: z.string().min(1).optional(),
    nut: z.string().min(1).describe('Mã mục của kế hoạch tỉnh.'),
    loai: z.string().min(1).optional(),
    viec: z.string().min(1).optional().describe('Đoạn phải quyết định, chép từ kế hoạch tỉnh.'),
    vi: z.string().min(1).optional().describe('Vì sao phải hỏi.'),
    deXuat: z.string().min(1).optional(),
    chon: chon.default(null),
    chu: z.string().min(1).optional().describe('Chữ sẽ in; {xa}, {don-vi}, {cong-an-xa}… được thay theo từng xã.'),
  })
  .refine((one) => one.chon !== 'chu' || one.chu !== undefined, {
    path: ['chon'],
    message: 'Thấy chon: chu mà mục này chưa có chữ; cần thêm khóa chu với chữ sẽ in.',
  })
  .refine((one) => one.chon !== 'de-xuat' || one.deXuat !== undefined, {
    path: ['chon'],
    message:
      'Thấy chon: de-xuat mà mục này không có deXuat; cần giu, bo, viec-xa, ve:<mã cơ quan>, hoặc chu kèm chữ sẽ in.',
  });

export const quyetDinhSchema = z.strictObject({
  phienBan: z.literal(1),
  nguon: z.string().min(1).describe('Tên tệp kế hoạch của tỉnh.'),
  caiDat: z
    .strictObject({
      truocHan: z.int().min(0).max(30).default(3).describe('Đơn vị báo cáo xã trước hạn của tỉnh mấy ngày làm việc.'),
      choBanHanh: z.int().min(0).max(60).default(5).describe('Xã cần mấy ngày làm việc để ban hành kế hoạch của mình.'),
      ngayNghi: z.array(ngayIso).default([]).describe('Ngày nghỉ lễ, ngoài thứ Bảy, Chủ nhật.'),
    })
    .prefault({}),
  vanBanTinh: z
    .strictObject({
      so: z
        .union([z.string().min(1), z.int().positive()])
        .nullable()
        .default(null),
      ngay: ngayIso.nullable().default(null),
    })
    .prefault({})
    .describe('Số và ngày ban hành kế hoạch của tỉnh; điền sau, chạy lại một lần thì mọi xã có.'),
  quyetDinh: z.array(muc).default([]),
  daLam: z
    .array(z.unknown())
    .optional()
    .describe('Những điều chương trình đã tự làm cho mọi xã, để đọc; mỗi lần chạy được ghi lại.'),
});

export type QuyetDinh = z.infer<typeof quyetDinhSchema>;
export type MucQuyetDinh = z.infer<typeof muc>;

export function noDecisions(nguon: string): QuyetDinh {
  return quyetDinhSchema.parse({ phienBan: 1, nguon });
}
