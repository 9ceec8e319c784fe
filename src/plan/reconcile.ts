/** Carries changed data into an existing YAML document, so that comments, key order and untouched lines stay. */

import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isRecord } from '../values/record.js';

export function reconcile(document: Document, value: unknown): void {
  document.contents = update(document, document.contents, value);
}

function update(document: Document, node: unknown, value: unknown): Node {
  if (Array.isArray(value) && isSeq(node)) return updateList(document, node, value);
  if (isRecord(value) && isMap(node)) return updateMap(document, node, value);
  if (isScalar(node) && !Array.isArray(value) && !isRecord(value)) {
    if (node.value !== value) {
      node.value = value;
      // How the old value was typed (05, "…") says nothing of the new one.
      delete node.source;
      delete node.type;
    }
    return node;
  }
  return create(document, value);
}

function create(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  if (!isNode(node)) throw new Error('yaml did not make a node');
  return node;
}

function updateMap(document: Document, map: YAMLMap, value: Readonly<Record<string, unknown>>): YAMLMap {
  const wanted = Object.entries(value).filter(([, inner]) => inner !== undefined);
  map.items = map.items.filter((pair) => wanted.some(([key]) => keyOf(pair) === key));
  let after = -1;
  for (const [key, inner] of wanted) {
    const at = map.items.findIndex((pair) => keyOf(pair) === key);
    const pair = map.items[at];
    if (pair) pair.value = update(document, pair.value, inner);
    else map.items.splice(after + 1, 0, new Pair(document.createNode(key), create(document, inner)));
    after = pair ? at : after + 1;
  }
  return map;
}

function keyOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Entries are found again by their id, else by what they hold, else by their place among the rest. */
function updateList(document: Document, list: YAMLSeq, values: readonly unknown[]): YAMLSeq {
  const left = new Set(list.items);
  const take = (wanted: (item: unknown) => boolean): unknown => {
    for (const item of left) {
      if (!wanted(item)) continue;
      left.delete(item);
      return item;
    }
    return undefined;
  };
  const same = values.map((value) => {
    const name = identity(value);
    return name === undefined ? undefined : take((item) => identity(plain(item)) === name);
  });
  const [first] = list.items;
  list.items = values.map((value, index) => {
    const found = same[index] ?? take((item) => mayBecome(item, value));
    return found === undefined ? create(document, value) : update(document, found, value);
  });
  keepWithFirst(list, first);
  return list;
}

/** A comment above the first entry is given to the list; it goes with the entry that it stood above. */
function keepWithFirst(list: YAMLSeq, first: unknown): void {
  if (!list.commentBefore || !isNode(first) || list.items[0] === first || !list.items.includes(first)) return;
  first.commentBefore = list.commentBefore;
  list.commentBefore = null;
}

/** An entry without a name of its own may have been changed; one with another id is another entry. */
function mayBecome(item: unknown, value: unknown): boolean {
  return isRecord(value) ? isMap(item) && identity(plain(item)) === undefined : isScalar(item) && !Array.isArray(value);
}

function plain(item: unknown): unknown {
  if (isScalar(item)) return item.value;
  return isMap(item) ? { id: item.get('id') } : undefined;
}

function identity(value: unknown): string | undefined {
  if (typeof value === 'string') return `=${value}`;
  const id = isRecord(value) ? value.id : undefined;
  return typeof id === 'string' ? `#${id}` : undefined;
}
