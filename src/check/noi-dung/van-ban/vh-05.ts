/** VH-05: a law is called by its name: `Luật Ngân sách nhà nước`. */

import { wordsIn } from '../../../phrase/words.js';
import type { Finding, Subject } from '../../model.js';
import { contentRule, finding, isUpper, remember } from '../kit/kit.js';
import { earlyTones } from '../kit/tone.js';
import { proseWords } from '../kit/words.js';

interface Law {
  readonly name: string;
  readonly keys: readonly string[];
}

export const vh05 = contentRule('VH-05', (subject) =>
  [...proseWords(subject)].flatMap(([passage, words]) =>
    words.flatMap(({ text, start }, i): Finding[] => {
      if (text !== 'Luật') return [];
      const law = laws(subject).find(({ keys }) => keys.every((key, n) => words[i + n]?.key === key));
      const end = words[i + (law?.keys.length ?? 0) - 1]?.end;
      if (!law || end === undefined) return [];
      const typed = passage.text.slice(start, end);
      if (isUpper(typed) || plain(typed) === plain(law.name) || /[;:.()]/.test(typed)) return [];
      return [finding(passage, { start, end, found: `“${typed}”`, expected: `“${law.name}”` })];
    }),
  ),
);

const laws = remember(({ danhMuc }: Subject): readonly Law[] => {
  const names = danhMuc.allVanBan.flatMap(({ loai, ten }) => (loai === 'Luật' && ten !== undefined ? [ten] : []));
  return [...new Set(names.map((name) => (name.startsWith('Luật') ? name : `Luật ${name}`)))]
    .map((name) => ({ name: earlyTones(name), keys: wordsIn(name).map(({ key }) => key) }))
    .sort((a, b) => b.keys.length - a.keys.length);
});

/** “Nhà nước” has a capital in the decree, not in the laws' own names. */
function plain(name: string): string {
  return earlyTones(name).replaceAll('Nhà nước', 'nhà nước');
}
