/** A counter as the characters that a list shows for it. */

/** Beyond this no list counts; letters and Roman numerals of a planted start value would fill the memory. */
const largest = 3999;

const writers: ReadonlyMap<string, (value: number) => string> = new Map<string, (value: number) => string>(
  Object.entries({
    decimal: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: letter,
    lowerLetter: (value) => letter(value).toLowerCase(),
    ordinal: String,
    decimalEnclosedParen: (value) => `(${value})`,
    decimalEnclosedFullstop: (value) => `${value}.`,
    decimalFullWidth: String,
    decimalHalfWidth: String,
    numberInDash: (value) => `- ${value} -`,
    none: () => '',
    bullet: () => '',
  }),
);

/** Formats of other scripts are shown as plain numbers; `isKnownFormat` tells. */
export function formatNumber(value: number, format: string): string {
  const write = value > 0 && value <= largest ? writers.get(format) : undefined;
  return (write ?? String)(value);
}

export function isKnownFormat(format: string): boolean {
  return writers.has(format);
}

const romanDigits: readonly (readonly [number, string])[] = [
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

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}

/** Word goes on after Z with AA, BB …: the letter repeated. */
function letter(value: number): string {
  const alphabet = 26;
  const index = (value - 1) % alphabet;
  return String.fromCharCode(65 + index).repeat(Math.floor((value - 1) / alphabet) + 1);
}
