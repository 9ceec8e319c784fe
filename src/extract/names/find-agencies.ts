/** Finds agencies by their whole names, the longest first, at the plan's own level. */
import { type CoQuan, type DanhMuc, type DonVi, inBeing } from '../../plan/catalogue.js';
import type { Prose } from '../reading.js';
import { type NameMatch, NameTree } from './name-tree.js';
import type { OwnUnits } from './own-units.js';
import { type Word, wordsOf } from './words.js';

export interface AgencyMatch {
  readonly from: number;
  readonly to: number;
  /** The mark's key; absent: a guess that is not made. */
  readonly key?: string;
  readonly lyDo?: string;
  readonly deXuat?: readonly string[];
}

export type FindAgencies = (text: string, kind: Prose) => readonly AgencyMatch[];

/** Collective and common names without any own name in them, which prose also uses in another sense. */
const common =
  /^(?:các |địa phương|chính quyền địa phương|huyện, thành phố|hải quan|kiểm lâm|quản lý thị trường|lực lượng|cơ quan |tổ |đảng ủy|trường |ban lãnh đạo|tòa án$|viện kiểm sát$|đồn )/iu;
/** Words that say of which level an agency is. */
const levelled =
  /tỉnh|thành phố|thành ủy|huyện|quận|xã|phường|đặc khu|khu vực|^sở |^bộ |trung ương|chính phủ|quốc hội|tối cao|quốc gia|138|^cục /iu;
const unitNouns = new Set(['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu']);

export function createFindAgencies(danhMuc: DanhMuc, own: OwnUnits, ngay: string): FindAgencies {
  const tree = treeOf(danhMuc, own.chain.at(-1));
  return (text, kind) => {
    const words = wordsOf(text);
    const skips = ownNames(words, text, own);
    const found: AgencyMatch[] = [];
    for (let i = 0; i < words.length; i++) {
      const match = tree.longest(words, i, skips);
      if (!match) continue;
      const read = judge(match, words, text, kind, { danhMuc, own, ngay, tree });
      if (!read) continue;
      found.push(read.match);
      i = read.end - 1;
    }
    return found;
  };
}

/** By the unit whose name stands for `{tinh}`: the same for every document of a run. */
const trees = new WeakMap<DanhMuc, Map<DonVi | undefined, NameTree<CoQuan>>>();

function treeOf(danhMuc: DanhMuc, province: DonVi | undefined): NameTree<CoQuan> {
  const ofCatalogue = trees.get(danhMuc) ?? new Map<DonVi | undefined, NameTree<CoQuan>>();
  trees.set(danhMuc, ofCatalogue);
  const known = ofCatalogue.get(province);
  if (known) return known;
  const tree = new NameTree<CoQuan>();
  for (const agency of danhMuc.allCoQuan) for (const name of namesOf(agency, province)) tree.add(name, agency);
  ofCatalogue.set(province, tree);
  return tree;
}

/** With the own province's name for `{tinh}`; a city under the centre says thành phố where others say tỉnh. */
function namesOf({ ten, biDanh, cap }: CoQuan, province: DonVi | undefined): readonly string[] {
  const names = [ten, ...biDanh].flatMap((name) => {
    if (!name.includes('{tinh}')) return [name];
    return province
      ? [name.replace('{tinh}', province.ten), name.replace('{tinh}', `${province.loai} ${province.ten}`)]
      : [];
  });
  // "Các sở, ban ngành tỉnh": the comma inside the list is often left out.
  const all = names.flatMap((name) =>
    /^các sở, ban, ngành/iu.test(name) ? [name, name.replace('ban, ngành', 'ban ngành')] : [name],
  );
  if (province?.loai !== 'thành phố' || cap !== 'tinh') return all;
  return all.flatMap((name) => [
    name,
    name.replace(/(?<![\p{L}])tỉnh(?![\p{L}])/u, 'thành phố').replace('Tỉnh ủy', 'Thành ủy'),
  ]);
}

/** The own unit's name after its noun may stand inside an agency's: "Ủy ban MTTQ tỉnh Lào Cai và các tổ chức thành viên". */
function ownNames(words: readonly Word[], text: string, { chain }: OwnUnits): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let i = 1; i < words.length; i++) {
    const noun = nounBefore(words, i);
    const unit = chain.find(({ loai }) => loai === noun);
    const count = unit?.ten.split(' ').length ?? 0;
    const [first, last] = [words[i], words[i + count - 1]];
    if (unit && first && last && text.slice(first.from, last.to).replace(/\.$/, '') === unit.ten)
      found.set(i, i + count);
  }
  return found;
}

interface Context {
  readonly danhMuc: DanhMuc;
  readonly own: OwnUnits;
  readonly ngay: string;
  readonly tree: NameTree<CoQuan>;
}

function judge(
  match: NameMatch<CoQuan>,
  words: readonly Word[],
  text: string,
  kind: Prose,
  context: Context,
): { match: AgencyMatch; end: number } | undefined {
  const [first, last] = [words[match.first], words[match.end - 1]];
  if (!first || !last) return undefined;
  const from = first.from;
  const to = last.to - (/\.+$/.exec(last.text)?.[0].length ?? 0);
  const surface = text.slice(from, to);
  const name = match.found[0]?.name ?? '';
  if (!isNamedHere(surface, name, kind)) return undefined;
  const doubt = (lyDo: string, deXuat: readonly CoQuan[], end = match.end) => ({
    match: { from, to, lyDo, deXuat: [...new Set(deXuat.map(({ id }) => id))] },
    end,
  });
  const agencies = [...new Set(match.found.map(({ value }) => value))];
  const extended = withUnit(match, words, text, context);
  if (extended?.isOther) {
    const isKnown = context.own.chain.length > 0;
    const lyDo = isKnown ? 'tên kèm đơn vị hành chính khác với đơn vị của kế hoạch' : 'chưa rõ đơn vị của kế hoạch';
    return doubt(lyDo, agencies, extended.end);
  }
  if (!extended && goesOn(match, words, context)) return doubt('có lẽ chỉ là một phần của tên dài hơn', agencies);
  const chosen = choose(agencies, context);
  if (chosen.length !== 1 || !chosen[0]) return doubt('tên này ứng với nhiều cơ quan', agencies);
  const [agency] = chosen;
  if (sharesLevel(agency, match, words))
    return doubt('cấp của cơ quan này có lẽ ghi ở sau, chung với cơ quan kế tiếp', [agency]);
  if (!isLevelKnown(agency, surface, context)) return doubt('tên gọi tắt không rõ cấp', [agency]);
  const key = extended?.unit && agency.loai === 'ubnd' ? `ubnd-${extended.unit.ma}` : ownOf(agency, context).id;
  return { match: { from, to: extended?.to ?? to, key }, end: extended?.end ?? match.end };
}

function isCommon(name: string): boolean {
  return common.test(name) && !/\s\p{Lu}/u.test(name);
}

/** Names are capitalised; common ones count only where agencies are listed. */
function isNamedHere(surface: string, name: string, kind: Prose): boolean {
  if (isCommon(name)) return kind === 'phanCong' || (kind === 'tieuDe' && /^\p{Lu}/u.test(surface));
  if (surface.length <= 4 && surface !== name) return false;
  return /^\p{Lu}/u.test(surface) && surface !== surface.toUpperCase() ? true : surface === name;
}

interface Extended {
  readonly to: number;
  readonly end: number;
  readonly unit?: DonVi;
  readonly isOther?: boolean;
}

/** "Công an tỉnh" + "Lào Cai". */
function withUnit(
  match: NameMatch<CoQuan>,
  words: readonly Word[],
  text: string,
  { danhMuc, own, ngay }: Context,
): Extended | undefined {
  const noun = nounBefore(words, match.end);
  const next = words[match.end];
  if (noun === undefined || !next || next.gap !== ' ' || !/^\p{Lu}/u.test(next.text)) return undefined;
  for (let count = Math.min(5, words.length - match.end); count > 0; count--) {
    const last = words[match.end + count - 1];
    if (!last || words.slice(match.end + 1, match.end + count).some((word) => word.gap === '|')) continue;
    const name = text.slice(next.from, last.to).replace(/\.+$/, '');
    const units = danhMuc.timDonVi(`${noun} ${name}`, ngay);
    const unit = own.chain.find((one) => units.some(({ ma }) => ma === one.ma));
    const to = next.from + name.length;
    const end = match.end + count;
    if (unit) return { to, end, unit };
    if (units.length > 0) return { to, end, isOther: true };
  }
  return undefined;
}

function nounBefore(words: readonly Word[], end: number): string | undefined {
  const [before, last] = [words[end - 2], words[end - 1]];
  const two = `${before?.text ?? ''} ${last?.text ?? ''}`.toLowerCase();
  if (unitNouns.has(two)) return two;
  const one = last?.text.toLowerCase() ?? '';
  return unitNouns.has(one) ? one : undefined;
}

/** "Ban Dân tộc" in "Ban Dân tộc và Tôn giáo": a capital follows that begins no other name. */
function goesOn(match: NameMatch<CoQuan>, words: readonly Word[], { tree }: Context): boolean {
  const next = words[match.end];
  if (next?.gap !== ' ' || /\.$/.test(words[match.end - 1]?.text ?? '')) return false;
  const isAnd = next.text === 'và';
  const at = isAnd ? match.end + 1 : match.end;
  const word = words[at];
  if (word?.gap !== ' ' || !/^\p{Lu}/u.test(word.text)) return false;
  return (
    tree.longest(words, at) === undefined &&
    (!isAnd ||
      !/^(?:Sở|Bộ|Ban|Phòng|Hội|Ủy|UBND|Công|Viện|Tòa|Trung|Các|Chủ|Chi|Cục|Đoàn|Văn|Trạm|Mặt|Đảng|Thường|Nhân)$/u.test(
        word.text,
      ))
  );
}

/** "Viện kiểm sát nhân dân, Tòa án nhân dân tỉnh": the first has its level from the second; "Các sở, ngành, phòng ban" goes on. */
function sharesLevel({ cacCap, lietKe }: CoQuan, { end }: NameMatch<CoQuan>, words: readonly Word[]): boolean {
  const next = words[end];
  if (!next || next.gap === '|') return false;
  if (cacCap) return next.gap === ',' || next.text === 'và';
  return lietKe === true && next.gap === ',' && /^\p{Ll}/u.test(next.text);
}

/** In being on the day; then of the own level. */
function choose(agencies: readonly CoQuan[], { own, ngay }: Context): readonly CoQuan[] {
  if (agencies.length === 1) return agencies;
  const alive = agencies.filter((agency) => inBeing(agency, ngay) !== 'khong');
  const some = alive.length > 0 ? alive : agencies;
  const level = some.filter(({ cap }) => cap === own.level);
  const near = level.length > 0 ? level : some;
  const kind = near.filter(({ loaiDonVi, id }) => isOfKind(loaiDonVi, id, own.unit));
  return kind.length > 0 ? kind : near;
}

/** "Trạm Y tế" in a ward's plan is the ward's. */
function ownOf(agency: CoQuan, { danhMuc, own }: Context): CoQuan {
  const isOwn = ({ chung, loaiDonVi, id }: CoQuan) => chung === agency.id && isOfKind(loaiDonVi, id, own.unit);
  return own.level === 'xa' && agency.cap === 'xa' ? (danhMuc.allCoQuan.find(isOwn) ?? agency) : agency;
}

const kindCodes: Readonly<Record<string, string>> = {
  xã: 'xa',
  phường: 'phuong',
  'đặc khu': 'dac-khu',
  'thành phố': 'thanh-pho',
  huyện: 'huyen',
};

function isOfKind(loaiDonVi: string | undefined, id: string, unit: DonVi | undefined): boolean {
  const code = kindCodes[unit?.loai ?? ''];
  return code !== undefined && (loaiDonVi === code || id.endsWith(`-${code}`));
}

function isLevelKnown({ cap, id }: CoQuan, surface: string, { danhMuc, own: { level } }: Context): boolean {
  // What plans of higher bodies call all communes together.
  const isCommittees = cap === 'xa' && danhMuc.allCoQuan.some(({ chung, loai }) => chung === id && loai === 'ubnd');
  if (isCommittees && level !== 'xa') return true;
  return cap === 'tw' || cap === level || levelled.test(surface);
}
