/** Coverage: every task of the province's plan against every commune's plan, by lineage. */
import type { DanhMuc, DonVi } from '../../plan/catalogue.js';
import type { LoadedPlan } from '../../plan/load.js';
import type { KeHoach } from '../../plan/schema.js';
import { planItems } from '../../plan/walk.js';
import { dienKhung } from '../cap-xa/cap-xa.js';
import type { HoSo } from '../cap-xa/commune/profile.js';
import type { KhungDayDu } from '../cap-xa/frame/frame.js';
import type { MucRaSoat, RaSoat } from '../ra-soat/model.js';
import { type Lineage, lineageOf, type NoiCo } from './lineage.js';
import type { DoPhu, NguonLa, NhiemVu, O, TrangThaiPhu, XaDoPhu } from './model.js';
import { roleOf } from './role.js';
import { tasksOf } from './tasks.js';
import { type PhanXet, xetKhung } from './verdict.js';

/** A commune with its plan, or why there is none to compare. */
export type XaNhap = { readonly donVi: DonVi; readonly hoSo?: HoSo } & (
  | { readonly kind: 'chua-co' }
  | { readonly kind: 'loi' | 'khong-doi-chieu'; readonly lyDo: string }
  | {
      readonly kind: 'doi-chieu';
      readonly keHoach: KeHoach;
      /** Its review list; absent when it cannot be read. */
      readonly danhSach?: RaSoat;
      /** The province's plan was changed since. */
      readonly cu: boolean;
    }
);

/** `tinh` must have its ids; `khung` is made from it and the decisions about it. */
export function doPhu(tinh: LoadedPlan, khung: KhungDayDu, xaNhap: readonly XaNhap[], danhMuc: DanhMuc): DoPhu {
  const { nhiemVu, ngoai } = tasksOf(tinh.keHoach);
  const known = idsOf(tinh.keHoach);
  const xet = xetKhung(tinh.keHoach, khung.muc);
  const columns = xaNhap.map((one) => {
    if (one.kind !== 'doi-chieu') {
      const trangThai: TrangThaiPhu = one.kind === 'khong-doi-chieu' ? 'khong-ro' : 'khong-co';
      return { xa: headOf(one), o: nhiemVu.map((): O => ({ trangThai })) };
    }
    const lineage = lineageOf(one.keHoach);
    const should = dienKhung(tinh, khung, one.donVi, one.hoSo, danhMuc);
    const column: Column = { lineage, should: lineageOf(should.keHoach), own: should.muc, danhSach: one.danhSach };
    const strange = lineage.nguon.filter(({ nguon }) => !known.has(nguon));
    return {
      xa: headOf(one, strange, lineage.rieng.length),
      o: nhiemVu.map((task) => judge(task, column, xet, danhMuc)),
    };
  });
  return {
    nhiemVu,
    ngoai,
    xa: columns.map(({ xa }) => xa),
    o: nhiemVu.map((_, at) => columns.map(({ o }) => o[at] ?? { trangThai: 'khong-ro' })),
  };
}

function headOf(one: XaNhap, nguonLa: readonly NguonLa[] = [], rieng = 0): XaDoPhu {
  const { ma, loai, ten } = one.donVi;
  return {
    ma,
    ten: `${loai} ${ten}`,
    tinhTrang: one.kind,
    ...('lyDo' in one ? { lyDo: one.lyDo } : {}),
    cu: one.kind === 'doi-chieu' && one.cu,
    nguonLa,
    rieng,
  };
}

interface Column {
  readonly lineage: Lineage;
  /** The plan as it would be derived today. */
  readonly should: Lineage;
  /** Entries that belong to the commune alone, as derived today. */
  readonly own: readonly MucRaSoat[];
  readonly danhSach: RaSoat | undefined;
}

function judge({ id, chiTieuDe }: NhiemVu, column: Column, xet: PhanXet, danhMuc: DanhMuc): O {
  const { lineage, should } = column;
  // A heading whose duties were deleted gives no work any more.
  const says = (place: NoiCo) => place.kind === 'hang' || place.nut.chu !== undefined || chiTieuDe === true;
  const ids = [id, ...[xet.trung(id)].flatMap((one) => one ?? [])];
  const standing = ids
    .map((one) => (lineage.theoNguon.get(one) ?? []).filter(says))
    .find((places) => places.length > 0);
  const due = ids.flatMap((one) => (should.theoNguon.get(one) ?? []).filter(says));
  if (standing) {
    const trangThai = strongest(standing.map((place) => roleOf(place, danhMuc)));
    return { trangThai, ...remark(id, ids, due.length > 0, column, xet) };
  }
  const refused = refusal(ids, due.length > 0, column);
  if (refused) return refused;
  if (due.length > 0) return lacking(due, column);
  return xet.choQuyet(id) ?? onlyElsewhere(ids, column) ?? xet.of(id);
}

/** What is to be known of a task that stands in the plan. */
function remark(
  id: string,
  ids: readonly string[],
  isDue: boolean,
  column: Column,
  xet: PhanXet,
): Pick<O, 'lyDo' | 'luuY'> {
  const asked = xet.choQuyet(id)?.lyDo;
  if (asked !== undefined) return { luuY: 'mot-phan', lyDo: asked };
  const { trangThai, lyDo } = isDue ? {} : (onlyElsewhere(ids, column) ?? xet.of(id));
  return trangThai === 'khong-giao' && lyDo !== undefined ? { luuY: 'van-con', lyDo } : {};
}

/** Left out by the commune itself, in its review list. */
function refusal(ids: readonly string[], isDue: boolean, { danhSach }: Column): O | undefined {
  const refused = danhSach?.muc.find(
    ({ trangThai, phamVi, loai, cho }) =>
      trangThai === 'xoa' && phamVi !== undefined && !(isDue && loai === onGround) && speaksOf(cho, ids),
  );
  return refused && { trangThai: 'khong-giao', lyDo: `xã đã quyết bỏ: ${refused.lyDo}` };
}

const onGround = 'dia-ban-rieng';

/** The duty that an agency's heading holds itself has the heading's id with an ending. */
function speaksOf(cho: MucRaSoat['cho'], ids: readonly string[]): boolean {
  return cho.some(({ nut }) => ids.includes(nut.replace(/-chu$/, '')));
}

const strength = ['chu-tri', 'phoi-hop', 'de-nghi', 'chua-giao'] as const;

function strongest(roles: readonly (typeof strength)[number][]): TrangThaiPhu {
  return strength.find((one) => roles.includes(one)) ?? 'chua-giao';
}

/** It would be derived, and no node of the plan names it as its source. */
function lacking(due: readonly NoiCo[], { lineage, danhSach }: Column): O {
  const ids = due.flatMap((place) => (place.kind === 'hang' ? place.hang.id : place.nut.id) ?? []);
  const isWhole = (place: NoiCo | undefined) => place?.kind === 'hang' || place?.nut.chu !== undefined;
  const still = ids.find((id) => isWhole(lineage.theoId.get(id)));
  if (still !== undefined)
    return { trangThai: 'khong-ro', lyDo: `mục mã ${still} vẫn còn nhưng khóa nguon không ghi lấy từ nhiệm vụ này` };
  const written = danhSach?.nen;
  if (!written) return { trangThai: 'thieu', lyDo: 'không có trong kế hoạch của xã' };
  const wasThere = ids.some((id) => Object.keys(written).some((key) => key.startsWith(`${id}.`)));
  return {
    trangThai: 'thieu',
    lyDo: wasThere ? 'đã bị xóa khỏi kế hoạch của xã' : 'kế hoạch của xã chưa cập nhật: chạy lại lệnh cap-xa',
  };
}

/** Work that only some communes have: said by the entries of this one about its ground. */
function onlyElsewhere(ids: readonly string[], { own }: Column): O | undefined {
  const entry = own.find(({ loai, cho }) => loai === onGround && speaksOf(cho, ids));
  if (!entry) return undefined;
  return { trangThai: entry.trangThai === 'cho' ? 'cho-quyet' : 'khong-giao', lyDo: entry.lyDo };
}

function idsOf(keHoach: KeHoach): ReadonlySet<string> {
  return new Set([...planItems(keHoach)].flatMap(({ item }) => item.id ?? []));
}
