/** Decisions that a person typed into the list itself: the plan's text follows, unless it was edited by hand. */
import type { KeHoach } from '../../plan/schema.js';
import { editedFields, fieldAt, renewNen } from './base.js';
import { expectedRaw, rawAfter, rawBefore } from './entry.js';
import type { MucRaSoat, RaSoat } from './model.js';
import { occurrences } from './passage.js';
import { textAt } from './paths.js';
import { settle } from './settle.js';

export interface Typed {
  readonly list: RaSoat;
  readonly keHoach: KeHoach;
  /** Codes of entries that could not be followed. */
  readonly hong: readonly string[];
}

export function followTyped(list: RaSoat, keHoach: KeHoach): Typed {
  const edited = editedFields(list.nen ?? {}, keHoach);
  const wanted = list.muc.map(withOnlyOffer);
  const before = wanted.flatMap((entry) => {
    const untouched = entry.cho.every(({ duong }) => duong === '' || !edited.has(fieldAt(keHoach, duong)));
    const was = untouched ? otherState(keHoach, entry) : undefined;
    return was ? [was] : [];
  });
  if (before.length === 0) return { list, keHoach, hong: [] };
  const codes = new Set(before.map(({ ma }) => ma));
  const acting = wanted.filter(({ ma }) => codes.has(ma));
  const settled = settle(keHoach, before, acting);
  if (settled.hong.length > 0) return { list, keHoach, hong: settled.hong };
  const nen = list.nen && renewNen(list.nen, keHoach, settled.keHoach);
  const placed = new Map(settled.muc.map((entry) => [entry.ma, entry]));
  const muc = list.muc.map((entry) => placed.get(entry.ma) ?? entry);
  return { list: { ...list, muc, ...(nen === undefined ? {} : { nen }) }, keHoach: settled.keHoach, hong: [] };
}

/** `nhan` typed at an entry with one proposal means that one. */
function withOnlyOffer(entry: MucRaSoat): MucRaSoat {
  const [only, second] = entry.deXuat ?? [];
  if (entry.trangThai !== 'nhan' || entry.sau !== undefined || !only || second) return entry;
  return { ...entry, sau: only.chu, ...(only.tho === undefined ? {} : { sauTho: only.tho }) };
}

/** The entry as the text still has it, where that is not what its state asks for. */
function otherState(keHoach: KeHoach, entry: MucRaSoat): MucRaSoat | undefined {
  const { trangThai, phamVi } = entry;
  if (phamVi !== undefined || (trangThai !== 'nhan' && trangThai !== 'giu' && trangThai !== 'xoa')) return undefined;
  const stands = (raw: string | undefined) =>
    raw !== undefined && entry.cho.some(({ duong }) => occurrences(textAt(keHoach, duong) ?? '', raw).length > 0);
  if (stands(expectedRaw(entry))) return undefined;
  const after = trangThai === 'nhan' ? undefined : rawAfter(entry);
  if (stands(after)) return { ...entry, trangThai: 'nhan' };
  return trangThai !== 'giu' && stands(rawBefore(entry)) ? { ...entry, trangThai: 'giu' } : undefined;
}
