/** Laws are called by the names that they have on the plan's day: `tenLuat` of data/loi; one law is written one way. */
import { longest } from '../../../phrase/table.js';
import type { Finding, Subject } from '../../model.js';
import { contentRule, finding, isUpper, quote } from '../kit/kit.js';
import { proseTokens, proseWords } from '../kit/words.js';

export const tenLuat = contentRule('ten-luat', (subject) => [...misnamed(subject), ...mixed(subject)]);

function misnamed(subject: Subject): readonly Finding[] {
  const table = subject.danhMuc.loi.bang('tenLuat');
  return [...proseTokens(subject)].flatMap(([passage, tokens]) =>
    longest(table.find(tokens, subject.ngay)).flatMap(({ row, start, end }): readonly Finding[] => {
      const typed = passage.text.slice(start, end);
      if (!typed.startsWith('Luật')) return [];
      return [finding(passage, { start, end, found: quote(typed), expected: quote(row.thay ?? '') })];
    }),
  );
}

/** `Luật đường bộ` where `Luật Đường bộ` stands elsewhere. */
function mixed(subject: Subject): readonly Finding[] {
  const places = [...proseWords(subject)].flatMap(([passage, words]) =>
    words.flatMap(({ text, start }, i) => {
      const [first, second] = [words[i + 1], words[i + 2]];
      if (text !== 'Luật' || !first || !second || isUpper(first.text)) return [];
      const isName = /^\p{Lu}/u.test(first.text);
      return [{ passage, start, end: second.end, key: `${first.key} ${second.key}`, isName }];
    }),
  );
  const names = new Set(places.filter(({ isName }) => isName).map(({ key }) => key));
  return places
    .filter(({ isName, key }) => !isName && names.has(key))
    .map(({ passage, start, end }) => {
      const typed = passage.text.slice(start, end);
      const right = typed.replace(/^Luật (\p{L})/u, (_, letter: string) => `Luật ${letter.toUpperCase()}`);
      return finding(passage, { start, end, found: quote(typed), expected: `${quote(right)} như chỗ khác` });
    });
}
