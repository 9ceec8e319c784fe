/** Percentages follow from the counts beside them. */
import { contentRule, type Hit, inEach, matches, prose } from '../kit/kit.js';

export const tyLe = contentRule(
  'ty-le',
  inEach(prose, ({ text }) => (text.includes('%') ? [...shares(text), ...partsOf(text)] : [])),
);

const number = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,7})';
const percent = '(\\d{1,3}(?:,\\d{1,2})?) ?%';
/** `17/72 tổ dân phố, bản (đạt 23,6%)`. */
const share = new RegExp(`(?<![\\d/.,])${number}/${number}(?![\\d/])([^.;%\\d/]{0,60})${percent}`, 'gu');

function shares(text: string): readonly Hit[] {
  return matches(text, share, ({ 0: words, 1: part = '', 2: whole = '', 3: between = '', 4: typed = '' }) => {
    // Said of these very counts, and no aim.
    if (!/(?:\(|đạt|chiếm|bằng|tương đương|tỷ lệ|tỉ lệ|=)\s*(?:tỷ lệ|tỉ lệ|khoảng)?\s*$/u.test(between))
      return undefined;
    if (/phấn đấu|mục tiêu|trên|dưới|ít nhất|tối thiểu|tăng|giảm/u.test(between)) return undefined;
    return compare(words, count(part), count(whole), typed);
  });
}

/** `Xây dựng 55 tổ dân phố …; đạt từ 83% trở lên (45 tổ dân phố, bản)`. */
const part = new RegExp(`${percent}([^.;()\\d%]{0,40})\\(${number} (\\p{Ll}+(?: \\p{Ll}+)?)`, 'gu');

function partsOf(text: string): readonly Hit[] {
  return matches(text, part, ({ 0: words, 1: typed = '', 3: counted = '', 4: unit = '', index }) => {
    const before = text.slice(Math.max(0, index - 300), index);
    const all = [...before.matchAll(new RegExp(`(?<![\\d/.,])${number} ${unit}(?![\\p{L}])`, 'gu'))].at(-1)?.[1];
    if (all === undefined || count(all) < count(counted)) return undefined;
    return compare(words, count(counted), count(all), typed);
  });
}

function count(text: string): number {
  return Number(text.replaceAll('.', ''));
}

function compare(words: string, some: number, all: number, typed: string): Pick<Hit, 'found' | 'expected'> | undefined {
  if (all === 0 || some > all) return undefined;
  const [, decimals = ''] = typed.split(',');
  const scale = 10 ** decimals.length;
  const said = Math.round(Number(typed.replace(',', '.')) * scale);
  const real = (some / all) * 100 * scale;
  if (said >= Math.floor(real) && said <= Math.ceil(real)) return undefined;
  const print = String(Math.round((some / all) * 1000) / 10).replace('.', ',');
  return {
    found: `“${words.trim()}…”: ${some}/${all} là ${print}%`,
    expected: `tỷ lệ khớp với số lượng, hoặc sửa số lượng`,
  };
}
