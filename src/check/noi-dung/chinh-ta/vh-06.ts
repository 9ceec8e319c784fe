/** VH-06: a holiday or campaign is written one way in a document. */
import type { Finding } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { contentRule, finding, isUpper, type Passage, prose } from '../kit/kit.js';

const form =
  /(?<!\p{L})(?:ngày quốc tế|ngày toàn dân|ngày quốc khánh|ngày thế giới|ngày hội|tháng hành động|tháng cao điểm|tuần lễ) \p{L}+/giu;
/** Words by which two mentions are the same. */
const compared = 4;

interface Mention {
  readonly passage: Passage;
  readonly start: number;
  readonly text: string;
}

export const vh06 = contentRule('VH-06', (subject) => {
  const isBorrowed = borrowed(subject);
  const groups = new Map<string, Mention[]>();
  for (const passage of prose(subject)) {
    for (const { 0: whole, index: start } of passage.text.matchAll(form)) {
      const text = whole.split(' ').slice(0, compared).join(' ');
      if (isUpper(text) || isBorrowed(passage, start)) continue;
      const key = text.toLowerCase();
      groups.set(key, [...(groups.get(key) ?? []), { passage, start, text }]);
    }
  }
  return [...groups.values()].flatMap(minority);
});

/** The first letter may be that of a sentence: it does not count. */
function minority(group: readonly Mention[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { text } of group) counts.set(text.slice(1), (counts.get(text.slice(1)) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [best = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const model = group.find(({ text }) => text.slice(1) === best)?.text ?? '';
  return group
    .filter(({ text }) => text.slice(1) !== best)
    .map(({ passage, start, text }) =>
      finding(passage, {
        start,
        end: start + text.length,
        found: `“${shown(text)}…”, mà phần lớn văn bản viết “${shown(model)}…”`,
        expected: 'một cách viết hoa trong cả văn bản',
      }),
    );
}

/** The word after the name only tells which day is meant. */
function shown(text: string): string {
  return text.split(' ').slice(0, -1).join(' ');
}
