/** One run of a transform after another: what it makes now, the decisions taken before, and what a person edited since. */
import type { KeHoach } from '../../plan/schema.js';
import { baseOf, editedFields, fieldsOf, hashValue, makeNen } from './base.js';
import { withClusters } from './clusters.js';
import { groupMuc, keepDecisions } from './entry.js';
import { markEdited } from './locate.js';
import type { MucRaSoat, Nen, RaSoat } from './model.js';
import { settle } from './settle.js';
import { mergeEdits } from './three-way.js';

export interface Run {
  /** As the transform alone makes it. */
  readonly bare: KeHoach;
  readonly entries: readonly MucRaSoat[];
  /** Everything of the list but entries and hashes. */
  readonly head: Omit<RaSoat, 'muc' | 'nen'>;
  /** The last run's list and the plan as it stands on the disk. */
  readonly last?: { readonly list: RaSoat; readonly present: KeHoach };
}

export interface Carried {
  readonly keHoach: KeHoach;
  readonly list: RaSoat;
}

export function carryOver({ bare, entries, head, last }: Run): Carried {
  const now = groupMuc(entries);
  if (!last) {
    const muc = clustered(bare, settle(bare, now, now).muc, head);
    return { keHoach: bare, list: { ...head, muc, nen: makeNen(bare, bare) } };
  }
  const nen = last.list.nen ?? {};
  const kept = keepDecisions(last.list.muc, now);
  const codes = new Set(kept.map(({ ma }) => ma));
  // Conflicts come from an earlier merge: only a decision or the entry's own text ends them.
  const conflicts = last.list.muc.filter(({ loai, ma }) => loai === 'xung-dot' && !codes.has(ma));
  const { keHoach: decided, muc: settled } = settle(bare, now, kept);
  const { keHoach, xungDot } = mergeEdits(nen, last.present, bare, decided);
  const all = [...settled, ...keepDecisions(last.list.muc, xungDot), ...conflicts];
  const muc = markEdited(keHoach, dropTwins(all), editedFields(nen, last.present));
  return { keHoach, list: { ...head, muc: clustered(keHoach, muc, head), nen: nenOf(keHoach, decided, bare, nen) } };
}

/** A commune's list is short: its entries stand for themselves. */
function clustered(keHoach: KeHoach, muc: readonly MucRaSoat[], { lenh }: Run['head']): readonly MucRaSoat[] {
  return lenh === 'nam-moi' ? withClusters(keHoach, muc) : muc;
}

function dropTwins(entries: readonly MucRaSoat[]): readonly MucRaSoat[] {
  const seen = new Set<string>();
  return entries.filter(({ ma }) => !seen.has(ma) && seen.add(ma));
}

/**
 * Only what the transform makes has hashes. Where the plan differs from it, a person edited: the hash of what was last
 * written stays, so that the edit is known as one for ever; what was deleted by hand stays known as well.
 */
function nenOf(written: KeHoach, decided: KeHoach, bare: KeHoach, before: Nen): Nen {
  const [present, without] = [fieldsOf(written), fieldsOf(bare)];
  const entries = [...fieldsOf(decided)].map(([name, value]) => {
    const made = hashValue(value);
    const same = present.has(name) && hashValue(present.get(name)) === made;
    const now = same ? made : (baseOf(before, name)?.written ?? made);
    const alone = without.has(name) ? hashValue(without.get(name)) : now;
    return [name, alone === now ? now : `${now} ${alone}`] as const;
  });
  return Object.fromEntries(entries);
}
