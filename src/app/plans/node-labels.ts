/** Where a place of a plan stands for a reader: `Mục III.2`, `Phụ lục, hàng 9`, `Nơi nhận`. */

import { appendixLabel, labelOf } from '../../plan/labels.js';
import type { Bang, KeHoach, Nut } from '../../plan/schema.js';

/** The label of a data path's node, or of the part of the plan that it lies in. */
export function placeWords(keHoach: KeHoach, path: string): string {
  const [first = '', second] = path.split('.');
  if (path === '') return 'Cả kế hoạch';
  if (first === 'noiDung') return nodeWords(keHoach.noiDung, path.split('.').slice(1));
  if (first === 'phuLuc') {
    const at = Number(second);
    const label = keHoach.phuLuc?.[at]?.nhan ?? appendixLabel(at + 1, keHoach.phuLuc?.length ?? 1);
    const rest = path.split('.').slice(2);
    const inner = rest[0] === 'noiDung' ? nodeWords(keHoach.phuLuc?.[at]?.noiDung ?? [], rest.slice(1)) : '';
    return inner === '' ? label : `${label}, ${inner.charAt(0).toLowerCase()}${inner.slice(1)}`;
  }
  return topWords[first] ?? first;
}

const topWords: Readonly<Record<string, string>> = {
  nam: 'Năm',
  so: 'Số',
  ngay: 'Ngày ban hành',
  coQuan: 'Cơ quan ban hành',
  trichYeu: 'Trích yếu',
  phuDe: 'Phụ đề',
  chuDe: 'Chủ đề',
  thoiKy: 'Thời kỳ',
  canCu: 'Căn cứ',
  loiDan: 'Lời dẫn',
  noiNhan: 'Nơi nhận',
  luu: 'Lưu',
  chuKy: 'Chữ ký',
  them: 'Phần riêng',
};

/** Labels joined from the top: `III.2.a`; dashes are counted: `III.2, gạch 3`. */
function nodeWords(nodes: readonly Nut[], keys: readonly string[]): string {
  const parts: string[] = [];
  let list = nodes;
  let rest = keys;
  while (rest.length > 0) {
    const at = Number(rest[0]);
    const node = list[at];
    if (!node) break;
    parts.push(ownLabel(list, at));
    if (node.cap === 'bang') {
      if (rest[1] === 'hang') parts.push(rowLabel(node, Number(rest[2])));
      break;
    }
    if (rest[1] !== 'con') break;
    list = node.con ?? [];
    rest = rest.slice(2);
  }
  const [head = '', ...others] = parts.filter((part) => part !== '');
  const joined = others.reduce(
    (text, part) => (/^[\p{L}\d]+$/u.test(part) && !text.includes(',') ? `${text}.${part}` : `${text}, ${part}`),
    head,
  );
  return joined === '' ? 'Nội dung' : /^(?:Phần|gạch|dấu|đoạn|bảng|hàng)/.test(joined) ? joined : `Mục ${joined}`;
}

function ownLabel(list: readonly Nut[], at: number): string {
  const node = list[at];
  if (!node || node.cap === 'bang') return '';
  const count = list.slice(0, at + 1).filter(({ cap }) => cap === node.cap).length;
  if (node.cap === 'gach') return `gạch ${count}`;
  if (node.cap === 'cong') return `dấu cộng ${count}`;
  if (node.cap === 'doan') return `đoạn ${count}`;
  return (node.nhan ?? labelOf(node.cap, count) ?? '').replace(/[.)]$/, '');
}

function rowLabel({ hang }: Bang, at: number): string {
  return `hàng ${hang.slice(0, at + 1).filter((row) => 'o' in row).length}`;
}
