/** What rules for plans can say of a document of another kind. */
import type { Rule, Subject } from '../model.js';

/** Kinds with headings and paragraphs like a plan's; a decision has a line of authority and articles instead. */
const alike: ReadonlySet<string> = new Set(
  'ke-hoach cong-van thong-bao huong-dan chuong-trinh phuong-an de-an du-an bao-cao to-trinh ket-luan'.split(' '),
);

/** About the title, the text and the collective signature; the head, the page and the words are alike in all kinds. */
const aboutLayout = /^(?:TY-0[12]|CC-|ND-|KY-0[23]$|danh-so-phan|khoan-lan-lon|loi-dan|thieu-noi-nhan|noi-nhan-thua)/;

export function isInScope({ id }: Rule, { keHoach: { loai } }: Subject): boolean {
  return alike.has(loai) || !aboutLayout.test(id);
}
