/** A word of two syllables that is none, where one mark or letter makes it a common one: `só lượng`, `hành thức`. Rows `tuGhep` of data/loi. */
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { around, contentRule, finding, isUpper, remember } from '../kit/kit.js';
import { proseWords } from '../kit/words.js';

interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** Right words by the letters of one syllable without marks, beside the other as it is. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly bySecond: ReadonlyMap<string, readonly string[]>;
  /** Syllables of some word, and those that stand alone. */
  readonly known: ReadonlySet<string>;
}

export const saiDauTuGhep = contentRule('sai-dau-tu-ghep', (subject) => {
  const lexicon = lexiconOf(subject);
  const isBorrowed = borrowed(subject);
  return [...proseWords(subject)].flatMap(([passage, list]) =>
    list.flatMap((second, i): readonly Finding[] => {
      const first = list[i - 1];
      if (!first || passage.text.slice(first.end, second.start) !== ' ') return [];
      const [one, other] = [first.text.toLowerCase(), second.text.toLowerCase()];
      if (lexicon.words.has(`${one} ${other}`) || isUpper(first.text) || isName(first.text) || isName(second.text))
        return [];
      const before = list[i - 2];
      const next = list[i + 1];
      const left = before && passage.text.slice(before.end, first.start) === ' ' ? before.text.toLowerCase() : '';
      const right = next && passage.text.slice(second.end, next.start) === ' ' ? next.text.toLowerCase() : '';
      const meant = meantBy(lexicon, one, other, left, right);
      if (meant === undefined || isBorrowed(passage, first.start)) return [];
      const [start, end] = [first.start, second.end];
      return [
        finding(passage, {
          start,
          end,
          found: `“${passage.text.slice(start, end)}” trong ${around(passage.text, start, end)}`,
          expected: `“${meant}”, nếu không cố ý viết khác`,
        }),
      ];
    }),
  );
});

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Each half may belong to the word beside it; then nothing is said. */
function meantBy(lexicon: Lexicon, one: string, other: string, left: string, right: string): string | undefined {
  const { words, byFirst, bySecond, known } = lexicon;
  if (words.has(`${left} ${one}`) || words.has(`${other} ${right}`)) return undefined;
  // A slip is a syllable that no word of the list has at that place.
  const asFirst = known.has(one) ? [] : (byFirst.get(`${bare(one)} ${other}`) ?? []);
  const asSecond = known.has(other) ? [] : (bySecond.get(`${one} ${bare(other)}`) ?? []);
  const all = [...new Set([...asFirst, ...asSecond])];
  return all.length === 1 ? all[0] : undefined;
}

const lexiconOf = remember(({ danhMuc }: Subject): Lexicon => {
  const { rows } = danhMuc.loi.bang('tuGhep');
  const words = rows.filter(({ nghia }) => nghia !== 'don').flatMap(({ mau }) => mau);
  const single = rows.filter(({ nghia }) => nghia === 'don').flatMap(({ mau }) => mau);
  const [byFirst, bySecond] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const word of words) {
    const [one = '', other = ''] = word.split(' ');
    const [first, second] = [`${bare(one)} ${other}`, `${one} ${bare(other)}`];
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
    bySecond.set(second, [...(bySecond.get(second) ?? []), word]);
  }
  const halves = words.map((word) => word.split(' '));
  return {
    words: new Set(words),
    byFirst,
    bySecond,
    known: new Set([...halves.flat(), ...single]),
  };
});

const marks = /[\u0300-\u036f]/g;

function bare(word: string): string {
  return word.normalize('NFD').replace(marks, '').replaceAll('đ', 'd');
}
