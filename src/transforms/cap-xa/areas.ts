/** Area phrases: `trên địa bàn tỉnh` becomes the commune's, where one level is meant and nothing else stands in them. */
import { ask, type ClauseContext, type Outcome } from './context.js';
import { tuCapHuyen, tuCapTinh } from './lexicon.js';
import { DV, SO, VB } from './tokens.js';

const lead =
  '(?:trên (?:địa bàn|phạm vi)(?: toàn)?|trên (?:toàn|khắp)|trong toàn|trong phạm vi(?: toàn)?|khắp|qua địa bàn|vào địa bàn)';
const owner = '(?:của|tại|ở|trong)';
const areaWord = new RegExp(`(${lead}|trong) tỉnh(?!\\p{L})`, 'giu');
const areaUnit = new RegExp(`((?:${lead}|${owner})) (${DV})`, 'giu');

export function judgeAreas(text: string, context: ClauseContext, outcome: Outcome): string {
  const withUnits = nameProvince(text, context);
  const blocked = blockers(withUnits);
  const isOwn = (letter: string) => context.marks.get(letter)?.key === context.tinh.ma;
  let hit = false;
  const result = withUnits
    .replace(areaUnit, (whole, before: string, letter: string) => {
      if (!isOwn(letter)) return whole;
      hit = true;
      const after = `${narrowed(before)} {don-vi}`;
      outcome.changed.push([`${before} tỉnh ${context.tinh.ten}`, after]);
      return after;
    })
    .replace(areaWord, (_, before: string) => {
      hit = true;
      const after = `${narrowed(before)} {xa}`;
      outcome.changed.push([`${before} tỉnh`, after]);
      return after;
    });
  if (hit && blocked !== undefined) ask(outcome, blocked.loai, blocked.lyDo);
  leftovers(result, context, outcome);
  return result;
}

/** One commune is no whole of many: `trên địa bàn toàn tỉnh`, `trên toàn tỉnh` → `trên địa bàn`. */
function narrowed(before: string): string {
  return before.replace(/^(t)rên (?:(?:địa bàn|phạm vi) toàn|toàn|khắp)$/iu, '$1rên địa bàn').replace(/ toàn$/u, '');
}

/** `tỉnh Lào Cai` without a mark becomes the mark's letter of its kind: the same rule then serves both. */
function nameProvince(text: string, { marks, tinh }: ClauseContext): string {
  const letter = '\uebff';
  const bare = text.replace(new RegExp(`tỉnh ${tinh.ten}(?!\\p{L})`, 'gu'), letter);
  if (bare !== text && marks instanceof Map)
    marks.set(letter, { kind: 'dv', key: tinh.ma, text: `tỉnh ${tinh.ten}`, raw: `tỉnh ${tinh.ten}` });
  return bare;
}

/** Why an area phrase of this clause may not be changed. */
function blockers(text: string): { readonly loai: string; readonly lyDo: string } | undefined {
  const lyDo = phraseBlocker(text);
  if (lyDo !== undefined) return { loai: 'cum-dia-ban', lyDo };
  // `Chương trình … trên địa bàn tỉnh theo Quyết định …`: nobody can tell where the name ends.
  const mayBeName =
    /(?:Chương trình|Đề án|Dự án|Quy chế|Phương án)\s/u.test(text) &&
    (/kèm theo/u.test(text) || new RegExp(VB, 'u').test(text));
  return mayBeName
    ? { loai: 'trong-ten', lyDo: 'cụm địa bàn có thể nằm trong tên chương trình, đề án của tỉnh' }
    : undefined;
}

function phraseBlocker(text: string): string | undefined {
  const figures = new RegExp(`${SO}|\\d+\\s*%|(?<![\\d/.])\\d+ (?:xã|phường|thôn|hoạt động|cuộc|buổi|mô hình)`, 'u');
  if (figures.test(text)) return 'cụm địa bàn đi với con số của tỉnh: chưa rõ chỉ tiêu nào là của xã';
  const quotes = text.match(/“[^”]*”/gu) ?? [];
  const ofUnits = new RegExp(`(?<!\\p{L})(?:xã|phường|tỉnh)(?!\\p{L})|${DV}|\\{`, 'iu');
  if (quotes.some((quote) => ofUnits.test(quote)))
    return 'cụm địa bàn đi với tên phong trào, mục tiêu trong ngoặc kép của tỉnh';
  if (/giáp ranh|Trung Quốc|Campuchia|CHDCND/u.test(text)) return 'cụm địa bàn đi với tên nước, tỉnh khác';
  if (/cấp (?:xã|tỉnh|huyện)|từ tỉnh|đến cơ sở|các cấp/u.test(text)) return 'cụm địa bàn nói tới nhiều cấp';
  return undefined;
}

/** Whatever provincial word is left in the clause is not understood. */
function leftovers(text: string, context: ClauseContext, outcome: Outcome): void {
  const units = text.match(new RegExp(DV, 'gu')) ?? [];
  for (const letter of units) {
    const name = context.marks.get(letter)?.text ?? '';
    ask(outcome, 'don-vi', `“${name}” ở đây chưa rõ có phải là địa bàn xã hay không`);
  }
  const words = text.replace(new RegExp(VB, 'gu'), '…').replace(/\{\^?[a-z-]+\}/g, '…');
  for (const found of words.matchAll(tuCapTinh)) {
    const near = around(words, found.index, found[0]);
    ask(outcome, 'tu-cap-tinh', `còn chữ cấp tỉnh (“${near}”), chưa rõ thay thế nào`);
  }
  const statutory = words.replace(/giáo dục tại xã, phường, thị trấn/giu, ' ');
  const district = tuCapHuyen.exec(statutory);
  if (district)
    ask(
      outcome,
      'cap-da-bo',
      `“${around(statutory, district.index, district[0])}”: cấp hành chính không còn từ 01/7/2025`,
    );
  if (words.includes(context.tinh.ten)) ask(outcome, 'ten-tinh', `còn tên tỉnh “${context.tinh.ten}”`);
}

/** The word with those around it, as they stand. */
function around(text: string, at: number, word: string): string {
  const before = /(?:\S+\s+){0,3}\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,2}/u.exec(text.slice(at + word.length))?.[0] ?? '';
  return `${before}${word}${after}`.replace(/[\uE000-\uF8FF]/g, '…').trim();
}
