/** Strips of a row that stay free of text. */

export interface Strip {
  readonly from: number;
  readonly to: number;
}

/** The free strips inside another, from the left, as wide as `narrowest` at least. */
export function freeStrips(
  spots: readonly { readonly x: number; readonly x2: number }[],
  { from, to }: Strip,
  narrowest: number,
): readonly Strip[] {
  const free: Strip[] = [];
  let at = from;
  for (const spot of [...spots, { x: to, x2: to }]) {
    const end = Math.min(spot.x, to);
    if (end - at >= narrowest) free.push({ from: at, to: end });
    at = Math.max(at, spot.x2);
  }
  return free;
}

/** Of strips as wide, the first. */
export function widest(strips: readonly Strip[]): Strip | undefined {
  return strips.reduce<Strip | undefined>(
    (best, strip) => (best && best.to - best.from >= strip.to - strip.from ? best : strip),
    undefined,
  );
}
