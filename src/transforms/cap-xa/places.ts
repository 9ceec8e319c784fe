/** Where the texts of each node of a plan stand. */
import type { KeHoach } from '../../plan/schema.js';
import { isBang, planNodes, planTexts } from '../../plan/walk.js';
import type { NoiRaSoat } from '../ra-soat/model.js';

export interface TextPlace {
  readonly place: NoiRaSoat;
  readonly text: string;
}

/** By id of the node or row that owns the text. */
export type Places = ReadonlyMap<string, readonly TextPlace[]>;

export function placesOf(keHoach: KeHoach): Places {
  const owners = new Map([...nodePaths(keHoach)].map(([id, path]) => [path, id]));
  const places = new Map<string, TextPlace[]>();
  for (const { path, text } of planTexts(keHoach)) {
    const owner = owners.get(path.replace(/\.(?:tieuDe|chu|nhom|o\..*)$/, ''));
    if (owner === undefined) continue;
    const list = places.get(owner) ?? [];
    list.push({ place: { nut: owner, duong: path }, text });
    places.set(owner, list);
  }
  return places;
}

/** A node or row of the source, where it still stands in the plan: the words asked about are not there. */
export function nodePlace(nodes: ReadonlyMap<string, string>, nut: string): NoiRaSoat {
  return { nut, duong: nodes.get(nut) ?? '' };
}

/** Paths of nodes and rows by id. */
export function nodePaths(keHoach: KeHoach): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { nut, path } of planNodes(keHoach)) {
    paths.set(nut.id ?? '', path);
    if (isBang(nut)) for (const [index, row] of nut.hang.entries()) paths.set(row.id ?? '', `${path}.hang.${index}`);
  }
  return paths;
}

/** Once for every time that the words stand there; a duty that was run in stands in a node of its own. */
export function findPlaces(places: Places, id: string, raw: string): readonly NoiRaSoat[] {
  const texts = [...(places.get(id) ?? []), ...(places.get(`${id}-chu`) ?? [])];
  return texts.flatMap(({ place, text }) => Array.from({ length: text.split(raw).length - 1 }, () => place));
}
