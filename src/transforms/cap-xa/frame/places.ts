/** Where the texts of each node of a plan stand. */
import type { Bang, KeHoach, Nut } from '../../../plan/schema.js';
import { isBang, planNodes } from '../../../plan/walk.js';
import type { NoiRaSoat } from '../../ra-soat/model.js';

type Hang = Bang['hang'][number];

/** A node or row, and where it stands. */
interface Spot {
  readonly id: string;
  readonly path: string;
  readonly item: Nut | Hang;
}

export interface Places {
  readonly pathOf: ReadonlyMap<string, string>;
  /** By id of the source node or row that the item was made from: joined nodes have several. */
  readonly bySource: ReadonlyMap<string, readonly Spot[]>;
}

export function placesOf(keHoach: KeHoach): Places {
  const pathOf = new Map<string, string>();
  const bySource = new Map<string, Spot[]>();
  const add = (path: string, item: Nut | Hang) => {
    const { id = '', nguon = [] } = item;
    pathOf.set(id, path);
    for (const source of typeof nguon === 'string' ? [nguon] : nguon) {
      const spots = bySource.get(source);
      if (spots) spots.push({ id, path, item });
      else bySource.set(source, [{ id, path, item }]);
    }
  };
  for (const { nut, path } of planNodes(keHoach)) {
    add(path, nut);
    if (isBang(nut)) for (const [index, row] of nut.hang.entries()) add(`${path}.hang.${index}`, row);
  }
  return { pathOf, bySource };
}

/** A node or row of the source, where it still stands in the plan: the words asked about are not there. */
export function nodePlace({ pathOf }: Places, nut: string): NoiRaSoat {
  return { nut, duong: pathOf.get(nut) ?? '' };
}

/** Once for every time that the words stand in a text made from the source. */
export function findPlaces({ bySource }: Places, source: string, raw: string): readonly NoiRaSoat[] {
  return (bySource.get(source) ?? []).flatMap(({ id, path, item }) =>
    textsOf(item, path).flatMap(({ duong, text }) =>
      Array.from({ length: text.split(raw).length - 1 }, () => ({ nut: id, duong })),
    ),
  );
}

interface Text {
  readonly duong: string;
  readonly text: string;
}

/** Its own texts, without those of the nodes or rows below it. */
function textsOf(item: Nut | Hang, path: string): readonly Text[] {
  return (['tieuDe', 'chu', 'nhom', 'o'] as const).flatMap((key) => textsIn(Reflect.get(item, key), `${path}.${key}`));
}

function textsIn(value: unknown, duong: string): readonly Text[] {
  if (typeof value === 'string') return [{ duong, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'canh' ? [] : textsIn(one, `${duong}.${key}`)));
}
