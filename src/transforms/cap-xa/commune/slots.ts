/** Fills the slots of the frame with one commune's words. */
import { type DanhMuc, type DonVi, tenDonVi } from '../../../plan/catalogue.js';
import type { Roles } from '../clause/roles.js';
import { ubnd } from '../clause/roles.js';
import { capitalize } from '../clause/split.js';
import { type DiaBanRieng, diaBanRieng } from '../model.js';
import type { HoSo } from './profile.js';

export interface Filler {
  readonly xa: DonVi;
  fill(text: string): string;
  /** undefined: nobody said. */
  has(need: DiaBanRieng): boolean | undefined;
  /** Name with its mark. */
  name(slot: string): string;
  /** Which conditional pieces were met, for the list. */
  readonly met: Set<DiaBanRieng>;
}

/** `các phòng, ban, ngành, đơn vị thuộc xã liên quan`: whose they are is plain. */
const ofOwn = /([Cc]ác phòng, ban, ngành, đơn vị) thuộc [^\]]+\](\(cq:[^)]*\))(?:, đơn vị)?( (?:có )?liên quan)/gu;

/** Words that `fill` knows beside the bodies of a commune. */
export const filledWords = ['xa', 'don-vi', 'duoi-xa', `${ubnd}-ten`];

type Kind = 'xa' | 'phuong' | 'dac-khu';
const kinds: Readonly<Record<string, Kind>> = { xã: 'xa', phường: 'phuong', 'đặc khu': 'dac-khu' };
const defaultBelow: Readonly<Record<Kind, string>> = {
  xa: 'thôn, bản',
  phuong: 'tổ dân phố',
  'dac-khu': 'thôn, tổ dân phố',
};

export function createFiller(donVi: DonVi, hoSo: HoSo | undefined, slots: Roles['slots'], danhMuc: DanhMuc): Filler {
  const xa = hoSo?.datTenTheo === undefined ? donVi : { ...donVi, datTenTheo: hoSo.datTenTheo };
  const kind = kinds[xa.loai] ?? 'xa';
  const ten = tenDonVi(xa);
  const met = new Set<DiaBanRieng>();
  const plainName = (slot: string): { ten: string; ma?: string } | undefined => {
    const ma = slots.get(slot)?.[kind];
    if (ma === undefined) return undefined;
    const written = hoSo?.coQuan[slot] ?? hoSo?.coQuan[ma];
    const agency = danhMuc.coQuan(ma);
    // Words without a mark: the catalogue has this name for a phường only.
    if (written === undefined && agency?.loaiDonVi === 'phuong' && kind !== 'phuong')
      return { ten: agency.ten.replace(/phường$/, xa.loai) };
    if (written === undefined && agency?.thamSo !== undefined) return { ten: agency.ten.replace(/\s*\{so\}/, '') };
    return { ten: written ?? agency?.ten ?? ma, ma };
  };
  const wordsOf = (slot: string, opens: boolean): string | undefined => {
    if (slot === 'xa') return xa.loai;
    if (slot === 'don-vi') return `[${ten}](dv:${xa.ma})`;
    if (slot === 'duoi-xa') return hoSo?.donViDuoi?.join(', ') ?? defaultBelow[kind];
    if (slot === `${ubnd}-ten`) return `[Ủy ban nhân dân ${ten}](cq:ubnd-${xa.ma})`;
    const found = plainName(slot);
    if (!found) return undefined;
    const words = opens ? found.ten : found.ten.replace(/^Các /, 'các ');
    return found.ma === undefined ? words : `[${words}](cq:${found.ma})`;
  };
  // A phường is a town; of a xã nobody knows.
  const has = (need: DiaBanRieng) =>
    hoSo?.diaBan[need] ?? (need === 'khuDoThi' && kind === 'phuong' ? true : undefined);
  const fill = (text: string): string => {
    if (!/[{⟦]/u.test(text)) return text;
    const kept = text.replace(/⟦(\w+)¦([^⟧]*)⟧/gu, (_, name: string, words: string) => {
      const need = diaBanRieng.find((one) => one === name);
      if (need === undefined) return '';
      met.add(need);
      return has(need) === true ? words : '';
    });
    const trimmed = kept === text ? kept : kept.replace(/[;,]\s*$/u, '');
    const filled = trimmed.replace(/\{([\^!]?)([a-z0-9-]+)\}/g, (whole, up: string, slot: string) => {
      const value = wordsOf(slot, up === '^');
      if (value === undefined) return whole;
      if (up === '!') return value.replace(/^\[[^\]]*\]|^[^[]+/u, (words) => words.toUpperCase());
      return up === '^' && !value.startsWith('[') ? capitalize(value) : value;
    });
    return filled.replace(ofOwn, '$1]$2$3');
  };
  return { xa, fill, has, name: (slot) => wordsOf(slot, true) ?? slot, met };
}
