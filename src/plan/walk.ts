/** Visits every text and every node of a plan with its data path. */
import { isProse, roleAt, type VaiTro } from './roles.js';
import type { Bang, KeHoach, Nut, PhuLuc } from './schema.js';
import type { Segments } from './tree.js';

export type { VaiTro } from './roles.js';

interface PlanText {
  /** Joined with dots, such as `noiDung.2.con.0.chu`. */
  readonly path: string;
  readonly text: string;
  readonly vaiTro: VaiTro;
  /** In the inline form; otherwise printed letter for letter. */
  readonly prose: boolean;
}

/** Every text that is printed or named, in the order of the file's keys; codes such as `cap` and `id` are left out. */
export function* planTexts(keHoach: KeHoach): Iterable<PlanText> {
  yield* textsBelow(keHoach, []);
}

export function* textsBelow(value: unknown, segments: Segments): Iterable<PlanText> {
  if (typeof value === 'string') {
    const vaiTro = roleAt(segments);
    if (vaiTro) yield { path: segments.join('.'), text: value, vaiTro, prose: isProse(vaiTro) };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsBelow(item, [...segments, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsBelow(item, [...segments, key]);
  }
}

interface PlanNode {
  readonly path: string;
  readonly nut: Nut;
  /** The node that holds it; absent directly under `noiDung`. */
  readonly cha?: Nut;
  /** Which appendix it stands in; absent in the main text. */
  readonly phuLuc?: number;
}

/** Every node in reading order: the main text, then the appendices. */
export function* planNodes(keHoach: KeHoach): Iterable<PlanNode> {
  yield* nodesOf(keHoach.noiDung, 'noiDung', {});
  for (const [index, phuLuc] of (keHoach.phuLuc ?? []).entries()) {
    yield* nodesOf(phuLuc.noiDung, `phuLuc.${index}.noiDung`, { phuLuc: index });
  }
}

function* nodesOf(nodes: readonly Nut[], path: string, above: Pick<PlanNode, 'cha' | 'phuLuc'>): Iterable<PlanNode> {
  for (const [index, nut] of nodes.entries()) {
    const at = `${path}.${index}`;
    yield { path: at, nut, ...above };
    if (!isBang(nut) && nut.con) yield* nodesOf(nut.con, `${at}.con`, { ...above, cha: nut });
  }
}

/** Whatever bears an id: a node, a row of a table, an appendix. */
interface PlanItem {
  readonly path: string;
  readonly item: Nut | Bang['hang'][number] | PhuLuc;
  /** The innermost item around it; absent at the top of the main text, and above an appendix. */
  readonly above?: PlanItem['item'];
}

/** In reading order: each before what stands in it. */
export function* planItems(keHoach: KeHoach): Iterable<PlanItem> {
  yield* itemsOf(keHoach.noiDung, 'noiDung');
  for (const [index, item] of (keHoach.phuLuc ?? []).entries()) {
    yield { path: `phuLuc.${index}`, item };
    yield* itemsOf(item.noiDung, `phuLuc.${index}.noiDung`, item);
  }
}

function* itemsOf(nodes: readonly Nut[], list: string, holder?: PlanItem['item']): Iterable<PlanItem> {
  const above = holder && { above: holder };
  for (const [index, item] of nodes.entries()) {
    const path = `${list}.${index}`;
    yield { path, item, ...above };
    if (!isBang(item)) yield* itemsOf(item.con ?? [], `${path}.con`, item);
    else for (const [row, hang] of item.hang.entries()) yield { path: `${path}.hang.${row}`, item: hang, above: item };
  }
}

export function isBang(nut: Nut): nut is Bang {
  return nut.cap === 'bang';
}
