/** Labels at the start of a line: `Phần I`, `I.`, `1.`, `1.1.`, `a)`, `-`, `+`. `(1)` inside a sentence is none. */
import { letterNumber } from '../../text/letters.js';
import { romanNumber } from '../../text/roman.js';
import { isCapitals } from './sentence.js';

export type LabelKind = 'phan' | 'dieu' | 'phu-luc' | 'roman' | 'number' | 'letter' | 'dash' | 'plus' | 'bullet';

export interface Label {
  readonly kind: LabelKind;
  readonly text: string;
  /** Place in its sequence, counted from 1; 0 for signs. */
  readonly ordinal: number;
  /** 2 for `1.1`. */
  readonly depth: number;
}

const patterns: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'phan',
    /^(?:P[hH][ầẦ][nN]|C[hH][ưƯ][ơƠ][nN][gG]|M[ụỤ][cC])\s+(?:[tT][hH][ứỨ]\s+\p{L}+|[IVXL]+|\d{1,2})(?=\s*(?:[.:–-]|$)|\s+\p{Lu})/u,
  ],
  ['dieu', /^Điều\s+\d{1,3}[.:]/u],
  ['phu-luc', /^(?:phụ\s+lục|PHỤ\s+LỤC|biểu\s+số|mẫu\s+số)(?:\s+(?:[IVXL]+|\d{1,2}))?\s*[.:]?\s*$/iu],
  ['roman', /^[IVXL]{1,6}\s?[./)–-](?=\s|\p{Lu})/u],
  ['number', /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?(?=\s+\p{L})/u],
  // Documents of the Party count with a hyphen: `1- Mục đích`, `a- …`.
  ['number', /^\d{1,2}(?:\.\d{1,2}){0,3}[-–](?=\s+\p{Lu})/u],
  ['letter', /^[a-zđ][-–](?=\s+\p{Lu})/u],
  ['number', /^\d{1,2}\s?(?:[.)](?=\s|\p{Lu})|\/(?=\s))/u],
  ['letter', /^[a-zđ]\s?[).](?=\s|\p{Lu})/u],
  ['dash', /^[-–—−](?=\s|\p{Lu})/u],
  ['plus', /^\+(?=\s*\S)/u],
  ['bullet', /^[*•·●○▪■►▶✓☐](?=\s)/u],
];

export function labelOf(text: string): Label | undefined {
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(text)?.[0];
    const label = found === undefined ? undefined : { kind, text: found, ...ordinalOf(kind, found) };
    if (label && !(kind === 'roman' && label.ordinal === 0)) return label;
  }
  return undefined;
}

function ordinalOf(kind: LabelKind, text: string): Pick<Label, 'ordinal' | 'depth'> {
  if (kind === 'number') {
    const parts = text.match(/\d+/g) ?? [];
    return { ordinal: Number(parts.at(-1) ?? 0), depth: parts.length };
  }
  if (kind === 'letter') return { ordinal: letterNumber(text.charAt(0)) ?? 0, depth: 1 };
  if (kind === 'roman') return { ordinal: romanNumber(/^[IVXL]+/.exec(text)?.[0] ?? '') ?? 0, depth: 1 };
  return { ordinal: 0, depth: 1 };
}

/** Remembers where each kind of label has got to, so that `2.` after `1.` is believed and a stray `2.` is not. */
export class LabelSequence {
  private readonly last = new Map<string, number>();

  /** Whether the label begins a sequence, or follows its predecessor, or repeats or skips by one. */
  isExpected(label: Label): boolean {
    if (label.ordinal === 0) return true;
    const before = this.last.get(key(label));
    return label.ordinal === 1 || (before !== undefined && label.ordinal >= before && label.ordinal <= before + 2);
  }

  note(label: Label): void {
    if (label.ordinal > 0) this.last.set(key(label), label.ordinal);
  }
}

function key(label: Label): string {
  return `${label.kind}${label.depth}`;
}

/** Words that a number or letter belongs to: `điểm a)`, `khoản 2.`. */
const pointing = /(?:điểm|khoản|mục|điều|phần|số|giai đoạn|bảng|quý|tháng|ngày|năm|lần thứ|cấp|loại|nhóm)$/iu;

interface Around {
  /** The line before is full, so that this one may begin anywhere in a sentence. */
  readonly full: boolean;
  /** The line is indented as first lines are. */
  readonly first: boolean;
  /** A quotation or a bracket is still open before it. */
  readonly inside: boolean;
}

/** A line may begin with a label by the accident of its break: `kinh tế | - xã hội`, `giai đoạn | 2. Tiếp tục`. */
export function isRealLabel(
  label: Label,
  before: string,
  after: string,
  { full, first, inside }: Around,
  sequence: LabelSequence,
): 'yes' | 'perhaps' | 'no' {
  const ended = /[.;:!?…]["”’')\]]*$/u.test(before) || before === '';
  if (first || ended) return 'yes';
  if (inside) return 'no';
  if (label.kind === 'dash' || label.kind === 'plus') {
    const next = after.slice(label.text.length).trimStart();
    if (!full) return 'yes';
    return /^[\p{Ll}\d]/u.test(next) ? 'no' : 'perhaps';
  }
  if (label.ordinal > 0 && pointing.test(before) && !isCapitals(before)) return 'no';
  if (full && (label.kind === 'phan' || label.kind === 'dieu')) return /^[\p{Lu}\s]+$/u.test(label.text) ? 'yes' : 'no';
  if (sequence.isExpected(label)) return 'yes';
  return full ? 'no' : 'perhaps';
}
