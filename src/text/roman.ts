/** Roman numerals, written and read. */

const digits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function roman(n: number): string {
  const digit = digits.find(([value]) => value <= n);
  return digit ? digit[1] + roman(n - digit[0]) : '';
}

const values: ReadonlyMap<string, number> = new Map(Array.from({ length: 99 }, (_, i) => [roman(i + 1), i + 1]));

/** Of a well-formed numeral in capitals up to 99: no document counts further. */
export function romanNumber(text: string): number | undefined {
  return values.get(text);
}
