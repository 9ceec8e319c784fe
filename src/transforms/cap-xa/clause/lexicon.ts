/** The words that the rules go by; none belongs to one plan. */

/** Training may be anyone's. */
export const trainingCue = /tập huấn|bồi dưỡng|đào tạo/iu;

/** Tasks of management, beside tasks done on the spot: for provincial agencies whose work is split in a commune. */
export const quanLyCue =
  /(?:^|[\s;,])(?:quản lý|tham mưu|kiểm tra|thanh tra|đôn đốc|theo dõi|thẩm định|chỉ đạo|tổng hợp|báo cáo|xây dựng kế hoạch)(?!\p{L})|(?:\d+\s*%|một số|chỉ đạo các) (?:cơ sở giáo dục|trường học|trường|cơ sở y tế)/iu;
export const thucHienCue =
  /(?:xác định tình trạng nghiện|điều trị|xét nghiệm|khám|chữa bệnh|tư vấn|cấp phát thuốc|tại các cơ sở y tế|trong trường học|trong nhà trường|tại trường học|giảng dạy|chính khóa|ngoại khóa|sinh hoạt hè|ký cam kết)/iu;

/** Work or objects that a commune has no power over. */
export const ngoaiThamQuyen: readonly (readonly [RegExp, string])[] = [
  [
    /(?:chỉ đạo|hướng dẫn|đôn đốc|kiểm tra|thanh tra|giám sát)[^;.]*bệnh viện/iu,
    'bệnh viện không thuộc cấp xã quản lý',
  ],
  [/nhà mạng|thuê bao|tin nhắn SMS/iu, 'doanh nghiệp viễn thông không thuộc cấp xã quản lý'],
  [
    /(?:chỉ đạo|hướng dẫn|định hướng|yêu cầu|đôn đốc)[^;.]*cơ quan,? (?:báo chí|thông tấn|thông tin|truyền thông)/iu,
    'cấp xã không chỉ đạo cơ quan báo chí',
  ],
  [/(?:Quy chế|Chương trình|Kế hoạch) phối hợp/u, 'văn bản phối hợp giữa các cơ quan cấp tỉnh'],
  [
    /(?:thay thế|bãi bỏ|thay cho)[^;.]*(?:Kế hoạch|Quyết định|Văn bản|Công văn) số/u,
    'kế hoạch cấp xã không thay thế được văn bản của tỉnh',
  ],
  [/kênh (?:phát )?sóng|phát sóng/iu, 'cấp xã không có kênh phát sóng'],
  [/[Tt]rung tâm [Yy] tế/u, 'Trung tâm Y tế không thuộc cấp xã'],
  [/[Cc]ơ sở cai nghiện ma túy tỉnh/u, 'cơ sở cai nghiện không thuộc cấp xã'],
  [
    /cấp giấy chứng nhận|công bố[^;.]*đủ điều kiện|thẩm định, công bố/iu,
    'việc cấp giấy, thẩm định, công bố không thuộc thẩm quyền cấp xã',
  ],
  [
    /(?:chỉ đạo(?! của)|hướng dẫn|đôn đốc|yêu cầu)(?:,? \p{L}+){0,5}? (?:các cấp(?!,? ủy)|đơn vị (?:cơ sở|trực thuộc)|đơn vị cơ sở, trực thuộc|cấp dưới)/iu,
    'cấp xã không còn cấp dưới để chỉ đạo',
  ],
  [/hệ thống Tuyên giáo/iu, 'hệ thống của Đảng, không thuộc UBND cấp xã'],
  [/(?:trường )?(?:Cao đẳng|Trung cấp|Đại học)(?!\p{L})/u, 'trường cao đẳng, trung cấp, đại học không thuộc cấp xã'],
  [/liên tuyến|liên tỉnh|bóc gỡ các đường dây/iu, 'đấu tranh với đường dây liên tỉnh là việc của Công an cấp trên'],
  [/truy tố|xét xử(?! nghiêm)/iu, 'truy tố, xét xử là việc của Viện kiểm sát, Tòa án khu vực'],
  [
    /ra quyết định[^;.]*(?:cơ sở cai nghiện bắt buộc|cơ sở giáo dục bắt buộc|trường giáo dưỡng)/iu,
    'quyết định đưa vào cơ sở bắt buộc là của Tòa án nhân dân khu vực',
  ],
  [/các đơn vị thuộc Bộ/u, 'cấp xã không phối hợp trực tiếp với đơn vị thuộc Bộ (vượt cấp)'],
  [
    /(?:phối hợp|báo cáo|đề xuất|(?:hướng dẫn|chỉ đạo)(?! của))[^;.]*(?<!từ |(?:chỉ đạo|hướng dẫn|quy định|chủ trương) của )trung ương/iu,
    'làm việc trực tiếp với trung ương là vượt cấp',
  ],
  [/Trang thông tin (?:điện tử|tuyên truyền)/u, 'chưa rõ trang thông tin nào của cấp xã'],
];

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
