/** What all rules about form share: what they ask of a file. */
import type { StandardValue } from '../../standard/model.js';
import type { CheckedText, Role, Subject, Verdict } from '../model.js';
import { unknown } from './answer.js';

export function textsOf({ texts }: Subject, ...roles: readonly Role[]): readonly CheckedText[] {
  return texts.filter(({ role }) => roles.includes(role));
}

/** Sizes, fonts, bold letters and alignment are in Word files; PDF files show all but what the eye alone tells. */
export function showsLook({ kind }: Subject): boolean {
  return kind === 'yaml' || kind === 'docx' || kind === 'pdf';
}

/** Page set-up, spacing and alignment as the author set them. */
export function showsSettings({ kind }: Subject): boolean {
  return kind === 'yaml' || kind === 'docx';
}

const kindNames: Readonly<Record<Subject['kind'], string>> = {
  yaml: 'kế hoạch',
  docx: 'tệp Word',
  doc: 'tệp Word cũ (.doc)',
  pdf: 'tệp PDF',
  text: 'tệp chữ',
};

export function notShown({ kind }: Subject, what: string): Verdict {
  return unknown(`${kindNames[kind]} không cho biết ${what}`);
}

export function absent(what: string): Verdict {
  return unknown(`văn bản không có ${what}`);
}

/** The value that the standard gives an id; the program's own data, so a missing one is a bug. */
export function standardValue({ standard }: Subject, id: string): StandardValue {
  const value = standard.values[id];
  if (!value) throw new Error(`Thể thức thiếu giá trị ${id}`);
  return value;
}

/** `tolerance` in the value's unit: what rounding in files explains. */
export function allows({ allowed }: StandardValue, found: number, tolerance = 0): boolean {
  if ('from' in allowed) return found >= allowed.from - tolerance && found <= allowed.to + tolerance;
  return allowed.oneOf.some((one) => typeof one === 'number' && Math.abs(one - found) <= tolerance);
}

/** `13 hoặc 14`, `từ 20 đến 25 mm`. */
export function allowedWords({ allowed, unit }: StandardValue): string {
  const end = unit === '' || unit === 'pt' ? '' : ` ${unit}`;
  if (!('from' in allowed)) return `${allowed.oneOf.map(decimal).join(' hoặc ')}${end}`;
  const { from, to } = allowed;
  return from === to ? `${decimal(from)}${end}` : `từ ${decimal(from)} đến ${decimal(to)}${end}`;
}

/** With the decimal comma, at most one decimal. */
export function decimal(value: number | string): string {
  return typeof value === 'string' ? value : String(Math.round(value * 10) / 10).replace('.', ',');
}

export function mm(twips: number): number {
  return (twips * 25.4) / 1440;
}

/** A text as it is quoted in a message: on one line, cut where it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= 60) return `“${line}”`;
  const end = line.lastIndexOf(' ', 60);
  return `“${line.slice(0, end > 0 ? end : 60)}…”`;
}
