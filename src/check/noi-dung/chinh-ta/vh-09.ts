/** VH-09: one form of dash and of quotation marks in a document. */
import type { Finding, Subject } from '../../model.js';
import { around, contentRule, finding, type Passage, prose } from '../kit/kit.js';

export const vh09 = contentRule('VH-09', (subject) => [...yearRanges(subject), ...dashes(subject), ...quotes(subject)]);

interface Place {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

const years = /(?<![\d/.-])(?:19|20|21)\d\d( ?[-–—] ?)(?:19|20|21)\d\d(?![\d/])/gu;

/** `2024-2025`, `2024 - 2025`, `2024 – 2025`. */
function yearRanges(subject: Subject): readonly Finding[] {
  const places = prose(subject).flatMap((passage) =>
    [...passage.text.matchAll(years)].map(({ index, 0: whole, 1: form = '' }): Place => {
      const start = index + 4;
      return { passage, start, end: index + whole.length - 4, form };
    }),
  );
  const best = mostUsed(places);
  return places
    .filter(({ form }) => form !== best)
    .map(({ passage, start, end }) => {
      const typed = passage.text.slice(start - 4, end + 4);
      const after = passage.text.slice(start - 4, start) + best + passage.text.slice(end, end + 4);
      const expected = `“${after}” như phần lớn văn bản`;
      return finding(passage, { start, end, found: `khoảng năm “${typed}”`, expected, after: best });
    });
}

/** Between words, in names such as `kinh tế - xã hội`: not where a dash sets off a clause. */
const joining = /(?<=\p{L})( [-–] )(?=\p{L})/gu;

/** The hyphen of a body's name is right whatever the text has elsewhere. */
function isOfName({ passage, end, form }: Place): boolean {
  return form === ' - ' && /^\p{Lu}/u.test(passage.text.slice(end));
}

function dashes(subject: Subject): readonly Finding[] {
  const places = prose(subject).flatMap((passage) =>
    [...passage.text.matchAll(joining)].map(
      ({ index, 1: form = '' }): Place => ({ passage, start: index, end: index + 3, form }),
    ),
  );
  const best = mostUsed(places);
  return places
    .filter((place) => place.form !== best && !isOfName(place))
    .map(({ passage, start, end }) =>
      finding(passage, {
        start,
        end,
        found: `${around(passage.text, start, end)}: gạch khác các chỗ còn lại`,
        expected: `gạch “${best.trim()}” như phần lớn văn bản`,
        after: best,
      }),
    );
}

/** One finding a text: which of the marks opens and which closes is for a person to see. */
function quotes(subject: Subject): readonly Finding[] {
  const of = (pattern: RegExp) => prose(subject).filter(({ text }) => pattern.test(text));
  const [straight, curly] = [of(/"/), of(/[“”]/)];
  if (straight.length === 0 || curly.length === 0) return [];
  const count = (all: readonly Passage[], pattern: RegExp) =>
    all.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);
  const curlyWins = count(curly, /[“”]/g) >= count(straight, /"/g);
  const [fewer, pattern, wanted] = curlyWins ? [straight, /"/, '“ ”'] : [curly, /[“”]/, '" "'];
  return fewer.map((passage) => {
    const start = passage.text.search(pattern);
    const found = `ngoặc kép ${curlyWins ? 'thẳng' : 'cong'} trong ${around(passage.text, start, start + 1)}`;
    return finding(passage, { start, end: start + 1, found, expected: `ngoặc kép ${wanted} như phần lớn văn bản` });
  });
}

/** Of as many of each, the first. */
function mostUsed(places: readonly Place[]): string {
  const counts = new Map<string, number>();
  for (const { form } of places) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
