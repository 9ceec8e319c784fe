/** An appendix of the source: its label, title, the line that ties it to the document, and its body. */

import { isLabelled } from '../../phrase/form.js';
import { appendixLabel as computedLabel } from '../../plan/labels.js';
import type { PhuLuc } from '../../plan/schema.js';
import { readBody } from '../body/body.js';
import { isCapitals } from '../body/headings.js';
import { readLabel } from '../body/labels.js';
import { type Line, linesIn, type Piece, printedLines } from '../pieces.js';
import type { Reading } from '../reading.js';
import { bold, isAll, join, without } from '../rich.js';
import { isAppendixLabel } from './frame-lines.js';

/** What the tying line prints: `Kế hoạch số 44/KH-UBND ngày 14 tháng 3 năm 2023` and the agency's full name. */
export interface Attached {
  readonly document: string;
  readonly agency: string;
}

const drawn = /^[\s_*\-–—=.…]+$/;
const noBody = '(chưa thấy nội dung phụ lục trong tệp nguồn)';

export function readAppendix(
  pieces: readonly Piece[],
  index: number,
  count: number,
  tie: Attached,
  outer: Reading,
): PhuLuc {
  const reading = { ...outer, inAppendix: true };
  const made: PhuLuc = { ...reading.ids.take(bookmarksOf(pieces)), noiDung: [] };
  const lines = pieces.flatMap((piece) => (piece.kind === 'line' ? [piece] : []));
  const tying = lines.slice(0, 8).find((line) => isAttached(line, reading));
  const [first, ...more] = lines;
  const label = first && printedLines(first).length > 0 ? printedLines(first)[0] : undefined;
  const isLabelled = label !== undefined && isAppendixLabel(label.rich.text, reading.danhMuc.loi);
  const [beginning] = pieces.flatMap(linesIn);
  const words = beginning?.line.rich.text ?? '';
  readName(made, isLabelled ? label : undefined, computedLabel(index + 1, count), words, reading);
  const titles: Line[] = isLabelled && first ? [...printedLines(first).slice(1)] : [];
  const taken = new Set<Piece>(isLabelled && first ? [first] : []);
  for (const line of isLabelled ? more : lines) {
    if (line === tying) break;
    if (drawn.test(line.rich.text)) reading.ledger.drop(line.paragraph, 'nét kẻ gõ bằng ký tự; mẫu vẽ đường kẻ');
    else if (isTitle(line, tying !== undefined, pieces)) titles.push(...printedLines(line));
    else break;
    taken.add(line);
  }
  readTitles(made, titles, reading);
  readTie(made, tying, tie, reading);
  if (tying) taken.add(tying);
  if (pieces.some((piece) => piece.landscape)) made.kho = 'ngang';
  made.noiDung = readBody(
    pieces.filter((piece) => !taken.has(piece) && !isDrawn(piece, reading)),
    reading,
  );
  if (made.noiDung.length === 0) {
    const node = { cap: 'doan' as const, chu: noBody };
    made.noiDung.push(node);
    reading.ledger.add({ owner: node, field: 'chu' }, noBody, 'Phụ lục của tệp nguồn không có chữ nào sau tiêu đề.');
  }
  return made;
}

function isAttached({ rich: { text } }: Line, { danhMuc: { loi } }: Reading): boolean {
  return text.endsWith(')') && isLabelled(loi, text, 'kem-theo');
}

function bookmarksOf([first]: readonly Piece[]): readonly string[] {
  return first?.kind === 'line' ? first.paragraph.bookmarks : [];
}

function isDrawn(piece: Piece, reading: Reading): boolean {
  if (piece.kind !== 'line' || !/^[\s_*\-–—=]{3,}$/.test(piece.rich.text)) return false;
  reading.ledger.drop(piece.paragraph, 'nét kẻ gõ bằng ký tự; mẫu vẽ đường kẻ');
  return true;
}

/** `first`: how the appendix begins. */
function readName(made: PhuLuc, label: Line | undefined, computed: string, first: string, { ledger }: Reading): void {
  const target = { owner: made, field: 'nhan' };
  if (!label) {
    ledger.add(target, computed, 'Phụ lục của tệp nguồn không có nhãn; mẫu luôn in nhãn.');
    const lyDo = 'phần đứng sau chữ ký không có chữ “PHỤ LỤC”: coi là một phụ lục của văn bản';
    ledger.doubt({ loai: 'phu-luc', chu: first, lyDo }, { owner: made });
    return;
  }
  ledger.put(label, target, 'phu-luc-nhan');
  if (label.rich.text !== computed) made.nhan = label.rich.text;
}

/** With a tying line below, what stands above it is title; without one, only what looks like it. */
function isTitle(line: Line, hasTie: boolean, pieces: readonly Piece[]): boolean {
  if (hasTie) return pieces.indexOf(line) < 8;
  if (readLabel(line.rich.text, () => undefined)) return false;
  return isCapitals(line.rich.text) || (line.align === 'center' && isAll(line.rich, bold));
}

function readTitles(made: PhuLuc, titles: readonly Line[], reading: Reading): void {
  const [first] = titles;
  if (!first) return;
  const target = { owner: made, field: 'tieuDe' };
  for (const line of titles) reading.ledger.put(line, target, 'phu-luc-tieu-de');
  const rich = join(
    titles.map((line) => line.rich),
    ' ',
  );
  made.tieuDe = reading.prose(first, without(rich, bold), 'ten', target);
}

function readTie(made: PhuLuc, line: Line | undefined, tie: Attached, reading: Reading): void {
  const target = { owner: made, field: 'kemTheoCua' };
  const printed = (agency: string) => `(Kèm theo ${tie.document} của ${agency})`;
  if (!line) {
    reading.ledger.add(target, printed(tie.agency), 'Phụ lục của tệp nguồn không có dòng “Kèm theo”; mẫu luôn in.');
    return;
  }
  reading.ledger.put(line, target, 'kem-theo');
  const { text } = line.rich;
  const agency = /\scủa\s+([^()]+?)\s*\)$/u.exec(text)?.[1] ?? tie.agency;
  if (agency !== tie.agency)
    made.kemTheoCua = reading.prose(line, { text: agency, marks: agency.split('').map(() => 0) }, 'khong', target);
  if (text.replace(/[\s\u00a0]+/g, ' ') !== printed(agency))
    reading.ledger.change(line.paragraph, `in theo mẫu, số và ngày lấy từ văn bản: “${printed(agency)}”`);
}
