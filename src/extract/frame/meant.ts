/** What a line of the head or the end is meant to be though it is misspelt, or stands where it could not be placed. */
import type { Part } from '../../document/parts.js';
import { hasColon, isLabelled } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isCapitals } from '../body/headings.js';

/** In capitals, whatever stands between the sign and the body. */
export function isAuthority(text: string, loi: Loi): boolean {
  return isCapitals(text) && isLabelled(loi, text, 'quyen-han', 'quyen-han-lech');
}

export function partOfUnplaced(text: string, loi: Loi): Part | undefined {
  if (text.length > 80) return undefined;
  if (isAuthority(text, loi)) return 'chuc-vu';
  if (/^\p{Lu}[\p{L} ]{1,40},?\s+ngày[\s\d._…]*(?:tháng|[/.-]\s*\d)/u.test(text)) return 'dia-danh';
  return /^Số\s*:?\s*\d*\s*[/-]/u.test(text) ? 'so-ky-hieu' : undefined;
}

/** Misspelt, quốc hiệu and tiêu ngữ are taken for lines of the agency's name. */
export function partOfName(text: string, usual: Part, loi: Loi): Part {
  if (isLabelled(loi, text, 'quoc-hieu', 'quoc-hieu-lech')) return 'quoc-hieu';
  return isLabelled(loi, text, 'tieu-ngu', 'tieu-ngu-lech') ? 'tieu-ngu' : usual;
}

const office =
  /[./]|(?<!\p{L})(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|PHÓ|CHÁNH|BÍ THƯ|CHỦ NHIỆM|TỔNG|THỦ|VIÊN|CHỈ HUY|CỤC|BAN|KẾ TOÁN|THƯ KÝ|ỦY|UỶ|ĐẠI DIỆN|HIỆU|ĐỘI)(?!\p{L})/u;

/** A name in capitals is taken for an office, an office in small letters for a name. */
export function partOfSigner(text: string, isNamed: boolean): Part {
  if (isNamed)
    return /^(?:Quyền )?(?:Phó )?(?:Chủ tịch|Giám đốc|Chánh|Trưởng|Hiệu trưởng) ?/u.test(text) ? 'chuc-vu' : 'ho-ten';
  return /^\p{Lu}+(?: \p{Lu}+){1,4}$/u.test(text) && !office.test(text) ? 'ho-ten' : 'chuc-vu';
}

/** Of documents that are no công văn. */
export function isAddress(text: string, loi: Loi): boolean {
  return hasColon(loi, text, 'kinh-gui');
}
