/** `kỹ` or `kĩ`, `lý` or `lí`: both are in use, one a document. */

import type { Word } from '../../../phrase/words.js';
import type { Finding, Subject } from '../../model.js';
import { around, contentRule, finding, type Passage } from '../kit/kit.js';
import { proseWords } from '../kit/words.js';

const syllable = /^(h|k|l|m|s|t)([iìỉĩíịyỳỷỹýỵ])$/iu;
const [short, long] = ['iìỉĩíị', 'yỳỷỹýỵ'];

interface Place {
  readonly passage: Passage;
  readonly word: Word;
}

export const iY = contentRule('i-y', (subject) => [...groupsOf(subject).values()].flatMap(minority));

/** By what the syllable is with y. Different words may share it (`ti vi`, `ty giá`), so only those with the same neighbours count. */
function groupsOf(subject: Subject): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const [passage, words] of proseWords(subject)) {
    for (const [i, word] of words.entries()) {
      const match = syllable.exec(word.text);
      if (!match) continue;
      const vowel = (match[2] ?? '').toLowerCase();
      const key = (match[1] ?? '').toLowerCase() + (long[short.indexOf(vowel)] ?? vowel);
      for (const name of [`${words[i - 1]?.text.toLowerCase()} ${key}`, `${key} ${words[i + 1]?.text.toLowerCase()}`])
        groups.set(name, [...(groups.get(name) ?? []), { passage, word }]);
    }
  }
  return groups;
}

function minority(group: readonly Place[]): readonly Finding[] {
  const isLong = ({ word }: Place) => [...long].some((letter) => word.text.toLowerCase().endsWith(letter));
  const [some, others] = [group.filter(isLong), group.filter((one) => !isLong(one))];
  if (some.length === 0 || others.length === 0) return [];
  const [fewer, more] = some.length < others.length ? [some, others] : [others, some];
  return fewer.map(({ passage, word: { text, start, end } }) =>
    finding(passage, {
      start,
      end,
      found: `“${text}” trong ${around(passage.text, start, end)}, mà chỗ khác viết “${more[0]?.word.text}”`,
      expected: 'một cách viết trong cả văn bản',
    }),
  );
}
