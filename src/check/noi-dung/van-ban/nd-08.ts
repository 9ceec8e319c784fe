/** ND-08: the first citation of an instrument is full, later ones may be short. */
import type { Finding } from '../../model.js';
import { type Citation, citations } from '../kit/citations.js';
import { contentRule, finding, quote } from '../kit/kit.js';
import { missingParts } from './cc-04.js';

export const nd08 = contentRule('ND-08', (subject) => {
  const seen = new Set<string>();
  return citations(subject).flatMap((one): readonly Finding[] => {
    if (seen.has(one.number)) return [];
    seen.add(one.number);
    return judgedElsewhere(one) ? [] : incomplete(one);
  });
});

/** A căn cứ is CC-04's; the line that ties an appendix to its plan, a title and recipients cite nothing. */
function judgedElsewhere({ passage, kind, number }: Citation): boolean {
  const path = passage.source.path ?? '';
  return !/^(?:noiDung|loiDan|phuLuc\.\d+\.noiDung)/.test(path) || kind === 'Luật' || /\/QH\d+/.test(number);
}

function incomplete(one: Citation): readonly Finding[] {
  const { passage, start, end } = one;
  const before = passage.text.slice(Math.max(0, start - 240), start);
  const isProposal = /(?:đề nghị|của)[^;]{3,120}tại\s*$/u.test(before);
  const lacks = missingParts(one).filter(
    // "Đề án … (ban hành kèm theo Quyết định số …)": the title stands before.
    (part) => part !== 'trích yếu' || !/(?:kèm theo|theo|tại|của|ban hành tại)\s*$/u.test(before),
  );
  if (lacks.length === 0 || isProposal) return [];
  const found = `lần đầu dẫn ${quote(passage.text.slice(start, end))} không có ${lacks.join(', ')}`;
  return [finding(passage, { start, end, found, expected: `ghi thêm ${lacks.join(', ')}` })];
}
