/** How kinds and states of entries are called when people read them. */
import type { MucRaSoat, NhomChung, TrangThai } from './model.js';

export const trangThaiWords: Readonly<Record<TrangThai, string>> = {
  cho: 'chờ quyết',
  nhan: 'đã nhận',
  sua: 'đã sửa tay',
  giu: 'giữ nguyên',
  xoa: 'đã bỏ',
};

const loaiWords: Readonly<Record<string, string>> = {
  'hang-nam': 'Có làm hằng năm không',
  'dia-ban-doi': 'Địa bàn của cơ quan ban hành',
  'tinh-thanh-pho': 'Tỉnh đã thành thành phố',
  'nam-ke-hoach': 'Năm của kế hoạch',
  so: 'Số văn bản',
  'ngay-ban-hanh': 'Ngày ban hành',
  'thoi-ky': 'Thời kỳ',
  'ma-co-quan': 'Mã cơ quan',
  nam: 'Năm',
  moc: 'Mốc thời gian',
  'moc-ngay-nghi': 'Mốc trúng ngày nghỉ',
  'su-kien': 'Sự kiện một lần',
  'van-ban-dan': 'Văn bản viện dẫn',
  'van-ban-nam': 'Văn bản của năm',
  'van-ban-chu': 'Văn bản chưa đánh dấu',
  'dieu-khoan': 'Điều, khoản',
  'co-quan-doi-ten': 'Cơ quan đổi tên',
  'co-quan-trung': 'Cơ quan trùng sau sáp nhập',
  'co-quan-chia-viec': 'Cơ quan đã chia việc',
  'co-quan-cap-huyen': 'Cơ quan cấp huyện',
  'co-quan-het': 'Cơ quan không còn',
  'co-quan-giu-ten': 'Cơ quan giữ tên, đã khác',
  'co-quan-chua-ro': 'Cơ quan chưa rõ',
  'co-quan-tinh-thanh-pho': 'Cơ quan của tỉnh thành thành phố',
  'co-quan-doi-trong-ky': 'Cơ quan đổi trong kỳ',
  'viec-chia': 'Việc phải giao lại',
  'viec-cap-huyen': 'Việc của cấp huyện',
  'muc-trung': 'Hai mục của một cơ quan',
  'ma-don-vi': 'Mã đơn vị',
  'don-vi-het': 'Đơn vị không còn',
  'don-vi-doi-dia-gioi': 'Đơn vị đổi địa giới',
  'don-vi-doi-loai': 'Đơn vị đổi loại',
  'don-vi-doi-trong-ky': 'Đơn vị đổi trong kỳ',
  'don-vi-chua-ro': 'Đơn vị chưa rõ',
  'chu-cap-huyen': 'Chữ của cấp huyện, thị trấn',
  'cum-tu-luat': 'Cụm từ của luật',
  'nam-trong-ten': 'Năm trong tên văn bản',
  'nam-khac': 'Năm khác',
  'nam-khong-danh-dau': 'Năm, ngày chưa đánh dấu',
  'ngay-khong-nam': 'Ngày không ghi năm',
  'ngay-co-dinh': 'Ngày cố định hằng năm',
  'ky-niem': 'Kỷ niệm',
  'thu-ngay': 'Ngày có ghi thứ',
  'ngay-am-lich': 'Ngày âm lịch',
  'nam-am-lich': 'Tên năm âm lịch',
  'so-lieu': 'Số liệu của năm',
  'con-so': 'Con số',
  'chu-de': 'Chủ đề',
  'chu-thich': 'Chú thích cuối trang',
  'ten-nguoi': 'Tên người',
  'nguoi-ky': 'Người ký',
  'chuc-vu': 'Chức vụ người ký',
  'nguoi-soan': 'Người soạn thảo',
  'co-quan-ban-hanh': 'Cơ quan ban hành',
  'dia-danh': 'Địa danh',
  'ten-chua-tra-duoc': 'Tên chưa tra được',
  'xung-dot': 'Sửa tay và nguồn cùng đổi',
};

/** The general questions, as they are put to a person. */
export const nhomWords: Readonly<Record<NhomChung, string>> = {
  'ca-ke-hoach': 'Cả kế hoạch: có làm hằng năm không, cơ quan ban hành và địa bàn còn như cũ không?',
  ky: 'Kỳ: các mốc của năm cũ chuyển sang cùng ngày, cùng tháng của năm mới?',
  'chu-de': 'Chủ đề của năm mới là gì?',
  'van-ban-nam': 'Văn bản mở đầu, văn bản của riêng năm cũ: năm mới thay bằng văn bản nào?',
  'con-hieu-luc': 'Văn bản còn hiệu lực theo danh mục: dẫn tiếp tất cả?',
  'doi-ten': 'Cơ quan chắc chắn đã đổi tên: dùng tên mới?',
  'cap-huyen': 'Cách ghi: chỗ nêu chung cấp huyện (UBND các huyện, thành phố…) nay ghi cấp xã?',
  'doan-the': 'Tổ chức giữ tên, đã đổi về tổ chức: giữ cách gọi cũ?',
  nguoi: 'Người ký, người soạn, người được nêu tên: năm mới là ai?',
};

/** A kind without words of its own is shown as it is written in the list. */
export function kindWords({ loai }: Pick<MucRaSoat, 'loai'>): string {
  return loaiWords[loai] ?? loai;
}
