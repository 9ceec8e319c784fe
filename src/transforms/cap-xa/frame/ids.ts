/** Ids and words of a node of the province's plan, for notes and decisions. */
import type { KeHoach, Nut, NutChu } from '../../../plan/schema.js';
import { isBang, planNodes } from '../../../plan/walk.js';

/** Plans are given their ids before they come here. */
export function idOf({ id }: { readonly id?: string | undefined }): string {
  return id ?? 'x';
}

/** A node and all below it, rows too. */
export function idsOf(node: Nut): readonly string[] {
  if (isBang(node)) return [idOf(node), ...node.hang.map(idOf)];
  return [idOf(node), ...(node.con ?? []).flatMap(idsOf)];
}

/** Of nodes, rows and appendices, for decisions, lineage and edits hang on them; undefined unless all have theirs. */
export function allIds(keHoach: KeHoach): ReadonlySet<string> | undefined {
  const nodes = [...planNodes(keHoach)].flatMap(({ nut }) => [nut, ...(isBang(nut) ? nut.hang : [])]);
  const ids = [...nodes, ...(keHoach.phuLuc ?? [])].map(({ id }) => id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? new Set(known) : undefined;
}

export function hasAllIds(keHoach: KeHoach): boolean {
  return allIds(keHoach) !== undefined;
}

export function textOf(node: NutChu): string {
  return [node.tieuDe, node.chu].filter((text) => text !== undefined).join(' ');
}
