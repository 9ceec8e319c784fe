/** Lines and tables of a body → its tree of nodes, with labels as the source has them. */
import type { Part } from '../../document/parts.js';
import { type CapBac, capBac, type Nut, type NutChu } from '../../plan/schema.js';
import { isAddress, isAuthority } from '../frame/meant.js';
import { apartAtLabels, type Line, type Piece } from '../pieces.js';
import type { Reading } from '../reading.js';
import { bold, isAll, prefixLength, type Rich, slice, tidy, without } from '../rich.js';
import { isHeadingLike, partHeading } from './headings.js';
import { type Label, type LabelKind, labelKinds, readLabel } from './labels.js';
import { applyLabels, splitRunIns } from './nodes.js';
import { readTable } from './table.js';

/** The level that a kind of label has where nothing above forbids it. */
const usualLevel: Readonly<Record<LabelKind, CapBac>> = {
  phan: 'phan',
  chuong: 'phan',
  chuCai: 'muc',
  laMa: 'muc',
  dieu: 'khoan',
  so: 'khoan',
  so2: 'diem',
  so3: 'gach',
  chu: 'diem',
  chuSo: 'gach',
  ngoac: 'gach',
  sao: 'gach',
  gach: 'gach',
  cong: 'cong',
  cham: 'gach',
};

interface Open {
  readonly kind: LabelKind;
  readonly node: NutChu;
  readonly number?: number;
  readonly text: string;
}

export function readBody(whole: readonly Piece[], reading: Reading): Nut[] {
  const pieces = whole.flatMap((piece): readonly Piece[] =>
    piece.kind === 'line' ? itemsOf(piece, reading) : [piece],
  );
  const roots: Nut[] = [];
  const stack: Open[] = [];
  const labels = new Map<NutChu, string>();
  const hasRoman = countOf('laMa', pieces) > 0;
  // A single star marks a remark, several make a list.
  const hasStars = countOf('sao', pieces) > 1;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    if (piece.kind === 'table') {
      const bang = readTable(piece, reading);
      if (bang) append(bang, stack, roots);
      continue;
    }
    const label = labelOfLine(piece, stack);
    if (!label || (label.kind === 'sao' && !hasStars)) {
      append(paragraphNode(piece, reading), stack, roots);
      continue;
    }
    const parent = makeRoom(label, stack, isAll(piece.rich, bold));
    const cap = levelBelow(levelOf(piece, label, parent, hasRoman), parent?.node.cap);
    const node: NutChu = { ...reading.ids.take(piece.paragraph.bookmarks), cap };
    if (cap === 'phan' || (cap !== 'doan' && piece.rich.text.length > label.length)) labels.set(node, label.text);
    append(node, stack, roots);
    stack.push({
      kind: label.kind,
      node,
      text: piece.rich.text,
      ...(label.number === undefined ? {} : { number: label.number }),
    });
    const taken = cap === 'phan' ? fillPart(node, piece, label, pieces[i + 1], reading) : 0;
    // Below the lowest level a label is words like any other.
    if (cap === 'doan') fillParagraph(node, piece, reading);
    else if (cap !== 'phan') fillNode(node, piece, label, reading, isBelow(pieces[i + 1], label, stack));
    i += taken;
  }
  if (!reading.hasBoldHeadings) splitRunIns(roots);
  applyLabels(roots, labels);
  return roots;
}

/** A list typed in one paragraph with soft breaks is a list all the same. */
function itemsOf(line: Line, { ledger }: Reading): readonly Line[] {
  const lines = apartAtLabels(line, (text) => readLabel(text, () => undefined) !== undefined);
  if (lines.length > 1) ledger.change(line.paragraph, 'ngắt dòng mềm trước nhãn in thành đoạn riêng');
  return lines;
}

function countOf(kind: LabelKind, pieces: readonly Piece[]): number {
  return pieces.filter((piece) => piece.kind === 'line' && labelOfLine(piece, [])?.kind === kind).length;
}

function append(node: Nut, stack: readonly Open[], roots: Nut[]): void {
  const above = stack.at(-1)?.node;
  if (!above) roots.push(node);
  else {
    above.con ??= [];
    above.con.push(node);
  }
}

function labelOfLine(line: Line, stack: readonly Open[]): Label | undefined {
  const previous = (kind: LabelKind) => stack.findLast((one) => one.kind === kind)?.number;
  const label = readLabel(line.rich.text, previous);
  if (!label) return undefined;
  const rest = line.rich.text.slice(label.length);
  // "Phần mềm …", "1.5 triệu …": words of a sentence that look like a label.
  if ((label.kind === 'phan' || label.kind === 'chuong') && rest !== '' && !isTitle(line, rest)) return undefined;
  if (label.kind === 'so2' || label.kind === 'so3') return belongsTo(label, stack) ? label : undefined;
  return label;
}

function isTitle(line: Line, rest: string): boolean {
  return isAll(line.rich, bold) || (line.align === 'center' && isHeadingLike(rest)) || !/\p{Ll}/u.test(rest);
}

/** `1.2.` stands under `1.` or after `1.1.` */
function belongsTo(label: Label, stack: readonly Open[]): boolean {
  const first = Number(/^\d+/.exec(label.text)?.[0]);
  return stack.some(
    (one) =>
      (one.kind === 'so' && one.number === first) || (one.kind === label.kind && one.text.startsWith(`${first}.`)),
  );
}

const rank = (kind: LabelKind) => labelKinds.indexOf(kind);

/** Of several open lists of its kind, the innermost that it continues; else the innermost. */
function siblingOf({ kind, number }: Label, stack: readonly Open[]): number {
  const next = stack.findLastIndex((one) => one.kind === kind && one.number !== undefined && one.number + 1 === number);
  return next >= 0 ? next : stack.findLastIndex((one) => one.kind === kind);
}

/** Closes what the label does not stand under, and gives what it does. */
function makeRoom(label: Label, stack: Open[], isHeading: boolean): Open | undefined {
  const same = siblingOf(label, stack);
  const top = stack.at(-1);
  // "…, cụ thể:" and then "1.": the list belongs to what announces it, whatever its kind.
  const isAnnounced = top !== undefined && !isHeading && label.number === 1 && /:$/.test(top.text);
  if (same >= 0 && !(isAnnounced && stack[same]?.number !== undefined)) stack.splice(same);
  else if (!isAnnounced || rank(label.kind) < rank('so')) {
    const higher = stack.findIndex((one) => rank(one.kind) >= rank(label.kind));
    if (higher >= 0) stack.splice(higher);
  }
  return stack.at(-1);
}

/** A heading whose label is bold too is a khoản where it can be one: no lower level prints it so. */
function levelOf(line: Line, label: Label, parent: Open | undefined, hasRoman: boolean): CapBac {
  // "A." above "I." is a part; alone it counts the sections.
  if (label.kind === 'chuCai' && hasRoman) return 'phan';
  const usual = usualLevel[label.kind];
  const isLow = usual === 'diem' || usual === 'gach';
  return isLow && levelBelow('khoan', parent?.node.cap) === 'khoan' && isAll(line.rich, bold) ? 'khoan' : usual;
}

function levelBelow(usual: CapBac, parent: CapBac | undefined): CapBac {
  if (parent === undefined || parent === 'doan') return usual;
  const above = capBac.indexOf(parent);
  return capBac.indexOf(usual) > above ? usual : (capBac[above + 1] ?? 'doan');
}

/** Whether the next piece will stand under this label's node. */
function isBelow(next: Piece | undefined, label: Label, stack: readonly Open[]): boolean {
  if (!next) return false;
  if (next.kind === 'table') return true;
  const following = labelOfLine(next, stack);
  if (!following) return true;
  const isOpen = stack.some((one) => one.kind === following.kind);
  return !isOpen && rank(following.kind) > rank(label.kind);
}

function fillNode(node: NutChu, line: Line, label: Label, reading: Reading, hasChildren: boolean): void {
  const { ledger, hasBoldHeadings } = reading;
  const parts = partHeading(line.rich, label, node.cap, hasBoldHeadings, hasChildren);
  if (parts.tieuDe) node.tieuDe = reading.prose(line, parts.tieuDe, 'tieuDe', { owner: node, field: 'tieuDe' });
  if (parts.chu) node.chu = reading.prose(line, parts.chu, 'van', { owner: node, field: 'chu' });
  ledger.put(line, { owner: node }, () => partOfNode(node, line, reading));
  if (parts.change !== undefined) ledger.change(line.paragraph, parts.change);
  if (!/\s/.test(line.rich.text.charAt(label.text.length)) && line.rich.text.length > label.text.length)
    ledger.change(line.paragraph, 'thêm dấu cách sau nhãn');
  if (node.tieuDe === undefined && node.chu === undefined) {
    // A label without words is kept as the words that it is.
    node.cap = 'doan';
    node.chu = reading.prose(line, line.rich, 'khong', { owner: node, field: 'chu' });
  }
}

/** As our templates print the node when it is whole. */
function partOfNode(
  { cap, tieuDe, chu }: NutChu,
  { rich: { text } }: Line,
  { inAppendix, danhMuc: { loi } }: Reading,
): Part {
  if (isAddress(text, loi) && !inAppendix) return 'kinh-gui';
  if (cap === 'doan' && isAuthority(text, loi)) return 'chuc-vu';
  // Printed as a paragraph with a bold number.
  if (cap === 'muc' && tieuDe === undefined) return 'doan';
  const isTitle = tieuDe !== undefined && chu === undefined;
  return isTitle && (cap === 'khoan' || cap === 'diem' || cap === 'gach') ? `${cap}-tieu-de` : cap;
}

/** Gives how many pieces after the label's own it took: the heading of a part stands on the next line. */
function fillPart(node: NutChu, line: Line, label: Label, next: Piece | undefined, reading: Reading): number {
  reading.ledger.put(line, { owner: node }, 'phan');
  const rest = tidy(slice(line.rich, label.length));
  const target = { owner: node, field: 'tieuDe' };
  if (rest.text !== '') {
    node.tieuDe = reading.prose(line, without(rest, bold), 'tieuDe', target);
    reading.ledger.change(line.paragraph, 'nhãn và tên phần in thành hai dòng');
    return 0;
  }
  if (next?.kind !== 'line' || labelOfLine(next, []) || !isPartName(next)) return 0;
  node.tieuDe = reading.prose(next, without(next.rich, bold), 'tieuDe', target);
  reading.ledger.put(next, target, 'ten-phan');
  return 1;
}

function isPartName(line: Line): boolean {
  return isAll(line.rich, bold) || line.align === 'center' || !/\p{Ll}/u.test(line.rich.text);
}

function paragraphNode(line: Line, reading: Reading): NutChu {
  const node: NutChu = { ...reading.ids.take(line.paragraph.bookmarks), cap: 'doan' };
  fillParagraph(node, line, reading);
  return node;
}

function fillParagraph(node: NutChu, line: Line, reading: Reading): void {
  reading.ledger.put(line, { owner: node }, () => partOfNode(node, line, reading));
  const part = (field: 'tieuDe' | 'chu', rich: Rich) => {
    node[field] = reading.prose(line, rich, field === 'chu' ? 'van' : 'tieuDe', { owner: node, field });
  };
  const end = prefixLength(line.rich, bold);
  if (isAll(line.rich, bold)) part('tieuDe', without(line.rich, bold));
  else if (end > 0 && /[.:]$/.test(line.rich.text.slice(0, end)) && /^\s/.test(line.rich.text.slice(end))) {
    part('tieuDe', without(slice(line.rich, 0, end), bold));
    part('chu', tidy(slice(line.rich, end)));
  } else part('chu', line.rich);
}
