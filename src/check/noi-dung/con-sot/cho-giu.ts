/** What templates, Word and Excel leave behind: never words of a document. Rows `giuCho` of data/loi, and the marks of merge fields. */
import { around, contentRule, finding, type Hit, matches, type Passage, passages } from '../kit/kit.js';

export const choGiu = contentRule('cho-giu', (subject) => {
  const table = subject.danhMuc.loi.bang('giuCho');
  return passages(subject).flatMap((passage) =>
    [...fields(passage), ...words(passage, table.find(passage.text))].map((hit) => finding(passage, hit)),
  );
});

/** `{{kinh_phi}}`, `${so}`, `<<Ten>>`, `«So_nguoi»`, `{so:thon}`. Quotation marks of other languages hold more words. */
const field =
  /\{\{[^{}]{0,80}\}\}|\$\{[^{}]{1,80}\}|<<[^<>]{1,60}>>|«[\p{L}\p{N}_.]{1,40}(?: [\p{L}\p{N}_.]{1,20}){0,2}»|(?<!\{)\{[\p{L}_][^{}]{0,60}\}(?!\})/gu;

function fields({ text }: Passage): readonly Hit[] {
  return matches(text, field, ({ 0: words, index }) => ({
    found: `chữ giữ chỗ “${words}” trong ${around(text, index, index + words.length)}`,
    expected: 'chữ thật ở chỗ ấy',
  }));
}

function words(
  { text }: Passage,
  found: readonly { readonly row: { readonly nghia?: string }; readonly start: number; readonly end: number }[],
): readonly Hit[] {
  return found
    .filter(({ row }) => row.nghia === 'may')
    .map(({ start, end }) => ({
      start,
      end,
      found: `chữ còn sót “${text.slice(start, end)}”`,
      expected: 'chữ thật ở chỗ ấy, hoặc bỏ',
    }));
}
