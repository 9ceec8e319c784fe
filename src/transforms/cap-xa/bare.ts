/** Marks agencies that a plan names without marks: whole names of the catalogue, the longest first. */
import type { CoQuan, DanhMuc } from '../../plan/catalogue.js';
import type { KeHoach } from '../../plan/schema.js';
import { mask, unmask } from './tokens.js';

const opening =
  /^(?:Sở|Bộ|Tỉnh|Chính phủ|UBND|HĐND|Ủy ban|Công an|Ban|Văn phòng|Hội|Báo|Các|Thường trực|Thanh tra|Ngân hàng)/u;

export function createMarker(danhMuc: DanhMuc, tenTinh: string): (text: string) => string {
  const names = danhMuc.allCoQuan
    .filter(isMarkable)
    .flatMap((agency) =>
      [agency.ten, ...agency.biDanh]
        .filter((name) => opening.test(name) && saysLevel(name, agency.cap) && !name.includes('{tinh}'))
        .map((name) => [name, agency.id] as const),
    );
  const ids = new Map(names.map(([name, id]) => [name.toLowerCase(), id]));
  const ordered = [...new Set(names.map(([name]) => name))]
    .filter((name) => !name.includes('{'))
    .sort((a, b) => b.length - a.length);
  const choices = ordered.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^Các /, '[Cc]ác '));
  const form = new RegExp(`(?<![\\p{L}])(${choices.join('|')})((?<=tỉnh) ${tenTinh})?(?![\\p{L}])`, 'gu');
  return (text) => {
    const { text: masked, marks } = mask(text);
    const marked = masked.replace(form, (whole, name: string) => {
      const id = ids.get(name.toLowerCase());
      return id === undefined ? whole : `[${whole}](cq:${id})`;
    });
    return unmask(marked, marks);
  };
}

/** `Các tổ chức chính trị - xã hội` are of every level. */
function saysLevel(name: string, cap: CoQuan['cap']): boolean {
  if (cap === 'xa') return /^(?:UBND|Ủy ban|Công an|Trạm)/u.test(name);
  return cap === 'tw' || /(?<!\p{L})(?:tỉnh|sở)(?!\p{L})/iu.test(name);
}

/** Of the communes only their committees and police under collective names; words such as `địa phương` have rules of their own. */
function isMarkable({ cap, loai }: CoQuan): boolean {
  return cap === 'tinh' || cap === 'tw' || (cap === 'xa' && loai === 'nhom');
}

/** Every text of the body. */
export function markPlan(keHoach: KeHoach, marker: (text: string) => string): KeHoach {
  const plan = structuredClone(keHoach);
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, isProse(key, item) ? markAll(item, marker) : visit(item)]),
    );
  };
  const body: Pick<KeHoach, 'noiDung' | 'phuLuc'> = {
    noiDung: plan.noiDung,
    ...(plan.phuLuc && { phuLuc: plan.phuLuc }),
  };
  return Object.assign(plan, visit(body));
}

function isProse(key: string, item: unknown): boolean {
  return (
    key === 'o' ||
    ((key === 'chu' || key === 'tieuDe' || key === 'nhom') && (typeof item === 'string' || Array.isArray(item)))
  );
}

function markAll(item: unknown, marker: (text: string) => string): unknown {
  if (typeof item === 'string') return marker(item);
  if (Array.isArray(item)) return item.map((one) => markAll(one, marker));
  if (typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, key === 'canh' ? value : markAll(value, marker)]),
  );
}
