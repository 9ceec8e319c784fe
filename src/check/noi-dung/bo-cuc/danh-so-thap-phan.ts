/** Labels of the kind 1.1, 1.2 count on, and belong to the number above them. */
import type { Finding } from '../../model.js';
import { contentRule, finding, type Passage, passagesOf } from '../kit/kit.js';

const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?$/;

export const danhSoThapPhan = contentRule('danh-so-thap-phan', (subject) => {
  const last = new Map<string, number>();
  let above: string | undefined;
  return passagesOf(
    subject,
    'muc',
    'khoan',
    'khoan-tieu-de',
    'diem',
    'diem-tieu-de',
    'gach',
    'gach-tieu-de',
    'doan',
  ).flatMap((passage): readonly Finding[] => {
    const { role } = passage.source;
    const typed = labelOf(passage);
    if (role === 'muc' || /^\d{1,2}[.)]?$/.test(typed)) {
      last.clear();
      above = role === 'muc' ? undefined : typed.replace(/\D/g, '');
      return [];
    }
    const label = decimal.exec(typed)?.[1];
    if (label === undefined) return [];
    const at = label.lastIndexOf('.');
    const [prefix, value] = [label.slice(0, at), Number(label.slice(at + 1))];
    const before = last.get(prefix) ?? 0;
    last.set(prefix, value);
    const say = (found: string, expected: string) => [finding(passage, { start: 0, end: 0, found, expected })];
    if (above !== undefined && prefix.split('.')[0] !== above)
      return say(`nhãn “${label}” đứng dưới số “${above}.”`, `nhãn “${above}.…”`);
    if (value === before) return say(`nhãn “${label}” dùng hai lần`, `nhãn “${prefix}.${before + 1}”`);
    if (value === before + 1 || (before === 0 && value !== 2)) return [];
    return say(
      before === 0 ? `danh sách bắt đầu bằng “${label}”` : `nhãn nhảy từ “${prefix}.${before}” sang “${label}”`,
      `nhãn “${prefix}.${before + 1}”`,
    );
  });
});

/** As computed, or as typed at the head of the words. */
function labelOf({ source: { label }, text }: Passage): string {
  return label ?? /^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?= )/.exec(text)?.[0] ?? '';
}
