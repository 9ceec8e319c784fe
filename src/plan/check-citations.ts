/** Judges whether the text mentions every appendix: NĐ 30/2020, Phụ lục I, Phần I, III.1 asks for it. */

import { roman, romanNumber } from '../text/roman.js';
import { type Finding, warning } from './finding.js';
import { inlineText, parseInline } from './inline.js';
import { asList, asMap, asText, type RawMap } from './raw.js';
import type { Locate } from './tree.js';
import { textsBelow } from './walk.js';

export function checkCitations(plan: RawMap, locate: Locate): readonly Finding[] {
  const appendices = asList(plan.phuLuc).map(asMap);
  if (appendices.length === 0) return [];
  const text = bodyText(plan);
  const mentions = mentionedNumbers(text);
  return appendices.flatMap((appendix, index) => {
    const number = numberOf(appendix, index, appendices.length);
    const cited = number === undefined ? /phụ\s+lục/i.test(text) : mentions.has(toNumber(number));
    if (cited) return [];
    const label = number === undefined ? 'Phụ lục' : `Phụ lục ${number}`;
    const whole = plan.loai === 'ke-hoach' ? 'Kế hoạch' : 'văn bản';
    const message =
      `Thấy phụ lục mà nội dung không nhắc đến; cần thêm vào nội dung một câu dẫn, ví dụ “Chi tiết tại ${label} kèm theo ${whole} này.”, ` +
      'vì Nghị định 30/2020/NĐ-CP đòi hỏi (Phụ lục I, Phần I, III.1).';
    return [warning('phu-luc-khong-dan', message, locate(['phuLuc', index]))];
  });
}

/** The prose of the main text; what an appendix says of another is no reference in the document. */
function bodyText(plan: RawMap): string {
  const texts = ['canCu', 'loiDan', 'noiDung', 'them'].flatMap((key) => [...textsBelow(plan[key], [key])]);
  const prose = texts.flatMap(({ text, prose }) => (prose ? inlineText(parseInline(text)) : []));
  return prose.join('\n').normalize('NFC');
}

/** A number at the end of a label. */
const lastNumber = /(?<!\d)(\d{1,2})$|(?<![\p{L}\d])([IVXL]{1,8})$/iu;

/** As printed. An appendix that stands alone has no number, unless its kept label has one. */
function numberOf(appendix: RawMap, index: number, count: number): string | undefined {
  const label = asText(appendix.nhan);
  if (label === undefined) return count === 1 ? undefined : roman(index + 1);
  return lastNumber.exec(label.trimEnd().slice(-9))?.[0];
}

/** 0 when the letters are no numeral. */
function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (romanNumber(text.toUpperCase()) ?? 0);
}

const one = '(?:\\d{1,2}|[IVXL]{1,8})(?![\\p{L}\\d])';
const listPattern = new RegExp(
  `phụ\\s+lục\\s+(?:số\\s+)?(${one}(?:\\s*(?:,|;|và|-|–|đến)\\s*(?:phụ\\s+lục\\s+)?(?:số\\s+)?${one})*)`,
  'giu',
);

/** `Phụ lục I`, `Phụ lục số 2`, `các Phụ lục I, II và III`, `Phụ lục I đến IV`. */
function mentionedNumbers(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [, list = ''] of text.matchAll(listPattern)) {
    const parts = [...list.matchAll(new RegExp(one, 'giu'))].map((match) => toNumber(match[0]));
    const [from = 0, to = 0] = [parts[0], parts.at(-1)];
    if (/(?:-|–|đến)/.test(list)) for (let number = from; number <= to; number += 1) numbers.add(number);
    for (const number of parts) numbers.add(number);
  }
  return numbers;
}
