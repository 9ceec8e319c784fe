/** Plans whose nodes, rows and appendices all have their ids: decisions, lineage and edits hang on them. */
import type { DanhMuc } from './catalogue.js';
import { type LoadedPlan, loadPlan } from './load.js';
import { readBytes } from './read-bytes.js';
import { openPlan, savePlan } from './save.js';
import type { KeHoach } from './schema.js';
import { planItems } from './walk.js';

declare const withIds: unique symbol;

/** Told apart by `hasIds` and made by `giveIds` alone. */
export type PlanWithIds = LoadedPlan & { readonly [withIds]: true };

interface WithIds {
  readonly plan: PlanWithIds;
  /** The file, with the ids that it lacked; its words and comments untouched. */
  readonly bytes: Uint8Array;
  /** The file had to be changed. */
  readonly given: boolean;
}

/** `plan`: loaded from these bytes without error. */
export function giveIds(plan: LoadedPlan, bytes: Uint8Array, danhMuc: DanhMuc): WithIds {
  if (hasIds(plan)) return { plan, bytes, given: false };
  const saved = Buffer.from(savePlan(openPlan(readBytes(plan.file, bytes).value ?? '')));
  const again = loadPlan(plan.file, saved, danhMuc).value;
  if (!again || !hasIds(again)) throw new Error('ids were not given');
  return { plan: again, bytes: saved, given: true };
}

export function hasIds(plan: LoadedPlan): plan is PlanWithIds {
  return allIds(plan.keHoach) !== undefined;
}

/** Undefined unless all have theirs. */
export function allIds(keHoach: KeHoach): ReadonlySet<string> | undefined {
  const ids = [...planItems(keHoach)].map(({ item }) => item.id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? new Set(known) : undefined;
}
