/** Which text of a plan stands at a path, and whether it is prose in the inline form. */
import type { Segments } from './tree.js';

const topRoles = ['trichYeu', 'phuDe', 'chuDe', 'canCu', 'loiDan', 'them', 'kyHieu', 'diaDanh', 'coQuan'] as const;
const nodeRoles = ['tieuDe', 'chu', 'nhan', 'nhom', 'kemTheoCua'] as const;

export type VaiTro =
  | (typeof topRoles | typeof nodeRoles)[number]
  | ('o' | 'tenCot' | 'noiNhan' | 'ghiChu' | 'luu' | 'chuKy' | 'nguoiSoan');

/** Names that are printed letter for letter; everything else is prose in the inline form. */
const plainRoles: ReadonlySet<VaiTro> = new Set(['nhan', 'kyHieu', 'diaDanh', 'coQuan', 'nguoiSoan']);

export function isProse(role: VaiTro): boolean {
  return !plainRoles.has(role);
}

/** Keys that have the name of their role. */
const byTopKey = new Map<string, VaiTro>(topRoles.map((role) => [role, role]));
const byKey = new Map<string, VaiTro>([...nodeRoles.map((role) => [role, role] as const), ['ten', 'tenCot']]);

/** undefined: a code of the program (cap, id, ma…), or nothing that the schema knows. */
export function roleAt(segments: Segments): VaiTro | undefined {
  const top = String(segments[0] ?? '');
  const key = lastKey(segments);
  const whole = byTopKey.get(top);
  if (whole !== undefined) return whole;
  if (top === 'noiNhan') return key === 'ghiChu' ? 'ghiChu' : 'noiNhan';
  if (top === 'luu') return key === 'noi' ? 'luu' : key === 'nguoiSoan' ? 'nguoiSoan' : undefined;
  if (top === 'chuKy') return key === 'hinhThuc' ? undefined : 'chuKy';
  if (top !== 'noiDung' && top !== 'phuLuc') return undefined;
  const inCell = belowCell(segments);
  if (inCell !== undefined) return inCell === 'canh' ? undefined : 'o';
  if (segments.includes('dauBang')) return 'tenCot';
  return byKey.get(key);
}

/** Of `…hang.3.o.<column>…`: what stands below the column's code, or ''; the code itself may be any word. */
function belowCell(segments: Segments): string | number | undefined {
  const row = segments.findIndex((segment, at) => segment === 'hang' && segments[at + 2] === 'o');
  return row < 0 || segments.length <= row + 3 ? undefined : (segments[row + 4] ?? '');
}

function lastKey(segments: Segments): string {
  return String(segments.findLast((segment) => typeof segment === 'string') ?? '');
}
