/** The groups of words that code asks for, and the reforms whose days it needs: each stands in some file of data/loi or data/linh-vuc. */

export const groups = [
  'chinhTa',
  'chuLap',
  'muonChu',
  'nhan',
  'loaiVanBan',
  'cotThuTu',
  'hocHam',
  'nhomNoiNhan',
  'mucPhanCong',
  'chuCapHuyen',
  'noiVeTenCu',
  'cumTuLuat',
  'tuLuatCu',
  'viecDaChuyen',
  'noiGiuViecCu',
  'tuNhanViec',
  'hoaThua',
  'thonXom',
  'toDanPho',
  'dongTu',
  'trangTu',
  'danhTu',
  'noiTiep',
  'mucDich',
  'hoanCanh',
  'chuNgu',
  'saiKhien',
  'soChung',
  'diaDanhRieng',
  'coQuanNgoaiXa',
  'ngoaiThamQuyen',
  'viecQuanLy',
  'viecThucHien',
  'viecAiCungLam',
  'ngayAm',
] as const;
export type Group = (typeof groups)[number];

export const reforms = ['bo-cap-huyen', 'sap-xep-bo-nganh'] as const;
export type Reform = (typeof reforms)[number];
