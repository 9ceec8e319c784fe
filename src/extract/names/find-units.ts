/** Finds units named with their noun: `tỉnh Lào Cai`, `xã San Thàng`, `TP. Tuyên Quang`. */
import type { DanhMuc, DonVi } from '../../plan/catalogue.js';
import { isIn, type OwnUnits } from './own-units.js';

export interface UnitMatch {
  readonly from: number;
  readonly to: number;
  /** Absent: the name fits none, or several. */
  readonly unit?: DonVi;
  readonly candidates: readonly DonVi[];
}

// No case-insensitive flag: it would let small letters begin a name.
const nouns = '[Tt]ỉnh|[Tt]hành phố|TP\\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu';
const name = "\\p{Lu}[\\p{L}'’]*|\\d{1,2}(?![\\d/.])";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(${nouns})[ \\u00a0]*((?:${name})(?:(?: |-| - )(?:${name})){0,5})`,
  'gu',
);
const upperFirst = /^(?:\p{Lu}|\d)/u;

export function findUnits(text: string, own: OwnUnits, danhMuc: DanhMuc, ngay: string): readonly UnitMatch[] {
  const found: UnitMatch[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, noun = '', words = ''] = match;
    if (!upperFirst.test(words) || isAllCapitals(whole)) continue;
    const read = longestName(noun, words, own, danhMuc, ngay);
    if (!read) continue;
    const to = match.index + whole.length - (words.length - read.length);
    found.push({
      from: match.index,
      to,
      candidates: read.units,
      ...(read.units.length === 1 && read.units[0] ? { unit: read.units[0] } : {}),
    });
  }
  return found;
}

/** Headings in capitals name units too, but every word is a name there. */
function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text.length > 12;
}

function longestName(
  noun: string,
  words: string,
  own: OwnUnits,
  danhMuc: DanhMuc,
  ngay: string,
): { length: number; units: readonly DonVi[] } | undefined {
  const ends = [...words.matchAll(/(?: - | |-)/g)].map((gap) => gap.index);
  const loai = /^TP/i.test(noun) ? 'thành phố' : noun.toLowerCase();
  for (const length of [words.length, ...ends.reverse()]) {
    const all = danhMuc.timDonVi(`${loai} ${words.slice(0, length)}`, ngay).filter((unit) => unit.loai === loai);
    if (all.length > 0) return { length, units: nearest(all, own, danhMuc, ngay) };
  }
  return undefined;
}

/** Own units before those of the own province, before all others. */
function nearest(units: readonly DonVi[], own: OwnUnits, danhMuc: DanhMuc, ngay: string): readonly DonVi[] {
  for (const place of ['own', 'below'] as const) {
    const near = units.filter((unit) => isIn(unit, own, danhMuc, ngay) === place);
    if (near.length > 0) return near;
  }
  return units;
}
