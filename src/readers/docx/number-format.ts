/** A counter as the characters that a list shows for it. */
import { roman } from '../../text/roman.js';

/** Beyond this no list counts; letters and Roman numerals of a planted start value would fill the memory. */
const largest = 3999;

const writers = new Map<string, (value: number) => string>(
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

/** Word goes on after Z with AA, BB …: the letter repeated. */
function letter(value: number): string {
  const alphabet = 26;
  const index = (value - 1) % alphabet;
  return String.fromCharCode(65 + index).repeat(Math.floor((value - 1) / alphabet) + 1);
}
