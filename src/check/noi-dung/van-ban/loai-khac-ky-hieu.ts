/** The kind of a cited instrument and its issuer agree with its symbol. */
import type { Finding } from '../../model.js';
import { type Citation, citations, typeOf } from '../kit/citations.js';
import { contentRule, finding, quote } from '../kit/kit.js';

/** Phụ lục III of the decree; those of the Party and of statutes are the same where they occur here. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  NQ: ['Nghị quyết', 'Nghị quyết liên tịch'],
  NQLT: ['Nghị quyết liên tịch'],
  QĐ: ['Quyết định'],
  CT: ['Chỉ thị'],
  KH: ['Kế hoạch', 'Kế hoạch liên tịch'],
  HD: ['Hướng dẫn'],
  TB: ['Thông báo'],
  BC: ['Báo cáo'],
  TTr: ['Tờ trình'],
  CTr: ['Chương trình', 'Chương trình hành động'],
  KL: ['Kết luận'],
  NĐ: ['Nghị định'],
  TT: ['Thông tư', 'Thông tri'],
  TTLT: ['Thông tư liên tịch'],
  CĐ: ['Công điện'],
};

const issuersOf: readonly (readonly [RegExp, string, RegExp])[] = [
  [/-TTg$/u, 'Thủ tướng Chính phủ', /^Thủ tướng/u],
  [/(?:NĐ|NQ)-CP$/u, 'Chính phủ', /^Chính phủ/iu],
  [/\/QH\d+$/u, 'Quốc hội', /^Quốc hội/u],
];

export const loaiKhacKyHieu = contentRule('loai-khac-ky-hieu', (subject) =>
  citations(subject).flatMap((one) => [...kindFault(one), ...issuerFault(one)]),
);

function kindFault({ passage, kind, number, start, end }: Citation): readonly Finding[] {
  const fitting = kindsOf[typeOf(number)];
  if (kind === undefined || kind === 'Văn bản' || !fitting || fitting.includes(kind)) return [];
  // A plan or scheme is often named before the number of the decision that issued it.
  if (typeOf(number) === 'QĐ' && /^(?:Kế hoạch|Chương trình|Đề án|Quy chế|Quy định)/u.test(kind)) return [];
  const found = `${quote(passage.text.slice(start, end))}: “${kind}” mà ký hiệu là ${typeOf(number)}`;
  return [finding(passage, { start, end, found, expected: `tên loại “${fitting[0]}”, hoặc sửa ký hiệu` })];
}

function issuerFault({ passage, issuer, number, start, end }: Citation): readonly Finding[] {
  const rule = issuersOf.find(([symbol]) => symbol.test(number));
  if (!rule || issuer === undefined || rule[2].test(issuer)) return [];
  const found = `${quote(passage.text.slice(start, end))}: ký hiệu ${number.replace(/^[\d/]+/, '')} mà ghi “của ${issuer}”`;
  return [finding(passage, { start, end, found, expected: `“của ${rule[1]}”` })];
}
