/** The marks of a plan's texts with the paragraph that they stand in. */
import { type InlineNode, inlineText, parseInline } from '../../src/plan/inline.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { planTexts } from '../../src/plan/walk.js';

export interface FoundMark {
  /** `cq:cong-an-tinh`. */
  readonly target: string;
  readonly text: string;
  /** The whole printed text, and where the mark stands in it. */
  readonly whole: string;
  readonly from: number;
}

export function marksOf(keHoach: KeHoach): readonly FoundMark[] {
  return [...planTexts(keHoach)].filter(({ prose }) => prose).flatMap(({ text }) => marksIn(text));
}

function marksIn(text: string): readonly FoundMark[] {
  const nodes = parseInline(text);
  const whole = inlineText(nodes);
  const found: FoundMark[] = [];
  const visit = (list: readonly InlineNode[], start: number): number => {
    let at = start;
    for (const node of list) {
      if (node.kind === 'mark') {
        const target = node.key === undefined ? node.mark : `${node.mark}:${node.key}`;
        found.push({ target, text: inlineText(node.children), whole, from: at });
      }
      if (node.kind === 'text') at += node.text.length;
      else if (node.kind !== 'note') at = visit(node.children, at);
    }
    return at;
  };
  visit(nodes, 0);
  return found;
}
