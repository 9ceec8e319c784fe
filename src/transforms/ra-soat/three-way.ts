/** Carries what the source or the decisions changed into a plan that a person may have edited: three-way, by node id. */

import type { Bang, KeHoach, Nut } from '../../plan/schema.js';
import { planItems } from '../../plan/walk.js';
import { isRecord } from '../../values/record.js';
import { baseOf, fieldsOf, hashValue } from './base.js';
import { type MucNhap, makeMuc } from './entry.js';
import type { MucRaSoat, Nen } from './model.js';
import { indexIds } from './paths.js';

export interface Merged {
  readonly keHoach: KeHoach;
  /** Conflicts: both sides changed the same text; the person's stays, the other is offered. */
  readonly xungDot: readonly MucRaSoat[];
}

/**
 * `nen`: hashes of what the program wrote last; `present`: the plan on the disk; `bare`: what the transform makes now;
 * `decided`: the same with the decisions.
 */
export function mergeEdits(nen: Nen, present: KeHoach, bare: KeHoach, decided: KeHoach): Merged {
  const merger = new Merger(nen, present, bare, decided);
  return { keHoach: merger.merge(), xungDot: merger.conflicts };
}

class Merger {
  readonly conflicts: MucRaSoat[] = [];
  private readonly presentIds: ReadonlySet<string>;
  private readonly decidedIds: ReadonlySet<string>;
  private readonly baseIds: ReadonlySet<string>;
  private readonly bareFields: ReturnType<typeof fieldsOf>;
  private readonly decidedItems: ItemIndex;

  constructor(
    private readonly nen: Nen,
    private readonly present: KeHoach,
    bare: KeHoach,
    private readonly decided: KeHoach,
  ) {
    this.presentIds = idsOf(present);
    this.decidedIds = idsOf(decided);
    this.baseIds = new Set(Object.keys(nen).flatMap((name) => (name.includes('.') ? [name.split('.')[0] ?? ''] : [])));
    this.bareFields = fieldsOf(bare);
    this.decidedItems = indexItems(decided);
  }

  merge(): KeHoach {
    const { present, decided } = this;
    const top = this.fields('', present, decided);
    const phuLuc = this.list(present.phuLuc ?? [], decided.phuLuc ?? [], new Map(), (mine, theirs) => ({
      ...this.fields(`${mine.id}.`, mine, theirs),
      noiDung: this.nodes(mine.noiDung, theirs.noiDung),
    }));
    const merged: KeHoach = { ...top, noiDung: this.nodes(present.noiDung, decided.noiDung) };
    if (phuLuc.length > 0) merged.phuLuc = phuLuc;
    else delete merged.phuLuc;
    this.placeConflicts(merged);
    return merged;
  }

  private nodes(mine: readonly Nut[], theirs: readonly Nut[]): Nut[] {
    return this.list(mine, theirs, this.decidedItems.nodes, (a, b) => {
      if (a.cap === 'bang' || b.cap === 'bang') {
        if (a.cap !== 'bang' || b.cap !== 'bang') return a;
        const rows = this.list(a.hang, b.hang, this.decidedItems.rows, (row, other) => this.row(row, other));
        return { ...this.fields(`${a.id}.`, a, b), hang: rows };
      }
      const con = this.nodes(a.con ?? [], b.con ?? []);
      const { con: _, ...rest } = this.fields(`${a.id}.`, a, b);
      return con.length > 0 ? { ...rest, con } : rest;
    });
  }

  private row<T extends { id?: string | undefined }>(mine: T, theirs: T): T {
    const merged = this.fields(`${mine.id}.`, mine, theirs);
    const [cells, others] = [Reflect.get(mine, 'o'), Reflect.get(theirs, 'o')];
    if (isRecord(cells) && isRecord(others)) Reflect.set(merged, 'o', this.fields(`${mine.id}.o.`, cells, others));
    return merged;
  }

  /**
   * The person's order; what they deleted stays away, what they added stays, new items of the source come in.
   * `elsewhere`: the source's items by id, for those that the person moved.
   */
  private list<T extends { id?: string | undefined }>(
    mine: readonly T[],
    theirs: readonly T[],
    elsewhere: ReadonlyMap<string, T>,
    join: (mine: T, theirs: T) => T,
  ): T[] {
    const result: T[] = [];
    for (const item of mine) {
      const other = theirs.find(({ id }) => id !== undefined && id === item.id) ?? elsewhere.get(item.id ?? '');
      if (other) result.push(join(item, other));
      else if (this.staysWithoutSource(item)) result.push(item);
    }
    for (const [i, item] of theirs.entries()) {
      const { id } = item;
      if (id === undefined || this.presentIds.has(id) || this.baseIds.has(id)) continue;
      const before = theirs.slice(0, i).findLast((one) => result.some((known) => known.id === one.id));
      const at = before === undefined ? 0 : result.findIndex((known) => known.id === before.id) + 1;
      result.splice(at, 0, item);
    }
    return result;
  }

  /** The source dropped it: it goes unless a person added or edited it. */
  private staysWithoutSource(item: object): boolean {
    const ids = idsBelow(item);
    // Written by hand, and not saved by the program since.
    if (ids.length === 0) return true;
    if (ids.some((id) => this.decidedIds.has(id)) || !ids.every((id) => this.baseIds.has(id))) return true;
    const edited = ids.some((id) => this.editedNode(id));
    const [id = ''] = ids;
    if (edited) {
      this.ask({
        phamVi: 'nut',
        rieng: id,
        cho: [{ nut: id, duong: id }],
        truoc: wordsOf(item),
        lyDo: 'Nguồn đã bỏ mục này, nhưng mục đã được sửa tay trong kế hoạch nên vẫn giữ. Giữ hay bỏ?',
      });
    }
    return edited;
  }

  private editedNode(id: string): boolean {
    for (const [name, value] of fieldsOf(this.present)) {
      if (!name.startsWith(`${id}.`)) continue;
      if (baseOf(this.nen, name)?.written !== hashValue(value)) return true;
    }
    return false;
  }

  private fields<T extends object>(prefix: string, mine: T, theirs: T): T {
    const merged: T = { ...mine };
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      if (key === 'id' || key === 'con' || key === 'hang' || key === 'noiDung' || key === 'phuLuc' || key === 'o')
        continue;
      const value = this.field(prefix + key, Reflect.get(mine, key), Reflect.get(theirs, key));
      if (value === undefined) Reflect.deleteProperty(merged, key);
      else Reflect.set(merged, key, value);
    }
    return merged;
  }

  private field(name: string, mine: unknown, theirs: unknown): unknown {
    if (JSON.stringify(mine) === JSON.stringify(theirs)) return mine;
    const base = baseOf(this.nen, name);
    // Lineage and the like have no hash: the program's word counts.
    if (/(?:^|\.)(?:nguon|nguonGoc|raSoat|phienBan)$/.test(name)) return theirs;
    if (mine === undefined) return base === undefined ? theirs : undefined;
    if (base === undefined) return mine;
    if (base.written === hashValue(mine)) return theirs;
    const bare = this.bareFields.get(name);
    if (bare !== undefined && base.bare !== hashValue(bare)) this.conflict(name, mine, theirs);
    return mine;
  }

  private conflict(name: string, mine: unknown, theirs: unknown): void {
    const isText = typeof mine === 'string' && typeof theirs === 'string';
    this.ask({
      phamVi: 'truong',
      rieng: name,
      cho: [{ nut: '', duong: name }],
      truoc: printed(mine),
      ...(isText ? { truocTho: mine } : {}),
      deXuat: isText
        ? [{ chu: printed(theirs), tho: theirs, lyDo: 'Chữ theo nguồn, bỏ phần sửa tay.' }]
        : [{ chu: printed(theirs), lyDo: 'Theo nguồn: phải sửa tay.' }],
      lyDo: 'Chỗ này đã sửa tay, nguồn cũng vừa đổi. Đang giữ chữ sửa tay: giữ, nhận chữ theo nguồn, hay tự viết lại?',
    });
  }

  private ask(question: Omit<MucNhap, 'loai' | 'hanhDong' | 'chac'>): void {
    this.conflicts.push(makeMuc({ loai: 'xung-dot', hanhDong: 'hoi', ...question, chac: 'cao' }));
  }

  /** Names of fields become node ids and paths once the tree stands. */
  private placeConflicts(merged: KeHoach): void {
    const index = indexIds(merged);
    for (const [i, entry] of this.conflicts.entries()) {
      const cho = entry.cho.map(({ duong }) => {
        const dot = duong.indexOf('.');
        const nut = dot < 0 ? duong : duong.slice(0, dot);
        const path = index.pathOf(nut);
        if (path === undefined) return { nut: '', duong };
        return { nut, duong: dot < 0 ? path : `${path}.${duong.slice(dot + 1)}` };
      });
      this.conflicts[i] = { ...entry, cho };
    }
  }
}

function printed(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Row = Bang['hang'][number];

interface ItemIndex {
  readonly nodes: ReadonlyMap<string, Nut>;
  readonly rows: ReadonlyMap<string, Row>;
}

function indexItems(keHoach: KeHoach): ItemIndex {
  const [nodes, rows] = [new Map<string, Nut>(), new Map<string, Row>()];
  for (const { item } of planItems(keHoach)) {
    if (item.id === undefined) continue;
    if ('cap' in item) nodes.set(item.id, item);
    else if (!('noiDung' in item)) rows.set(item.id, item);
  }
  return { nodes, rows };
}

function idsOf(keHoach: KeHoach): ReadonlySet<string> {
  return new Set([...planItems(keHoach)].flatMap(({ item }) => item.id ?? []));
}

/** The ids of a node, row or appendix and of everything in it, its own first. */
function idsBelow(item: object): readonly string[] {
  const id: unknown = Reflect.get(item, 'id');
  const inner = ['con', 'hang', 'noiDung'].flatMap((key) => {
    const list: unknown = Reflect.get(item, key);
    return Array.isArray(list) ? list.filter((one) => isRecord(one)).flatMap(idsBelow) : [];
  });
  return [...(typeof id === 'string' ? [id] : []), ...inner];
}

function wordsOf(item: object): string {
  const words = [Reflect.get(item, 'tieuDe'), Reflect.get(item, 'chu')].filter((one) => typeof one === 'string');
  return words.join(' ') || JSON.stringify(item);
}
