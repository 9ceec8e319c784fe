/** A report of the program as its templates see it: lines of its head, then sections, paragraphs and tables; made without a plan. */
import { type InlineNode, inlineText } from '../plan/inline.js';
import { labelOf } from '../plan/labels.js';
import type { BodyView, NodeView } from './body.js';
import type { CellView, TableView } from './table.js';
import { xhtmlOf } from './texts.js';
import type { View } from './view.js';
import { escapeXhtml, guardGroups, Xhtml } from './xhtml.js';

/** Words printed as they stand, or with stretches that have a form. */
export type Words = string | readonly (string | InlineNode)[];

export interface Report {
  /** Folder below templates/bao-cao. */
  readonly name: 'do-phu' | 'kiem-tra' | 'ra-soat';
  /** Named in messages. */
  readonly file: string;
  /** Whose plan it is about, and about what that is. */
  readonly coQuan?: string;
  readonly trichYeu?: readonly InlineNode[];
  readonly tomTat?: readonly string[];
  /** What letters in its tables stand for. */
  readonly kyHieu?: readonly string[];
  readonly noiDung: readonly BodyView[];
}

/** What the templates may name. */
export type ReportValues = ReturnType<typeof valuesOf>;

function valuesOf({ coQuan, trichYeu, tomTat = [], kyHieu = [], noiDung }: Report) {
  return {
    tieuDeTep: printable(inlineText(trichYeu ?? [])),
    tacGia: printable(coQuan ?? 'kehoach'),
    coQuan: coQuan === undefined ? null : xhtml(coQuan),
    trichYeu: trichYeu ? xhtml(trichYeu) : null,
    tomTat: tomTat.map(xhtml),
    kyHieu: kyHieu.map(xhtml),
    noiDung,
  };
}

export function viewOfReport(report: Report): View<ReportValues> {
  const { name, file } = report;
  const source = { file, place: () => ({ file }) };
  return { kind: 'report', name, values: guardGroups(valuesOf(report)), source, problems: [] };
}

/** Letters that no font prints come from files that are reported on; they are no reason to have no report. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, ' ');
}

function xhtml(words: Words): Xhtml {
  const parts = typeof words === 'string' ? [words] : words;
  const source = parts.map((part) => (typeof part === 'string' ? escapeXhtml(part) : xhtmlOf(part))).join('');
  return new Xhtml(printable(source));
}

export function formed(kind: 'strong' | 'emphasis', text: string): InlineNode {
  return { kind, children: [{ kind: 'text', text }] };
}

const bare: Omit<NodeView, 'cap'> = { id: null, nhan: null, tieuDe: null, chu: null, con: [] };

export function paragraph(chu: Words, tieuDe?: string): NodeView {
  return { ...bare, cap: 'doan', chu: xhtml(chu), tieuDe: tieuDe === undefined ? null : xhtml(tieuDe) };
}

export function dash(chu: Words): NodeView {
  return { ...bare, cap: 'gach', nhan: new Xhtml('-'), chu: xhtml(chu) };
}

export interface Part {
  readonly tieuDe: string;
  readonly con: readonly BodyView[];
}

/** Parts with their headings, numbered. */
export function sections(cap: 'muc' | 'khoan', parts: readonly Part[]): readonly NodeView[] {
  return parts.map(({ tieuDe, con }, i) => ({
    ...bare,
    cap,
    nhan: new Xhtml(labelOf(cap, i + 1) ?? ''),
    tieuDe: xhtml(tieuDe),
    con,
  }));
}

export interface Column<Row> {
  readonly ten: string;
  /** Percent of the table. */
  readonly rong: number;
  readonly canh: CellView['canh'];
  /** The cell of the n-th row, from 1: one text, or paragraphs. */
  readonly o: (row: Row, n: number) => string | readonly Words[];
}

export function column<Row>(
  ten: string,
  rong: number,
  o: Column<Row>['o'],
  canh: CellView['canh'] = 'trai',
): Column<Row> {
  return { ten, rong, o, canh };
}

/** The number of a row. */
export const numbers: Column<unknown> = column('TT', 4, (_, n) => String(n), 'giua');

/** Groups of rows stand under a line of their own, or without one. */
export function table<Row>(
  columns: readonly Column<Row>[],
  ...groups: readonly { readonly ten?: string; readonly hang: readonly Row[] }[]
): TableView {
  const alone = { gopCot: 1, gopHang: 1 };
  let n = 0;
  const rowOf = (row: Row) => {
    n++;
    return columns.map(({ canh, o }) => ({ canh, ...alone, doan: paragraphsOf(o(row, n)) }));
  };
  return {
    cap: 'bang',
    id: null,
    kieu: 'thuong',
    duongDan: '',
    cot: columns.map(({ rong }) => ({ rong })),
    soHangDau: 1,
    dau: [columns.map(({ ten }) => ({ chu: xhtml(ten), ...alone }))],
    hang: groups.flatMap(({ ten, hang }) => [
      ...(ten === undefined ? [] : [{ id: null, nhom: xhtml(ten), o: [] }]),
      ...hang.map((row) => ({ id: null, nhom: null, o: rowOf(row) })),
    ]),
  };
}

function paragraphsOf(cell: string | readonly Words[]): readonly Xhtml[] {
  return typeof cell === 'string' ? [xhtml(cell)] : cell.map(xhtml);
}
