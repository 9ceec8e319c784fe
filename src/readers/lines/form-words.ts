/** What the words that a line begins with say of it: rows of data/loi, the same that tell the parts of a read document. */
import { hasColon, openingLabel } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isCapitals } from './sentence.js';

/** The line that names the kind of a document, over its title. */
export function isKindOfDocument(text: string, loi: Loi): boolean {
  const line = text.trim();
  return isCapitals(line) && loi.bang('loaiVanBan').opens(line)?.end === line.length;
}

/** A formula that opens the body after the title. */
export function isOpening(text: string, loi: Loi): boolean {
  return loi.bang('moDauLoiDan').opens(text) !== undefined;
}

/** A verb that begins a task of a plan: inside a sentence nobody writes it with a capital. */
export function startsOrder(text: string, loi: Loi): boolean {
  const end = loi.bang('moDauViec').opens(text)?.end;
  return end !== undefined && /^\s+\p{Ll}/u.test(text.slice(end));
}

/** The title of the column that counts the rows of a table. */
export function isCountTitle(text: string, loi: Loi): boolean {
  return loi.bang('cotThuTu').opens(text.trim()) !== undefined;
}

export function isNumberLine(text: string, loi: Loi): boolean {
  return text.startsWith('S') && hasColon(loi, text, 'so');
}

/** Lines that stand by themselves: agency, motto, number, kind of document, authority of the signer. */
export function standsAlone(text: string, loi: Loi): boolean {
  if (isKindOfDocument(text, loi)) return true;
  const found = openingLabel(loi, text);
  switch (found?.label) {
    case 'quoc-hieu':
    case 'quoc-hieu-lech':
    case 'uy-ban':
      return isCapitals(text.slice(0, found.end));
    case 'tieu-ngu':
    case 'tieu-ngu-lech':
    case 'phu-luc':
    case 'noi-nhan':
    case 'kem-theo':
    case 'kem-theo-lech':
      return /^\(?\s*\p{Lu}/u.test(text);
    case 'so':
      return isNumberLine(text, loi);
    case 'quyen-han':
    case 'chuc-vu':
      return true;
    default:
      return false;
  }
}
