/** Why something was changed, kept, left out or asked: a closed set of values, and the one place that words them. */

type Words = (...chu: readonly string[]) => string;

const words = {
  'trich-dan': () => 'trích dẫn văn bản của cấp tỉnh',
  'cho-quyet': () => 'chờ quyết định',
  'trung-uong': () => 'cơ quan trung ương, chỉ nhắc tới',
  'chi-dao-tinh': () => 'chỉ đạo, quy định của UBND tỉnh vẫn của UBND tỉnh',
  'bao-cao-tinh': () => 'xã báo cáo tỉnh: giữ nơi nhận như bản gốc',
  'moi-cap': () => 'tên chung cho mọi cấp',
  'khu-vuc': () => 'cơ quan khu vực, giữ tên',
  'viec-xa-voi-tinh': () => 'việc của xã với cơ quan tỉnh: giữ như bản gốc',
  'chu-tri-cua-tinh': () => 'cơ quan chủ trì là của tỉnh, xã chỉ phối hợp',
  'hai-cap-thanh-mot': () => 'câu gốc nói cả UBND cấp xã và UBND tỉnh: ở kế hoạch xã cả hai thành UBND xã',
  'vuot-cap': (ten) => `cấp xã làm việc trực tiếp với “${ten}” là vượt cấp`,
  'chuc-vu-khac': (ten) => `người đứng đầu “${ten}” ở cấp xã mang chức vụ khác`,
  'gap-chinh-minh': (ten) =>
    `câu này ở mục giao việc cho chính cơ quan ấy (“${ten}” ở cấp xã), viết thế thì cơ quan gặp chính mình`,
  'chua-ro-cap': (ten) => `chưa rõ “${ten}” ở đây là cấp tỉnh hay cấp xã`,
  'la-chinh-ubnd': (ten) => `“${ten}” ở đây là chính UBND ban hành kế hoạch`,
  'khong-chi-dao': (ten) => `cấp xã không chỉ đạo “${ten}”`,
  'viec-cua-xa': (ten) => `UBND cấp xã với “${ten}”: chưa rõ giữ cơ quan tỉnh hay thay bằng đơn vị của xã`,
  'chi-dao-ngang-cap': (ten) => `đơn vị cấp xã không chỉ đạo, hướng dẫn “${ten}”`,
  'chi-de-nghi': (ten) => `“${ten}” không thuộc UBND cấp xã: chỉ đề nghị, không giao`,
  'chia-hai-noi': (ten) => `việc của “${ten}” ở cấp xã chia hai nơi, chưa rõ thuộc nơi nào`,
  'don-vi-cua-minh': (ten) => `UBND cấp xã giao “${ten}”, không phối hợp với đơn vị của mình`,
  'co-quan': (ten, vi) => `“${ten}”: ${vi}`,
  'khong-co-o-xa': () => 'không có, hoặc là chính UBND ban hành, ở cấp xã',
  'da-co-trong-danh-sach': () => 'đã có trong danh sách này',
  'chinh-ubnd': () => 'chính UBND ban hành kế hoạch này',
  'chinh-co-quan-duoc-giao': () => 'chính cơ quan được giao việc này',
  'chu-thich': () => 'có chú thích với số liệu, tên địa bàn của tỉnh',
  'dan-chieu': () => 'dẫn tới mục của kế hoạch tỉnh, số mục của kế hoạch xã khác',
  'tu-xay-dung': () => 'ban hành chính Kế hoạch này là làm việc ấy',
  'da-co-ngay-truoc': () => 'đã có ngay trước',
  'thanh-tra': () => 'cấp xã không có chức năng thanh tra, chỉ kiểm tra theo thẩm quyền',
  'nganh-doc': () => 'thuộc ngành dọc, không do cấp xã quản lý',
  'tham-quyen': (chu, vi) => `“${chu}”: ${vi}`,
  'chi-dao-chinh-minh': (ten) => `“${ten}”: cơ quan được giao chỉ đạo chính mình`,
  'nguoi-nganh-doc': (ten) => `“${ten}”: thuộc ngành dọc, không do cấp xã quản lý`,
  'co-quan-la': (ten) => `“${ten}…”: không có trong danh mục, chưa rõ ở cấp xã là cơ quan nào`,
  'so-cua-tinh': (ten) => `“${ten}” là số của cả tỉnh: xã cần con số của mình`,
  'nguoi-lien-he': (ten) => `“${ten}”: người, số điện thoại, địa chỉ của tỉnh; xã ghi của mình`,
  'ten-chuong-trinh': () => 'tên văn bản, chương trình của tỉnh phải giữ nguyên: xã có thực hiện văn bản ấy không',
  'nhieu-xa': () => 'nói tới nhiều xã, phường, kế hoạch của một xã không giữ được',
  'ten-phong-trao': () => 'tên phong trào, mục tiêu của tỉnh nhắc xã, phường: chưa rõ xã dùng tên nào',
  'cac-dia-phuong': (ten) => `“${ten}” trong kế hoạch tỉnh là của các xã, phường`,
  'trong-ten': () => 'chữ chỉ địa bàn tỉnh có thể nằm trong tên chương trình, đề án của tỉnh, là tên thì không đổi',
  'dia-ban-con-so': () => 'câu nói địa bàn tỉnh có kèm con số: chưa rõ xã có lấy con số ấy không',
  'dia-ban-phong-trao': () => 'câu nói địa bàn tỉnh có kèm tên phong trào, mục tiêu của tỉnh trong ngoặc kép',
  'dia-ban-noi-khac': () => 'câu nói địa bàn tỉnh có kèm tên nước, tỉnh khác',
  'dia-ban-nhieu-cap': () => 'câu nói địa bàn tỉnh có kèm nhiều cấp: chưa rõ phần nào của xã',
  'don-vi': (ten) => `“${ten}” ở đây chưa rõ có phải là địa bàn xã hay không`,
  'chu-cap-tinh': (ten) => `còn chữ cấp tỉnh (“${ten}”), chưa rõ thay thế nào`,
  'cap-da-bo': (ten) => `“${ten}”: cấp hành chính không còn từ 01/7/2025`,
  'ten-tinh': (ten) => `còn tên tỉnh “${ten}”`,
  'han-hang-ky': (han) => `hạn của tỉnh “${han}”: đơn vị phải báo cáo xã sớm hơn, xã phải báo cáo tỉnh đúng hạn`,
  'han-qua-som': (han, ngay) => `hạn của tỉnh là ${han}: lùi ${ngay} ngày làm việc thì xã chưa kịp ban hành`,
  'khong-co-trong-danh-muc': () => 'danh mục không có cơ quan này',
  'bang-yeu-cau-hoi': () => 'bảng tỉnh sang xã yêu cầu hỏi',
  'cap-huyen': () => 'cấp huyện không còn từ 01/7/2025',
  'doan-the': () => 'đoàn thể cấp xã nằm trong Mặt trận Tổ quốc cấp xã, chỉ đề nghị',
  'khong-tuong-ung': () => 'không có cơ quan tương ứng ở cấp xã',
  'de-xuat': () => 'đề xuất của chương trình',
  'van-in': (vi) => `${vi} (chưa trả lời thì vẫn in)`,
  'tinh-thanh-xa': () => 'việc của tỉnh thành việc của xã, theo bảng tỉnh sang xã',
  'han-truoc-tinh': () => 'đơn vị báo cáo xã trước hạn của tỉnh',
  'bao-cao-dung-han': () => 'xã vẫn phải báo cáo tỉnh đúng hạn và đúng nơi của kế hoạch tỉnh',
  'chi-tieu': () => 'chỉ tiêu của tỉnh: xã có lấy cùng tỷ lệ này không',
  'cau-noi-tiep': () => 'câu nối tiếp câu đang chờ quyết định',
  'muc-rong': () => 'mọi việc trong mục này đã bỏ, chuyển sang mục khác hoặc đang chờ quyết định',
  'het-hang': () => 'không còn hàng nào',
  'bang-gop-hang': () =>
    'bảng có ô gộp nhiều hàng: bỏ một hàng thì bảng lệch, cần tách ô trong kế hoạch tỉnh hoặc tự lập bảng của xã',
  'dia-ban-xa': () => 'địa bàn của xã',
  'loi-dan': () => 'lời dẫn của tỉnh; kế hoạch xã căn cứ vào kế hoạch của tỉnh',
  'da-quyet-bo': () => 'đã quyết định bỏ',
  'trung-viec': () => 'hai cơ quan tỉnh cùng việc, ở cấp xã về một nơi: in một lần',
  'gan-trung': (chu) =>
    `gần trùng với việc “${chu}…” đã về cùng một nơi: có bỏ việc này không (chưa trả lời thì vẫn in cả hai)`,
  'muc-thon': () =>
    'kế hoạch cấp xã thường có mục riêng giao thôn, bản, tổ dân phố; kế hoạch tỉnh không giao nên chưa in',
  'ghi-chu': (ghiChu) => ghiChu,
  'ten-thoi-dung': () => 'tên cơ quan trong kế hoạch tỉnh không còn dùng, cần sửa ở kế hoạch tỉnh',
  'tuong-ung-chua-chac': () => 'cơ quan cấp xã tương ứng chưa chắc, không thuộc UBND cấp xã: chỉ đề nghị',
  'khu-vuc-de-nghi': () => 'cơ quan khu vực, không thuộc cấp xã: chỉ đề nghị, cần ghi rõ tên',
  'viec-ubnd-tinh': () => 'việc của chính UBND cấp tỉnh: bo nếu xã không làm, viec-xa nếu UBND cấp xã cũng làm',
  'nhieu-co-quan': () => 'mục giao việc cho nhiều cơ quan, cần chọn cơ quan cấp xã',
  'cau-hai-noi': (ten) => `việc của ${ten} ở cấp xã do hai nơi làm, câu này chưa rõ thuộc nơi nào`,
  'o-hai-noi': (ten) => `việc của “${ten}” ở cấp xã do hai nơi làm, chưa rõ thuộc nơi nào`,
  'chua-ro-o-xa': (ten) => `chưa rõ “${ten}” ở cấp xã là cơ quan nào`,
  'nhieu-trong-mot-cau': (ten) => `“${ten}” nói nhiều cơ quan trong một câu`,
  'o-chua-chac': (ten) => `“${ten}”: cơ quan cấp xã tương ứng chưa chắc`,
  'khong-phan-cong': (ten) => `cấp xã không phân công “${ten}”`,
  'chua-in-o': (vi) => `chưa in trong hàng này: ${vi}`,
  'khong-phoi-hop-voi-minh': () => 'UBND cấp xã không phối hợp với đơn vị của mình',
  'da-co-trong-hang': () => 'đã có trong hàng này',
  'chua-in-hang': (vi) => `chưa in hàng này: ${vi}`,
  'chu-tri-trung-uong': () => 'cơ quan chủ trì là cơ quan trung ương',
  'chu-tri-thoi-dung': () => 'tên cơ quan chủ trì trong kế hoạch tỉnh không còn dùng, cần sửa ở kế hoạch tỉnh',
  'so-tinh-con-trong': () =>
    'số và ngày kế hoạch của tỉnh còn trống: điền vào vanBanTinh của tệp quyết định rồi chạy lại, mọi xã cùng có',
  'trich-ke-hoach-tinh': () => 'lời dẫn trích kế hoạch của tỉnh',
  'gui-cap-tren': () => 'xã gửi kế hoạch cho cấp trên',
  'dia-ban-chua-ro': (diaBan, khoa) =>
    `việc này chỉ có ở nơi có ${diaBan}: ghi diaBan.${khoa} trong hồ sơ xã; chưa ghi thì chưa in`,
  'dia-ban-co': (diaBan, xa) => `việc này chỉ có ở nơi có ${diaBan}; ${xa} có nên giữ`,
  'dia-ban-khong': (diaBan, xa) => `việc này chỉ có ở nơi có ${diaBan}; ${xa} không có nên bỏ`,
  'dia-ban-ho-so-co': (diaBan, xa) => `việc này chỉ có ở nơi có ${diaBan}; theo hồ sơ, ${xa} có nên giữ`,
  'dia-ban-ho-so-khong': (diaBan, xa) => `việc này chỉ có ở nơi có ${diaBan}; theo hồ sơ, ${xa} không có nên bỏ`,
  'tieu-de': () => 'tiêu đề còn chữ của tỉnh: quyết một lần trong tệp .cap-xa.yaml của kế hoạch tỉnh',
  'mot-viec': () => 'trong mục chỉ còn một việc nên không đánh số, chữ, gạch đầu dòng cho việc ấy',
  'so-viec': () => 'có việc bỏ, chuyển hoặc chờ quyết định nên câu dẫn nêu số việc còn lại',
  'nguoi-ky-khong-ho-so': (xa) => `chưa có hồ sơ của ${xa}: chức vụ Chủ tịch, họ tên để trống`,
  'nguoi-ky': () => 'hồ sơ chưa ghi người ký: chức vụ Chủ tịch, họ tên để trống',
  'dia-danh': (xa) =>
    `chưa rõ tên ${xa} có đặt theo tên người, số, sự kiện không; nếu có, địa danh phải ghi cả chữ “${xa}”: ghi datTenTheo trong hồ sơ`,
  'ten-co-quan': (xa) =>
    `chưa có hồ sơ của ${xa}: tên cơ quan theo Nghị định 150/2025/NĐ-CP, đơn vị dưới ${xa} theo cách gọi thường dùng, cần đối chiếu`,
  'trung-ten-tinh': (xa, ten) => `tên ${xa} trùng tên tỉnh: “${xa} ${ten}” là đơn vị ban hành, không phải tỉnh`,
  'quyet-dinh-chung': (so) =>
    `còn ${so} câu hỏi chung trong tệp .cap-xa.yaml của kế hoạch tỉnh: quyết định ở đó rồi chạy lại; đoạn chưa rõ thì chưa in`,
} as const satisfies Record<string, Words>;

export interface LyDo {
  readonly vi: keyof typeof words;
  /** The words of the text that it speaks of. */
  readonly chu: readonly string[];
}

/** Why a name of the province stays. */
export type GiuVi = Extract<
  LyDo['vi'],
  | 'trich-dan'
  | 'cho-quyet'
  | 'trung-uong'
  | 'chi-dao-tinh'
  | 'bao-cao-tinh'
  | 'moi-cap'
  | 'khu-vuc'
  | 'viec-xa-voi-tinh'
  | 'chu-tri-cua-tinh'
>;

export function lyDo(vi: LyDo['vi'], ...chu: readonly string[]): LyDo {
  return { vi, chu };
}

export function wordsOf({ vi, chu }: LyDo): string {
  const say: Words = words[vi];
  return say(...chu);
}

export function isSame(a: LyDo, b: LyDo): boolean {
  return a.vi === b.vi && a.chu.join('\u0000') === b.chu.join('\u0000');
}
