/** The communes of a province on a day, and the one that a person means by a code or a name. */
import { type DanhMuc, type DonVi, foldName, inBeing } from '../../plan/catalogue.js';

export function communesOf(maTinh: string, ngay: string, danhMuc: DanhMuc): readonly DonVi[] {
  return danhMuc.allDonVi.filter(
    (unit) => unit.cap === 'xa' && unit.maCha === maTinh && inBeing(unit, ngay) !== 'khong',
  );
}

/** Several when the name is that of a xã and of a phường; none when the province has no such commune. */
export function findCommune(typed: string, communes: readonly DonVi[]): readonly DonVi[] {
  const wanted = foldName(typed);
  return communes.filter(
    ({ ma, ten, loai }) => ma === typed.trim() || [ten, `${loai} ${ten}`].some((name) => foldName(name) === wanted),
  );
}

/** Letters of Latin without marks, for a file name. */
export function slugOf({ ma, loai, ten }: DonVi): string {
  const plain = `${loai} ${ten}`.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return `${ma}-${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}
