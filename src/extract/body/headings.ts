/** Tells the heading of a labelled line from its text: by bold letters, or where a source has none, by its shape. */
import type { CapBac } from '../../plan/schema.js';
import { bold, isAll, prefixLength, type Rich, slice, tidy, without } from '../rich.js';
import type { Label } from './labels.js';

export interface Parted {
  readonly tieuDe?: Rich;
  readonly chu?: Rich;
  /** What the printed form will not show as the source did. */
  readonly change?: string;
}

const labelChange = 'nhãn in đậm của nguồn, mẫu in thường';

/** `rich`: the whole line; `hasChildren`: something below follows it. */
export function partHeading(rich: Rich, label: Label, cap: CapBac, hasBold: boolean, hasChildren: boolean): Parted {
  const text = tidy(slice(rich, label.length));
  const isLabelBold = isAll(slice(rich, 0, label.text.length), bold);
  if (text.text === '') return {};
  if (cap === 'muc' || cap === 'phan') return partSection(text, isLabelBold, hasBold);
  if (!hasBold) return shaped(text, cap, hasChildren);
  if (isAll(text, bold)) {
    // Only khoản and cộng print a heading that stands alone in bold, label and all.
    if (isLabelBold && (cap === 'khoan' || cap === 'cong')) return { tieuDe: without(text, bold) };
    const change = isLabelBold ? { change: labelChange } : {};
    return isHeadingLike(text.text) && cap !== 'khoan' && cap !== 'cong'
      ? { tieuDe: text, ...change }
      : { chu: text, ...change };
  }
  const end = prefixLength(text, bold);
  if (!isLabelBold) return plainPart(text, cap, hasChildren);
  if (end === 0) return { chu: text, change: labelChange };
  const rest = slice(text, end);
  const parts = { tieuDe: without(slice(text, 0, end), bold), chu: tidy(rest) };
  return /^\s/.test(rest.text) ? parts : { ...parts, change: 'thêm dấu cách sau tiêu đề in đậm' };
}

/** A mục prints its heading on a line of its own, in bold. */
function partSection(text: Rich, isLabelBold: boolean, hasBold: boolean): Parted {
  if (isAll(text, bold) && isLabelBold) return { tieuDe: without(text, bold) };
  const looks = isCapitals(text.text) || (!hasBold && isHeadingLike(text.text));
  if (!looks) return { chu: text, ...(isLabelBold ? {} : { change: 'nhãn in thường của nguồn, mẫu in đậm' }) };
  return { tieuDe: without(text, bold), ...(hasBold ? { change: 'tiêu đề in thường của nguồn, mẫu in đậm' } : {}) };
}

/** Điểm and gạch print the same with their words as heading or as text: what others stand under is a heading. */
function plainPart(text: Rich, cap: CapBac, hasChildren: boolean): Parted {
  const same = cap === 'diem' || cap === 'gach';
  return same && hasChildren && isHeadingLike(text.text) ? { tieuDe: text } : { chu: text };
}

function shaped(text: Rich, cap: CapBac, hasChildren: boolean): Parted {
  return cap !== 'cong' && hasChildren && isHeadingLike(text.text) ? { tieuDe: text } : { chu: text };
}

/** A heading is no sentence: it begins with a capital and ends without a stop. */
export function isHeadingLike(text: string): boolean {
  return /^[“"(]?\p{Lu}/u.test(text) && !/[.;:,!?…][”"')]*$/u.test(text) && text.length <= 400;
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
