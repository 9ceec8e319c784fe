/** The columns of a sheet of communes: their words for a person, and which part of a profile each one fills. */

export type ListKind =
  | 'chu'
  /** Several, parted by commas. */
  | 'danh-sach'
  | 'co-khong'
  | 'chon';

export interface ListColumn {
  readonly ten: string;
  readonly rong: number;
  readonly kieu: ListKind;
  /** Where the value stands in the profile; absent for the columns that say which commune is meant. */
  readonly cho?: readonly string[];
  /** For `chon`: word in the sheet → value in the profile. */
  readonly gia?: Readonly<Record<string, string>>;
  /** Words that are offered; others may be written too. */
  readonly goiY?: readonly string[];
  readonly dien: string;
  readonly viDu: string;
}

const coKhong = ['có', 'không'] as const;

const maCot: ListColumn = {
  ten: 'Mã đơn vị',
  rong: 12,
  kieu: 'chu',
  dien: 'Mã 5 chữ số của xã, phường, đặc khu; đã điền sẵn, không sửa. Ô phải ở dạng chữ (Text) để không mất số 0 ở đầu.',
  viDu: '02647',
};
const tenCot: ListColumn = {
  ten: 'Tên đơn vị',
  rong: 26,
  kieu: 'chu',
  dien: 'Đã điền sẵn, để người điền nhận ra; khác với mã thì chương trình báo.',
  viDu: 'phường Lào Cai',
};
const lapCot: ListColumn = {
  ten: 'Lập kế hoạch',
  rong: 14,
  kieu: 'co-khong',
  dien: '“không” thì bỏ qua dòng này; để trống là “có”. Xóa cả dòng cũng được.',
  viDu: 'có',
};

const diaBan = (ten: string, ma: string): ListColumn => ({
  ten,
  rong: ten.length + 3,
  kieu: 'co-khong',
  cho: ['diaBan', ma],
  dien: `Địa bàn có ${ten.toLowerCase()} hay không; việc chỉ dành cho nơi có thì chỉ in khi ghi “có”.`,
  viDu: 'không',
});

const coQuan = (ten: string, ma: string, viDu: string): ListColumn => ({
  ten,
  rong: 34,
  kieu: 'chu',
  cho: ['coQuan', ma],
  dien: 'Tên thật của cơ quan khi khác tên chung; để trống thì dùng tên chung theo Nghị định 150/2025/NĐ-CP.',
  viDu,
});

export const identity = { ma: maCot, ten: tenCot, lap: lapCot } as const;

export const listColumns: readonly ListColumn[] = [
  maCot,
  tenCot,
  lapCot,
  {
    ten: 'Chức vụ người ký',
    rong: 18,
    kieu: 'chu',
    cho: ['nguoiKy', 'chucVu'],
    goiY: ['Chủ tịch', 'Phó Chủ tịch'],
    dien: 'Để trống mà có họ tên thì là “Chủ tịch”. “Phó Chủ tịch” thì chương trình tự in KT. CHỦ TỊCH.',
    viDu: 'Chủ tịch',
  },
  {
    ten: 'Họ tên người ký',
    rong: 24,
    kieu: 'chu',
    cho: ['nguoiKy', 'hoTen'],
    dien: 'Viết như sẽ in dưới chữ ký.',
    viDu: 'Nguyễn Văn A',
  },
  {
    ten: 'Tên đặt theo',
    rong: 14,
    kieu: 'chon',
    cho: ['datTenTheo'],
    gia: { người: 'nguoi', số: 'so', 'sự kiện': 'su-kien', không: 'khong' },
    dien: 'Tên xã đặt theo tên người, số, sự kiện lịch sử thì địa danh phải ghi cả chữ “Xã”, “Phường”.',
    viDu: 'không',
  },
  {
    ten: 'Đơn vị dưới xã',
    rong: 22,
    kieu: 'danh-sach',
    cho: ['donViDuoi'],
    goiY: ['thôn', 'bản', 'thôn, bản', 'tổ dân phố', 'thôn, tổ dân phố', 'ấp', 'khu phố', 'khóm, ấp', 'buôn, thôn'],
    dien: 'Gọi đơn vị dưới xã thế nào; nhiều loại thì cách nhau bằng dấu phẩy.',
    viDu: 'thôn, bản',
  },
  diaBan('Biên giới', 'bienGioi'),
  diaBan('Cửa khẩu', 'cuaKhau'),
  diaBan('Cảng hàng không', 'cangHangKhong'),
  diaBan('Khu công nghiệp', 'khuCongNghiep'),
  diaBan('Khu đô thị, chung cư', 'khuDoThi'),
  coQuan('Tên phòng lo kinh tế, hạ tầng', 'phong-kt', 'Phòng Kinh tế, Hạ tầng và Đô thị'),
  coQuan('Tên phòng lo văn hóa, xã hội', 'phong-vhxh', 'Phòng Văn hóa - Xã hội'),
  coQuan('Tên trung tâm dịch vụ công', 'ttcu-dvsnc-xa', 'Trung tâm Cung ứng dịch vụ sự nghiệp công xã'),
  coQuan('Các trường học', 'cac-truong-hoc', 'Các trường Tiểu học, THCS trên địa bàn xã'),
  {
    ten: 'Ký hiệu',
    rong: 14,
    kieu: 'chu',
    cho: ['kyHieu'],
    dien: 'Ký hiệu sau số của kế hoạch; để trống là KH-UBND.',
    viDu: 'KH-UBND',
  },
  {
    ten: 'Lưu',
    rong: 12,
    kieu: 'danh-sach',
    cho: ['luu'],
    dien: 'Nơi lưu, chữ viết tắt, cách nhau bằng dấu phẩy; để trống là VT.',
    viDu: 'VT, VHXH',
  },
];

/** Words of a cell that may be chosen from a list in Excel. */
export function choicesOf({ kieu, gia, goiY }: ListColumn): readonly string[] {
  if (kieu === 'co-khong') return coKhong;
  return gia ? Object.keys(gia) : (goiY ?? []);
}
