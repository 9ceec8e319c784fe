/** Notes the nodes and rows that stand elsewhere than they did: under another parent, or past their neighbours. */
import type { KeHoach } from '../../plan/schema.js';
import { planItems } from '../../plan/walk.js';
import type { Joining } from './joining.js';
import { commonItems } from './similar.js';

interface Place {
  readonly parent: string;
  readonly owner: object;
  readonly words: string;
}

type Order = ReadonlyMap<string, readonly string[]>;

export function noteMoves(before: KeHoach, after: KeHoach, joining: Joining): void {
  const [old, now] = [placesOf(before), placesOf(after)];
  const [oldOrder, nowOrder] = [orderOf(old), orderOf(now)];
  for (const [id, { parent, owner, words }] of now) {
    const was = old.get(id);
    if (was && was.parent !== parent) joining.note({ loai: 'chuyen', owner, sau: words });
  }
  for (const [parent, ids] of nowOrder) {
    const both = ids.filter((id) => old.get(id)?.parent === parent);
    const asBefore = (oldOrder.get(parent) ?? []).filter((id) => now.get(id)?.parent === parent);
    const steady = new Set(commonItems(both, asBefore).map(([i]) => both[i]));
    for (const id of both) {
      const place = now.get(id);
      if (place && !steady.has(id)) joining.note({ loai: 'chuyen', owner: place.owner, sau: place.words });
    }
  }
}

function placesOf(keHoach: KeHoach): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { item, above } of planItems(keHoach)) {
    if (item.id === undefined || 'noiDung' in item) continue;
    const words = !('cap' in item) ? 'hàng của bảng' : item.cap === 'bang' ? 'bảng' : (item.tieuDe ?? item.chu ?? '');
    places.set(item.id, { parent: above?.id ?? '', owner: item, words });
  }
  return places;
}

function orderOf(places: ReadonlyMap<string, Place>): Order {
  const order = new Map<string, string[]>();
  for (const [id, { parent }] of places) order.set(parent, [...(order.get(parent) ?? []), id]);
  return order;
}
