/** The words that govern a list of bodies: what is done with them. */
import { CQ, VB } from './tokens.js';

const listTail = new RegExp(`(?:${CQ}(?:\\s*\\([^()]*\\))?(?:\\s*[,;]|\\s+và|\\s+cùng)?\\s*(?:các\\s+)?)+$`, 'u');

/** `báo cáo Chủ tịch …`: who stands for the body changes nothing. */
const person = '(?: Chủ tịch| Lãnh đạo| lãnh đạo| Thường trực)?$';

const heads = {
  via: /\((?:qua|thông qua)$/iu,
  advise: new RegExp(`(?:tham mưu|giúp|giúp việc)(?: cho| với)?${person}`, 'iu'),
  report: new RegExp(
    `(?:báo cáo|gửi|về|trình|đề xuất|kiến nghị|phản ánh|chịu trách nhiệm(?: \\p{L}+){0,3} trước)(?: với| cho| về| lên| trước)?${person}`,
    'iu',
  ),
  coordinate:
    /(?:phối hợp|hiệp đồng|làm việc|trao đổi|liên hệ|kết nối|ký kết|tranh thủ sự \p{Ll}+(?: \p{Ll}+)? của)(?: chặt chẽ| trực tiếp)?(?: với| cùng)?$/iu,
  command: /(?:chỉ đạo|hướng dẫn|đôn đốc|kiểm tra|giao|yêu cầu|phân công|giám sát|đề nghị)(?: lực lượng| cho)?$/iu,
  source: /(?:của|do|được|theo|vai trò của)(?: lực lượng)?$/iu,
} as const;
const names = ['via', 'advise', 'report', 'coordinate', 'command', 'source'] as const;
export type Head = (typeof names)[number] | 'start' | 'other';

export function headOf(before: string): Head {
  const words = governing(before);
  if (/^(?:đề nghị|yêu cầu)?$/iu.test(words)) return 'start';
  return names.find((name) => heads[name].test(words)) ?? 'other';
}

/** What stands before the list to which the next body belongs. */
export function governing(before: string): string {
  return before.replace(listTail, '').trimEnd();
}

/** Work that a commune does with the level right above it, never further up. */
export function dealsWith(head: Head): boolean {
  return head === 'report' || head === 'coordinate' || head === 'advise' || head === 'command';
}

const citation = new RegExp(`(?:số \\d\\S*?|${VB})(?:,? ngày (?:\\S+|\\d+ tháng \\d+ năm \\d+))?,? của$`, 'u');

/** `Quyết định số … ngày … của`: who issued a text. */
export function isCitation(before: string): boolean {
  return citation.test(before.trimEnd());
}
