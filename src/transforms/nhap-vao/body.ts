/** The body in the Word file's order, each node joined with the plan's; what the file lacks goes or stays. */
import { labelOf } from '../../plan/labels.js';
import { type Bang, capBac, type Nut, type NutChu } from '../../plan/schema.js';
import { type Joining, putBack } from './joining.js';
import { joinNode, setLabel, shapeOf, wordsOf } from './node.js';
import { joinTable, rowsLeft } from './table.js';

/** A node of the Word file in reading order. */
interface Item {
  readonly node: Nut;
  readonly parent?: NutChu;
  /** The label that the file prints. */
  readonly label?: string | undefined;
}

/**
 * Reading a print back may nest its nodes otherwise than the plan does: where the Word file has a node under the same parent
 * as our print, it stays under the plan's own parent. Labels come last, when every node has its place.
 */
export function joinBody(nodes: readonly Nut[], joining: Joining): Nut[] {
  const roots: Nut[] = [];
  const open: NutChu[] = [];
  const made = new Map<NutChu, NutChu>();
  const labels = new Map<NutChu, string | undefined>();
  for (const item of itemsOf(nodes, joining)) {
    const node = item.node.cap === 'bang' ? joinTable(item.node, joining) : joinOrNew(item.node, joining);
    if (!node) continue;
    const depth = depthFor(node, item, open, made, joining);
    open.splice(depth);
    const parent = open.at(-1);
    if (parent) parent.con = [...(parent.con ?? []), node];
    else roots.push(node);
    if (node.cap === 'bang' || item.node.cap === 'bang') continue;
    open.push(node);
    made.set(item.node, node);
    labels.set(node, item.label);
  }
  setLabels(roots, labels);
  return roots;
}

function itemsOf(nodes: readonly Nut[], joining: Joining, parent?: NutChu): readonly Item[] {
  const counts = new Map<string, number>();
  return nodes.flatMap((node): readonly Item[] => {
    const above = parent === undefined ? {} : { parent };
    if (node.cap === 'bang') return [{ node, ...above }];
    const number = (counts.get(node.cap) ?? 0) + 1;
    counts.set(node.cap, number);
    const { mine } = partners(node, joining);
    const { con } = mine ? shapeOf(node, mine) : { con: node.con ?? [] };
    return [{ node, label: node.nhan ?? labelOf(node.cap, number), ...above }, ...itemsOf(con, joining, node)];
  });
}

/** How many of the open nodes stay open: the node comes under the last of them. */
function depthFor(
  node: Nut,
  { node: word, parent }: Item,
  open: readonly NutChu[],
  made: ReadonlyMap<NutChu, NutChu>,
  joining: Joining,
): number {
  const own = ownParent(node, word, joining);
  const at = own === undefined ? -1 : open.findLastIndex(({ id }) => id === own);
  if (own !== undefined && (at >= 0 || !joining.mine.nodes.has(own)) && mayHold(open[at], node)) return at + 1;
  const above = parent && made.get(parent);
  const depth = above ? open.indexOf(above) + 1 : 0;
  if (mayHold(open[depth - 1], node) && (depth > 0 || !above)) return depth;
  return open.findLastIndex((one) => mayHold(one, node)) + 1;
}

/** Of a node that did not move: its parent in the plan. */
function ownParent(node: Nut, word: Nut, joining: Joining): string | undefined {
  const { mine, print } = counterparts(word, joining);
  if (!mine || !print || node.id !== mine.id) return undefined;
  return joining.word.parent(word) === joining.print.parent(print) ? joining.mine.parent(mine) : undefined;
}

function counterparts(word: Nut, joining: Joining): { readonly mine?: Nut; readonly print?: Nut } {
  return word.cap === 'bang' ? (joining.tableOf(word) ?? {}) : partners(word, joining);
}

function mayHold(parent: NutChu | undefined, { cap }: Nut): boolean {
  if (!parent || cap === 'bang' || cap === 'doan') return parent?.cap !== 'doan' || parent === undefined;
  return parent.cap !== 'doan' && capBac.indexOf(cap) > capBac.indexOf(parent.cap);
}

function setLabels(nodes: readonly Nut[], labels: ReadonlyMap<NutChu, string | undefined>): void {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (node.cap === 'bang') continue;
    const number = (counts.get(node.cap) ?? 0) + 1;
    counts.set(node.cap, number);
    setLabel(node, labels.get(node), labelOf(node.cap, number));
    setLabels(node.con ?? [], labels);
  }
}

function partners({ id = '' }: NutChu, { mine, print }: Joining): { mine?: NutChu; print?: NutChu } {
  const [own, ours] = [mine.nodes.get(id), print.nodes.get(id)];
  return own && ours && own.cap !== 'bang' && ours.cap !== 'bang' ? { mine: own, print: ours } : {};
}

function joinOrNew(node: NutChu, joining: Joining): NutChu | undefined {
  const { mine, print } = partners(node, joining);
  if (!mine || !print) return newNode(node, joining);
  if (mine.id !== undefined) joining.placed.add(mine.id);
  return joinNode(shapeOf(node, mine), shapeOf(print, mine), mine, joining);
}

/** Typed in Word; or a node that the plan has lost since, which comes back only if it was edited. */
function newNode(node: NutChu, joining: Joining): NutChu | undefined {
  const { id, con: _, ...rest } = node;
  const sau = wordsOf(shapeOf(node, node), joining.word, joining.wordWords).join(' ');
  if (id === undefined || !joining.judge.knows) {
    const made: NutChu = { ...rest };
    joining.note({ loai: 'them', owner: made, sau });
    return made;
  }
  if (joining.judge.stands(id, wordsOf(shapeOf(node, node), joining.word, joining.wordWords))) {
    joining.note({ loai: 'giu', sau, lyDo: 'kế hoạch đã bỏ mục này sau khi làm tệp Word' });
    return undefined;
  }
  const made: NutChu = { id, ...rest };
  const lyDo = 'kế hoạch đã bỏ mục này, tệp Word lại sửa nó; đang giữ theo tệp Word';
  joining.note({ loai: 'xung-dot', owner: made, sau, lyDo });
  return made;
}

/** Nodes of the plan that the Word file does not have: deleted there, unless the plan wrote them later. */
export function putBackNodes(merged: Nut[], before: readonly Nut[], joining: Joining): void {
  const made = new Map<string, NutChu>();
  const index = (nodes: readonly Nut[]): void => {
    for (const node of nodes) {
      if (node.cap === 'bang') continue;
      if (node.id !== undefined) made.set(node.id, node);
      index(node.con ?? []);
    }
  };
  index(merged);
  const visit = (into: Nut[], nodes: readonly Nut[]): void => {
    putBack(into, nodes, (node) => {
      const back = node.cap === 'bang' ? keptTable(node, joining) : keptNode(node, joining);
      if (back && back.cap !== 'bang' && back.id !== undefined) made.set(back.id, back);
      return back;
    });
    for (const node of nodes) {
      // Wherever it stands now.
      const parent = node.cap === 'bang' || !node.con ? undefined : made.get(node.id ?? '');
      if (!parent || node.cap === 'bang') continue;
      const con = parent.con ?? [];
      visit(con, node.con ?? []);
      if (con.length > 0) parent.con = con;
    }
  };
  visit(merged, before);
}

function keptNode(node: NutChu, joining: Joining): NutChu | undefined {
  const { id = '', con: _, ...rest } = node;
  if (joining.placed.has(id)) return undefined;
  const truoc = ownWords(node, joining).join(' ');
  const made: NutChu = { id, ...rest };
  if (!isNewer(node, joining)) {
    // What the reader never saw cannot have been deleted.
    if (truoc !== '') {
      noteDeleted(node, joining);
      return undefined;
    }
  } else if (isChanged(node, joining)) {
    joining.note({ loai: 'giu', owner: made, truoc, lyDo: 'kế hoạch đã thêm hoặc sửa mục này sau khi làm tệp Word' });
  } else {
    const lyDo = 'tệp Word bỏ mục này, kế hoạch lại vừa sửa bên trong nó; đang giữ theo kế hoạch';
    joining.note({ loai: 'xung-dot', owner: made, truoc, lyDo });
  }
  joining.placed.add(id);
  return made;
}

function ownWords(node: NutChu, { print, printWords }: Joining): readonly string[] {
  const found = print.nodes.get(node.id ?? '');
  return found && found.cap !== 'bang' ? wordsOf(shapeOf(found, node), print, printWords) : [];
}

/** The Word file was made before the plan had these words. */
function isChanged(node: NutChu, joining: Joining): boolean {
  return joining.judge.knows && !joining.judge.stands(node.id ?? '', ownWords(node, joining));
}

/** The same of the node or of anything under it that the Word file does not have. */
function isNewer(node: Nut, joining: Joining): boolean {
  if (joining.placed.has(node.id ?? '')) return false;
  if (node.cap === 'bang') return rowsLeft(node, joining).length > 0;
  return isChanged(node, joining) || (node.con ?? []).some((child) => isNewer(child, joining));
}

function noteDeleted(node: NutChu, joining: Joining): void {
  if (joining.placed.has(node.id ?? '')) return;
  joining.note({ loai: 'xoa', owner: node, truoc: ownWords(node, joining).join(' ') });
  for (const child of node.con ?? []) {
    if (child.cap === 'bang') keptTable(child, joining);
    else noteDeleted(child, joining);
  }
}

function keptTable(table: Bang, joining: Joining): Bang | undefined {
  if (joining.placed.has(table.id ?? '')) return undefined;
  const left = rowsLeft(table, joining);
  if (left.length > 0) return { ...table, hang: left };
  joining.note({ loai: 'xoa', owner: table, truoc: `bảng ${table.cot.map(({ ten }) => ten).join(' | ')}` });
  return undefined;
}
