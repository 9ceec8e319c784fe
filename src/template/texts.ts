/** Turns the strings of a plan into XHTML that remembers its data path. */
import type { Diagnostic } from '../diagnostic/model.js';
import { type InlineNode, inlineText, parseInline } from '../plan/inline.js';
import { fault } from './fault.js';
import { type MarkedNode, markPending, pendingSpan, withSigns } from './pending.js';
import type { TextSource } from './reading.js';
import { escapeXhtml, Xhtml } from './xhtml.js';

export interface Texts {
  /** Prose in the declared inline form. */
  prose(path: string, text: string): Xhtml;
  /** Words that are printed as typed: labels, symbols, notes. */
  plain(path: string, text: string): Xhtml;
  /** The same without its path, for a label before a text that brings its own. */
  label(path: string, text: string): Xhtml;
  /** Prose without its form and its notes, for the file's title. */
  bare(text: string): string;
  report(code: string, message: string, path: string): void;
  readonly problems: readonly Diagnostic[];
}

/** Stretches of a plan's texts about which a decision is owed: data path → offsets in the text. */
export type Pending = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;

export function createTexts(source: TextSource, pending: Pending = new Map()): Texts {
  const problems: Diagnostic[] = [];
  const report: Texts['report'] = (code, message, path) => problems.push(fault(code, message, source.place(path)));
  const clean = (path: string, text: string) => {
    const bad = unusual.test(text) ? forbidden.exec(text)?.[0] : undefined;
    if (bad === undefined) return text;
    const code = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    report('ky-tu-cam', `Thấy ký tự U+${code}; cần xóa đi, vì đó không phải là chữ in được.`, path);
    return withoutForbidden(text);
  };
  return {
    prose(path, text) {
      const places = pending.get(path);
      const nodes = parseInline(clean(path, places ? withSigns(text, places) : text));
      if (nodes.some(isEmptyMark))
        report('dau-khong-co-chu', 'Thấy [](…) không có chữ; cần viết chữ vào trong [ ].', path);
      return carrying(path, (places ? markPending(nodes) : nodes).map(xhtmlOf).join(''));
    },
    plain: (path, text) => {
      const words = escapeXhtml(clean(path, text));
      return carrying(path, pending.has(path) ? pendingSpan(words) : words);
    },
    label: (path, text) => new Xhtml(escapeXhtml(clean(path, text))),
    bare: (text) => inlineText(parseInline(withoutForbidden(text))),
    report,
    problems,
  };
}

/** The loader has given every empty mark its words; one that comes by another way must not vanish without a word. */
function isEmptyMark(node: InlineNode): boolean {
  if (node.kind === 'text') return false;
  return (node.kind === 'mark' && inlineText(node.children) === '') || node.children.some(isEmptyMark);
}

/** Control characters other than white space, lone surrogates and what is no character: XML has no place for them. */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
/** A quick look that lets nearly every text pass. */
const unusual = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

function withoutForbidden(text: string): string {
  return unusual.test(text) ? text.replaceAll(new RegExp(forbidden, 'gu'), '') : text;
}

function carrying(path: string, xhtml: string): Xhtml {
  return new Xhtml(`<span data-o="${escapeXhtml(path)}">${xhtml}</span>`);
}

const tags = { strong: 'strong', emphasis: 'em', superscript: 'sup' } as const;

export function xhtmlOf(node: MarkedNode): string {
  if (node.kind === 'text') return node.pending ? pendingSpan(escapeXhtml(node.text)) : escapeXhtml(node.text);
  const inner = node.children.map(xhtmlOf).join('');
  if (node.kind === 'mark') return inner;
  if (node.kind === 'note') return `<span class="chu-thich-cuoi-trang">${inner}</span>`;
  return `<${tags[node.kind]}>${inner}</${tags[node.kind]}>`;
}
