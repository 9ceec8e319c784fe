/** What a mark without text prints: the name, year or theme that its key resolves to. */
import type { DanhMuc } from './catalogue.js';
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
  return unit && `${unit.loai} ${unit.ten}`;
}

/** `Kế hoạch số 44/KH-UBND ngày 14/3/2023`, when the day is known. */
function citation(danhMuc: DanhMuc, key: string): string | undefined {
  const instrument = danhMuc.vanBan(key);
  const day = instrument && parseIso(instrument.ngay);
  return day && `${instrument.loai} số ${instrument.so} ngày ${shortDay(day)}`;
}

/** A text with every empty mark filled in, `[](nam)` → `[2026](nam)`; marks that resolve to nothing stay. */
export function fillMarks(text: string, context: MarkContext): string {
  let filled = text;
  for (let at = filled.indexOf('[]('); at >= 0; at = filled.indexOf('[](', at + 1)) {
    const mark = markAt(filled, at);
    const name = mark && markText(mark, context);
    if (name !== undefined) filled = `${filled.slice(0, at + 1)}${escapeInline(name)}${filled.slice(at + 1)}`;
  }
  return filled;
}

const probe = '\u{f0000}';

/** Whether `[](` at an offset really opens a mark (and is not escaped) is the parser's to say. */
function markAt(text: string, at: number): MarkNode | undefined {
  return findProbe(parseInline(`${text.slice(0, at + 1)}${probe}${text.slice(at + 1)}`));
}

function findProbe(nodes: readonly InlineNode[]): MarkNode | undefined {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    if (node.kind === 'mark' && inlineText(node.children) === probe) return node;
    const inner = findProbe(node.children);
    if (inner) return inner;
  }
  return undefined;
}
