/** The tree of nodes as the templates see it: labels computed, texts ready. */

import { labelOf } from '../plan/labels.js';
import type { Nut, NutChu } from '../plan/schema.js';
import { type TableView, tableView } from './table.js';
import type { Texts } from './texts.js';
import { Xhtml } from './xhtml.js';

export interface NodeView {
  readonly cap: NutChu['cap'];
  readonly id: string | null;
  readonly nhan: Xhtml | null;
  readonly tieuDe: Xhtml | null;
  readonly chu: Xhtml | null;
  readonly con: readonly BodyView[];
}

export type BodyView = NodeView | TableView;

/** `path`: of the list of nodes. */
export function bodyViews(nodes: readonly Nut[], path: string, texts: Texts): readonly BodyView[] {
  const counts = new Map<string, number>();
  return nodes.map((node, i) => {
    const at = `${path}.${i}`;
    if (node.cap === 'bang') return tableView(node, at, texts);
    const n = (counts.get(node.cap) ?? 0) + 1;
    counts.set(node.cap, n);
    return nodeView(node, at, n, texts);
  });
}

function nodeView(node: NutChu, path: string, n: number, texts: Texts): NodeView {
  const prose = (field: 'tieuDe' | 'chu') => {
    const text = node[field];
    return text === undefined ? null : texts.prose(`${path}.${field}`, text);
  };
  return {
    cap: node.cap,
    id: node.id ?? null,
    nhan: label(node, path, n, texts),
    tieuDe: prose('tieuDe'),
    chu: prose('chu'),
    con: bodyViews(node.con ?? [], `${path}.con`, texts),
  };
}

function label(node: NutChu, path: string, n: number, texts: Texts): Xhtml | null {
  if (node.nhan !== undefined) {
    const alone = node.cap === 'phan' || (node.tieuDe === undefined && node.chu === undefined);
    return texts[alone ? 'plain' : 'label'](`${path}.nhan`, node.nhan);
  }
  const computed = labelOf(node.cap, n);
  return computed === undefined ? null : new Xhtml(computed);
}
