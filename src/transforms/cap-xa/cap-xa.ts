/** A commune's plan from its province's: the frame shared by all communes, filled with one commune's words. */
import type { DanhMuc, DonVi } from '../../plan/catalogue.js';
import type { KeHoach, Nut } from '../../plan/schema.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import { Filling } from './commune/fill.js';
import { ownEntries } from './commune/own.js';
import type { HoSo } from './commune/profile.js';
import { createFiller } from './commune/slots.js';
import type { KhungDayDu } from './frame/frame.js';
import { recipients, signature } from './frame/recipients.js';
import type { KeHoachTinh } from './model.js';

export interface CapXa {
  readonly keHoach: KeHoach;
  /** What is this commune's own. */
  readonly muc: readonly MucRaSoat[];
}

/** `tinh` must have its ids: lineage and decisions hang on them. `khung`: soanKhung of the same plan, once for all communes. */
export function dienKhung(
  tinh: KeHoachTinh,
  khung: KhungDayDu,
  xa: DonVi,
  hoSo: HoSo | undefined,
  danhMuc: DanhMuc,
): CapXa {
  const filler = createFiller(xa, hoSo, khung.slots, danhMuc);
  const filling = new Filling(filler);
  const source = tinh.keHoach;
  const noiDung = closePlan(filling.nodes(khung.noiDung), source.noiDung);
  const phuLuc = filling.appendices(khung.phuLuc).map((one, index) => {
    const before = source.phuLuc?.[index]?.noiDung ?? [];
    return { ...one, noiDung: closePlan(one.noiDung, before) };
  });
  const keHoach: KeHoach = {
    phienBan: 1,
    loai: source.loai,
    coQuan: `ubnd-${xa.ma}`,
    nam: source.nam,
    so: null,
    kyHieu: hoSo?.kyHieu ?? 'KH-UBND',
    ...(hoSo?.datTenTheo !== undefined && hoSo.datTenTheo !== 'khong'
      ? { diaDanh: `${xa.loai.charAt(0).toUpperCase()}${xa.loai.slice(1)} ${xa.ten}` }
      : {}),
    ngay: { ngay: null, thang: null, nam: source.ngay.nam },
    trichYeu: filler.fill(khung.trichYeu),
    ...(khung.phuDe === undefined ? {} : { phuDe: khung.phuDe }),
    ...(khung.chuDe === undefined ? {} : { chuDe: filler.fill(khung.chuDe) }),
    ...(source.thoiKy === undefined ? {} : { thoiKy: source.thoiKy }),
    loiDan: khung.loiDan.map((text) => filler.fill(text)),
    noiDung,
    noiNhan: recipients(khung, filler, hoSo, [...noiDung, ...phuLuc.flatMap((one) => one.noiDung)]),
    luu: { noi: hoSo?.luu ?? ['VT'] },
    chuKy: signature(hoSo),
    ...(phuLuc.length === 0 ? {} : { phuLuc }),
  };
  return { keHoach, muc: ownEntries(tinh, keHoach, khung, filler, hoSo, filling) };
}

/** `./.` closes the last sentence that is printed, where the source closed so. */
function closePlan(nodes: readonly Nut[], source: readonly Nut[]): Nut[] {
  return /\.\/\.\s*$/.test(lastText(source)) ? closeLast(nodes) : [...nodes];
}

function lastText(nodes: readonly Nut[]): string {
  const last = nodes.at(-1);
  if (!last || last.cap === 'bang') return '';
  return lastText(last.con ?? []) || (last.chu ?? '');
}

function closeLast(nodes: readonly Nut[]): Nut[] {
  const last = nodes.at(-1);
  if (!last || last.cap === 'bang') return [...nodes];
  const { con = [], chu } = last;
  if (con.length > 0) return [...nodes.slice(0, -1), { ...last, con: closeLast(con) }];
  if (chu === undefined) return [...nodes];
  return [...nodes.slice(0, -1), { ...last, chu: `${chu.replace(/[.;]?$/, '')}./.` }];
}
