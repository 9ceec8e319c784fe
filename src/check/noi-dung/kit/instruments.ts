/** Cited instruments against the catalogue: which entry is meant, where that is certain. */
import type { VanBan } from '../../../plan/catalogue.js';
import { isoDay, parseIso, shortDay } from '../../../plan/dates.js';
import type { Subject } from '../../model.js';
import { type Citation, citations, hasYear } from './citations.js';
import { remember } from './kit.js';
import { ownUnits } from './names.js';

export interface Known {
  readonly citation: Citation;
  readonly entry: VanBan;
  /** The typed day is that of the catalogue; `khac`: not quite; `khong-ghi`: none is typed. */
  readonly ngay: 'dung' | 'khac' | 'khong-ghi';
}

export const known = remember((subject): readonly Known[] => {
  const byNumber = numbersOf(subject);
  return citations(subject).flatMap((citation): Known[] => {
    const entries = (byNumber.get(citation.number) ?? []).filter((entry) => isHere(entry, citation, subject));
    const exact = entries.filter(({ ngay }) => citation.iso?.startsWith(ngay));
    const [only] = exact.length > 0 ? exact : entries;
    if (!only || exact.length > 1 || (exact.length === 0 && entries.length > 1)) return [];
    if (exact.length === 1) return [{ citation, entry: only, ngay: 'dung' }];
    if (citation.typedDay === undefined)
      return hasYear(citation.number) ? [{ citation, entry: only, ngay: 'khong-ghi' }] : [];
    return isMistaken(citation, only) ? [{ citation, entry: only, ngay: 'khac' }] : [];
  });
});

/** Numbers of local bodies are given anew in every place: it must be the own one, or be named. */
function isHere(entry: VanBan, { issuer = '' }: Citation, subject: Subject): boolean {
  if (!isLocal(entry)) return true;
  const named = /(?:tỉnh|thành phố|Tỉnh ủy|Thành ủy) (\p{Lu}.*)$/u.exec(issuer)?.[1];
  return (entry.coQuan ?? '').endsWith(named ?? ownUnits(subject).at(-1)?.ten ?? '?');
}

function isLocal({ so, coQuan = '' }: VanBan): boolean {
  return !hasYear(so) && /Ủy ban nhân dân|Tỉnh ủy|Thành ủy|Hội đồng nhân dân/u.test(coQuan);
}

/** They are given anew every year too: another year may be another instrument. */
function isMistaken({ iso = '', number }: Citation, entry: VanBan): boolean {
  if (isLocal(entry) && iso.slice(0, 4) !== entry.ngay.slice(0, 4)) return false;
  return isSlip(iso, entry.ngay) || hasYear(number);
}

function numbersOf({ danhMuc }: Subject): ReadonlyMap<string, readonly VanBan[]> {
  const map = new Map<string, VanBan[]>();
  for (const one of danhMuc.allVanBan)
    for (const so of [one.so, ...(one.soKhac ?? [])]) map.set(so, [...(map.get(so) ?? []), one]);
  return map;
}

/** Two of day, month and year are the same: the same day is meant. Numbers begin anew every year. */
export function isSlip(a: string, b: string): boolean {
  const [one, other] = [a.split('-'), b.split('-')];
  return one.length === 3 && other.length === 3 && one.filter((part, i) => part === other[i]).length === 2;
}

export function printIso(iso: string): string {
  const day = parseIso(iso);
  return day && isoDay(day) === iso ? shortDay(day) : iso;
}

/** `(danh mục ghi chưa chắc)` where the catalogue itself is not sure. */
export function doubt({ chac }: Pick<VanBan, 'chac'>): string {
  return chac === 'cao' ? '' : ' (điều này trong danh mục còn chưa chắc)';
}
