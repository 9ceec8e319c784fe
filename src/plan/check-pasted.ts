/** Finds what a paste from Word leaves behind: labels, dashes and closing marks that the program prints itself. */
import { type Finding, type Source, warning } from './finding.js';
import { rangeInLeaf } from './locate-text.js';
import { shorten } from './mismatch.js';
import { asList, asMap, asText, type RawMap } from './raw.js';
import { roleAt, type VaiTro } from './roles.js';
import type { Leaf, Segments } from './tree.js';

interface Remark {
  readonly code: string;
  readonly message: string;
  /** It stands at the last character of this; otherwise at the text's beginning. */
  readonly near?: string;
}

export function checkPasted(source: Source, leaves: readonly Leaf[], plan: RawMap): readonly Finding[] {
  return leaves.flatMap((leaf) => {
    const role = roleAt(leaf.segments);
    if (role === undefined) return [];
    return [...remarksOn(role, leaf, plan), ...severalLines(role, leaf)].map(({ code, message, near }) =>
      warning(code, message, near === undefined ? leaf : rangeInLeaf(source, leaf, [near], near.length - 1)),
    );
  });
}

function remarksOn(role: VaiTro, { text, segments }: Leaf, plan: RawMap): readonly Remark[] {
  switch (role) {
    case 'tieuDe':
    case 'chu':
      return labelled(text, nodeAt(plan, segments));
    case 'canCu':
      return listed(text, /[;,.]$/);
    case 'noiNhan':
      return listed(text, /(?<!\.)[;,.]$/);
    case 'luu':
      return listed(text, /(?<!\.)[;,.]$/);
    case 'ghiChu':
      return bracketed(text);
    case 'trichYeu':
      return fullStop(text);
    case 'kyHieu':
      return symbol(text);
    default:
      return [];
  }
}

/** What a label of the body looks like, with the blank that parts it from the text. */
const label =
  /^(?:\*\*)?((?:phần\s+(?:[IVX]+|\d{1,2})|[IVX]{1,6}[.)]|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|[a-zđ]\)|[-–—+•])(?:\*\*)?)[\s\u00a0]+\S/iu;

/** Only a node that the program gives a label to. */
function labelled(text: string, node: RawMap): readonly Remark[] {
  const cap = asText(node.cap);
  const found = label.exec(text)?.[1]?.replace(/\*\*$/, '');
  if (found === undefined || cap === undefined || cap === 'doan' || cap === 'bang') return [];
  // A sentence may speak of a part; a kept label stands for the one in the text only when they are the same.
  if (/^phần/iu.test(found) && cap !== 'phan') return [];
  if (node.nhan !== undefined && node.nhan !== found) return [];
  const message = `Thấy “${found}” ở đầu chữ; cần bỏ đi, vì chương trình tự đánh nhãn (cap: ${cap}) nên in ra sẽ có hai nhãn.`;
  return [{ code: 'nhan-lap', message }];
}

function listed(text: string, ending: RegExp): readonly Remark[] {
  const remarks: Remark[] = [];
  const dash = /^[-–—+•]\s+/.exec(text)?.[0].trim();
  if (dash !== undefined) {
    const message = `Thấy dấu “${dash}” ở đầu “${shorten(text, 24)}”; cần bỏ đi, dấu gạch do chương trình in.`;
    remarks.push({ code: 'dau-lap', message });
  }
  const end = ending.exec(text.trimEnd())?.[0];
  if (end !== undefined) {
    const message = `Thấy dấu “${end}” ở cuối “${shorten(text, 24)}”; cần bỏ đi, vì chương trình tự in dấu câu ở đó.`;
    remarks.push({ code: 'dau-lap', message, near: text.trimEnd().slice(-6) });
  }
  return remarks;
}

function bracketed(text: string): readonly Remark[] {
  if (!/^\(.*\)$/.test(text.trim())) return [];
  const message = `Thấy “${shorten(text, 24)}” đã có ngoặc đơn; cần bỏ ngoặc, vì chương trình tự in ngoặc quanh ghi chú.`;
  return [{ code: 'dau-lap', message }];
}

function fullStop(text: string): readonly Remark[] {
  if (!/[^.]\.$/.test(text.trimEnd())) return [];
  return [
    { code: 'trich-yeu-dau-cham', message: 'Thấy dấu chấm ở cuối trích yếu; cần bỏ đi, vì trích yếu là tên gọi.' },
  ];
}

function symbol(text: string): readonly Remark[] {
  const number = /^\s*(?:số:?)?\s*(\d*)\s*\/\s*(.*)$/iu.exec(text);
  if (number && /^\s*(?:số|\d|\/)/iu.test(text)) {
    const [, so = '', rest = ''] = number;
    const needed = so === '' ? `kyHieu: "${rest}"` : `tách đôi: so: ${Number(so)} và kyHieu: "${rest}"`;
    const message = `Thấy “${shorten(text)}”; cần ${needed}, vì chương trình tự in “Số: …/” ở trước.`;
    return [{ code: 'ky-hieu-kem-so', message }];
  }
  if (!/\p{Ll}/u.test(text) || /\p{Lu}/u.test(text)) return [];
  const message = `Thấy ký hiệu viết thường “${shorten(text)}”; cần viết hoa “${text.toUpperCase()}”, vì in ra đúng như viết.`;
  return [{ code: 'ky-hieu-chu-thuong', message }];
}

/** Line breaks inside a text are white space on paper. */
function severalLines(role: VaiTro, { text, type }: Leaf): readonly Remark[] {
  if (role === 'coQuan' || !/\S[^\S\n]*\n\s*\S/.test(text)) return [];
  const how = type === 'BLOCK_LITERAL' ? 'sau dấu “|”' : 'trong một chuỗi chữ';
  const message = `Thấy nhiều dòng ${how}; cần mỗi đoạn một mục riêng (ví dụ cap: doan), dùng “>-” nếu chỉ là một đoạn dài, vì in ra các dòng nối thành một đoạn.`;
  return [{ code: 'xuong-dong', message }];
}

/** The map that holds the text. */
function nodeAt(plan: RawMap, segments: Segments): RawMap {
  const parent = segments
    .slice(0, -1)
    .reduce<unknown>(
      (value, segment) => (typeof segment === 'number' ? asList(value)[segment] : asMap(value)[segment]),
      plan,
    );
  return asMap(parent);
}
