/** The entries that belong to one commune alone: what stays of the province in its text, and what only it can answer. */

import type { KeHoach } from '../../../plan/schema.js';
import { type MucNhap, makeMuc } from '../../ra-soat/entry.js';
import type { MucRaSoat, NoiRaSoat } from '../../ra-soat/model.js';
import { tenDiaBan } from '../clause/lexicon.js';
import { tieuDe } from '../clause/passage.js';
import { plain } from '../clause/tokens.js';
import type { KhungDayDu } from '../frame/frame.js';
import { findPlaces, nodePlace, type Places, placesOf } from '../frame/places.js';
import type { KeHoachTinh } from '../model.js';
import { type GiuVi, type LyDo, lyDo, wordsOf } from '../reasons.js';
import type { Filling, TheoDiaBan } from './fill.js';
import type { HoSo } from './profile.js';
import type { Filler } from './slots.js';

export function ownEntries(
  tinh: KeHoachTinh,
  keHoach: KeHoach,
  khung: KhungDayDu,
  filler: Filler,
  hoSo: HoSo | undefined,
  { conditional, single, recounted }: Pick<Filling, 'conditional' | 'single' | 'recounted'>,
): readonly MucRaSoat[] {
  const places = placesOf(keHoach);
  return [
    ...citationEntry(tinh, keHoach, khung),
    ...keptNames(tinh, keHoach, khung, places),
    ...groundEntries(conditional, filler, hoSo, places),
    ...titleEntries(keHoach, khung, places),
    ...listEntry('mot-viec', single, places),
    ...listEntry('so-viec', recounted, places),
    ...profileEntries(tinh, filler, hoSo),
    ...sharedEntry(khung, places),
  ];
}

/** Filled in later, in the province's plan or the decisions file: one run then updates every commune. */
function citationEntry(tinh: KeHoachTinh, keHoach: KeHoach, { coSoTinh }: KhungDayDu): readonly MucRaSoat[] {
  if (coSoTinh) return [];
  const truoc = keHoach.loiDan?.[0] ?? '';
  return [
    makeMuc({
      loai: 'so-van-ban-tinh',
      hanhDong: 'hoi',
      cho: [{ nut: '', duong: 'loiDan.0' }],
      truoc: plain(truoc),
      truocTho: truoc,
      phamVi: 'truong',
      lyDo: wordsOf(lyDo('so-tinh-con-trong')),
      nguon: [tinh.coQuan.tenThuong],
      chac: 'cao',
    }),
  ];
}

/** Provincial names that stay, each with its reason. */
function keptNames(
  { coQuan }: KeHoachTinh,
  keHoach: KeHoach,
  { giuTen, noiNhanTren }: KhungDayDu,
  places: Places,
): readonly MucRaSoat[] {
  const kept = (tho: string, cho: readonly NoiRaSoat[], vi: LyDo['vi']): readonly MucRaSoat[] => {
    if (cho.length === 0) return [];
    const truoc = plain(tho);
    const raw = truoc === tho ? {} : { truocTho: tho };
    return [
      makeMuc({
        loai: 'ten-cap-tren',
        rieng: vi,
        hanhDong: 'thay',
        cho,
        truoc,
        ...raw,
        lyDo: wordsOf(lyDo(vi)),
        trangThai: 'giu',
        chac: 'cao',
      }),
    ];
  };
  const body = giuTen.flatMap(({ ten, vi, nut }) =>
    isProvincial(vi)
      ? kept(
          ten,
          nut.flatMap((id) => findPlaces(places, id, ten)),
          vi,
        )
      : [],
  );
  const unit = coQuan.donVi;
  const province = unit === undefined ? [] : [`${unit.loai} ${unit.ten}`, `[${unit.loai} ${unit.ten}](dv:${unit.ma})`];
  const opening = [`[${coQuan.tenTat}](cq:${coQuan.id})`, ...province];
  const quoted = opening.flatMap((tho) => kept(tho, openingPlaces(keHoach, tho), 'trich-ke-hoach-tinh'));
  const recipients = keHoach.noiNhan.flatMap((one, index) => {
    const ten = typeof one === 'string' ? one : 'ten' in one ? one.ten : '';
    const isAbove = noiNhanTren.includes(ten) || /tỉnh/u.test(plain(ten));
    return isAbove ? kept(ten, [{ nut: '', duong: `noiNhan.${index}.ten` }], 'gui-cap-tren') : [];
  });
  return [...body, ...quoted, ...recipients];
}

/** Central bodies and names of every level need no word. */
function isProvincial(vi: GiuVi): boolean {
  return vi !== 'trung-uong' && vi !== 'moi-cap';
}

/** The same place as often as the words stand there; a name inside a mark is the mark's. */
function openingPlaces({ loiDan = [] }: KeHoach, tho: string): readonly NoiRaSoat[] {
  return loiDan.flatMap((text, index) => {
    const words = tho.startsWith('[') ? text : text.replace(/\[[^\]]*\]\([^)]*\)/g, '');
    return Array.from({ length: words.split(tho).length - 1 }, () => ({ nut: '', duong: `loiDan.${index}` }));
  });
}

/** One entry a feature: answered in the profile, it holds for all places and for every year. */
function groundEntries(
  conditional: readonly TheoDiaBan[],
  filler: Filler,
  hoSo: HoSo | undefined,
  places: Places,
): readonly MucRaSoat[] {
  const needs = new Set([...conditional.map(({ need }) => need), ...filler.met]);
  return [...needs].sort().map((need) => {
    const having = filler.has(need);
    const here = conditional.filter((one) => one.need === need);
    const found = here.map(({ nut }) => nodePlace(places, nut));
    const words = here.map(({ chu }) => plain(filler.fill(chu))).join(' / ');
    const common: Pick<MucNhap, 'loai' | 'cho' | 'truoc' | 'rieng' | 'phamVi'> = {
      loai: 'dia-ban-rieng',
      cho: found.length > 0 ? found : [{ nut: '', duong: '' }],
      truoc: words === '' ? tenDiaBan[need] : words,
      rieng: need,
      phamVi: 'truong',
    };
    if (having === undefined) {
      return makeMuc({ ...common, hanhDong: 'hoi', lyDo: wordsOf(lyDo('dia-ban-chua-ro', tenDiaBan[need], need)) });
    }
    const known = hoSo?.diaBan[need] === undefined ? 'dia-ban' : 'dia-ban-ho-so';
    const why = lyDo(`${known}-${having ? 'co' : 'khong'}`, tenDiaBan[need], filler.xa.loai);
    const hanhDong = having ? 'thay' : 'xoa';
    return makeMuc({ ...common, hanhDong, lyDo: wordsOf(why), trangThai: having ? 'giu' : 'xoa', chac: 'cao' });
  });
}

/** Titles and headings that still speak of the province are printed, and pointed at until somebody decides. */
function titleEntries(keHoach: KeHoach, { hoi, muc }: KhungDayDu, places: Places): readonly MucRaSoat[] {
  const fields = new Map<string, readonly [string, string]>([
    ['trich-yeu', ['trichYeu', keHoach.trichYeu]],
    ['chu-de', ['chuDe', keHoach.chuDe ?? '']],
    ...(keHoach.phuLuc ?? []).map(
      ({ id = '', tieuDe = '' }, index) => [id, [`phuLuc.${index}.tieuDe`, tieuDe]] as const,
    ),
  ]);
  const states = new Map(muc.map(({ ma, trangThai }) => [ma, trangThai]));
  return hoi.flatMap(({ ma, nut, loai }) => {
    const state = states.get(ma);
    if (loai !== tieuDe || state === 'nhan' || state === 'xoa') return [];
    const [duong, tho] = fields.get(nut) ?? headingAt(places, nut);
    if (tho === '') return [];
    const cho = [{ nut: fields.has(nut) ? '' : nut, duong }];
    const trangThai = state === 'giu' ? 'giu' : 'cho';
    const chu = { truoc: plain(tho), truocTho: tho, phamVi: 'truong' } as const;
    return [
      makeMuc({ loai: tieuDe, hanhDong: 'hoi', cho, ...chu, lyDo: wordsOf(lyDo('tieu-de')), trangThai, chac: 'cao' }),
    ];
  });
}

function headingAt({ bySource }: Places, nut: string): readonly [string, string] {
  const [spot] = bySource.get(nut) ?? [];
  if (!spot || !('tieuDe' in spot.item)) return ['', ''];
  return [`${spot.path}.tieuDe`, spot.item.tieuDe ?? ''];
}

const lists = {
  'mot-viec': 'ký hiệu của việc duy nhất trong mục',
  'so-viec': 'số việc nêu ở câu dẫn',
} as const;

/** Items that went change what stands around those that are left. */
function listEntry(loai: keyof typeof lists, changed: readonly string[], places: Places): readonly MucRaSoat[] {
  if (changed.length === 0) return [];
  const cho = changed.map((nut) => nodePlace(places, nut));
  const common = { loai, truoc: lists[loai], lyDo: wordsOf(lyDo(loai)) };
  return [makeMuc({ ...common, hanhDong: 'thay', cho, phamVi: 'nut', trangThai: 'nhan', chac: 'cao' })];
}

function profileEntries({ coQuan }: KeHoachTinh, { xa }: Filler, hoSo: HoSo | undefined): readonly MucRaSoat[] {
  const whole = [{ nut: '', duong: '' }];
  const ask = (kind: string, truoc: string, why: LyDo) =>
    makeMuc({ loai: kind, hanhDong: 'hoi', cho: whole, truoc, lyDo: wordsOf(why), chac: 'vua' });
  const { loai, ten } = xa;
  const nguoiKy = lyDo(hoSo === undefined ? 'nguoi-ky-khong-ho-so' : 'nguoi-ky', loai);
  return [
    ...(hoSo?.nguoiKy === undefined ? [ask('nguoi-ky', 'Chủ tịch', nguoiKy)] : []),
    ...(xa.datTenTheo === 'chua-ro' ? [ask('dia-danh', ten, lyDo('dia-danh', loai))] : []),
    ...(hoSo === undefined
      ? [ask('ten-co-quan', `tên các phòng, ban, đơn vị dưới ${loai}`, lyDo('ten-co-quan', loai))]
      : []),
    ...(coQuan.donVi?.ten === ten
      ? [
          makeMuc({
            loai: 'trung-ten-tinh',
            hanhDong: 'thay',
            cho: whole,
            truoc: ten,
            lyDo: wordsOf(lyDo('trung-ten-tinh', loai, ten)),
            trangThai: 'giu',
            chac: 'cao',
          }),
        ]
      : []),
  ];
}

/** What is decided for all communes at once is not repeated in each list: one entry stands for it. */
function sharedEntry({ hoi, muc }: KhungDayDu, places: Places): readonly MucRaSoat[] {
  const waiting = new Set(muc.filter(({ trangThai }) => trangThai === 'cho').map(({ ma }) => ma));
  const open = hoi.filter(({ ma }) => waiting.has(ma));
  if (open.length === 0) return [];
  const cho = [...new Set(open.map(({ nut }) => nut))].map((nut) => nodePlace(places, nut));
  const why = wordsOf(lyDo('quyet-dinh-chung', String(open.length)));
  const truoc = 'các đoạn chờ quyết định chung';
  return [makeMuc({ loai: 'quyet-dinh-chung', hanhDong: 'hoi', cho, truoc, lyDo: why, chac: 'cao' })];
}
