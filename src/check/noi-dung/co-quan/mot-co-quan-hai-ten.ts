/** One body has one name in a document. */
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { contentRule, finding, isUpper } from '../kit/kit.js';
import { agencyIds, type NameHit, nameHits } from '../kit/names.js';
import { earlyTones } from '../kit/tone.js';
import { rightName } from './vh-02.js';

export const motCoQuanHaiTen = contentRule('mot-co-quan-hai-ten', (subject) => {
  const isBorrowed = borrowed(subject);
  const hits = nameHits(subject).filter(({ passage, start }) => !isBorrowed(passage, start));
  return [
    ...exclusive(subject).flatMap((pair) => both(hits, pair)),
    ...twoSpellings(hits.filter((hit) => rightName(hit) === undefined)),
  ];
});

/** Of each pair a province has only one. */
function exclusive({ danhMuc }: Subject): readonly (readonly [string, string])[] {
  return danhMuc.allCoQuan.flatMap(({ id, khongCung = [] }) => khongCung.map((other) => [id, other] as const));
}

/** The rarer of the two names is named. */
function both(hits: readonly NameHit[], pair: readonly [string, string]): readonly Finding[] {
  const [one, other] = pair.map((id) => hits.filter((hit) => agencyIds(hit).join() === id));
  if (!one?.length || !other?.length) return [];
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.map(({ passage, start, end, surface }) =>
    finding(passage, {
      start,
      end,
      found: `“${surface}”, mà chỗ khác là “${more[0]?.surface}”`,
      expected: 'một tên, vì mỗi tỉnh chỉ có một trong hai cơ quan này',
    }),
  );
}

/** The same words with other capitals; the first letter and headings do not count. */
function twoSpellings(hits: readonly NameHit[]): readonly Finding[] {
  const groups = new Map<string, NameHit[]>();
  for (const hit of hits) {
    const [name] = hit.names;
    if (
      !name ||
      name.keys.length < 4 ||
      isUpper(hit.surface) ||
      !/^\p{Lu}/u.test(hit.surface) ||
      name.agency.loai === 'nhom'
    )
      continue;
    const key = name.keys.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return [...groups.values()].flatMap((group) => {
    const counts = new Map<string, number>();
    for (const { surface } of group) counts.set(spelling(surface), (counts.get(spelling(surface)) ?? 0) + 1);
    if (counts.size < 2) return [];
    const known = group[0]?.names.map(({ name }) => spelling(name)) ?? [];
    const [best = ''] =
      [...counts].sort((a, b) => Number(known.includes(b[0])) - Number(known.includes(a[0])) || b[1] - a[1])[0] ?? [];
    return group
      .filter(({ surface }) => spelling(surface) !== best)
      .map(({ passage, start, end, surface }) =>
        finding(passage, {
          start,
          end,
          found: `“${surface}”, mà chỗ khác viết “${group.find((hit) => spelling(hit.surface) === best)?.surface}”`,
          expected: 'một cách viết cho một tên',
        }),
      );
  });
}

function spelling(text: string): string {
  return earlyTones(text)
    .slice(1)
    .replace(/\s*[–—-]\s*/gu, ' - ');
}
