/** After merging, one body may stand twice in a list: joined, and listed. */
import type { Chiem } from './model.js';
import type { Reading } from './reading.js';

/** Claims with neighbours of one new name made one claim over both. */
export function joinDoubles(reading: Reading, claims: readonly Chiem[]): readonly Chiem[] {
  const sorted = claims.toSorted((a, b) => a.start - b.start);
  const result: Chiem[] = [];
  for (const claim of sorted) {
    const last = result.at(-1);
    const joined = last && joinTwo(reading, last, claim);
    if (joined) result.splice(-1, 1, joined);
    else result.push(claim);
  }
  return result;
}

function joinTwo(reading: Reading, a: Chiem, b: Chiem): Chiem | undefined {
  const [first, second] = [a, b].map((claim) => claim.thay ?? asItIs(reading, claim));
  const renewed = [a, b].some(({ muc }) => muc?.loai === 'co-quan-doi-ten' || muc?.loai === 'co-quan-trung');
  if (!renewed || !first || !second || first.chu !== second.chu || !first.tho.includes('](cq:')) return undefined;
  if (!/^\s*(?:[,;]|và)\s*$/u.test(reading.words.slice(a.end, b.start))) return undefined;
  // Emphasis that begins or ends between them must not be torn apart.
  if (/[*^]/.test(reading.rawOf(a.start, b.end).text)) return undefined;
  const reasons = [a, b].flatMap(({ muc }) => (muc ? [muc.lyDo] : []));
  return {
    start: a.start,
    end: b.end,
    muc: {
      loai: 'co-quan-trung',
      hanhDong: 'gop',
      lyDo: `Hai tên cũ nay là một cơ quan: gộp làm một. ${[...new Set(reasons)].join(' ')}`,
      nguon: [...new Set([a, b].flatMap(({ muc }) => muc?.nguon ?? []))],
      chac: 'cao',
      tuDong: true,
    },
    thay: first,
  };
}

function asItIs(reading: Reading, { start, end }: Chiem): { readonly chu: string; readonly tho: string } {
  return { chu: reading.words.slice(start, end), tho: reading.rawOf(start, end).text };
}
