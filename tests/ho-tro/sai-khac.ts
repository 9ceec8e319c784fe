/**
 * The deviations file beside a plan (`<plan>.sai-khac.yaml`): every place where the data is not the source, with its reason.
 *
 * - `saiKhac`: source text → our text, applied in order; each must occur exactly once, or `lan` times. A space of `nguon` also
 *   stands for a line break of the source; `\n` demands one. In `ta` a `\n` starts a new source line.
 * - `chuyen`: text moved elsewhere, unchanged: cut where `nguon` stands, put right after `sau`.
 * - `sinhRa`: blocks that the program makes and the source lost, before the source line `truoc` or at the end.
 * - `noi`: two source lines that look like two paragraphs, yet are one.
 * - `dinhDang`: emphasis that differs. `luuY`: kept as the source has it, a person should ask.
 */
import { parse } from 'yaml';
import { z } from 'zod';

const loai = z.enum(['nhieu', 'loi-goc', 'the-thuc', 'trinh-bay']);
const chu = z.string().min(1);
const kieuChu = z.enum(['dam', 'nghieng', 'dam-nghieng', 'thuong']);

const saiKhacSchema = z.strictObject({
  nguon: z.string().regex(/^tests\/nguon\/\d{3}\.txt$/),
  phamVi: z.enum(['toan-van', 'phu-luc']).default('toan-van'),
  sinhRa: z
    .array(
      z.union([
        z.strictObject({ truoc: chu, chu: z.array(chu).min(1), lyDo: chu }),
        z.strictObject({ cuoi: z.literal(true), chu: z.array(chu).min(1), lyDo: chu }),
      ]),
    )
    .default([]),
  saiKhac: z
    .array(z.strictObject({ viTri: chu, nguon: chu, ta: z.string(), loai, lyDo: chu, lan: z.int().min(2).optional() }))
    .default([]),
  chuyen: z.array(z.strictObject({ viTri: chu, nguon: chu, sau: chu, loai, lyDo: chu })).default([]),
  noi: z.array(z.strictObject({ viTri: chu, truoc: chu, sau: chu, lyDo: chu })).default([]),
  dinhDang: z.array(z.strictObject({ viTri: chu, chu, nguon: kieuChu, ta: kieuChu, loai, lyDo: chu })).default([]),
  luuY: z.array(z.strictObject({ viTri: chu, chu, lyDo: chu })).default([]),
});

export type SaiKhac = z.infer<typeof saiKhacSchema>;
export type KieuChu = z.infer<typeof kieuChu>;

export function readSaiKhac(text: string): SaiKhac {
  return saiKhacSchema.parse(parse(text));
}
