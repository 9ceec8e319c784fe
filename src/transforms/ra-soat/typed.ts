/** Decisions that a person typed into the list itself: the plan's text follows, unless it was edited by hand. */
import type { KeHoach } from '../../plan/schema.js';
import { defined } from '../../values/defined.js';
import { locate } from './anchor.js';
import { editedFields, fieldAt, renewNen } from './base.js';
import { cannotGo } from './decide.js';
import { expectedRaw, isUntaken, rawAfter, rawBefore } from './entry.js';
import type { MucRaSoat, RaSoat } from './model.js';
import { indexIds, textAt } from './paths.js';
import { settle } from './settle.js';

export interface Typed {
  readonly list: RaSoat;
  readonly keHoach: KeHoach;
  /** What could not be followed, in sentences; nothing at all was done then. */
  readonly problems: readonly string[];
}

export function followTyped(list: RaSoat, keHoach: KeHoach): Typed {
  const edited = editedFields(list.nen ?? {}, keHoach);
  const wanted = list.muc.map(withOnlyOffer);
  const unclear = wanted.filter(isUntaken).map(mustChoose);
  if (unclear.length > 0) return { list, keHoach, problems: unclear };
  const changes = wanted.map((entry, i) => {
    const untouched = entry.cho.every(({ duong }) => duong === '' || !edited.has(fieldAt(keHoach, duong)));
    const old = list.muc[i] ?? entry;
    const was = entry.phamVi === 'nut' ? nodeState(keHoach, old) : untouched ? otherState(keHoach, entry) : undefined;
    // One that cannot be followed stays as it was typed.
    return was ? { was, now: entry } : { was: old, now: old };
  });
  if (changes.every(({ was, now }) => was === now)) return { list, keHoach, problems: [] };
  const [before, now] = [changes.map(({ was }) => was), changes.map((one) => one.now)];
  const settled = settle(keHoach, before, now);
  if (settled.hong.length > 0) return { list, keHoach, problems: settled.hong.map(cannotGo) };
  const nen = list.nen && renewNen(list.nen, keHoach, settled.keHoach);
  const followed = { ...list, muc: settled.muc, ...defined({ nen }) };
  return { list: followed, keHoach: settled.keHoach, problems: [] };
}

function mustChoose({ ma, deXuat = [], phamVi }: MucRaSoat): string {
  const one = deXuat.length === 1 && phamVi === 'nut';
  return one
    ? `mục ${ma} ghi nhan mà đề xuất ấy chương trình không tự làm được; cần sửa trong tệp kế hoạch rồi ghi giu`
    : `mục ${ma} ghi nhan mà có ${deXuat.length} đề xuất; cần trangThai: cho, rồi chọn bằng lệnh ra-soat --nhan ${ma}=1`;
}

/** `nhan` typed at an entry with one proposal means that one. */
function withOnlyOffer(entry: MucRaSoat): MucRaSoat {
  const [only, second] = entry.deXuat ?? [];
  if (!isUntaken(entry) || !only || second || (entry.phamVi === 'nut' && only.den === undefined)) return entry;
  return { ...entry, sau: only.chu, ...defined({ sauTho: only.tho }) };
}

/** Of an entry about a whole node: it was not moved yet, or is still there. */
function nodeState(keHoach: KeHoach, entry: MucRaSoat): MucRaSoat | undefined {
  const index = indexIds(keHoach);
  const isThere = entry.cho.some(({ nut }) => index.pathOf(nut) !== undefined);
  const isOwed = isUntaken(entry) || (entry.trangThai === 'xoa' && isThere);
  return isOwed ? { ...entry, trangThai: 'cho' } : undefined;
}

/** The entry as the text still has it, where that is not what its state asks for. */
function otherState(keHoach: KeHoach, entry: MucRaSoat): MucRaSoat | undefined {
  const { trangThai, phamVi } = entry;
  if (phamVi !== undefined || (trangThai !== 'nhan' && trangThai !== 'giu' && trangThai !== 'xoa')) return undefined;
  const stands = (raw: string | undefined) =>
    raw !== undefined &&
    entry.cho.some((place) => locate(textAt(keHoach, place.duong) ?? '', raw, [place])[0] !== undefined);
  if (stands(expectedRaw(entry))) return undefined;
  const after = trangThai === 'nhan' ? undefined : rawAfter(entry);
  if (stands(after)) return { ...entry, trangThai: 'nhan' };
  return trangThai !== 'giu' && stands(rawBefore(entry)) ? { ...entry, trangThai: 'giu' } : undefined;
}
