/** Finds the name that was probably meant: Vietnamese marks and capitals do not count. */

/** Without marks, in small letters, single spaces: `Tuyên  Quang` → `tuyen quang`. */
export function fold(text: string): string {
  if (/^[!-~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Up to `count` candidates that are near enough to be a slip of the hand and about as near as the nearest. */
export function nearest(typed: string, candidates: readonly string[], count = 1): readonly string[] {
  const word = fold(typed);
  const near = candidates
    .map((candidate) => ({ candidate, ...compare(word, fold(candidate)) }))
    .filter(({ distance, allowed }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  const best = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** ` Có phải “…”?`, or nothing. */
export function didYouMean(typed: string, candidates: readonly string[], count = 1): string {
  const names = nearest(typed, candidates, count);
  return names.length === 0 ? '' : ` Có phải ${names.map((name) => `“${name}”`).join(' hoặc ')} không?`;
}

function compare(a: string, b: string): { distance: number; allowed: number } {
  const length = Math.max(a.length, b.length);
  const allowed = Math.max(1, Math.floor(length / 3));
  if (Math.abs(a.length - b.length) > allowed) return { distance: length, allowed };
  return { distance: editDistance(a, b), allowed };
}

/** How many letters must be inserted, removed, exchanged or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, exchange, swap));
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
