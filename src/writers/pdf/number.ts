/** Numbers as PDF wants them: points, few decimals, never an exponent. */

/** Three decimals of a point are a third of a micrometre. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A length in twips as points. */
export function points(twips: number): string {
  return decimal(twips / 20);
}

/** RRGGBB as the three operands of `rg` and `RG`. */
export function rgb(colour: string): string {
  const part = (from: number) => decimal(Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  return `${part(0)} ${part(2)} ${part(4)}`;
}
