/** The communes of a province on a day, and the one that a person means by a code or a name. */
import { fold } from '../../../diagnostic/suggest.js';
import { type DanhMuc, type DonVi, foldName, inBeing } from '../../../plan/catalogue.js';

export function communesOf(maTinh: string, ngay: string, danhMuc: DanhMuc): readonly DonVi[] {
  return danhMuc.allDonVi.filter(
    (unit) => unit.cap === 'xa' && unit.maCha === maTinh && inBeing(unit, ngay) !== 'khong',
  );
}

/**
 * Several when the name is that of a xã and of a phường; none when the province has no such commune. Excel makes 2647 of
 * 02647; a name typed without marks counts where no name with marks fits.
 */
export function findCommune(typed: string, communes: readonly DonVi[]): readonly DonVi[] {
  const name = typed.trim().replace(/^(?:p|x|đk)\.\s*/iu, (noun) => shortNouns[noun.trim().toLowerCase()] ?? noun);
  const code = /^\d{1,5}$/.test(name) ? name.padStart(5, '0') : name;
  const named = (plain: (text: string) => string) =>
    communes.filter(({ ten, loai }) => [ten, `${loai} ${ten}`].some((one) => plain(one) === plain(name)));
  const exact = [...communes.filter(({ ma }) => ma === code), ...named(foldName)];
  return exact.length > 0 || fold(name) !== name.toLowerCase() ? exact : named(fold);
}

const shortNouns: Readonly<Record<string, string>> = { 'p.': 'phường ', 'x.': 'xã ', 'đk.': 'đặc khu ' };

/** The name of a commune's files. */
export function slugOf({ ma, loai, ten }: DonVi): string {
  return `${ma}-${slug(`${loai} ${ten}`)}`;
}

/** Letters of Latin without marks, for a file name. */
export function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
