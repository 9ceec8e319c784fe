/** Lists written before places were bound to their sentences: bound now, where that is safe. */
import type { KeHoach } from '../../plan/schema.js';
import { editedFields, fieldAt } from './base.js';
import { expectedRaw } from './entry.js';
import { relocate } from './locate.js';
import type { MucRaSoat, RaSoat } from './model.js';
import { settle } from './settle.js';

/** A list that has bound places comes back as it is. */
export function bindOldList(list: RaSoat, keHoach: KeHoach): RaSoat {
  if (list.muc.some(({ cho }) => cho.some(({ cau }) => cau !== undefined))) return list;
  const edited = editedFields(list.nen ?? {}, keHoach);
  const muc = relocate(keHoach, list.muc).map((entry) => withoutDoubt(entry, keHoach, edited));
  return { ...list, muc: settle(keHoach, muc, muc).muc };
}

/** Figures without a letter are found everywhere: in a text that a person edited nobody can tell which ones were meant. */
function withoutDoubt(entry: MucRaSoat, keHoach: KeHoach, edited: ReadonlySet<string>): MucRaSoat {
  const raw = expectedRaw(entry);
  if (entry.phamVi !== undefined || raw === undefined || /\p{L}/u.test(raw)) return entry;
  const cho = entry.cho.filter(({ duong }) => duong === '' || !edited.has(fieldAt(keHoach, duong)));
  return cho.length > 0 ? { ...entry, cho } : { ...entry, trangThai: 'sua' };
}
