/** Lengths in twips: 1/20 of a point, 1/1440 of an inch. */

export function mmToTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}
