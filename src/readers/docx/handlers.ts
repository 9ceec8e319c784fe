/** Which function reads which element: a table is at once the reader and the list of what it can read. */
import type { Xml } from './xml.js';

type Handler<C> = (element: Xml, context: C) => void;
type Handlers<C> = ReadonlyMap<string, Handler<C>>;

/** Elements that are read alike share a key: `w:t w:delText`. */
export function handlers<C>(table: Readonly<Record<string, Handler<C>>>): Handlers<C> {
  return new Map(
    Object.entries(table).flatMap(([names, read]) => names.split(' ').map((name) => [name, read] as const)),
  );
}

export function readChildren<C>(parent: Xml | undefined, table: Handlers<C>, context: C): void {
  for (const one of parent?.children ?? []) table.get(one.name)?.(one, context);
}
