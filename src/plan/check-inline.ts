/** Judges the inline form of every prose text: what could not be read, and marks whose key or text does not hold. */
import { didYouMean } from '../diagnostic/suggest.js';
import { tenDonVi } from './catalogue.js';
import { inBeing } from './danh-muc/dates.js';
import { findDates, printedDate, printedDays } from './dates.js';
import { error, type Finding, type Range, type Source, warning } from './finding.js';
import { type InlineFault, type InlineNode, inlineText, type MarkNode, markKinds, readInline } from './inline.js';
import { rangeInLeaf } from './locate-text.js';
import { type MarkContext, markText } from './marks.js';
import { notInCalendar, shorten } from './mismatch.js';
import { isProse, roleAt } from './roles.js';
import type { Leaf } from './tree.js';

export function checkInline(source: Source, leaves: readonly Leaf[], context: MarkContext): readonly Finding[] {
  return leaves.flatMap((leaf) => {
    const role = roleAt(leaf.segments);
    if (!role || !isProse(role)) return [];
    const { nodes, faults } = readInline(leaf.text);
    return [
      ...faults.map((fault) => faultFinding(fault, rangeInLeaf(source, leaf, [fault.near, fault.near.slice(0, 4)]))),
      ...marksIn(nodes).flatMap((mark) => checkMark(mark, rangeOfMark(source, leaf, mark), context)),
    ];
  });
}

function marksIn(nodes: readonly InlineNode[]): readonly MarkNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    return [...(node.kind === 'mark' ? [node] : []), ...marksIn(node.children)];
  });
}

/** At the printed words when the source shows them in one piece, else at the key. */
function rangeOfMark(source: Source, leaf: Leaf, { mark, key, children }: MarkNode): Range {
  const destination = `](${mark}${key === undefined ? '' : `:${key}`})`;
  const words = rangeInLeaf(source, leaf, [`[${inlineText(children)}${destination}`]);
  return words === leaf ? rangeInLeaf(source, leaf, [destination], 2) : words;
}

function faultFinding(fault: InlineFault, range: Range): Finding {
  const { code, message } = faultWords(fault);
  const onlyOdd = fault.kind === 'stray-star' || fault.kind === 'stray-caret';
  return onlyOdd ? warning(code, message, range) : error(code, message, range);
}

function faultWords({ kind, near }: InlineFault): { code: string; message: string } {
  switch (kind) {
    case 'unknown-mark':
      return unknownMark(near.slice(2));
    case 'broken-mark': {
      const message = `Thấy “${shorten(near)}”, một đánh dấu không đọc được; cần dạng [chữ](loại:khóa), khóa không có dấu cách, không lồng nhau; chữ thường thì viết “\\[…\\]”.`;
      return { code: 'danh-dau-hong', message };
    }
    case 'stray-star': {
      const message = `Thấy dấu “*” lẻ ở “${shorten(near, 24)}”; cần dấu đóng sát chữ nếu muốn in đậm hay nghiêng, viết “\\*” nếu muốn in dấu sao, vì dấu lẻ sẽ in ra nguyên như thế.`;
      return { code: 'sao-le', message };
    }
    case 'stray-caret': {
      const message = `Thấy dấu “^” lẻ ở “${shorten(near, 24)}”; cần ^(1)^ (không có dấu cách) hoặc ^[chú thích], viết “\\^” nếu muốn in dấu, vì dấu lẻ sẽ in ra nguyên như thế.`;
      return { code: 'mu-le', message };
    }
    case 'nested-note':
      return { code: 'chu-thich-long-nhau', message: 'Thấy chú thích nằm trong chú thích; cần tách ra.' };
    case 'empty-note':
      return { code: 'chu-thich-trong', message: 'Thấy chú thích không có chữ; cần viết chữ hoặc xóa đi.' };
  }
}

function unknownMark(destination: string): { code: string; message: string } {
  const kind = destination.split(':')[0] ?? '';
  const message = `Thấy “(${shorten(destination)})” sau ngoặc vuông, không phải loại đánh dấu nào; cần một trong: ${markKinds.join(', ')}; chữ thường thì viết “\\[…\\]”.${didYouMean(kind, markKinds)}`;
  return { code: 'danh-dau-la', message };
}

function checkMark(node: MarkNode, range: Range, context: MarkContext): readonly Finding[] {
  const { mark, key, children } = node;
  const named = mark === 'cq' || mark === 'dv' || mark === 'vb';
  if (named && !key)
    return [error('danh-dau-thieu-khoa', `Thấy (${mark}) không có khóa; cần dạng (${mark}:khóa).`, range)];
  if (!named && key !== undefined) {
    return [error('danh-dau-thua-khoa', `Thấy (${mark}:${key}); cần chỉ viết (${mark}).`, range)];
  }
  const found = named && key ? checkKey(mark, key, range, context) : [];
  const text = inlineText(children);
  if (text.trim() !== '') return [...found, ...checkText(mark, text, range, context)];
  if (found.some((finding) => finding.severity === 'error') || markText(node, context) !== undefined) return found;
  const message = `Thấy đánh dấu (${mark}) không có chữ; cần viết chữ trong ngoặc vuông, vì không suy ra được chữ.`;
  return [...found, error('danh-dau-trong', message, range)];
}

function checkText(mark: string, text: string, range: Range, { nam }: MarkContext): readonly Finding[] {
  if (mark === 'nam' && nam !== undefined && (text.match(/\d+/g) ?? []).join(' ') !== String(nam)) {
    return [error('nam-lech', `Thấy năm “${shorten(text)}” được đánh dấu là năm của kế hoạch; cần ${nam}.`, range)];
  }
  return mark === 'moc' ? checkDate(text, range, nam) : [];
}

/** Where the plan's year is not known, the 29th of February is let pass. */
const leapYear = 2024;

function checkDate(text: string, range: Range, nam = leapYear): readonly Finding[] {
  const dates = findDates(text, nam);
  if (dates.length === 0) {
    const message = `Thấy mốc “${shorten(text)}” không có ngày, tháng hay năm nào; cần ngày như 05/6/${nam}.`;
    return [error('moc-khong-ngay', message, range)];
  }
  return dates
    .filter((date) => !date.real)
    .map((date) => error('moc-ngay-sai', notInCalendar(`“${date.text}”`), range));
}

const kinds = { cq: 'cơ quan', dv: 'đơn vị hành chính', vb: 'văn bản' } as const;

function checkKey(mark: 'cq' | 'dv' | 'vb', key: string, range: Range, context: MarkContext): readonly Finding[] {
  const state = mark === 'cq' ? agency(key, context) : mark === 'dv' ? unit(key, context) : instrument(key, context);
  if (state === 'unknown') {
    const message = `Thấy khóa “${mark}:${key}”; cần khóa có trong danh mục ${kinds[mark]}.${nearKeys(mark, key, context)}`;
    return [error('khoa-danh-dau-la', message, range)];
  }
  if (state === undefined) return [];
  return [warning('danh-dau-het-hieu-luc', `Thấy “${mark}:${key}” ${state}; cần xem lại.`, range)];
}

function nearKeys(mark: 'cq' | 'dv' | 'vb', key: string, { danhMuc }: MarkContext): string {
  if (mark === 'dv') return '';
  return didYouMean(key, mark === 'cq' ? danhMuc.allCoQuan.map(({ id }) => id) : danhMuc.allVanBan.map(({ id }) => id));
}

function agency(key: string, { danhMuc, ngay, window }: MarkContext): string | undefined {
  const found = danhMuc.coQuan(key, ngay) ?? danhMuc.coQuan(key);
  if (!found) return 'unknown';
  if (!window || inBeing(found, window.first) !== 'khong' || inBeing(found, window.last) !== 'khong') return undefined;
  return `(${found.ten}) ${outside(found, window, { ended: 'đã thôi hoạt động', begins: 'mới hoạt động từ' })}`;
}

function unit(key: string, { danhMuc, window }: MarkContext): string | undefined {
  const found = danhMuc.donVi(key);
  if (!found) return 'unknown';
  if (!window || danhMuc.donVi(key, window.first) || danhMuc.donVi(key, window.last)) return undefined;
  return `(${tenDonVi(found)}) ${outside(found, window, { ended: 'không còn', begins: 'mới có từ' })}`;
}

function instrument(key: string, { danhMuc, window }: MarkContext): string | undefined {
  const found = danhMuc.vanBan(key);
  if (!found) return 'unknown';
  if (!window) return undefined;
  if (found.ngay.length === 10 && found.ngay > window.last)
    return outside({ tu: found.ngay }, window, { ended: '', begins: 'ban hành' });
  if (found.het === undefined || inBeing({ den: found.het }, window.first) !== 'khong') return undefined;
  const instead = found.thayBang === undefined ? '' : `, thay bằng ${found.thayBang}`;
  return `${outside({ den: found.het }, window, { ended: 'hết hiệu lực', begins: '' })}${instead}`;
}

/** On which side of the plan's date a period lies. */
function outside(
  { tu, den }: { readonly tu?: string | undefined; readonly den?: string | undefined },
  window: NonNullable<MarkContext['window']>,
  words: { readonly ended: string; readonly begins: string },
): string {
  const plan = `ngày của kế hoạch (${printedDays(window)})`;
  if (den !== undefined && den < window.first) return `${words.ended} sau ${printedDate(den)}, trước ${plan}`;
  return tu === undefined ? `không có vào ${plan}` : `${words.begins} ${printedDate(tu)}, sau ${plan}`;
}
