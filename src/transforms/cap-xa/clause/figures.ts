/** A number of the province in a clause, however it is written: digits, fractions, rates, words; what holds everywhere is a row of `soChung`. */
import type { Loi } from '../../../phrase/loi.js';
import { cutText, type Token } from '../../../phrase/words.js';

/** Offsets of the number, with the unit or noun that is counted. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** Where the number itself ends: `12,5 tỷ`, `30 - 35 %`. */
  readonly numberEnd: number;
}

const digits = /^\d/u;
const year = /^(?:19|20)\d\d$/u;
/** Between two numbers that belong together: `Điều 5, 6 và 7`, `2026 - 2030`. */
const links = new Set([',', '-', '/', 'và', 'đến', ';']);
const ofNumber = new Set(['-', '/', 'đến', ',', '.']);

/** Every number that no row calls the same for all communes, in order. */
export function createFigures(loi: Loi): (text: string) => readonly Figure[] {
  return (text) => {
    const tokens = cutText(text);
    const { list } = tokens;
    const table = (group: 'soChung' | 'soChu' | 'donViDem') => loi.bang(group).find(tokens);
    const counted = new Map(table('donViDem').map(({ first, last }) => [first, last]));
    const shared = new Set(table('soChung').flatMap(({ first, last }) => range(first, last)));
    // `hai` alone is a number only before what is counted.
    const spelled = table('soChu').filter(({ row, last }) => row.nghia !== 'can-don-vi' || counted.has(last));
    if (!/\d/u.test(text) && spelled.length === 0) return [];
    const isCount = (at: number) => counted.has(at) || list[at]?.key === '%';
    const continues = (at: number) =>
      links.has(small(list[at - 1])) && shared.has(at - 2) && digits.test(list[at - 2]?.text ?? '') && !isCount(at + 1);
    const own: { readonly first: number; readonly last: number }[] = spelled.filter(({ first }) => !shared.has(first));
    for (const [at, token] of list.entries()) {
      if (!digits.test(token.text) || shared.has(at)) continue;
      if (continues(at) || (year.test(token.text) && !isCount(at + 1))) shared.add(at);
      else own.push({ first: at, last: at + 1 });
    }
    return joined(own, list).map(({ first, last }) => {
      const numberEnd = endOf(list, last);
      const noun = counted.get(last) ?? (/^\p{L}/u.test(list[last]?.text ?? '') ? last + 1 : last);
      return { start: list[first]?.start ?? 0, numberEnd, end: Math.max(numberEnd, endOf(list, noun)) };
    });
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}

function small(token: Token | undefined): string {
  return token?.isWord === true ? token.text.toLowerCase() : (token?.key ?? '');
}

function endOf(list: readonly Token[], last: number): number {
  return list[last - 1]?.end ?? 0;
}

/** `30 - 35 %`, `1/3`, `45 000` are one number each. */
function joined(
  found: readonly { readonly first: number; readonly last: number }[],
  list: readonly Token[],
): readonly { readonly first: number; readonly last: number }[] {
  const all: { first: number; last: number }[] = [];
  for (const one of found.toSorted((a, b) => a.first - b.first)) {
    const before = all.at(-1);
    const gap = before === undefined ? undefined : one.first - before.last;
    const isOne = gap === 0 || (gap === 1 && ofNumber.has(small(list[one.first - 1])));
    if (before && (isOne || (gap ?? 0) < 0)) before.last = Math.max(before.last, one.last);
    else all.push({ ...one });
  }
  for (const one of all) if (list[one.last]?.key === '%') one.last += 1;
  return all;
}
