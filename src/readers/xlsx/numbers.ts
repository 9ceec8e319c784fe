/** Numbers of cells as a person sees them: days, percentages, zeros in front, a comma for decimals. */
import type { NumberLook } from './styles.js';

const oneDay = 24 * 60 * 60 * 1000;

/** `isOld`: the workbook counts days from 1904, as Excel for Mac did. */
export function numberWords(value: number, look: NumberLook, isOld: boolean): string {
  if (look === 'ngay') return dayWords(value, isOld) ?? decimal(value);
  if (look === 'phan-tram') return `${decimal(value * 100)}%`;
  if (typeof look === 'object' && Number.isInteger(value) && value >= 0)
    return String(value).padStart(look.digits, '0');
  return decimal(value);
}

/** Fifteen digits are all that Excel keeps; the rest is noise of the machine. */
function decimal(value: number): string {
  const kept = Number(value.toPrecision(15));
  const text = Math.abs(kept) < 1e21 && Math.abs(kept) >= 1e-6 ? String(kept) : kept === 0 ? '0' : kept.toString();
  return text.replace('.', ',');
}

/** Serial day 1 is 1/1/1900; that year had no 29 February, which Excel counts all the same. */
function dayWords(value: number, isOld: boolean): string | undefined {
  if (!(value >= 0 && value < 2_958_466)) return undefined;
  const start = isOld ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30);
  const time = new Date(start + Math.round((value * oneDay) / 1000) * 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
  if (value < 1) return clock;
  const day = `${two(time.getUTCDate())}/${two(time.getUTCMonth() + 1)}/${time.getUTCFullYear()}`;
  return Number.isInteger(value) ? day : `${day} ${clock}`;
}
