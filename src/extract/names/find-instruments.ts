/** Finds citations of instruments that the catalogue holds, by number and day, and laws by their names. */
import type { DanhMuc, VanBan } from '../../plan/catalogue.js';
import { isoDay, parseDay } from '../../plan/dates.js';
import { NameTree } from './name-tree.js';
import { wordsOf } from './words.js';

export interface InstrumentMatch {
  readonly from: number;
  readonly to: number;
  readonly id?: string;
  readonly lyDo?: string;
  readonly deXuat?: readonly string[];
}

export type FindInstruments = (text: string) => readonly InstrumentMatch[];

const kinds =
  'Kế hoạch|Quyết định|Văn bản|Công văn|Nghị định|Nghị quyết|Chỉ thị|Kết luận|Hướng dẫn|Chương trình hành động|Chương trình|Luật|Thông tư liên tịch|Thông tư|Thông báo|Công điện|Đề án|Báo cáo|Tờ trình|Quy định|Quy chế';
const number = '\\d{1,5}(?:/\\d{4})?(?:-\\p{L}+)?/[\\p{L}\\d]+(?:-\\s?[\\p{L}\\d]+)*(?:/\\p{L}+)?';
const day =
  '(?:(?:\\s+của\\s+\\p{Lu}[\\p{L} ]{2,40}?)?,?\\s+ngày\\s+(\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}))?';
const citation = new RegExp(`(?:(?:${kinds})\\s+(?:số\\s*:?\\s*)?|số\\s+)(${number})${day}`, 'gu');

export function createFindInstruments(danhMuc: DanhMuc, ngay: string): FindInstruments {
  const byNumber = new Map<string, VanBan[]>();
  const laws = new NameTree<VanBan>();
  for (const one of danhMuc.allVanBan) {
    for (const so of [one.so, ...(one.soKhac ?? [])]) byNumber.set(so, [...(byNumber.get(so) ?? []), one]);
    if (one.loai === 'Luật' && one.ten !== undefined)
      laws.add(one.ten.startsWith('Luật') ? one.ten : `Luật ${one.ten}`, one);
  }
  // A law named and numbered is one citation, found by its name.
  return (text) => [...byNames(text, laws, ngay), ...byNumbers(text, byNumber, ngay)];
}

function byNumbers(
  text: string,
  known: ReadonlyMap<string, readonly VanBan[]>,
  ngay: string,
): readonly InstrumentMatch[] {
  return [...text.matchAll(citation)].map((match): InstrumentMatch => {
    const [whole, so = '', typedDay] = match;
    const at = { from: match.index, to: match.index + whole.length };
    const all = known.get(so.replace(/\s/g, '')) ?? [];
    if (all.length === 0) return { ...at, lyDo: 'văn bản này chưa có trong danh mục' };
    const iso = typedDay === undefined ? undefined : isoOf(typedDay);
    const fits = all.filter(
      (one) => iso !== undefined && (one.ngay === iso || (one.ngay.length === 4 && iso.startsWith(one.ngay))),
    );
    const [only] = fits;
    if (only && fits.length === 1) return { ...at, id: only.id };
    const deXuat = all.map(({ id }) => id);
    if (typedDay !== undefined)
      return { ...at, deXuat, lyDo: `danh mục có số này nhưng ngày khác (${all.map((one) => one.ngay).join(', ')})` };
    const [first] = all;
    if (first && all.length === 1 && !isLocal(first) && isIssued(first, ngay)) return { ...at, id: first.id };
    return { ...at, deXuat, lyDo: 'không ghi ngày, chưa chắc là văn bản trong danh mục' };
  });
}

/** Numbers of local bodies begin anew every year and in every place. */
function isLocal({ so, coQuan = '' }: VanBan): boolean {
  return !/\/\d{4}\//.test(so) && /Ủy ban nhân dân|Tỉnh ủy|Thành ủy|Hội đồng nhân dân/u.test(coQuan);
}

function isIssued({ ngay: issued }: VanBan, ngay: string): boolean {
  return issued.slice(0, 4) <= ngay.slice(0, 4);
}

function isoOf(text: string): string | undefined {
  const parts = text.match(/\d+/g) ?? [];
  const found = parseDay(parts.join('/'));
  return found && isoDay(found);
}

/** "Luật Đất đai năm 2013"; without a year the one in force. */
function byNames(text: string, laws: NameTree<VanBan>, ngay: string): readonly InstrumentMatch[] {
  const words = wordsOf(text);
  const found: InstrumentMatch[] = [];
  for (let i = 0; i < words.length; i++) {
    const match = words[i]?.text === 'Luật' ? laws.longest(words, i) : undefined;
    const [first, last] = [words[i], words[(match?.end ?? 0) - 1]];
    if (!match || !first || !last) continue;
    const { tail, when, so } = saidBehind(text.slice(last.to));
    const all = [...new Set(match.found.map(({ value }) => value))];
    const fits = all.filter((one) => {
      if (so !== undefined) return one.so === so;
      return when === undefined ? isInForce(one, ngay) : one.ngay.startsWith(when);
    });
    const at = { from: first.from, to: last.to - (/\.+$/.exec(last.text)?.[0].length ?? 0) + tail.length };
    const [only] = fits;
    if (only && fits.length === 1) found.push({ ...at, id: only.id });
    else found.push({ ...at, deXuat: all.map(({ id }) => id), lyDo: 'không rõ là luật nào' });
    i = match.end - 1;
  }
  return found;
}

const behind =
  /^(\s+số\s+(\d{1,3}\/\d{4}\/QH\d{1,2}))?(,?\s+ngày\s+(\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/u;

/** What a law's name is told apart by: "… số 73/2021/QH14", "… năm 2021", "… ngày 10 tháng 12 năm 2025". */
function saidBehind(after: string): { readonly tail: string; readonly when?: string; readonly so?: string } {
  const [, numbered = '', so, dated = '', day] = behind.exec(after) ?? [];
  if (so !== undefined) return { tail: numbered + dated, so };
  if (day !== undefined) return { tail: dated, when: isoOf(day) ?? '?' };
  const [byYear = '', year] = /^(?:,?\s+năm)?\s+(\d{4})(?!\d)/.exec(after) ?? [];
  return year === undefined ? { tail: '' } : { tail: byYear, when: year };
}

function isInForce({ hieuLuc = '', ngay: issued, het = '9999' }: VanBan, ngay: string): boolean {
  return (hieuLuc === '' ? issued : hieuLuc) <= ngay && ngay <= het;
}
