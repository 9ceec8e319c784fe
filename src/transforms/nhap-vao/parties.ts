/** The three plans side by side: nodes, rows and appendices by id, tables by the rows that they share. */
import { pathsOf } from '../../extract/paths.js';
import type { Bang, KeHoach, Nut, PhuLuc } from '../../plan/schema.js';
import { planNodes } from '../../plan/walk.js';

export type Row = Bang['hang'][number];

export interface Party {
  readonly keHoach: KeHoach;
  readonly nodes: ReadonlyMap<string, Nut>;
  readonly rows: ReadonlyMap<string, Row>;
  readonly appendices: ReadonlyMap<string, PhuLuc>;
  readonly tables: readonly Bang[];
  path(owner: object): string;
  /** Id of the node or appendix that holds a node; empty for the main text. */
  parent(node: Nut): string | undefined;
}

export function partyOf(keHoach: KeHoach): Party {
  const nodes = [...planNodes(keHoach)].map(({ nut }) => nut);
  const tables = nodes.filter((nut): nut is Bang => nut.cap === 'bang');
  const paths = pathsOf(keHoach);
  const appendices = keHoach.phuLuc ?? [];
  const parents = new Map(
    [...planNodes(keHoach)].map(({ nut, cha, phuLuc }) => {
      const part = phuLuc === undefined ? '' : (appendices[phuLuc]?.id ?? `phuLuc.${phuLuc}`);
      return [nut, cha ? (cha.id ?? paths.get(cha)) : part];
    }),
  );
  return {
    keHoach,
    nodes: byId(nodes.filter(({ cap }) => cap !== 'bang')),
    rows: byId(tables.flatMap(({ hang }) => hang)),
    appendices: byId(appendices),
    tables,
    path: (owner) => paths.get(owner) ?? '',
    parent: (node) => parents.get(node),
  };
}

function byId<T extends { readonly id?: string | undefined }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])));
}

/** Which table of `others` each table is: by common rows, else by the same columns in the same order. */
export function matchTables(tables: readonly Bang[], others: readonly Bang[]): ReadonlyMap<Bang, Bang> {
  const pairs = new Map<Bang, Bang>();
  const taken = new Set<Bang>();
  const take = (one: Bang, other: Bang) => {
    pairs.set(one, other);
    taken.add(other);
  };
  const scored = tables
    .flatMap((one) => others.map((other) => ({ one, other, common: commonRows(one, other) })))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  for (const { one, other } of scored) if (!pairs.has(one) && !taken.has(other)) take(one, other);
  for (const one of tables) {
    if (pairs.has(one)) continue;
    const other = others.find((candidate) => !taken.has(candidate) && isAlike(one, candidate));
    if (other) take(one, other);
  }
  return pairs;
}

function commonRows(a: Bang, b: Bang): number {
  const ids = new Set(b.hang.flatMap(({ id }) => id ?? []));
  return a.hang.filter(({ id }) => id !== undefined && ids.has(id)).length;
}

function isAlike(a: Bang, b: Bang): boolean {
  return a.cot.length === b.cot.length && a.cot.every(({ ten }, i) => ten === b.cot[i]?.ten);
}
