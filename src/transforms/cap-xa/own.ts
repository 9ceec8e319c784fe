/** The entries that belong to one commune alone: what stays of the province in its text, and what only it can answer. */
import type { LoadedPlan } from '../../plan/load.js';
import type { KeHoach } from '../../plan/schema.js';
import { type MucNhap, makeMuc } from '../ra-soat/entry.js';
import type { MucRaSoat, NoiRaSoat } from '../ra-soat/model.js';
import type { TheoDiaBan } from './fill.js';
import type { KhungDayDu } from './frame.js';
import { tenDiaBan } from './lexicon.js';
import { findPlaces, nodePaths, nodePlace, type Places, placesOf } from './places.js';
import type { HoSo } from './profile.js';
import type { Filler } from './slots.js';
import { plain } from './tokens.js';

export function ownEntries(
  tinh: LoadedPlan,
  keHoach: KeHoach,
  khung: KhungDayDu,
  filler: Filler,
  hoSo: HoSo | undefined,
  conditional: readonly TheoDiaBan[],
): readonly MucRaSoat[] {
  const places = placesOf(keHoach);
  const nodes = nodePaths(keHoach);
  return [
    ...citationEntry(tinh, keHoach, khung),
    ...keptNames(tinh, keHoach, khung, places),
    ...groundEntries(conditional, filler, nodes),
    ...profileEntries(tinh, filler, hoSo),
    ...sharedEntry(khung, nodes),
  ];
}

/** Filled in later, in the province's plan or the decisions file: one run then updates every commune. */
function citationEntry(tinh: LoadedPlan, keHoach: KeHoach, { coSoTinh }: KhungDayDu): readonly MucRaSoat[] {
  if (coSoTinh) return [];
  const lyDo =
    'số và ngày kế hoạch của tỉnh còn trống: điền vào vanBanTinh của tệp quyết định rồi chạy lại, mọi xã cùng có';
  const truoc = keHoach.loiDan?.[0] ?? '';
  return [
    makeMuc({
      loai: 'so-van-ban-tinh',
      hanhDong: 'hoi',
      cho: [{ nut: '', duong: 'loiDan.0' }],
      truoc: plain(truoc),
      truocTho: truoc,
      phamVi: 'truong',
      lyDo,
      nguon: [tinh.coQuan.tenThuong],
      chac: 'cao',
    }),
  ];
}

/** Provincial names that stay, each with its reason. */
function keptNames(
  { coQuan }: LoadedPlan,
  keHoach: KeHoach,
  { giuTen }: KhungDayDu,
  places: Places,
): readonly MucRaSoat[] {
  const kept = (tho: string, cho: readonly NoiRaSoat[], lyDo: string): readonly MucRaSoat[] => {
    if (cho.length === 0) return [];
    const truoc = plain(tho);
    const raw = truoc === tho ? {} : { truocTho: tho };
    return [
      makeMuc({
        loai: 'ten-cap-tren',
        rieng: lyDo,
        hanhDong: 'thay',
        cho,
        truoc,
        ...raw,
        lyDo,
        trangThai: 'giu',
        chac: 'cao',
      }),
    ];
  };
  const body = giuTen.flatMap(({ ten, lyDo, nut }) =>
    isProvincial(lyDo)
      ? kept(
          ten,
          nut.flatMap((id) => findPlaces(places, id, ten)),
          lyDo,
        )
      : [],
  );
  const unit = coQuan.donVi;
  const province = unit === undefined ? [] : [`${unit.loai} ${unit.ten}`, `[${unit.loai} ${unit.ten}](dv:${unit.ma})`];
  const opening = [`[${coQuan.tenTat}](cq:${coQuan.id})`, ...province];
  const quoted = opening.flatMap((tho) => kept(tho, openingPlaces(keHoach, tho), 'lời dẫn trích kế hoạch của tỉnh'));
  const recipients = keHoach.noiNhan.flatMap((one, index) => {
    const ten = typeof one === 'string' ? one : 'ten' in one ? one.ten : '';
    const isAbove = /tỉnh/u.test(plain(ten));
    return isAbove ? kept(ten, [{ nut: '', duong: `noiNhan.${index}.ten` }], 'xã gửi kế hoạch cho cấp trên') : [];
  });
  return [...body, ...quoted, ...recipients];
}

/** Central bodies and names of every level need no word. */
function isProvincial(lyDo: string): boolean {
  return !lyDo.startsWith('cơ quan trung ương') && !lyDo.startsWith('tên chung');
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
  nodes: ReadonlyMap<string, string>,
): readonly MucRaSoat[] {
  const needs = new Set([...conditional.map(({ need }) => need), ...filler.met]);
  return [...needs].sort().map((need) => {
    const having = filler.has(need);
    const here = conditional.filter((one) => one.need === need);
    const found = here.map(({ nut }) => nodePlace(nodes, nut));
    const words = here.map(({ chu }) => plain(filler.fill(chu))).join(' / ');
    const common: Pick<MucNhap, 'loai' | 'cho' | 'truoc' | 'rieng' | 'phamVi'> = {
      loai: 'dia-ban-rieng',
      cho: found.length > 0 ? found : [{ nut: '', duong: '' }],
      truoc: words === '' ? tenDiaBan[need] : words,
      rieng: need,
      phamVi: 'truong',
    };
    const where = `việc này chỉ có ở nơi có ${tenDiaBan[need]}`;
    if (having === undefined) {
      const lyDo = `${where}: ghi diaBan.${need} trong hồ sơ xã; chưa ghi thì chưa in`;
      return makeMuc({ ...common, hanhDong: 'hoi', lyDo });
    }
    const lyDo = `${where}; theo hồ sơ, ${filler.xa.loai} ${having ? 'có nên giữ' : 'không có nên bỏ'}`;
    const hanhDong = having ? 'thay' : 'xoa';
    return makeMuc({ ...common, hanhDong, lyDo, trangThai: having ? 'giu' : 'xoa', chac: 'cao' });
  });
}

function profileEntries({ coQuan }: LoadedPlan, { xa }: Filler, hoSo: HoSo | undefined): readonly MucRaSoat[] {
  const whole = [{ nut: '', duong: '' }];
  const ask = (loai: string, truoc: string, lyDo: string) =>
    makeMuc({ loai, hanhDong: 'hoi', cho: whole, truoc, lyDo, chac: 'vua' });
  const { loai, ten } = xa;
  const nguoiKy = `${hoSo === undefined ? `chưa có hồ sơ của ${loai}` : 'hồ sơ chưa ghi người ký'}: chức vụ Chủ tịch, họ tên để trống`;
  const diaDanh = `chưa rõ tên ${loai} có đặt theo tên người, số, sự kiện không; nếu có, địa danh phải ghi cả chữ “${loai}”: ghi datTenTheo trong hồ sơ`;
  const tenCoQuan = `chưa có hồ sơ của ${loai}: tên cơ quan theo Nghị định 150/2025/NĐ-CP, đơn vị dưới ${loai} theo cách gọi thường dùng, cần đối chiếu`;
  const sameName = `tên ${loai} trùng tên tỉnh: “${loai} ${ten}” là đơn vị ban hành, không phải tỉnh`;
  return [
    ...(hoSo?.nguoiKy === undefined ? [ask('nguoi-ky', 'Chủ tịch', nguoiKy)] : []),
    ...(xa.datTenTheo === 'chua-ro' ? [ask('dia-danh', ten, diaDanh)] : []),
    ...(hoSo === undefined ? [ask('ten-co-quan', `tên các phòng, ban, đơn vị dưới ${loai}`, tenCoQuan)] : []),
    ...(coQuan.donVi?.ten === ten
      ? [
          makeMuc({
            loai: 'trung-ten-tinh',
            hanhDong: 'thay',
            cho: whole,
            truoc: ten,
            lyDo: sameName,
            trangThai: 'giu',
            chac: 'cao',
          }),
        ]
      : []),
  ];
}

/** What is decided for all communes at once is not repeated in each list: one entry stands for it. */
function sharedEntry({ hoi, muc }: KhungDayDu, nodes: ReadonlyMap<string, string>): readonly MucRaSoat[] {
  const waiting = new Set(muc.filter(({ trangThai }) => trangThai === 'cho').map(({ ma }) => ma));
  const open = hoi.filter(({ ma }) => waiting.has(ma));
  if (open.length === 0) return [];
  const cho = [...new Set(open.map(({ nut }) => nut))].map((nut) => nodePlace(nodes, nut));
  const lyDo = `còn ${open.length} câu hỏi chung trong tệp .cap-xa.yaml của kế hoạch tỉnh: quyết định ở đó rồi chạy lại; đoạn chưa rõ thì chưa in`;
  const truoc = 'các đoạn chờ quyết định chung';
  return [makeMuc({ loai: 'quyet-dinh-chung', hanhDong: 'hoi', cho, truoc, lyDo, chac: 'cao' })];
}
