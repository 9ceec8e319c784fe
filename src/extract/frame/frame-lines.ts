/** Lines that tell which part of a document they belong to: recipients, authority, label of an appendix. */
import { isLabelled, labelEnd, labelSpan } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isCapitals } from '../body/headings.js';
import type { Line } from '../pieces.js';

/** Where the label of the recipients ends, which may have been typed as an item of a list; 0: none. */
export function recipientsLabel(text: string, loi: Loi): number {
  const sign = /^[*+]\s*/.exec(text)?.[0].length ?? 0;
  const end = labelSpan(loi, text.slice(sign), 'noi-nhan');
  return end === 0 ? 0 : sign + end;
}

export function isAuthorityLine(text: string, loi: Loi): boolean {
  return isCapitals(text) && text.length < 90 && isLabelled(loi, text, 'quyen-han', 'chuc-vu');
}

export function partsOfLine(line: Line): readonly string[] {
  return line.raw.text.split(/[\t\n]/).map((text) => text.trim());
}

export function startsRecipients(line: Line, loi: Loi): boolean {
  return partsOfLine(line).some((text) => {
    const end = recipientsLabel(text, loi);
    return end > 0 && (text.length < 40 || /^:\s*[-–]\s/.test(text.slice(end - 1)));
  });
}

/** The whole label of an appendix: `Phụ lục`, `PHỤ LỤC SỐ II:`. */
export function isAppendixLabel(text: string, loi: Loi): boolean {
  const end = labelEnd(loi, text, 'phu-luc');
  if (end === 0) return false;
  const rest = text.slice(end).trimStart();
  const number = rest.slice(labelEnd(loi, rest, 'so')).trimStart();
  return /^(?:[IVXLC]+|\d{1,2}|[A-ZĐ])?\s*[:.]?$/iu.test(number);
}
