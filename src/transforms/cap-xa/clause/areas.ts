/** Area phrases: `trên địa bàn tỉnh` becomes the commune's, where one level is meant and nothing else stands in them. */
import { type LyDo, lyDo } from '../reasons.js';
import { ask, type ClauseContext, type Outcome } from './context.js';
import { provinceWords } from './lexicon.js';
import { DV, SO, VB } from './tokens.js';

const lead =
  '(?:[Tt]rên (?:địa bàn|phạm vi)(?: toàn)?|[Tt]rên (?:toàn|khắp)|[Tt]rong toàn|[Tt]rong phạm vi(?: toàn)?|[Kk]hắp|qua địa bàn|vào địa bàn)';
const owner = '(?:của|trong)';
/** `quy định của tỉnh Lào Cai` stays the province’s. */
const ofItsOwn =
  /(?:quy định|chỉ đạo|kế hoạch|nghị quyết|chính sách|hướng dẫn|phân cấp|văn bản|chỉ thị|quyết định|đề án|chương trình|cơ quan|ngành|đơn vị|lãnh đạo)$/iu;
const areaUnit = new RegExp(`((?:${lead}|${owner})) (${DV})`, 'giu');

export function judgeAreas(text: string, context: ClauseContext, outcome: Outcome): string {
  const { tinh } = context;
  const withUnits = nameProvince(text, context);
  const blocked = blockers(withUnits);
  const isOwn = (letter: string) => context.marks.get(letter)?.key === context.tinh.ma;
  let hit = false;
  const result = withUnits
    .replace(areaUnit, (whole, before: string, letter: string, at: number) => {
      if (!isOwn(letter) || (before === 'của' && ofItsOwn.test(withUnits.slice(0, at).trimEnd()))) return whole;
      hit = true;
      const after = `${narrowed(before)} {${isUpper(before) ? '!' : ''}don-vi}`;
      outcome.changed.push([`${before} ${tinh.loai} ${tinh.ten}`, after]);
      return after;
    })
    .replace(areaWord(tinh.loai), (_, small?: string, capitals = '') => {
      hit = true;
      const before = small ?? capitals;
      const after = `${narrowed(before)} {${isUpper(before) ? '!' : ''}xa}`;
      outcome.changed.push([`${before} ${tinh.loai}`, after]);
      return after;
    });
  if (hit && blocked !== undefined) ask(outcome, blocked.loai, blocked.lyDo);
  leftovers(result, context, outcome);
  return result;
}

/** One commune is no whole of many: `trên địa bàn toàn tỉnh`, `trên toàn tỉnh` → `trên địa bàn`. */
function narrowed(before: string): string {
  const one = before
    .replace(/^(t)rên (?:(?:địa bàn|phạm vi) toàn|toàn|khắp)$/iu, '$1rên địa bàn')
    .replace(/ toàn$/iu, '');
  return isUpper(before) ? one.toUpperCase() : one;
}

/** Headings in capitals. */
function isUpper(words: string): boolean {
  return words === words.toUpperCase();
}

/** The province’s noun after words of area, not before the name of another; in capitals too. */
function areaWord(loai: string): RegExp {
  const noun = loai.replace(/^./u, (letter) => `[${letter}${letter.toUpperCase()}]`);
  const small = `(${lead}|[Tt]rong) ${noun}(?! \\p{Lu}|\\p{L})`;
  const capitals = `(${lead.toUpperCase()}|TRONG) ${loai.toUpperCase()}(?!\\p{L})`;
  return new RegExp(`${small}|${capitals}`, 'gu');
}

/** `tỉnh Lào Cai` without a mark becomes the mark's letter of its kind: the same rule then serves both. */
function nameProvince(text: string, { marks, tinh }: ClauseContext): string {
  const name = `${tinh.loai} ${tinh.ten}`;
  return text.replace(new RegExp(`${name}(?!\\p{L})`, 'giu'), (found) => {
    const letter = found === name ? '\uebff' : '\uebfe';
    if (marks instanceof Map) marks.set(letter, { kind: 'dv', key: tinh.ma, text: found, raw: found });
    return letter;
  });
}

/** Why an area phrase of this clause may not be changed. */
function blockers(text: string): { readonly loai: string; readonly lyDo: LyDo } | undefined {
  const phrase = phraseBlocker(text);
  if (phrase !== undefined) return { loai: 'cum-dia-ban', lyDo: lyDo(phrase) };
  // `Chương trình … trên địa bàn tỉnh theo Quyết định …`: nobody can tell where the name ends.
  const mayBeName =
    /(?:Chương trình|Đề án|Dự án|Quy chế|Phương án|Kế hoạch|Chỉ thị|Nghị quyết|Quyết định)\s/u.test(text) &&
    new RegExp(`${VB}|kèm theo|số \\d+[^\\s;]*[-/]\\p{Lu}`, 'u').test(text);
  return mayBeName
    ? {
        loai: 'trong-ten',
        lyDo: lyDo('trong-ten'),
      }
    : undefined;
}

function phraseBlocker(text: string): LyDo['vi'] | undefined {
  const figures = new RegExp(`${SO}|\\d+\\s*%|(?<![\\d/.])\\d+ (?:xã|phường|thôn|hoạt động|cuộc|buổi|mô hình)`, 'u');
  if (figures.test(text)) return 'dia-ban-con-so';
  const quotes = text.match(/“[^”]*”/gu) ?? [];
  const ofUnits = new RegExp(`(?<!\\p{L})(?:xã|phường|tỉnh)(?!\\p{L})|${DV}|\\{`, 'iu');
  if (quotes.some((quote) => ofUnits.test(quote))) return 'dia-ban-phong-trao';
  if (/giáp ranh|Trung Quốc|Campuchia|CHDCND/u.test(text)) return 'dia-ban-noi-khac';
  if (/cấp (?:xã|tỉnh|huyện)|từ tỉnh|đến cơ sở|các cấp/u.test(text)) return 'dia-ban-nhieu-cap';
  return undefined;
}

/** Whatever provincial word is left in the clause is not understood. */
function leftovers(text: string, context: ClauseContext, outcome: Outcome): void {
  const units = text.match(new RegExp(DV, 'gu')) ?? [];
  for (const letter of units) {
    const name = context.marks.get(letter)?.text ?? '';
    ask(outcome, 'don-vi', lyDo('don-vi', name));
  }
  const words = text.replace(new RegExp(VB, 'gu'), '…').replace(/\{[\^!]?[a-z-]+\}/g, '…');
  const { loi } = context.roles;
  for (const { start, end } of provinceWords(words, context.tinh.loai, loi)) {
    const near = around(words, start, words.slice(start, end));
    ask(outcome, 'tu-cap-tinh', lyDo('chu-cap-tinh', near));
  }
  const kept = loi.bang('cumTuLuat').find(words);
  const district = loi
    .bang('donViCapHuyen')
    .find(words)
    .find(({ start, end }) => !kept.some((phrase) => phrase.start <= start && end <= phrase.end));
  if (district)
    ask(
      outcome,
      'cap-da-bo',
      lyDo('cap-da-bo', around(words, district.start, words.slice(district.start, district.end))),
    );
  if (words.includes(context.tinh.ten)) ask(outcome, 'ten-tinh', lyDo('ten-tinh', context.tinh.ten));
}

/** The word with those around it, as they stand. */
function around(text: string, at: number, word: string): string {
  const before = /(?:\S+\s+){0,3}\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,2}/u.exec(text.slice(at + word.length))?.[0] ?? '';
  return `${before}${word}${after}`.replace(/[\uE000-\uF8FF]/g, '…').trim();
}
