/** The kinds of administrative documents by the words that they are headed with (NĐ 30/2020, Điều 7). */

const kinds: Readonly<Record<string, string>> = {
  'NGHỊ QUYẾT': 'nghi-quyet',
  'QUYẾT ĐỊNH': 'quyet-dinh',
  'CHỈ THỊ': 'chi-thi',
  'QUY CHẾ': 'quy-che',
  'QUY ĐỊNH': 'quy-dinh',
  'THÔNG CÁO': 'thong-cao',
  'THÔNG BÁO': 'thong-bao',
  'HƯỚNG DẪN': 'huong-dan',
  'CHƯƠNG TRÌNH': 'chuong-trinh',
  'KẾ HOẠCH': 'ke-hoach',
  'PHƯƠNG ÁN': 'phuong-an',
  'ĐỀ ÁN': 'de-an',
  'DỰ ÁN': 'du-an',
  'BÁO CÁO': 'bao-cao',
  'BIÊN BẢN': 'bien-ban',
  'TỜ TRÌNH': 'to-trinh',
  'HỢP ĐỒNG': 'hop-dong',
  'CÔNG ĐIỆN': 'cong-dien',
  'BẢN GHI NHỚ': 'ban-ghi-nho',
  'BẢN THỎA THUẬN': 'ban-thoa-thuan',
  'GIẤY ỦY QUYỀN': 'giay-uy-quyen',
  'GIẤY MỜI': 'giay-moi',
  'GIẤY GIỚI THIỆU': 'giay-gioi-thieu',
  'GIẤY NGHỈ PHÉP': 'giay-nghi-phep',
  'PHIẾU GỬI': 'phieu-gui',
  'PHIẾU CHUYỂN': 'phieu-chuyen',
  'PHIẾU BÁO': 'phieu-bao',
  'THƯ CÔNG': 'thu-cong',
  'KẾT LUẬN': 'ket-luan',
  'CÔNG VĂN': 'cong-van',
};

export interface Kind {
  readonly loai: string;
  /** As printed: `KẾ HOẠCH`. */
  readonly ten: string;
}

/** A line that names the kind, alone or before further capitals: `KẾ HOẠCH`, `KẾ HOẠCH HÀNH ĐỘNG`. */
export function kindOfLine(text: string): Kind | undefined {
  if (text !== text.toUpperCase() || text.length > 60) return undefined;
  const found = Object.entries(kinds).find(([name]) => text === name || text.startsWith(`${name} `));
  return found && { ten: found[0], loai: found[1] };
}
