/** Ids and words of a node of the province's plan, for notes and decisions. */
import type { Nut, NutChu } from '../../../plan/schema.js';
import { isBang } from '../../../plan/walk.js';

/** Plans are given their ids before they come here. */
export function idOf({ id }: { readonly id?: string | undefined }): string {
  return id ?? 'x';
}

/** A node and all below it, rows too. */
export function idsOf(node: Nut): readonly string[] {
  if (isBang(node)) return [idOf(node), ...node.hang.map(idOf)];
  return [idOf(node), ...(node.con ?? []).flatMap(idsOf)];
}

export function textOf(node: NutChu): string {
  return [node.tieuDe, node.chu].filter((text) => text !== undefined).join(' ');
}
