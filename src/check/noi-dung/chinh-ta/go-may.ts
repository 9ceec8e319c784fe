/** Slips of Vietnamese keyboards: `avf` for `và`, `HDDND` for `HĐND`, `nhuwngx` for `những`. */
import { isSyllable } from '../../../text/syllable.js';
import { around, contentRule, finding, remember } from '../kit/kit.js';
import { telex } from '../kit/telex.js';
import { proseWords } from '../kit/words.js';

export const goMay = contentRule('go-may', (subject) => {
  const borrowed = subject.danhMuc.loi.bang('muonChu');
  const short = abbreviations(subject);
  return [...proseWords(subject)].flatMap(([passage, words]) =>
    words.flatMap(({ text, start, end }, i) => {
      const around2 = [words[i - 1], words[i + 1]].some((word) => word && vietnamese.test(word.text));
      const meant = /^[a-z]{3,7}$/.test(text) ? (around2 ? meantBy(text) : undefined) : short(text);
      if (meant === undefined || borrowed.first(text) || isPartOfName(passage.text, start, end)) return [];
      return [
        finding(passage, {
          start,
          end,
          found: `chữ “${text}” trong ${around(passage.text, start, end)}`,
          expected: `“${meant}”, nếu không cố ý viết khác`,
        }),
      ];
    }),
  );
});

const vietnamese = /[àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ]/iu;

/** `laocai.gov.vn`, `a-b`, `e/mail`. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return (
    /[\w.@/&+-]$/.test(text.slice(Math.max(0, start - 1), start)) || /^(?:[@/&+-]|\.\w)/.test(text.slice(end, end + 2))
  );
}

/** The keys as typed, or two neighbours struck in the wrong order. */
function meantBy(word: string): string | undefined {
  if (isSyllable(word)) return undefined;
  const typed = telex(word);
  if (typed !== undefined) return typed;
  // "s" ends too many foreign words.
  const swapped = Array.from({ length: word.length - 1 }, (_, i) => {
    return word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
  });
  const found = swapped.filter((one) => /[frxj]$/.test(one) && word.length <= 4).flatMap((one) => telex(one) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** Known abbreviations, and those that this document itself writes three times. */
const abbreviations = remember((subject) => {
  const known = subject.danhMuc.loi.bang('vietTat');
  const all = new Set(known.rows.flatMap(({ mau }) => mau));
  return (word: string): string | undefined => {
    if (!/^[A-ZĐ]{4,9}$/u.test(word) || all.has(word)) return undefined;
    const withD = word.replace('DD', 'Đ');
    if (withD !== word && all.has(withD)) return withD;
    const single = [...word].flatMap((letter, i, letters) =>
      letter === letters[i + 1] ? [letters.filter((_, n) => n !== i).join('')] : [],
    );
    return single.find((one) => all.has(one));
  };
});
