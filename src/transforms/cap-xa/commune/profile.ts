/** The profile of a commune: what its plans need every year and no catalogue knows. */
import { z } from 'zod';
import type { Result } from '../../../diagnostic/model.js';
import { foundBy, readYamlFile, wantedBy } from '../../../diagnostic/yaml-file.js';

const chu = z.string().min(1);
const coKhong = z.boolean().optional();

const hoSoSchema = z.strictObject({
  phienBan: z.literal(1),
  donVi: z
    .string()
    .regex(/^\d{5}$/)
    .describe('Mã đơn vị cấp xã.'),
  ten: chu.describe('Tên đơn vị, để người đọc nhận ra.'),
  datTenTheo: z
    .enum(['nguoi', 'so', 'su-kien', 'khong'])
    .optional()
    .describe('Tên đặt theo người, số, sự kiện hay không: quyết định cách ghi địa danh.'),
  nguoiKy: z
    .strictObject({ chucVu: chu, hoTen: chu })
    .optional()
    .describe('Người ký kế hoạch; bỏ trống thì chức vụ Chủ tịch, họ tên để trống.'),
  coQuan: z
    .record(z.string(), chu)
    .default({})
    .describe('Tên thật của cơ quan, theo mã của loại xã, ví dụ phong-kt: "Phòng Kinh tế, Hạ tầng và Đô thị".'),
  donViDuoi: z.array(chu).min(1).optional().describe('Gọi đơn vị dưới cấp xã thế nào: thôn, bản, tổ dân phố…'),
  diaBan: z
    .strictObject({
      bienGioi: coKhong,
      cuaKhau: coKhong,
      cangHangKhong: coKhong,
      khuCongNghiep: coKhong,
      khuDoThi: coKhong,
    })
    .default({})
    .describe('Địa bàn có biên giới, cửa khẩu, cảng hàng không, khu công nghiệp, khu đô thị hay không.'),
  noiNhan: z.array(chu).min(1).optional().describe('Nơi nhận riêng, thay cho danh sách chương trình đặt.'),
  luu: z.array(chu).min(1).optional(),
  kyHieu: chu.optional().describe('Ký hiệu của kế hoạch khi khác KH-UBND.'),
  nguon: z.array(chu).min(1).describe('Thấy ở đâu.'),
});

export type HoSo = z.infer<typeof hoSoSchema>;

/** `file` is the name shown in messages; `ma`: the commune whose profile it should be. */
export function loadProfile(file: string, text: string, ma: string): Result<HoSo> {
  const { value: yaml, diagnostics } = readYamlFile(file, text.normalize('NFC'));
  if (!yaml) return { diagnostics: diagnostics.map((one) => ({ ...one, code: 'ho-so-hong' })) };
  const parsed = hoSoSchema.safeParse(yaml.value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) =>
      yaml.fault('ho-so-hong', `Thấy ${foundBy(issue)}; cần ${wantedBy(issue)}.`, issue.path),
    );
    return { diagnostics: faults };
  }
  if (parsed.data.donVi === ma) return { value: parsed.data, diagnostics: [] };
  const message = `Thấy hồ sơ của đơn vị ${parsed.data.donVi}; cần donVi: "${ma}", đúng với tên tệp.`;
  return { diagnostics: [yaml.fault('ho-so-hong', message, ['donVi'])] };
}
