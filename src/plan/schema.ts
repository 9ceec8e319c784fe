/** The shape of a plan as it stands in YAML; the type KeHoach and the JSON Schema for editors are both made from it. */
import { z } from 'zod';

/** Prose in the declared inline form: `**đậm**`, `*nghiêng*`, `^chỉ số trên^`, `^[chú thích cuối trang]`, `[chữ in ra](loại:khóa)`. */
const chu = (moTa: string) => z.string().min(1).describe(moTa);
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .describe('Mã ngắn của mục, đặt một lần rồi giữ nguyên; để trống thì chương trình tự đặt khi lưu.');

/** Lineage: the ids of the nodes of the source plan that a node was made from. */
const nguon = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(2)])
  .describe('Mã mục của kế hoạch gốc mà mục này được lấy từ đó; chương trình ghi.');

/** Levels of the body, highest first; a level may be skipped. `doan` is a paragraph without a label and may stand anywhere. */
export const capBac = ['phan', 'muc', 'khoan', 'diem', 'gach', 'cong', 'doan'] as const;
export type CapBac = (typeof capBac)[number];

const o = z
  .union([
    z.string(),
    z.strictObject({
      chu: z.union([z.string(), z.array(z.string().min(1)).min(1)]).describe('Chữ trong ô; danh sách là nhiều đoạn.'),
      gopCot: z.int().min(2).max(20).optional().describe('Ô này chiếm mấy cột.'),
      gopHang: z.int().min(2).max(200).optional().describe('Ô này chiếm mấy hàng.'),
      canh: z.enum(['trai', 'giua']).optional().describe('Canh chữ trong ô.'),
    }),
    z.array(z.string().min(1)).min(1),
  ])
  .describe('Một ô: chữ, danh sách nhiều đoạn, hoặc { chu, gopCot, gopHang }.');

const hang = z
  .union([
    z.strictObject({
      id: id.optional(),
      nguon: nguon.optional(),
      nhan: chu('Số thứ tự đúng như bản gốc, khi không muốn chương trình tự đánh số.').optional(),
      o: z.record(z.string(), o).describe('Chữ của từng ô, theo mã cột. Ô trống thì bỏ qua.'),
    }),
    z.strictObject({
      id: id.optional(),
      nguon: nguon.optional(),
      nhom: chu('Dòng tên nhóm, chạy suốt chiều ngang bảng.'),
    }),
  ])
  .describe('Một hàng của bảng.');

const cot = z.strictObject({
  ma: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/)
    .describe('Mã cột, dùng trong các hàng. Mã tt: số thứ tự, chương trình tự đánh.'),
  ten: chu('Tên cột in ở đầu bảng.'),
  rong: z.number().positive().describe('Bề rộng tương đối so với các cột khác.'),
  vai: z
    .enum(['tt', 'noiDung', 'chuTri', 'phoiHop', 'thoiGian', 'sanPham', 'kinhPhi', 'ghiChu', 'khac'])
    .describe('Vai trò của cột: các lệnh khác nhờ đó biết cột nào là cơ quan chủ trì, cơ quan phối hợp, thời gian…'),
  canh: z.enum(['trai', 'giua', 'deu']).optional().describe('Canh chữ cả cột.'),
});

const bang = z.strictObject({
  id: id.optional(),
  nguon: nguon.optional(),
  cap: z.literal('bang'),
  kieu: z.enum(['nhiem-vu', 'thuong']).describe('nhiem-vu: bảng phân công nhiệm vụ; thuong: bảng bất kỳ.'),
  dauBang: z
    .array(z.array(z.strictObject({ chu: chu('Chữ ô đầu bảng.'), gopCot: z.int().min(1), gopHang: z.int().min(1) })))
    .optional()
    .describe('Đầu bảng nhiều tầng; bỏ trống thì dùng tên các cột.'),
  cot: z.array(cot).min(1),
  hang: z.array(hang).describe('Các hàng.'),
});
export type Bang = z.infer<typeof bang>;

/** A node of the body: label, optional heading, optional text, ordered children of lower levels. */
export interface NutChu {
  id?: string | undefined;
  nguon?: string | string[] | undefined;
  cap: CapBac;
  nhan?: string | undefined;
  tieuDe?: string | undefined;
  chu?: string | undefined;
  con?: Nut[] | undefined;
}
export type Nut = NutChu | Bang;

const nutChu: z.ZodType<NutChu> = z.strictObject({
  id: id.optional(),
  nguon: nguon.optional(),
  cap: z
    .enum(capBac)
    .describe('Cấp: phan (Phần I), muc (I.), khoan (1.), diem (a), gach (-), cong (+), doan (đoạn không đánh số).'),
  nhan: chu('Nhãn đúng như bản gốc, khi không muốn chương trình tự đánh số.').optional(),
  tieuDe: chu('Tiêu đề. Có cả chu thì tiêu đề in đậm rồi chữ chạy liền sau.').optional(),
  chu: chu('Nội dung của mục.').optional(),
  get con() {
    return z.array(nut).optional().describe('Các mục con, theo thứ tự in ra.');
  },
});
const nut: z.ZodType<Nut> = z.union([bang, nutChu]);

const ngayCoTheTrong = z
  .strictObject({
    ngay: z.int().min(1).max(31).nullable().describe('Ngày; null khi còn để trống cho văn thư.'),
    thang: z.int().min(1).max(12).nullable().describe('Tháng; null khi còn để trống.'),
    nam: z.int().min(1945).max(2200),
  })
  .describe('Ngày ban hành.');

const nguoiNhan = z.union([
  chu('Tên nơi nhận, không có gạch đầu dòng và dấu chấm phẩy.'),
  z.strictObject({
    ten: chu('Tên nơi nhận.'),
    ghiChu: chu('Ghi chú in trong ngoặc, ví dụ: để b/c.').optional(),
  }),
  z.strictObject({
    nhom: z.array(chu('Tên nơi nhận.')).min(2).describe('Các nơi nhận được gom bằng một dấu móc.'),
    ghiChu: chu('Ghi chú chung bên cạnh dấu móc, ví dụ: báo cáo.'),
  }),
]);

const luu = z.strictObject({
  noi: z.array(chu('Nơi lưu: VT rồi đến đơn vị soạn thảo.')).min(1),
  nguoiSoan: chu('Ký hiệu người soạn thảo.').optional(),
  soBan: z.int().positive().optional().describe('Số lượng bản phát hành.'),
  kieuNguoiSoan: z
    .enum(['sau-dong-luu', 'trong-ngoac'])
    .optional()
    .describe('sau-dong-luu: theo Nghị định (VT, NC. NG.(60)); trong-ngoac: VT, NC (Ng).'),
});

const chuKy = z.union([
  z.strictObject({
    chucVu: chu('Chức vụ người ký, ví dụ: Chủ tịch, Phó Chủ tịch. Chương trình suy ra các dòng TM., KT.'),
    hinhThuc: z.enum(['TM', 'TL', 'TUQ']).optional().describe('Bỏ trống: ký thay mặt (TM.).'),
    hoTen: chu('Họ tên người ký.').nullable(),
  }),
  z.strictObject({
    dong: z.array(chu('Một dòng quyền hạn, chức vụ.')).min(1).describe('Các dòng in đúng như viết ở đây.'),
    hoTen: chu('Họ tên người ký.').nullable(),
  }),
]);

const ngayIso = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('Ngày dạng năm-tháng-ngày, ví dụ "2026-06-01".');

const phuLuc = z.strictObject({
  id: id.optional(),
  nguon: nguon.optional(),
  nhan: chu('Nhãn đúng như bản gốc; bỏ trống thì chương trình đặt Phụ lục, Phụ lục I, II…').optional(),
  tieuDe: chu('Tiêu đề phụ lục, viết hoa như sẽ in.').optional(),
  kho: z.enum(['doc', 'ngang']).optional().describe('Khổ giấy đứng (doc) hay nằm ngang (ngang).'),
  kemTheoCua: chu('Tên cơ quan in trong dòng (Kèm theo …); bỏ trống thì dùng tên đầy đủ.').optional(),
  noiDung: z.array(nut).min(1),
});

export const keHoachSchema = z.strictObject({
  phienBan: z.literal(1).describe('Phiên bản của khuôn dữ liệu.'),
  loai: z
    .string()
    .regex(/^[a-z][a-z-]*$/)
    .describe('Loại văn bản: tên thư mục trong templates/.'),
  coQuan: z
    .union([
      z.string().min(1),
      z.strictObject({
        chuQuan: z
          .union([chu('Cơ quan chủ quản, viết hoa.'), z.array(chu('Một dòng tên cơ quan chủ quản.')).min(2)])
          .optional()
          .describe('Cơ quan chủ quản, viết hoa; danh sách là nhiều dòng.'),
        ten: z.array(chu('Một dòng tên cơ quan, viết hoa.')).min(1),
        tenThuong: chu('Tên đầy đủ viết thường, dùng trong câu.'),
      }),
    ])
    .describe('Mã cơ quan trong danh mục (ví dụ ubnd-08), hoặc tên viết đủ.'),
  nam: z.int().min(1945).max(2200).describe('Năm của kế hoạch.'),
  nguonGoc: z
    .strictObject({
      lenh: z.enum(['nam-moi', 'cap-xa', 'nhap']).describe('Lệnh đã làm ra tệp này.'),
      tep: chu('Tệp nguồn, tính từ thư mục của tệp này, dùng dấu /.'),
    })
    .optional()
    .describe('Kế hoạch này được làm từ đâu; chương trình ghi.'),
  raSoat: chu('Tệp danh sách việc phải rà soát, nằm cạnh tệp này.').optional(),
  so: z.int().positive().nullable().describe('Số văn bản; null khi văn thư chưa cấp.'),
  kyHieu: chu('Ký hiệu, ví dụ KH-UBND.'),
  diaDanh: chu('Địa danh; bỏ trống thì lấy theo cơ quan.').optional(),
  ngay: ngayCoTheTrong,
  trichYeu: chu('Trích yếu nội dung.'),
  phuDe: chu('Dòng phụ dưới trích yếu, ví dụ (Từ ngày 01/6 đến ngày 30/6/2026).').optional(),
  chuDe: chu('Chủ đề của năm.').optional(),
  thoiKy: z.strictObject({ tu: ngayIso, den: ngayIso }).optional().describe('Thời kỳ của chính kế hoạch này.'),
  doKhan: z.enum(['khan', 'thuong-khan', 'hoa-toc']).optional(),
  doMat: z.enum(['mat', 'toi-mat', 'tuyet-mat']).optional(),
  luuHanh: z.enum(['xem-xong-tra-lai', 'luu-hanh-noi-bo']).optional(),
  duThao: z.boolean().optional().describe('true: in khung DỰ THẢO.'),
  canCu: z.array(chu('Một căn cứ, không có dấu chấm phẩy cuối.')).min(1).optional(),
  loiDan: z.array(chu('Một đoạn lời dẫn.')).optional(),
  noiDung: z.array(nut).min(1),
  noiNhan: z.array(nguoiNhan).min(1),
  luu,
  chuKy,
  phuLuc: z.array(phuLuc).min(1).optional(),
  them: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .optional()
    .describe('Chữ riêng của loại văn bản khác kế hoạch, dùng trong template.'),
});

export type KeHoach = z.infer<typeof keHoachSchema>;
export type PhuLuc = z.infer<typeof phuLuc>;
export type NguoiNhan = z.infer<typeof nguoiNhan>;
export type ChuKy = z.infer<typeof chuKy>;
export type NgayCoTheTrong = z.infer<typeof ngayCoTheTrong>;
