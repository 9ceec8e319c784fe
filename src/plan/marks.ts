/** What a mark without text prints: the name, year or theme that its key resolves to. */
import { type DanhMuc, tenDonVi } from './catalogue.js';
import { parseIso, shortDay } from './dates.js';
import { escapeInline, type InlineNode, inlineText, type MarkNode, parseInline } from './inline.js';

export interface MarkContext {
  readonly danhMuc: DanhMuc;
  /** The day on which names are resolved, ISO. */
  readonly ngay?: string;
  /** The days on which the plan may be issued, as far as its date is known, ISO. */
  readonly window?: { readonly first: string; readonly last: string };
  readonly nam?: number;
  readonly chuDe?: string;
}

/** undefined: nothing to print can be known. */
export function markText({ mark, key = '' }: Pick<MarkNode, 'mark' | 'key'>, context: MarkContext): string | undefined {
  const { danhMuc, ngay, nam, chuDe } = context;
  switch (mark) {
    case 'cq':
      return agencyName(danhMuc.coQuan(key, ngay)?.ten);
    case 'dv':
      return unitName(danhMuc, key, ngay);
    case 'vb':
      return citation(danhMuc, key);
    case 'nam':
      return nam === undefined ? undefined : String(nam);
    case 'chu-de':
      return chuDe === undefined ? undefined : inlineText(parseInline(chuDe));
    default:
      return undefined;
  }
}

/** A name with a parameter (`{so}`) must be written out in the plan. */
function agencyName(ten: string | undefined): string | undefined {
  return ten?.includes('{') ? undefined : ten;
}

function unitName(danhMuc: DanhMuc, key: string, ngay: string | undefined): string | undefined {
  const unit = danhMuc.donVi(key, ngay) ?? danhMuc.donVi(key);
  return unit && tenDonVi(unit);
}

/** `Kế hoạch số 44/KH-UBND ngày 14/3/2023`, when the day is known. */
function citation(danhMuc: DanhMuc, key: string): string | undefined {
  const instrument = danhMuc.vanBan(key);
  const day = instrument && parseIso(instrument.ngay);
  return day && `${instrument.loai} số ${instrument.so} ngày ${shortDay(day)}`;
}

/** A text with every empty mark filled in, `[](nam)` → `[2026](nam)`; marks that resolve to nothing stay. */
export function fillMarks(text: string, context: MarkContext): string {
  const parts = text.split('[](');
  if (parts.length === 1) return text;
  // Whether `[](` really opens a mark (and is not escaped) is the parser's to say, once for all of them.
  const probed = parts.map((part, index) => (index === 0 ? part : `[${probe}${index}${probe}](${part}`)).join('');
  const names = new Map<number, string>();
  for (const { number, mark } of findProbes(parseInline(probed))) {
    const name = markText(mark, context);
    if (name !== undefined) names.set(number, escapeInline(name));
  }
  return parts.map((part, index) => (index === 0 ? part : `[${names.get(index) ?? ''}](${part}`)).join('');
}

const probe = '\u{f0000}';
const probeText = new RegExp(`^${probe}(\\d+)${probe}$`, 'u');

function findProbes(nodes: readonly InlineNode[]): readonly { readonly number: number; readonly mark: MarkNode }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    const number = node.kind === 'mark' ? probeText.exec(inlineText(node.children))?.[1] : undefined;
    return node.kind === 'mark' && number !== undefined
      ? [{ number: Number(number), mark: node }]
      : findProbes(node.children);
  });
}
