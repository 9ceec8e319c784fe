/** What a line of the head or the end is meant to be though it is misspelt, or stands where it could not be placed. */
import type { Part } from '../../document/parts.js';

/** In capitals, whatever stands between the sign and the body. */
export const authority = /^(?:T\/?M|K\/?T|T\/?L|TUQ)[\s./,:]+\p{Lu}{2}[^\p{Ll}]*$/u;

export function partOfUnplaced(text: string): Part | undefined {
  if (text.length > 80) return undefined;
  if (authority.test(text)) return 'chuc-vu';
  if (/^\p{Lu}[\p{L} ]{1,40},?\s+ngày[\s\d._…]*(?:tháng|[/.-]\s*\d)/u.test(text)) return 'dia-danh';
  return /^Số\s*:?\s*\d*\s*[/-]/u.test(text) ? 'so-ky-hieu' : undefined;
}

/** However it is spelt. */
export const republic = /^CỘNG\s+H(?:ÒA|OÀ|ÓA|OA)\s+XÃ/iu;

/** Misspelt, quốc hiệu and tiêu ngữ are taken for lines of the agency's name. */
export function partOfName(text: string, usual: Part): Part {
  if (republic.test(text)) return 'quoc-hieu';
  return /^Độc\s+lập/iu.test(text) ? 'tieu-ngu' : usual;
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
export function isAddress(text: string): boolean {
  return /^Kính gửi\s*:/u.test(text);
}
