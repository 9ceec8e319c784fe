/** Labels of the body's levels and of appendices, as the decree's structure B and custom have them. */
import { countingLetters as letters } from '../text/letters.js';
import { roman } from '../text/roman.js';
import type { CapBac } from './schema.js';

const labels: Readonly<Record<CapBac, (n: number) => string | undefined>> = {
  phan: (n) => `Phần ${roman(n)}`,
  muc: (n) => `${roman(n)}.`,
  khoan: (n) => `${n}.`,
  diem: (n) => `${letter(n)})`,
  gach: () => '-',
  cong: () => '+',
  doan: () => undefined,
};

/** Label of the n-th sibling (from 1) of a level; a paragraph has none. */
export function labelOf(level: CapBac, n: number): string | undefined {
  return labels[level](n);
}

/** One appendix has no number; two or more are counted in Roman numerals (Phụ lục I, Phần I, III.1). */
export function appendixLabel(n: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${roman(n)}`;
}

/** After y comes aa, as spreadsheets count; no text seen gets there. */
function letter(n: number): string {
  const rest = n - 1;
  const last = letters[rest % letters.length] ?? '';
  return rest < letters.length ? last : letter(Math.floor(rest / letters.length)) + last;
}
