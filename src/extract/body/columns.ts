/** Recognises the columns of a table by their titles, under the many names that these have. */
import { foldName } from '../../plan/catalogue.js';
import type { Bang } from '../../plan/schema.js';

export type ColumnRole = Bang['cot'][number]['vai'];

interface Form {
  readonly role: ColumnRole;
  readonly words: readonly string[];
}

/** The first that a title holds counts; "phối hợp" before "cơ quan", "thời gian thực hiện" before "thực hiện". */
const forms: readonly Form[] = [
  { role: 'tt', words: ['=tt', '=stt', '=số tt', '=số thứ tự', '=thứ tự', '=s tt', '=st t', '=s t t'] },
  { role: 'kinhPhi', words: ['kinh phí', 'dự toán', 'nguồn vốn', 'ngân sách', '=thành tiền', '=số tiền'] },
  {
    role: 'thoiGian',
    words: ['thời gian', 'tiến độ', 'thời hạn', 'thời điểm', 'lộ trình', '=hạn', '=tháng', 'hạn hoàn thành'],
  },
  { role: 'sanPham', words: ['sản phẩm', 'kết quả', 'đầu ra', 'hình thức văn bản'] },
  { role: 'thoiGian', words: ['hoàn thành'] },
  { role: 'ghiChu', words: ['ghi chú', '=chú thích'] },
  { role: 'phoiHop', words: ['phối hợp'] },
  {
    role: 'chuTri',
    words: [
      'chủ trì',
      'đơn vị thực hiện',
      'cơ quan thực hiện',
      'đơn vị chịu trách nhiệm',
      'phụ trách',
      'phân công',
      'trách nhiệm',
      'tham mưu',
      '=đơn vị',
      '=cơ quan',
      'cơ quan đơn vị',
      'người thực hiện',
      'đầu mối',
      '=thực hiện',
      'bộ phận thực hiện',
      'lực lượng thực hiện',
    ],
  },
  {
    role: 'noiDung',
    words: [
      'nội dung',
      'nhiệm vụ',
      'công việc',
      'hoạt động',
      'giải pháp',
      'tên việc',
      'đầu việc',
      'mục tiêu',
      'chỉ tiêu',
    ],
  },
];

export function roleOf(title: string): ColumnRole {
  const key = ` ${foldName(title)
    .replace(/[().:/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;
  const holds = (word: string) =>
    word.startsWith('=') ? key.trim() === foldName(word.slice(1)) : key.includes(` ${foldName(word)} `);
  return forms.find(({ words }) => words.some(holds))?.role ?? 'khac';
}

/** One role a column: a second column of a role is told apart by a number in its code. */
export function columnCodes(roles: readonly ColumnRole[]): readonly string[] {
  const counts = new Map<string, number>();
  return roles.map((role) => {
    const n = (counts.get(role) ?? 0) + 1;
    counts.set(role, n);
    return n === 1 && role !== 'khac' ? role : `${role}${n}`;
  });
}
