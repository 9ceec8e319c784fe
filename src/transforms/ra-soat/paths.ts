/** Data paths of a plan: the value behind a path, and which node, row or appendix a path belongs to. */
import { valueAt as valueBehind } from '../../plan/faults.js';
import type { KeHoach } from '../../plan/schema.js';
import { planItems } from '../../plan/walk.js';

export interface IdIndex {
  /** Path of the node, row or appendix with this id. */
  pathOf(id: string): string | undefined;
  /** The innermost node, row or appendix around a path, and the rest of the path inside it. */
  ownerOf(path: string): { readonly nut: string; readonly rest: string };
}

export function indexIds(keHoach: KeHoach): IdIndex {
  const paths = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { path, item } of planItems(keHoach)) {
    if (item.id === undefined) continue;
    paths.set(item.id, path);
    ids.set(path, item.id);
  }
  return {
    pathOf: (id) => paths.get(id),
    ownerOf(path) {
      for (let head = path; head !== ''; head = head.slice(0, Math.max(0, head.lastIndexOf('.')))) {
        const nut = ids.get(head);
        if (nut !== undefined) return { nut, rest: path.slice(head.length + 1) };
      }
      return { nut: '', rest: path };
    },
  };
}

export function valueAt(root: unknown, path: string): unknown {
  return valueBehind(root, path === '' ? [] : path.split('.'));
}

export function textAt(root: unknown, path: string): string | undefined {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : undefined;
}

/** Changes the plan in place: meant for a copy of one's own. */
export function setAt(root: unknown, path: string, value: unknown): void {
  const { holder, key } = holderOf(root, path);
  if (holder !== undefined) Reflect.set(holder, key, value);
}

/** Takes an item out of its list, or a key out of its group, in place. */
export function removeAt(root: unknown, path: string): void {
  const { holder, key } = holderOf(root, path);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (holder !== undefined) Reflect.deleteProperty(holder, key);
}

export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

function holderOf(root: unknown, path: string): { readonly holder: object | undefined; readonly key: string } {
  const holder = valueAt(root, parentPath(path));
  const key = path.slice(path.lastIndexOf('.') + 1);
  return { holder: typeof holder === 'object' && holder !== null ? holder : undefined, key };
}
