/** CC-04: a căn cứ names kind, number, day and issuer; laws only kind and name. */
import { unknown } from '../../kit/answer.js';
import type { Finding } from '../../model.js';
import { type Citation, citations } from '../kit/citations.js';
import { contentRule, finding, type Passage, passagesOf, quote } from '../kit/kit.js';

export const cc04 = contentRule('CC-04', (subject) => {
  const listed = new Set(passagesOf(subject, 'can-cu'));
  if (listed.size === 0) return unknown('văn bản không có danh sách căn cứ');
  const seen = new Set<Passage>();
  return citations(subject).flatMap((one): readonly Finding[] => {
    // A second instrument in the same line changes or completes the first.
    if (!listed.has(one.passage) || seen.has(one.passage)) return [];
    seen.add(one.passage);
    return isProposal(one) ? [] : incomplete(one);
  });
});

/** "Theo đề nghị của Sở … tại Tờ trình số …": the issuer stands before, and no title is given. */
function isProposal({ passage, start }: Citation): boolean {
  return (
    /^(?:Theo|Xét) đề nghị/u.test(passage.text) ||
    /(?:đề nghị|của)[^;]{3,120}tại\s*$/u.test(passage.text.slice(Math.max(0, start - 160), start))
  );
}

/** Statutes are known by their names; decrees of the Party by their symbols. */
function incomplete(one: Citation): readonly Finding[] {
  const { kind, number, passage, start, end } = one;
  if (kind === 'Luật' || /\/QH\d+|\/UBTVQH/u.test(number)) return [];
  const lacks = missingParts(one);
  if (lacks.length === 0) return [];
  const found = `căn cứ ${quote(passage.text.slice(start, end))} không có ${lacks.join(', ')}`;
  return [finding(passage, { start, end, found, expected: `ghi thêm ${lacks.join(', ')}` })];
}

export function missingParts({ kind, typedDay, issuer, rest }: Citation): readonly string[] {
  return [
    ...(kind === undefined ? ['tên loại văn bản'] : []),
    ...(typedDay === undefined ? ['ngày ban hành'] : []),
    ...(issuer === undefined && !/^của(?![\p{L}])/u.test(rest) ? ['cơ quan ban hành'] : []),
    ...(rest === '' ? ['trích yếu'] : []),
  ];
}
