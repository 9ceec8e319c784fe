/** VH-04: citing parts of an instrument: Phần, Chương, Mục, Điều with a capital; khoản, điểm small. */
import { around, contentRule, type Hit, inEach, matches, prose } from '../kit/kit.js';

/** Only where an instrument is cited: a small part stands before, or the instrument follows. */
const capitals =
  /(?<=(?:điểm \p{Ll}|khoản \d{1,2}|mục \d{1,2}|mục [IVX]{1,5}|tại|theo|căn cứ) )(điều|mục|phần|chương|tiểu mục) (\d{1,3}|[IVX]{1,6})(?![\p{L}\d])/giu;
const cited =
  /^(?:,? (?:khoản|điểm|điều|mục|phần|chương|tiểu mục) (?:\p{Ll}|\d{1,3}|[IVX]{1,6})(?!\p{L})){0,3},? (?:của )?(?:Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Kế hoạch|Chỉ thị|Quy định|Quy chế|Hướng dẫn|Hiến pháp)/iu;
const smalls = /(?<=[\p{Ll}\d,;)] )(Khoản|Điểm) (\d{1,2}|\p{Ll})(?=,? (?:[Kk]hoản|[Đđ]iều|Mục) \d)/gu;

export const vh04 = contentRule(
  'VH-04',
  inEach(prose, ({ text }) => [...lower(text), ...upper(text)]),
);

function lower(text: string): readonly Hit[] {
  return matches(text, capitals, ({ 0: words, index }) => {
    const noun = words[0] ?? '';
    if (noun !== noun.toLowerCase() || !cited.test(text.slice(index + words.length, index + words.length + 80)))
      return undefined;
    return {
      found: around(text, index, index + words.length),
      expected: `“${noun.toUpperCase()}${words.slice(1)}”`,
      after: noun.toUpperCase() + words.slice(1),
    };
  });
}

function upper(text: string): readonly Hit[] {
  return matches(text, smalls, ({ 0: words, index }) => {
    const after = words[0]?.toLowerCase() + words.slice(1);
    return { found: around(text, index, index + words.length), expected: `“${after}”`, after };
  });
}
