/** Phrases that are always a slip, with what was meant: `chinhTa` of data/loi. */
import { foldName } from '../../../plan/catalogue.js';
import { around, contentRule, finding, isUpper } from '../kit/kit.js';
import { proseTokens } from '../kit/words.js';

export const cumTu = contentRule('cum-tu', (subject) => {
  const slips = subject.danhMuc.loi.bang('chinhTa');
  return [...proseTokens(subject)].flatMap(([passage, tokens]) =>
    slips.find(tokens).map(({ row, start, end }) => {
      const typed = passage.text.slice(start, end);
      return finding(passage, {
        start,
        end,
        found: `“${typed}” trong ${around(passage.text, start, end)}`,
        expected: `“${likeTyped(typed, row.thay ?? '')}”`,
      });
    }),
  );
});

/** Word by word, so that a name keeps its capitals, and a right word its place of the tone. */
function likeTyped(typed: string, right: string): string {
  const models = typed.split(' ');
  return right
    .split(' ')
    .map((word, i) => {
      const model = models[i] ?? '';
      if (foldName(model) === foldName(word)) return model;
      if (isUpper(model) && model.length > 1) return word.toUpperCase();
      return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    })
    .join(' ');
}
