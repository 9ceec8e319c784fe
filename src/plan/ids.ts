/** Gives nodes, rows and appendices their short ids: letters of the level and a counter, never one that was used. */
import { type Document, isMap, isScalar, isSeq, type Node, Pair, type Scalar, type YAMLMap } from 'yaml';

const prefixes: Readonly<Record<string, string>> = {
  phan: 'ph',
  muc: 'm',
  khoan: 'k',
  diem: 'd',
  gach: 'g',
  cong: 'c',
  doan: 'p',
  bang: 'b',
};
const rowPrefix = 'h';
const appendixPrefix = 'pl';

/** `taken`: ids that this plan or its forebears used before, beside those that stand in the document. */
export function assignIds(document: Document, taken: Iterable<string> = []): void {
  const maps = identified(document.contents);
  const counters = countUp([...taken, ...maps.flatMap(({ map }) => idOf(map) ?? [])]);
  for (const { map, prefix } of maps) {
    if (idOf(map) !== undefined) continue;
    const next = (counters.get(prefix) ?? 0) + 1;
    counters.set(prefix, next);
    insertFirst(document, map, `${prefix}${next}`);
  }
}

/** The highest number given so far, by prefix. */
function countUp(ids: readonly string[]): Map<string, number> {
  const counters = new Map<string, number>();
  for (const id of ids) {
    const [, prefix = '', digits = ''] = /^([a-z]+)(\d{1,9})$/.exec(id) ?? [];
    counters.set(prefix, Math.max(counters.get(prefix) ?? 0, Number(digits)));
  }
  return counters;
}

interface Identified {
  readonly map: YAMLMap;
  readonly prefix: string;
}

/** Every map that bears an id, in reading order. */
function identified(root: unknown): readonly Identified[] {
  if (!isMap(root)) return [];
  const appendices = mapsIn(root.get('phuLuc')).flatMap((map) => [
    { map, prefix: appendixPrefix },
    ...mapsIn(map.get('noiDung')).flatMap(nodeAndBelow),
  ]);
  return [...mapsIn(root.get('noiDung')).flatMap(nodeAndBelow), ...appendices];
}

function nodeAndBelow(map: YAMLMap): readonly Identified[] {
  const prefix = prefixes[String(map.get('cap'))] ?? 'x';
  const rows = mapsIn(map.get('hang')).map((row) => ({ map: row, prefix: rowPrefix }));
  return [{ map, prefix }, ...rows, ...mapsIn(map.get('con')).flatMap(nodeAndBelow)];
}

function mapsIn(value: unknown): readonly YAMLMap[] {
  return isSeq(value) ? value.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

function idOf(map: YAMLMap): string | undefined {
  const id = map.get('id');
  return typeof id === 'string' ? id : undefined;
}

/** In front, where a reader looks for it; a comment above the entry stays above. */
function insertFirst(document: Document, map: YAMLMap, id: string): void {
  const key: Scalar<string> = document.createNode('id');
  const before = map.items[0]?.key;
  if (isScalar(before)) moveComment(before, key);
  map.items.unshift(new Pair(key, document.createNode(id)));
}

function moveComment(from: Node, to: Node): void {
  to.commentBefore = from.commentBefore ?? null;
  to.spaceBefore = from.spaceBefore ?? false;
  from.commentBefore = null;
  from.spaceBefore = false;
}
