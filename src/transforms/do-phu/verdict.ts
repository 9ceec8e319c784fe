/** What the frame of all communes says about a task: printed, waiting for a decision, or left out with its reason. */

import type { KeHoach } from '../../plan/schema.js';
import { planItems } from '../../plan/walk.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import type { O } from './model.js';

export interface PhanXet {
  /** The task itself is asked, once for all communes. */
  choQuyet(id: string): O | undefined;
  /** Why no commune is given the task; asked, when what it stands under is asked. */
  of(id: string): O;
  /** Another task that says the same and stands for it. */
  trung(id: string): string | undefined;
}

/** Entries of the frame that speak of the whole passage, not of words in it. */
const wholePassage = new Set(['tu-xay-dung', 'quyet-dinh']);

/** `muc`: the entries that the frame holds for every commune. */
export function xetKhung(keHoach: KeHoach, muc: readonly MucRaSoat[]): PhanXet {
  const byNode = new Map<string, MucRaSoat[]>();
  for (const one of muc) for (const { nut } of one.cho) byNode.set(nut, [...(byNode.get(nut) ?? []), one]);
  const parents = parentsOf(keHoach);
  const chain = (id: string): readonly string[] => {
    const above = parents.get(id);
    return above === undefined ? [id] : [id, ...chain(above)];
  };
  return {
    choQuyet: (id) => waiting(byNode.get(id) ?? []),
    of(id) {
      const [own, all] = [byNode.get(id) ?? [], chain(id).flatMap((one) => byNode.get(one) ?? [])];
      return leftOut(own) ?? waiting(all) ?? leftOut(all) ?? inVain(all) ?? { trangThai: 'khong-giao', lyDo: noReason };
    },
    trung(id) {
      const merged = byNode.get(id)?.find(({ hanhDong, cho }) => hanhDong === 'gop' && cho[1]?.nut === id);
      return merged?.cho[0]?.nut;
    },
  };
}

/** Asked, and printed until it is answered. */
const printedAnyway = new Set(['chi-tieu', 'trung-viec']);

const noReason = 'không có đoạn nào in được ở cấp xã';

function waiting(entries: readonly MucRaSoat[]): O | undefined {
  const asked = entries.filter(
    ({ loai, hanhDong, trangThai }) => hanhDong === 'hoi' && trangThai === 'cho' && !printedAnyway.has(loai),
  );
  return asked.length === 0 ? undefined : { trangThai: 'cho-quyet', lyDo: reasons(asked) };
}

function leftOut(entries: readonly MucRaSoat[]): O | undefined {
  const decided = entries.filter(({ hanhDong, trangThai }) => hanhDong === 'hoi' && trangThai === 'xoa');
  if (decided.length > 0) return { trangThai: 'khong-giao', lyDo: `đã quyết bỏ: ${reasons(decided)}` };
  const dropped = entries.filter(({ loai, hanhDong }) => hanhDong === 'xoa' && wholePassage.has(loai));
  return dropped.length === 0 ? undefined : { trangThai: 'khong-giao', lyDo: reasons(dropped) };
}

/** Answered, and still nothing is printed: the answer does not fit the question. */
function inVain(entries: readonly MucRaSoat[]): O | undefined {
  const answered = entries.filter(
    ({ loai, hanhDong, trangThai }) =>
      hanhDong === 'hoi' && (trangThai === 'giu' || trangThai === 'nhan') && !printedAnyway.has(loai),
  );
  if (answered.length === 0) return undefined;
  return { trangThai: 'cho-quyet', lyDo: `câu trả lời đã chọn chưa giao được việc này cho ai: ${reasons(answered)}` };
}

function reasons(entries: readonly MucRaSoat[]): string {
  return [...new Set(entries.map(({ lyDo }) => lyDo))].join('; ');
}

/** Of nodes and rows, by id. */
function parentsOf(keHoach: KeHoach): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { item, above } of planItems(keHoach)) {
    if (item.id !== undefined && above?.id !== undefined && 'cap' in above) parents.set(item.id, above.id);
  }
  return parents;
}
