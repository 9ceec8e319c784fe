/** Marks agencies that a plan names without marks: whole names of the catalogue, the longest first. */

import type { CoQuan, DanhMuc } from '../../../plan/catalogue.js';
import { escapePattern } from '../../../plan/pattern.js';
import type { KeHoach } from '../../../plan/schema.js';
import { levelList } from './lexicon.js';
import type { CapTinh } from './roles.js';
import { mask, unmask } from './tokens.js';

const opening =
  /^(?:Sở|Bộ|Phòng|Trạm|Tỉnh|Chính phủ|UBND|HĐND|Ủy ban|Công an|Ban|Văn phòng|Hội|Báo|Đài|Các|Thường trực|Thanh tra|Ngân hàng|Chi cục|Cục|Hạt|Đội|Kho bạc|Thuế|Thống kê|Thi hành án|Bảo hiểm|BHXH|Trung tâm|CDC|Công ty|Điện lực|Đoàn|Liên đoàn|Liên minh|Tòa án|Viện|TAND|VKSND|Hải quan|Mặt trận|MTTQ|Hội đồng)/u;

/** A day by which something is owed. */
const dueDay = /((?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)?(?: ngày)? )(\d{1,2}\/\d{1,2}\/\d{4})(?![\d/])/giu;

/** Where the kinds of commune stand in a name. */
const ofCommunes = new RegExp(`(?:các )?(?:${levelList}|cấp xã(?!\\p{L}))`, 'giu');

export function createMarker(danhMuc: DanhMuc, tinh: CapTinh): (text: string) => string {
  const names = danhMuc.allCoQuan.filter(isMarkable).flatMap((agency) =>
    [agency.ten, ...agency.biDanh]
      .filter((name) => opening.test(name) && saysLevel(name, agency.cap) && !name.includes('{'))
      .flatMap((name) => (agency.cap === 'tinh' ? [name, name.replace(/(?<= )tỉnh$/u, tinh.ten)] : [name]))
      .map((name) => [name, agency] as const),
  );
  const all = [...names, ...ofEveryCommune(danhMuc)];
  const agencies = new Map(all.map(([name, agency]) => [canonical(name, tinh), agency]));
  const choices = [...new Set(all.map(([name]) => name))]
    .sort((a, b) => b.length - a.length)
    .map((name) => patternOf(name, tinh));
  const noun = tinh.loai === 'thành phố' ? '(?:[Tt]hành phố|TP\\.?|[Tt]ỉnh)' : '[Tt]ỉnh';
  const owner = `(?:\\s+(?:của\\s+|thuộc\\s+)?${noun}(?:\\s+${tinh.ten})?|\\s+${tinh.ten})`;
  const form = new RegExp(`(?<![\\p{L}])(${choices.join('|')})(${owner})?(?![\\p{L}])`, 'gu');
  return (text) => {
    const { text: masked, marks } = mask(text);
    const marked = masked.replace(form, (whole, name: string, ofWhom = '') => {
      const agency = agencies.get(canonical(name, tinh));
      if (agency === undefined) return whole;
      return agency.cap === 'tinh' ? `[${whole}](cq:${agency.id})` : `[${name}](cq:${agency.id})${ofWhom}`;
    });
    return unmask(marked.replace(dueDay, '$1[$2](moc)'), marks);
  };
}

/** The name as any plan may write it: the kinds of commune in any order, a city's own noun, words after the first small or capital. */
function patternOf(name: string, { loai }: CapTinh): string {
  const communes = '\uE000';
  const written = escapePattern(name.replace(ofCommunes, communes));
  const cities = loai === 'thành phố' ? written.replace(cityNoun, '(?:tỉnh|thành phố|thành|TP\\.?)') : written;
  const anyCase = cities.replace(/(?<= |\(\?:|\|)\p{L}/gu, eitherCase).replace(/^[Cc](?=ác )/u, '[Cc]');
  return anyCase.replace(communes, `(?:các )?(?:${levelList.replace(/(?<=[(|:])[xpđt]/gu, eitherCase)}|cấp xã)`);
}

const cityNoun = /(?<!\p{L})tỉnh(?!\p{L})/giu;

function eitherCase(letter: string): string {
  const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
  return small === capital ? letter : `[${capital}${small}]`;
}

/** What all writings of one name share. */
function canonical(name: string, { loai }: CapTinh): string {
  const small = name.replace(ofCommunes, '#').toLowerCase().replace(/\s+/g, ' ');
  return loai === 'thành phố'
    ? small.replace(/(?<!\p{L})(?:thành phố|thành(?= (?:ủy|đoàn))|tp\.?)(?!\p{L})/gu, 'tỉnh')
    : small;
}

/** `Ban Chỉ huy Quân sự cấp xã`: the province’s word for that body of every commune. */
function ofEveryCommune({ allCoQuan }: DanhMuc): readonly (readonly [string, CoQuan])[] {
  const bodies = allCoQuan.filter(({ cap, loai, loaiDonVi }) => cap === 'xa' && loaiDonVi === 'xa' && loai !== 'ubnd');
  return bodies.flatMap((agency) => {
    const shared = allCoQuan.find(({ id }) => id === agency.chung) ?? agency;
    return [agency.ten, ...agency.biDanh]
      .filter((name) => / xã$/u.test(name))
      .map((name) => [name.replace(/ xã$/u, ' cấp xã'), shared] as const);
  });
}

/** `Các tổ chức chính trị - xã hội` are of every level. */
function saysLevel(name: string, cap: CoQuan['cap']): boolean {
  if (cap === 'xa') return /^(?:UBND|Ủy ban|Công an|Trạm|Phòng)/u.test(name);
  if (cap === 'tw') return !/^(?:Cục|Chi cục|Viện|Tòa án|TAND|VKSND|Trung tâm|Hội|Liên đoàn)/u.test(name);
  return /(?<!\p{L})(?:tỉnh|sở|khu vực)(?!\p{L})|^(?:Chi cục|Cục|Hạt|Đội|Kho bạc|Trung tâm Kiểm|Ban Quản lý|Công ty|Điện lực|Bộ Tư lệnh|Thành)/iu.test(
    name,
  );
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
