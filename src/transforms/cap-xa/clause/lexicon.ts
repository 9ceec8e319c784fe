/** The words that the rules go by; none belongs to one plan. */

/** What plans call bodies of a commune that they do not name. */
export const tenChung: Readonly<Record<string, string>> = {
  'cac-truong-hoc': '(?:trường học|nhà trường|cơ sở giáo dục)',
  'tram-y-te-xa': '(?:cơ sở y tế|trạm y tế)',
};

/** Staff of services that are not the commune's: it neither trains nor counts them. */
export const nganhDoc =
  /(?:cán bộ|công chức|viên chức|lực lượng|nhân viên)(?:,? (?:cán bộ|công chức|viên chức|nhân viên|ngành))* (?:hải quan|kiểm lâm|quản lý thị trường|thuế|kho bạc|thi hành án|ngân hàng)(?!\p{L})/iu;

/** A power of the province and above since 2025; a commune checks. */
export const thanhTra = /(?<!\p{L})(?<!cơ quan |đoàn |kết luận )thanh tra(?! (?:tỉnh|viên)|\p{L})/iu;

/** Bodies above the commune that no catalogue lists by name. */
export const coQuanLa =
  /(?<!\p{L})(?:(?:Chi cục|Tổng cục|Cục|Chi nhánh|Ban Quản lý|Quân khu|Đoàn Kinh tế|Kho bạc|Bảo hiểm xã hội|Tổng công ty|Tập đoàn) \p{L}+|Quân khu \d|(?:Hạt|Trạm) [Kk]iểm lâm|Đội [Qq]uản lý thị trường|Trung tâm (?!Phục vụ hành chính công|Cung ứng|[Hh]ọc tập cộng đồng|Văn hóa|Hội nghị)\p{Lu}\p{L}*)(?: \p{L}+){0,4}/u;

/** Needs something on the commune's ground. */
export const canDiaBan = {
  cuaKhau: /cửa khẩu|hải quan/iu,
  cangHangKhong: /cảng hàng không|sân bay/iu,
  bienGioi: /biên giới|biên phòng/iu,
  khuCongNghiep: /khu công nghiệp|khu chế xuất|cụm công nghiệp/iu,
  khuDoThi: /khu đô thị|chung cư|nhà cao tầng/iu,
} as const;

export const tenDiaBan = {
  bienGioi: 'khu vực biên giới',
  cuaKhau: 'cửa khẩu, hải quan',
  cangHangKhong: 'cảng hàng không',
  khuCongNghiep: 'khu, cụm công nghiệp',
  khuDoThi: 'khu đô thị, chung cư',
} as const;

/** Provincial words, where `cơ sở`, `trụ sở`, `thức tỉnh` are not meant; in a city with provincial rank the city too. */
export function tuCapTinh(loai: string): RegExp {
  const city = loai === 'thành phố' ? '|thành phố(?! thông minh)' : '';
  const words = `(?<!(?:thức|cảnh|tỉnh) )tỉnh(?! táo| ngộ)|(?<!(?:cơ|trụ|hội) )sở(?! hữu| thích| dĩ| trường)|thành ủy${city}`;
  return new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu');
}

export const tuCapHuyen = /(?<![\p{L}])(?:huyện|quận|thị xã|thị trấn)(?![\p{L}])/iu;
