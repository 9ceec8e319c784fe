/** What a printed thing is, from the data path that extraction sent it to: the names of our own paragraph styles. */
import type { KeHoach, Nut } from '../../plan/schema.js';
import type { Role } from '../model.js';

/** Styles of one thing that differ only in what they look like. */
const merged: readonly (readonly [RegExp, Role])[] = [
  [/^chuc-vu/, 'chuc-vu'],
  [/^do-khan/, 'do-khan'],
  [/^do-mat/, 'do-mat'],
  [/^o-bang-(?:giua|trai)$/, 'o-bang'],
  [/^(?:ke|ke-cuoi|cuoi-bang)$/, ''],
];

/** Of a paragraph that our own templates print with a style. */
export function roleOfStyle(style: string, text: string): Role {
  if (style === 'noi-nhan' && filing.test(text)) return 'luu';
  return merged.find(([pattern]) => pattern.test(style))?.[1] ?? style;
}

export const republic = /^CỘNG\s+H(?:ÒA|OÀ|ÓA|OA)\s+XÃ/iu;
const motto = /^Độc\s+lập/iu;
const filing = /^[-–—+•*]?\s*Lưu(?:\s*:|\s+VT)/iu;

const tops: Readonly<Record<string, Role>> = {
  coQuan: 'co-quan',
  so: 'so-ky-hieu',
  ngay: 'dia-danh',
  loai: 'ten-loai',
  trichYeu: 'trich-yeu',
  phuDe: 'phu-de',
  canCu: 'can-cu',
  loiDan: 'loi-dan',
  luu: 'luu',
};

/** '' where the path says nothing. */
export function roleOfPath(path: string, text: string, keHoach: KeHoach): Role {
  const [top = '', second] = path.split('.');
  if (path === '') return roleOfUnplaced(text);
  // Misspelt, they are taken for names of agencies.
  if (top === 'coQuan' && (republic.test(text) || motto.test(text))) return roleOfHead(text);
  if (path === 'coQuan.chuQuan') return 'co-quan-chu-quan';
  if (path === 'dauTrang') return roleOfHead(text);
  if (/^(?:loiDan|noiDung)\./.test(path) && /^Kính gửi\s*:/u.test(text)) return 'kinh-gui';
  if (path === 'them.kinhGui' || path.startsWith('them.kinhGui.')) return 'kinh-gui';
  if (path === 'noiNhan') return 'noi-nhan-nhan';
  if (top === 'noiNhan') return path.endsWith('.ghiChu') ? 'noi-nhan-ghi-chu' : 'noi-nhan';
  if (top === 'chuKy') return signatureRole(second === 'hoTen', text, keHoach);
  if (top === 'phuLuc' && !path.includes('.noiDung')) return appendixRole(path);
  if (top === 'trichYeu' && keHoach.loai === 'cong-van') return 'trich-yeu-cong-van';
  if (top === 'noiDung' || top === 'phuLuc') return bodyRole(path, text, keHoach);
  return tops[top] ?? '';
}

/** What a line of the head is meant to be though extraction could not read it. */
function roleOfUnplaced(text: string): Role {
  if (text.length > 80) return '';
  if (authority.test(text)) return 'chuc-vu';
  if (/^\p{Lu}[\p{L} ]{1,40},?\s+ngày[\s\d._…]*(?:tháng|[/.-]\s*\d)/u.test(text)) return 'dia-danh';
  return /^Số\s*:?\s*\d*\s*[/-]/u.test(text) ? 'so-ky-hieu' : '';
}

/** In capitals, whatever stands between the sign and the body. */
const authority = /^(?:T\/?M|K\/?T|T\/?L|TUQ)[\s./,:]+\p{Lu}{2}[^\p{Ll}]*$/u;

function roleOfHead(text: string): Role {
  if (republic.test(text)) return 'quoc-hieu';
  if (motto.test(text)) return 'tieu-ngu';
  if (/KHẨN|HỎA TỐC|HOẢ TỐC/u.test(text)) return 'do-khan';
  if (/MẬT$/u.test(text)) return 'do-mat';
  if (/^DỰ THẢO/iu.test(text)) return 'du-thao';
  // The rest is the last word of a republic's name that a narrow column broke.
  return /^(?:XEM|LƯU)/iu.test(text) ? 'luu-hanh' : '';
}

const office =
  /[./]|(?<!\p{L})(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|PHÓ|CHÁNH|BÍ THƯ|CHỦ NHIỆM|TỔNG|THỦ|VIÊN|CHỈ HUY|CỤC|BAN|KẾ TOÁN|THƯ KÝ|ỦY|UỶ|ĐẠI DIỆN|HIỆU|ĐỘI)(?!\p{L})/u;

/** A name in capitals is taken for an office, an office in small letters for a name. */
function signatureRole(isName: boolean, text: string, { chuKy }: KeHoach): Role {
  if (isName)
    return /^(?:Quyền )?(?:Phó )?(?:Chủ tịch|Giám đốc|Chánh|Trưởng|Hiệu trưởng) ?/u.test(text) ? 'chuc-vu' : 'ho-ten';
  const lines = 'dong' in chuKy ? chuKy.dong : [];
  const isLast = lines.length > 1 && !chuKy.hoTen && lines.at(-1) === text;
  return isLast && /^\p{Lu}+(?: \p{Lu}+){1,4}$/u.test(text) && !office.test(text) ? 'ho-ten' : 'chuc-vu';
}

function appendixRole(path: string): Role {
  if (path.endsWith('.nhan')) return 'phu-luc-nhan';
  return path.endsWith('.tieuDe') ? 'phu-luc-tieu-de' : 'kem-theo';
}

function bodyRole(path: string, text: string, keHoach: KeHoach): Role {
  if (/\.hang\.\d+\.(?:o|nhan)(?:\.|$)/.test(path)) return 'o-bang';
  if (/\.hang\.\d+\.nhom$/.test(path)) return 'o-bang-nhom';
  if (/\.(?:cot\.\d+\.ten|dauBang\..*)$/.test(path)) return 'o-dau-bang';
  const node = nodeAt(path, keHoach);
  if (!node || node.cap === 'bang') return '';
  if (node.cap === 'phan') return path.endsWith('.tieuDe') ? 'ten-phan' : 'phan';
  // Our templates print it as a paragraph with a bold number.
  if (node.cap === 'muc' && node.tieuDe === undefined) return 'doan';
  if (node.cap === 'doan' && authority.test(text)) return 'chuc-vu';
  const isTitle = node.tieuDe !== undefined && node.chu === undefined;
  return isTitle && ['khoan', 'diem', 'gach'].includes(node.cap) ? `${node.cap}-tieu-de` : node.cap;
}

/** The node that a path leads to or into. */
function nodeAt(path: string, keHoach: KeHoach): Nut | undefined {
  return along(path, keHoach).findLast(isNode);
}

/** Id of the node, row or appendix that a path leads to or into. */
export function idAt(path: string, keHoach: KeHoach): string | undefined {
  const named = along(path, keHoach).findLast((value) => typeof value === 'object' && value !== null && 'id' in value);
  const id: unknown = named === undefined ? undefined : Reflect.get(Object(named), 'id');
  return typeof id === 'string' ? id : undefined;
}

/** Every value on the way. */
function along(path: string, keHoach: KeHoach): readonly unknown[] {
  const values: unknown[] = [keHoach];
  for (const key of path.split('.')) {
    const above = values.at(-1);
    values.push(typeof above === 'object' && above !== null ? Reflect.get(above, key) : undefined);
  }
  return values;
}

function isNode(value: unknown): value is Nut {
  return typeof value === 'object' && value !== null && 'cap' in value;
}
