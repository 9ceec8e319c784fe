/** The People's Committee of a unit as an issuing agency: header lines, names, place line. */
import { foldName } from '../../text/fold.js';
import type { CoQuanBanHanh, DonVi } from './model.js';
import type { Units } from './units.js';

/** `phường Tự Lạn`; with a capital noun after a person, number or event (NĐ 30/2020, Phụ lục II, III.1.b). */
export function tenDonVi({ ten, loai, datTenTheo }: DonVi): string {
  return isNamedAfter(datTenTheo) ? `${capital(loai)} ${ten}` : `${loai} ${ten}`;
}

/** The place line (NĐ 30/2020, Phụ lục I, II.4.a): the name alone, or the whole name with a capital noun. */
export function diaDanh(unit: DonVi): string {
  return isNamedAfter(unit.datTenTheo) ? tenDonVi(unit) : unit.ten;
}

export function uyBanNhanDan(unit: DonVi): CoQuanBanHanh {
  const ten = tenDonVi(unit);
  return {
    id: `ubnd-${unit.ma}`,
    dong: ['ỦY BAN NHÂN DÂN', `${unit.loai} ${unit.ten}`.toUpperCase()],
    tenThuong: `Ủy ban nhân dân ${ten}`,
    tenTat: `UBND ${ten}`,
    diaDanh: diaDanh(unit),
    taiDau: 'ubnd',
    donVi: unit,
  };
}

const prefixes = ['Ủy ban nhân dân', 'UBND'].map((name) => `${foldName(name)} `);

export function findIssuer(
  idHoacTen: string,
  ngay: string | undefined,
  units: Units,
): CoQuanBanHanh | readonly CoQuanBanHanh[] | undefined {
  const code = /^ubnd-(\d+)$/.exec(idHoacTen.trim())?.[1];
  if (code !== undefined) {
    const unit = units.byCode(code, ngay);
    return unit && uyBanNhanDan(unit);
  }
  const found = latest(units.byName(withoutPrefix(idHoacTen), ngay), ngay).map(uyBanNhanDan);
  return found.length > 1 ? found : found[0];
}

/** The words after `UBND`, as typed: their commas divide the unit from those above it. */
function withoutPrefix(name: string): string {
  const words = name.trim().split(/\s+/);
  const prefix = prefixes.find((known) => `${foldName(name)} `.startsWith(known));
  return prefix === undefined ? name : words.slice(prefix.trim().split(' ').length).join(' ');
}

/** Without a date, of several periods the ones that last longest: today's unit before a past one of the same name. */
function latest(units: readonly DonVi[], ngay: string | undefined): readonly DonVi[] {
  if (ngay !== undefined) return units;
  const end = ({ den = '9999' }: DonVi) => den;
  const last = units.map(end).sort().at(-1);
  return units.filter((unit) => end(unit) === last);
}

function isNamedAfter(origin: DonVi['datTenTheo']): boolean {
  return origin === 'nguoi' || origin === 'so' || origin === 'su-kien';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
