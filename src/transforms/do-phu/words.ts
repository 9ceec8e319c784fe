/** How the states of coverage are written: a letter for narrow columns, a name, and what it says. */
import type { TinhTrangXa, TrangThaiPhu } from './model.js';

interface Words {
  readonly ma: string;
  readonly ten: string;
  readonly nghia: string;
}

export const trangThaiWords: Readonly<Record<TrangThaiPhu, Words>> = {
  'chu-tri': { ma: 'C', ten: 'chủ trì', nghia: 'có trong kế hoạch của xã, đơn vị của xã được giao làm' },
  'phoi-hop': {
    ma: 'P',
    ten: 'phối hợp',
    nghia: 'có trong kế hoạch của xã, đơn vị của xã được ghi là phối hợp, tham gia',
  },
  'de-nghi': {
    ma: 'Đ',
    ten: 'đề nghị',
    nghia: 'có trong kế hoạch của xã, đề nghị cơ quan không thuộc UBND cấp xã làm',
  },
  'chua-giao': { ma: 'G', ten: 'chưa giao', nghia: 'có trong kế hoạch của xã, chưa nêu đơn vị nào của xã làm' },
  'cho-quyet': { ma: 'Q', ten: 'chờ quyết', nghia: 'chưa in vào kế hoạch của xã vì còn câu hỏi chưa quyết' },
  'khong-giao': { ma: 'K', ten: 'không giao', nghia: 'chủ ý không đưa vào kế hoạch của xã, có lý do' },
  thieu: { ma: 'T', ten: 'thiếu', nghia: 'lẽ ra phải có mà kế hoạch của xã không có' },
  'khong-ro': { ma: '?', ten: 'không rõ', nghia: 'không đối chiếu được với kế hoạch của xã, phải xem lại' },
  'khong-co': { ma: '–', ten: 'chưa có kế hoạch', nghia: 'xã chưa có kế hoạch, hoặc tệp kế hoạch có lỗi' },
};

export const tinhTrangWords: Readonly<Record<TinhTrangXa, string>> = {
  'doi-chieu': 'đối chiếu được',
  'chua-co': 'chưa có kế hoạch',
  loi: 'tệp có lỗi',
  'khong-doi-chieu': 'không đối chiếu được',
};
