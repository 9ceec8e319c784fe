/** What becomes of a provincial agency in a commune: the body that does its work, or why there is none. */

import type { Loi } from '../../../phrase/loi.js';
import {
  type CoQuan,
  type DanhMuc,
  type DiaBanRieng,
  foldName,
  inBeing,
  type TheoLoaiXa,
} from '../../../plan/catalogue.js';
import { type LyDo, lyDo } from '../reasons.js';

/** The province or city: its code, its noun, its name without the noun. */
export interface CapTinh {
  readonly ma: string;
  readonly loai: string;
  readonly ten: string;
}

/** `slot`: the id of the body of a xã; a phường and a đặc khu fill it with their own. */
export type Vai =
  | { readonly kind: 'giao' | 'nhom'; readonly slot: string; readonly chac: 'cao' | 'vua' | 'thap' }
  /** `ngoaiXa`: of an area of several communes. */
  | {
      readonly kind: 'de-nghi';
      readonly slot: string;
      readonly chac: 'cao' | 'vua' | 'thap';
      readonly ngoaiXa: boolean;
    }
  /** The work is split by its kind. */
  | { readonly kind: 'chia'; readonly quanLy: string; readonly thucHien: string }
  | { readonly kind: 'hoi'; readonly slot?: string; readonly lyDo: LyDo }
  | { readonly kind: 'khong'; readonly lyDo: LyDo }
  /** The province's committee, a central body, the communes' committees, a body of every level. */
  | { readonly kind: 'ubnd-tinh' | 'tw' | 'tu-lam' | 'moi-cap' }
  /** A body of the communes that the province names itself. */
  | { readonly kind: 'cap-xa'; readonly slot: string }
  /** Of an area of several communes: it stays itself, and is asked for. */
  | { readonly kind: 'khu-vuc'; readonly ten: string };

export interface Roles {
  readonly loi: Loi;
  vaiOf(id: string): Vai;
  /** The names by kind of commune. */
  readonly slots: ReadonlyMap<string, TheoLoaiXa>;
  /** No body of the committee's own: it is asked for something, not given work. */
  isAsked(slot: string): boolean;
  /** The Fatherland Front, or one of its members. */
  isOfFront(slot: string): boolean;
  /** The same body without the members that its name adds. */
  alone(slot: string): string;
  /** The front with its members, in a xã. */
  readonly front: string;
  /** The ground that a commune must have for this body to stand there. */
  groundOf(slot: string): DiaBanRieng | undefined;
  /** The name was no longer in use on the plan's day. */
  gone(id: string): boolean;
}

export const ubnd = 'ubnd-xa';
const cacPhongBan = 'cac-phong-ban-xa';

/** `ngay`: the day on which names are judged, ISO. */
export function createRoles(danhMuc: DanhMuc, tinh: CapTinh, ngay: string): Roles {
  const slots = collectSlots(danhMuc);
  const vaiOf = (typed: string): Vai => {
    const id = ofProvince(typed, tinh, danhMuc);
    const agency = danhMuc.coQuan(id);
    if (id === `ubnd-${tinh.ma}` || (agency?.cap === 'tinh' && agency.loai === 'ubnd')) return { kind: 'ubnd-tinh' };
    const mapped = fromTable(id, danhMuc);
    if (mapped) return mapped;
    return agency ? fromCatalogue(agency, danhMuc, slots) : { kind: 'khong', lyDo: lyDo('khong-co-trong-danh-muc') };
  };
  const known = new Map<string, Vai>();
  return {
    loi: danhMuc.loi,
    vaiOf(id) {
      const vai = known.get(id) ?? vaiOf(id);
      known.set(id, vai);
      return vai;
    },
    slots,
    isAsked: (id) => isAsked(slots.get(id)?.xa ?? id, danhMuc),
    isOfFront: (slot) => isOfFront(danhMuc.coQuan(slots.get(slot)?.xa ?? slot)),
    alone: (slot) => danhMuc.coQuan(slot)?.motMinh ?? slot,
    front: frontOf(danhMuc),
    groundOf: (slot) => danhMuc.coQuan(slot)?.diaBan,
    gone: (id) => {
      const agency = danhMuc.coQuan(ofProvince(id, tinh, danhMuc));
      return agency !== undefined && inBeing(agency, ngay) === 'khong';
    },
  };
}

/** `Công an thành phố` of a city with provincial rank is no district’s: the same body has a province’s code. */
function ofProvince(id: string, { loai }: CapTinh, danhMuc: DanhMuc): string {
  if (loai !== 'thành phố') return id;
  const provincial = id === 'thanh-uy' ? 'tinh-uy' : id.replace(/-thanh-(?:pho|uy)(?=-|$)/, '-tinh');
  return danhMuc.coQuan(provincial)?.cap === 'tinh' ? provincial : id;
}

function fromTable(id: string, danhMuc: DanhMuc): Vai | undefined {
  const lines = danhMuc.tinhSangXa.filter(({ tinh }) => tinh.includes(id));
  const byKind = (viec: 'quan-ly' | 'thuc-hien') => lines.find((line) => line.viec === viec)?.xa?.xa;
  const [quanLy, thucHien] = [byKind('quan-ly'), byKind('thuc-hien')];
  if (quanLy !== undefined && thucHien !== undefined) return { kind: 'chia', quanLy, thucHien };
  const line = lines[0];
  if (!line) return undefined;
  const vi = line.ghiChu === undefined ? lyDo('bang-yeu-cau-hoi') : lyDo('ghi-chu', line.ghiChu.replace(/\.$/, ''));
  if (line.cach === 'hoi' || !line.xa) {
    if (!line.xa && !line.deXuat) return { kind: 'khong', lyDo: vi };
    const slot = line.deXuat?.xa ?? line.xa?.xa;
    return slot === undefined ? { kind: 'khong', lyDo: vi } : { kind: 'hoi', slot, lyDo: vi };
  }
  if (line.cach === 'tu-lam') return { kind: 'tu-lam' };
  const slot = withoutMembers(id, line.xa.xa, danhMuc);
  if (slot === cacPhongBan) return { kind: 'nhom', slot, chac: line.chac };
  if (line.cach !== 'de-nghi') return { kind: 'giao', slot, chac: line.chac };
  return { kind: 'de-nghi', slot, chac: line.chac, ngoaiXa: danhMuc.coQuan(slot)?.cap !== 'xa' };
}

/** By the table; the front and its members, whom the table does not name one by one, by the catalogue. */
function isAsked(slot: string, { tinhSangXa, coQuan }: DanhMuc): boolean {
  const lines = tinhSangXa.filter(({ xa, deXuat }) => xa?.xa === slot || deXuat?.xa === slot);
  if (lines.length > 0 && lines.every(({ cach }) => cach === 'de-nghi')) return true;
  const loai = coQuan(slot)?.loai;
  return loai === 'mat-tran' || loai === 'doan-the' || (loai === 'nhom' && lines.length === 0);
}

/** The front alone is not the front and its members. */
function withoutMembers(id: string, slot: string, danhMuc: DanhMuc): string {
  const hasMembers = danhMuc.coQuan(id)?.motMinh !== undefined;
  return hasMembers ? slot : (danhMuc.coQuan(slot)?.motMinh ?? slot);
}

function isOfFront(agency: CoQuan | undefined): boolean {
  return agency?.loai === 'mat-tran' || agency?.loai === 'doan-the' || agency?.matTran === true;
}

function frontOf({ allCoQuan }: DanhMuc): string {
  return allCoQuan.find(({ loaiDonVi, motMinh }) => loaiDonVi === 'xa' && motMinh !== undefined)?.id ?? ubnd;
}

function fromCatalogue(agency: CoQuan, danhMuc: DanhMuc, slots: ReadonlyMap<string, TheoLoaiXa>): Vai {
  const { id, cap, loai, ten } = agency;
  if (cap === 'tw') return { kind: 'tw' };
  if (cap === 'huyen') {
    const vi = lyDo('cap-huyen');
    return id.startsWith('ubnd-') ? { kind: 'hoi', slot: ubnd, lyDo: vi } : { kind: 'khong', lyDo: vi };
  }
  if (cap === 'xa') {
    const own = danhMuc.allCoQuan.find((one) => one.chung === id && one.loaiDonVi === 'xa');
    const shared = [...slots].find(([, kinds]) => Object.values(kinds).includes(id))?.[0];
    const slot = own?.id ?? (slots.has(id) ? id : (shared ?? id));
    return slots.has(slot) ? { kind: 'cap-xa', slot } : { kind: 'moi-cap' };
  }
  if (/khu vực/.test(ten) && loai !== 'quan-su') {
    return { kind: 'khu-vuc', ten: ten.replace(/\s*\{so\}/, '') };
  }
  const analogue = id.replace(/-tinh$/, '-xa');
  if (loai === 'nhom' && analogue !== id && slots.has(analogue))
    return { kind: 'de-nghi', slot: analogue, chac: 'cao', ngoaiXa: false };
  // Associations of a commune work within its front.
  if (loai === 'doan-the') return { kind: 'hoi', slot: frontOf(danhMuc), lyDo: lyDo('doan-the') };
  if (loai === 'mat-tran' && !foldName(ten).includes(foldName('tỉnh'))) return { kind: 'moi-cap' };
  return { kind: 'khong', lyDo: lyDo('khong-tuong-ung') };
}

/** Every body of a xã with what a phường and a đặc khu have in its place. */
export function collectSlots(danhMuc: DanhMuc): ReadonlyMap<string, TheoLoaiXa> {
  const slots = new Map<string, TheoLoaiXa>();
  for (const { xa, deXuat, cach } of danhMuc.tinhSangXa) {
    for (const line of [xa, deXuat]) {
      const agency = line && danhMuc.coQuan(line.xa);
      // Of an area of several communes, too: it is asked, and may have a number that no plan of a province knows.
      const isArea = agency?.thamSo !== undefined || cach === 'de-nghi';
      if (line && agency && (agency.cap === 'xa' || isArea)) slots.set(line.xa, line);
    }
  }
  for (const { id, loaiDonVi } of danhMuc.allCoQuan) {
    if (loaiDonVi !== 'xa' || slots.has(id) || !id.endsWith('-xa')) continue;
    const [phuong, dacKhu] = [id.replace(/-xa$/, '-phuong'), id.replace(/-xa$/, '-dac-khu')];
    if (danhMuc.coQuan(phuong) && danhMuc.coQuan(dacKhu)) slots.set(id, { xa: id, phuong, 'dac-khu': dacKhu });
  }
  // A collective name that the catalogue holds for phường alone serves the others by its words.
  for (const { id, loai, loaiDonVi } of danhMuc.allCoQuan) {
    const xa = id.replace(/-phuong$/, '-xa');
    if (loai === 'nhom' && loaiDonVi === 'phuong' && !slots.has(xa))
      slots.set(xa, { xa: id, phuong: id, 'dac-khu': id });
  }
  return slots;
}
