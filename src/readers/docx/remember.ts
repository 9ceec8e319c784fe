/** What is computed once and then known: keys come from files, so results are kept for one reading only. */

export function remember<K, V extends object>(known: Map<K, V>, key: K, compute: () => V): V {
  const before = known.get(key);
  if (before) return before;
  const found = compute();
  known.set(key, found);
  return found;
}
