/** A word that stands once, where the document has the same letters with another mark beside the same neighbour many times. */
import { foldName } from '../../../plan/catalogue.js';
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { around, contentRule, finding, isUpper, remember } from '../kit/kit.js';
import { type Pair, wordPairs } from '../kit/word-pairs.js';

/** As often the other pair must stand elsewhere, and make up so much of what its word is used for. */
const [often, share] = [4, 0.4];

export const nghiSaiDau = contentRule('nghi-sai-dau', (subject) => {
  const isBorrowed = borrowed(subject);
  return wordPairs(subject).all.flatMap((pair): Finding[] => {
    const { passage, first, second, start, end } = pair;
    const meant = meantFor(pair, subject);
    if (meant === undefined || isUpper(first) || isBorrowed(passage, start)) return [];
    return [
      finding(passage, {
        start,
        end,
        found: `“${first} ${second}” trong ${around(passage.text, start, end)}`,
        expected: `“${meant}” như các chỗ khác, nếu không cố ý viết khác`,
      }),
    ];
  });
});

function meantFor({ first, second, passage, start, end }: Pair, subject: Subject): string | undefined {
  const { counts } = wordPairs(subject);
  const count = (key: string) => counts.get(key) ?? 0;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  const [before, after] = [neighbour.before, neighbour.after].map((form, i) =>
    form
      .exec(i === 0 ? passage.text.slice(Math.max(0, start - 12), start) : passage.text.slice(end, end + 12))?.[1]
      ?.toLowerCase(),
  );
  const asked = [
    { odd: one, pairOf: (word: string) => `${word} ${other}`, beyond: (word: string) => before && `${before} ${word}` },
    { odd: other, pairOf: (word: string) => `${one} ${word}`, beyond: (word: string) => after && `${word} ${after}` },
  ].filter(({ odd }) => odd.length > 2 && count(odd) === 1);
  for (const { odd, pairOf, beyond } of asked) {
    const meant = (sameLetters(subject).get(bareLetters(odd)) ?? []).find((word) => {
      const pairs = count(pairOf(word));
      // It must fit its other neighbour too.
      const further = beyond(word);
      const fits = further === undefined || count(further) > 0;
      return fits && pairs >= often && pairs >= share * count(word) && foldName(word) !== foldName(odd);
    });
    if (meant !== undefined) return pairOf(meant);
  }
  return undefined;
}

const neighbour = { before: /(\p{L}+) $/u, after: /^ (\p{L}+)(?!\p{L})/u };

/** The words that are common enough, by their letters without marks. */
const sameLetters = remember((subject): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [word, count] of wordPairs(subject).counts) {
    if (count < often || word.includes(' ')) continue;
    const key = bareLetters(word);
    found.set(key, [...(found.get(key) ?? []), word]);
  }
  return found;
});

const marks = /[\u0300-\u036f]/g;

/** `tuyền` → `tuyen`. */
function bareLetters(word: string): string {
  return word.normalize('NFD').replace(marks, '').replaceAll('đ', 'd');
}
