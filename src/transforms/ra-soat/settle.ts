/** Brings the plan's text into the state that the decisions of the list ask for; what a person rewrote is left alone. */
import type { KeHoach, NguoiNhan, Nut, NutChu } from '../../plan/schema.js';
import { defined } from '../../values/defined.js';
import type { MucRaSoat, NoiRaSoat } from './model.js';
import { indexIds, parentPath, removeAt, valueAt } from './paths.js';
import { settleWords } from './settle-words.js';

interface Settled {
  readonly keHoach: KeHoach;
  readonly muc: readonly MucRaSoat[];
  /** Codes of entries whose words could not be taken out without harm to the sentence. */
  readonly hong: readonly string[];
}

/**
 * `before`: the entries as they were when the text was written; `muc`: as they are now. Entries whose state asks for no
 * other words do nothing. Paths of all entries are those of the plan as it comes out.
 */
export function settle(keHoach: KeHoach, before: readonly MucRaSoat[], muc: readonly MucRaSoat[]): Settled {
  const plan = structuredClone(keHoach);
  const old = new Map(before.map((entry) => [entry.ma, entry]));
  // Words first: nodes that move or go would shift the paths of the others.
  const changes = muc.map((now) => ({ was: old.get(now.ma) ?? now, now }));
  const { muc: worded, hong } = settleWords(plan, changes);
  const index = indexIds(plan);
  const named = worded.map((entry) => entry.cho.map((place) => pinned(place, index)));
  for (const { was, now } of changes) if (now.phamVi === 'nut' && isNew(was, now)) settleNode(plan, now);
  const shift = shiftOf(plan);
  removeEmptied(plan);
  const after = indexIds(plan);
  const moved = muc.map((entry, i) => ({ ...entry, cho: (named[i] ?? []).map((pin) => shift(located(pin, after))) }));
  return { keHoach: plan, muc: moved, hong };
}

/** An older decision must not undo what a person did with the node since. */
function isNew(was: MucRaSoat, now: MucRaSoat): boolean {
  return was.trangThai !== now.trangThai || was.sau !== now.sau;
}

/** The places of each text. */
export function groupPlaces(places: readonly NoiRaSoat[]): ReadonlyMap<string, readonly NoiRaSoat[]> {
  const groups = new Map<string, NoiRaSoat[]>();
  for (const place of places)
    if (place.duong !== '') groups.set(place.duong, [...(groups.get(place.duong) ?? []), place]);
  return groups;
}

/** Items of these lists have no ids: when one goes, the places of those behind it move up. */
function shiftOf({ canCu = [], loiDan = [], noiNhan }: KeHoach): (place: NoiRaSoat) => NoiRaSoat {
  const gone = (isGone: readonly boolean[]) => isGone.flatMap((one, i) => (one ? [i] : []));
  const lists: Readonly<Record<string, readonly number[]>> = {
    canCu: gone(canCu.map((text) => text === '')),
    loiDan: gone(loiDan.map((text) => text === '')),
    noiNhan: gone(noiNhan.map((one) => recipientLeft(one).length === 0)),
  };
  return (place) => {
    const [list = '', index = '', ...rest] = place.duong.split('.');
    const before = lists[list]?.filter((one) => one < Number(index)).length ?? 0;
    if (place.nut !== '' || before === 0) return place;
    return { ...place, duong: [list, Number(index) - before, ...rest].join('.') };
  };
}

/** Lists, cells and nodes whose text was taken out as a whole go with it. */
function removeEmptied(plan: KeHoach): void {
  for (const list of [plan.canCu, plan.loiDan]) {
    if (list) for (let i = list.length - 1; i >= 0; i -= 1) if (list[i] === '') list.splice(i, 1);
  }
  plan.noiNhan = plan.noiNhan.flatMap(recipientLeft);
  const sweep = (nodes: NutChu['con']): void => {
    if (!nodes) return;
    for (let i = nodes.length - 1; i >= 0; i -= 1) {
      const node = nodes[i];
      if (!node) continue;
      if (node.cap === 'bang') {
        for (const row of node.hang) {
          if ('o' in row) for (const [key, cell] of Object.entries(row.o)) row.o[key] = cellLeft(cell);
          if ('o' in row) for (const [key, cell] of Object.entries(row.o)) if (cell === '') delete row.o[key];
        }
        continue;
      }
      sweep(node.con);
      if (node.chu === '') delete node.chu;
      if (node.tieuDe === '') delete node.tieuDe;
      if (node.chu === undefined && node.tieuDe === undefined && (node.con ?? []).length === 0) nodes.splice(i, 1);
    }
  };
  sweep(plan.noiDung);
  for (const appendix of plan.phuLuc ?? []) {
    sweep(appendix.noiDung);
    if (appendix.tieuDe === '') delete appendix.tieuDe;
  }
  if (plan.chuKy.hoTen === '') plan.chuKy.hoTen = null;
}

/** A brace around one name is no brace. */
function recipientLeft(one: NguoiNhan): readonly NguoiNhan[] {
  if (typeof one === 'string') return one === '' ? [] : [one];
  if (!('nhom' in one)) return one.ten === '' ? [] : [one];
  const nhom = one.nhom.filter((name) => name !== '');
  const [ten, second] = nhom;
  if (second !== undefined) return [nhom.length === one.nhom.length ? one : { ...one, nhom }];
  return ten === undefined ? [] : [{ ten, ghiChu: one.ghiChu }];
}

function cellLeft(cell: string | string[] | { chu: string | string[] }): typeof cell {
  if (typeof cell === 'string') return cell;
  if (!Array.isArray(cell)) return cell;
  const left = cell.filter((text) => text !== '');
  return left.length === cell.length ? cell : left.length > 1 ? left : (left[0] ?? '');
}

function settleNode(plan: KeHoach, entry: MucRaSoat): void {
  const target = entry.deXuat?.find(({ chu }) => chu === entry.sau)?.den;
  for (const { nut } of entry.cho) {
    const path = nut === '' ? undefined : indexIds(plan).pathOf(nut);
    if (path === undefined) continue;
    if (entry.trangThai === 'xoa') removeNode(plan, path);
    else if (entry.trangThai === 'nhan' && target !== undefined) {
      if (entry.hanhDong === 'gop') mergeNode(plan, path, target);
      else moveNode(plan, path, target);
    }
  }
}

function removeNode(plan: KeHoach, path: string): void {
  removeAt(plan, path);
  const list = valueAt(plan, parentPath(path));
  if (Array.isArray(list) && list.length === 0 && path.includes('.con.')) removeAt(plan, parentPath(path));
}

/** A node stays what it is; one that stands under the target already stays where it is. */
function moveNode(plan: KeHoach, path: string, target: string): void {
  const to = indexIds(plan).pathOf(target);
  if (to === undefined || path === to || to.startsWith(`${path}.`)) return;
  if (parentPath(parentPath(path)) === to) return;
  const [node, holder] = [valueAt(plan, path), valueAt(plan, to)];
  if (typeof holder !== 'object' || holder === null) return;
  removeNode(plan, path);
  const children: unknown = Reflect.get(holder, 'con');
  if (Array.isArray(children)) children.push(node);
  else Reflect.set(holder, 'con', [node]);
}

/** The node's text and children go into the target as they are, its heading goes: two sections of one body are one. */
function mergeNode(plan: KeHoach, path: string, target: string): void {
  const to = indexIds(plan).pathOf(target);
  const [node, holder] = [valueAt(plan, path), to === undefined ? undefined : valueAt(plan, to)];
  if (!isNode(node) || !isNode(holder) || node === holder || (to ?? '').startsWith(`${path}.`)) return;
  const text: Nut[] =
    node.chu === undefined ? [] : [{ ...defined({ id: node.id, nguon: node.nguon }), cap: 'doan', chu: node.chu }];
  holder.con = [...(holder.con ?? []), ...text, ...(node.con ?? [])];
  const forebears = [holder.nguon ?? [], node.nguon ?? []].flat();
  if (forebears.length > 1) holder.nguon = forebears;
  removeNode(plan, path);
}

function isNode(value: unknown): value is NutChu {
  return typeof value === 'object' && value !== null && 'cap' in value && value.cap !== 'bang';
}

interface Pin {
  readonly place: NoiRaSoat;
  readonly nut: string;
  readonly rest: string;
}

function pinned(place: NoiRaSoat, index: ReturnType<typeof indexIds>): Pin {
  if (place.duong === '') return { place, nut: '', rest: '' };
  return { place, ...index.ownerOf(place.duong) };
}

function located({ place, nut, rest }: Pin, index: ReturnType<typeof indexIds>): NoiRaSoat {
  const path = nut === '' ? undefined : index.pathOf(nut);
  if (path === undefined) return place;
  return { ...place, duong: rest === '' ? path : `${path}.${rest}` };
}
