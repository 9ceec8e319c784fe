/** Marks agencies that a plan names without marks: whole names of the catalogue, the longest first. */

import type { CoQuan, DanhMuc } from '../../../plan/catalogue.js';
import { escapePattern } from '../../../plan/pattern.js';
import type { KeHoach } from '../../../plan/schema.js';
import type { CapTinh } from './roles.js';
import { mask, unmask } from './tokens.js';

const opening =
  /^(?:Sở|Bộ|Phòng|Trạm|Tỉnh|Chính phủ|UBND|HĐND|Ủy ban|Công an|Ban|Văn phòng|Hội|Báo|Các|Thường trực|Thanh tra|Ngân hàng)/u;

/** A day by which something is owed. */
const dueDay = /((?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)?(?: ngày)? )(\d{1,2}\/\d{1,2}\/\d{4})(?![\d/])/giu;

export function createMarker(danhMuc: DanhMuc, tinh: CapTinh): (text: string) => string {
  const names = danhMuc.allCoQuan.filter(isMarkable).flatMap((agency) =>
    [agency.ten, ...agency.biDanh]
      .filter((name) => opening.test(name) && saysLevel(name, agency.cap) && !name.includes('{tinh}'))
      .flatMap((name) => (agency.cap === 'tinh' ? [name, ofCity(name, tinh)] : [name]))
      .map((name) => [name, agency.id] as const),
  );
  const all = [...names, ...ofEveryCommune(danhMuc)];
  const ids = new Map(all.map(([name, id]) => [name.toLowerCase(), id]));
  const ordered = [...new Set(all.map(([name]) => name))]
    .filter((name) => !name.includes('{'))
    .sort((a, b) => b.length - a.length);
  const choices = ordered.map((name) =>
    escapePattern(name).replace(/^Các (s)?/, (_, s?: string) => `[Cc]ác ${s === undefined ? '' : '[Ss]'}`),
  );
  const form = new RegExp(`(?<![\\p{L}])(${choices.join('|')})((?<=${tinh.loai}) ${tinh.ten})?(?![\\p{L}])`, 'gu');
  return (text) => {
    const { text: masked, marks } = mask(text);
    const marked = masked.replace(form, (whole, name: string) => {
      const id = ids.get(name.toLowerCase());
      return id === undefined ? whole : `[${whole}](cq:${id})`;
    });
    return unmask(marked.replace(dueDay, '$1[$2](moc)'), marks);
  };
}

/** `Ban Chỉ huy Quân sự cấp xã`: the province’s word for that body of every commune. */
function ofEveryCommune({ allCoQuan }: DanhMuc): readonly (readonly [string, string])[] {
  const bodies = allCoQuan.filter(({ cap, loai, loaiDonVi }) => cap === 'xa' && loaiDonVi === 'xa' && loai !== 'ubnd');
  return bodies.flatMap(({ id, chung, ten, biDanh }) =>
    [ten, ...biDanh]
      .filter((name) => / xã$/u.test(name))
      .flatMap((name) =>
        ['cấp xã', 'xã, phường', 'các xã, phường', 'phường, xã'].map(
          (noun) => [name.replace(/ xã$/u, ` ${noun}`), chung ?? id] as const,
        ),
      ),
  );
}

/** The name of a province’s body as a city with provincial rank has it. */
function ofCity(name: string, { loai }: CapTinh): string {
  if (loai !== 'thành phố') return name;
  return name.replace(/Tỉnh (ủy|đoàn)/u, 'Thành $1').replace(/(?<!\p{L})tỉnh(?!\p{L})/u, 'thành phố');
}

/** `Các tổ chức chính trị - xã hội` are of every level. */
function saysLevel(name: string, cap: CoQuan['cap']): boolean {
  if (cap === 'xa') return /^(?:UBND|Ủy ban|Công an|Trạm|Phòng)/u.test(name);
  return cap === 'tw' || /(?<!\p{L})(?:tỉnh|sở)(?!\p{L})/iu.test(name);
}

/** Of the communes only their committees and police under collective names; words such as `địa phương` have rules of their own. */
function isMarkable({ cap, loai }: CoQuan): boolean {
  return cap === 'tinh' || cap === 'tw' || (cap === 'xa' && (loai === 'nhom' || loai === 'phong'));
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
