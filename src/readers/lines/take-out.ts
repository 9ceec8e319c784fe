/** Goes down a list and takes out the stretches that something claims; what lies between stays together. */

export interface Claim<Taken> {
  readonly taken: Taken;
  /** The item after its last. */
  readonly end: number;
  /** Items before the first that belong to it, too. */
  readonly above?: number;
}

/** `claimAt`: what begins with the item at a place; `free`: how many items before it nobody has claimed. */
export function takeOut<Item, Taken>(
  items: readonly Item[],
  claimAt: (at: number, free: number) => Claim<Taken> | undefined,
): readonly (readonly Item[] | Taken)[] {
  const out: (readonly Item[] | Taken)[] = [];
  let from = 0;
  for (let at = 0; at < items.length; ) {
    const claim = claimAt(at, at - from);
    if (claim) {
      const before = items.slice(from, at - (claim.above ?? 0));
      if (before.length > 0) out.push(before);
      out.push(claim.taken);
      from = claim.end;
    }
    at = claim?.end ?? at + 1;
  }
  if (from < items.length) out.push(items.slice(from));
  return out;
}
