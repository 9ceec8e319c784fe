/** Marks words about which a decision is owed: signs in the raw text survive its parsing and become spans. */
import type { InlineNode } from '../plan/inline.js';
import { pendingClass } from './tags.js';

/** Letters of nobody: no text of a plan may hold them, and the inline form does not know them. */
const [open, close] = ['\u{f0001}', '\u{f0002}'];
const signs = /[\u{f0001}\u{f0002}]/u;

export type MarkedNode =
  | { readonly kind: 'text'; readonly text: string; readonly pending?: boolean }
  | {
      readonly kind: Exclude<InlineNode['kind'], 'text'>;
      readonly children: readonly MarkedNode[];
    };

export function withSigns(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let signed = text;
  for (const { start, end } of places.toSorted((a, b) => b.start - a.start)) {
    signed = signed.slice(0, start) + open + signed.slice(start, end) + close + signed.slice(end);
  }
  return signed;
}

/** Takes the signs away; the letters between them are pending, whatever marks begin or end there. */
export function markPending(nodes: readonly InlineNode[]): readonly MarkedNode[] {
  let depth = 0;
  const walk = (list: readonly InlineNode[]): readonly MarkedNode[] =>
    list.flatMap((node): readonly MarkedNode[] => {
      if (node.kind !== 'text') return [{ kind: node.kind, children: walk(node.children) }];
      return node.text.split(/([\u{f0001}\u{f0002}])/u).flatMap((text): readonly MarkedNode[] => {
        if (signs.test(text)) {
          depth += text === open ? 1 : -1;
          return [];
        }
        return text === '' ? [] : [{ kind: 'text', text, pending: depth > 0 }];
      });
    });
  return walk(nodes);
}

export function pendingSpan(xhtml: string): string {
  return `<span class="${pendingClass}">${xhtml}</span>`;
}
