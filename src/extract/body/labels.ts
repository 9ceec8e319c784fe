/** Reads the label that a line begins with: what kind it is of, what it counts, where the text after it begins. */
import { letterNumber } from '../../text/letters.js';
import { romanNumber } from '../../text/roman.js';

/** In the order in which levels usually stand above each other. */
export const labelKinds = [
  'phan',
  'chuong',
  'chuCai',
  'laMa',
  'dieu',
  'so',
  'so2',
  'so3',
  'chu',
  'chuSo',
  'ngoac',
  'sao',
  'gach',
  'cong',
  'cham',
] as const;
export type LabelKind = (typeof labelKinds)[number];

export interface Label {
  readonly kind: LabelKind;
  /** As typed. */
  readonly text: string;
  /** What it counts, from 1; undefined for dashes and dots. */
  readonly number?: number;
  /** Offset of the text after it. */
  readonly length: number;
}

interface Form {
  readonly kind: LabelKind;
  readonly pattern: RegExp;
  readonly count?: (digits: string) => number | undefined;
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

function anyNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const ordinal = ordinals.indexOf(text.toLowerCase());
  if (ordinal >= 0) return ordinal + 1;
  return romanNumber(text) ?? letterNumber(text);
}

const last = (digits: string) => Number(/\d+$/.exec(digits)?.[0]);

/** The first that fits counts. Groups: the whole label, then what it counts. */
const forms: readonly Form[] = [
  {
    kind: 'phan',
    pattern:
      /^(phần\s+(?:thứ\s+)?([IVXLC]+|\d{1,2}|[A-ZĐ]|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\p{N}])[.:]?)(?:\s+|$)/iu,
    count: anyNumber,
  },
  { kind: 'chuong', pattern: /^(chương\s+([IVXLC]+|\d{1,2})(?![\p{L}\p{N}])[.:]?)(?:\s+|$)/iu, count: anyNumber },
  { kind: 'dieu', pattern: /^(điều\s+(\d{1,3})[.:])(?:\s+|$)/iu, count: Number },
  { kind: 'laMa', pattern: /^(([IVXL]+)(?:[.)/]|\s*[-–]))(?:\s+|$)/u, count: romanNumber },
  { kind: 'laMa', pattern: /^(([IVXL]+)[.)])(?=\p{Lu})/u, count: romanNumber },
  // Documents of the Party count with a hyphen.
  { kind: 'so3', pattern: /^((\d{1,2}\.\d{1,2}\.\d{1,2})\s?[-–])\s+(?=\p{Lu})/u, count: last },
  { kind: 'so2', pattern: /^((\d{1,2}\.\d{1,2})\s?[-–])\s+(?=\p{Lu})/u, count: last },
  { kind: 'so', pattern: /^((\d{1,2})[-–])\s+(?=\p{Lu})/u, count: Number },
  { kind: 'chu', pattern: /^(([a-zđ])[-–])\s+(?=\p{Lu})/u, count: letterNumber },
  { kind: 'chuCai', pattern: /^(([A-ZĐ])[.)])(?:\s+|$)/u, count: letterNumber },
  { kind: 'so3', pattern: /^((\d{1,2}\.\d{1,2}\.\d{1,2})[.)]?)(?:\s+|$)/u, count: last },
  { kind: 'so2', pattern: /^((\d{1,2}\.\d{1,2})[.)]?)(?:\s+|$)/u, count: last },
  { kind: 'so', pattern: /^((\d{1,3})[.)/])(?:\s+|$)/u, count: Number },
  { kind: 'so', pattern: /^((\d{1,2})[.)])(?=\p{L})/u, count: Number },
  { kind: 'chu', pattern: /^(([a-zđ])[.)/])(?:\s+|$)/u, count: letterNumber },
  { kind: 'chu', pattern: /^(([a-zđ])\))(?=\p{L})/u, count: letterNumber },
  { kind: 'chuSo', pattern: /^(([a-zđ]\.?\d{1,2})[.)])(?:\s+|$)/u, count: last },
  { kind: 'ngoac', pattern: /^(\((\d{1,2}|[ivx]+|[a-zđ])\))(?:\s+|$)/u, count: anyNumber },
  { kind: 'sao', pattern: /^(\*)(?:\s+|(?=[\p{L}“"(])|$)/u },
  { kind: 'gach', pattern: /^([-–—−‒‐])(?:\s+|(?=[\p{L}“"(])|$)/u },
  { kind: 'cong', pattern: /^(\+)(?:\s+|(?=[\p{L}“"(])|$)/u },
  { kind: 'cham', pattern: /^([•●▪■◦○·‣►▶➢➤✓✔❖♦◆→\uf0a7\uf0b7\uf0d8\uf0fc])(?:\s+|(?=\p{L})|$)/u },
];

/** `previous`: the number that the same kind had last, for letters that are Roman digits too. */
export function readLabel(text: string, previous: (kind: LabelKind) => number | undefined): Label | undefined {
  for (const { kind, pattern, count } of forms) {
    const match = pattern.exec(text);
    const [whole = '', label = '', digits = ''] = match ?? [];
    if (!match) continue;
    const number = count?.(digits);
    if (count && number === undefined) continue;
    if (kind === 'laMa' && isLetterInstead(digits, previous)) continue;
    return { kind, text: label, length: whole.length, ...(number === undefined ? {} : { number }) };
  }
  return undefined;
}

/** `C.` after `B.` counts letters; `V.` after `IV.`, and `I.` at the start, count in Roman digits. */
function isLetterInstead(digits: string, previous: (kind: LabelKind) => number | undefined): boolean {
  const letter = digits.length === 1 ? letterNumber(digits) : undefined;
  if (letter === undefined) return false;
  const roman = romanNumber(digits);
  const follows = (kind: LabelKind, n: number | undefined) => n !== undefined && previous(kind) === n - 1;
  if (follows('laMa', roman)) return false;
  return (
    follows('chuCai', letter) || (digits !== 'I' && previous('laMa') === undefined && digits !== 'V' && digits !== 'X')
  );
}
