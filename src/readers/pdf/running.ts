/** Page numbers and running heads: what stands alone at the edge of many pages. */
import type { PdfPage, Piece } from './model.js';
import { rowsOf } from './rows.js';

export interface Running {
  /** Pieces of each page that belong to its text. */
  readonly pieces: ReadonlyMap<number, readonly Piece[]>;
  readonly numbers: readonly PageNumber[];
  readonly heads: readonly { readonly text: string; readonly where: 'header' | 'footer'; readonly count: number }[];
}

export interface PageNumber {
  readonly page: number;
  readonly number: number;
  readonly where: 'header' | 'footer';
  readonly align: 'left' | 'center' | 'right';
  readonly size: number;
  readonly text: string;
}

const numberForm = /^(?:[-–—]\s*)?(?:Trang\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?$/u;

interface EdgeRow {
  readonly page: PdfPage;
  readonly where: 'header' | 'footer';
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export function takeRunning(pages: readonly PdfPage[]): Running {
  const edges = pages.flatMap(edgeRows);
  const numbers = edges.flatMap((edge) => pageNumber(edge, edges) ?? []);
  const gone = new Set(edges.filter((edge) => pageNumber(edge, edges)).flatMap((edge) => edge.pieces));
  const heads: { text: string; where: 'header' | 'footer'; count: number }[] = [];
  const groups = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    if (edge.pieces.some((piece) => gone.has(piece))) continue;
    const name = `${edge.where} ${edge.text.replace(/\d+/g, '#')}`;
    groups.set(name, [...(groups.get(name) ?? []), edge]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first || group.length < 3 || group.length < pages.length / 3) continue;
    heads.push({ text: first.text, where: first.where, count: group.length });
    for (const edge of group) for (const piece of edge.pieces) gone.add(piece);
  }
  const pieces = new Map(pages.map((page) => [page.number, page.pieces.filter((piece) => !gone.has(piece))]));
  return { pieces, numbers, heads };
}

/** The first and the last row of a page, if they stand in its margins or apart from the text. */
function edgeRows(page: PdfPage): EdgeRow[] {
  const rows = rowsOf(page.pieces);
  const rowText = (pieces: readonly Piece[]) =>
    pieces
      .map((piece) => piece.text)
      .join(' ')
      .trim();
  const out: EdgeRow[] = [];
  const [top] = rows;
  const bottom = rows.at(-1);
  if (top && rows.length > 1 && top.y > page.height * 0.88)
    out.push({ page, where: 'header', text: rowText(top.pieces), pieces: top.pieces });
  if (bottom && rows.length > 1 && bottom.y < page.height * 0.12)
    out.push({ page, where: 'footer', text: rowText(bottom.pieces), pieces: bottom.pieces });
  return out;
}

/** Counts with the pages, from wherever: at least one neighbour agrees, or it is the page's own number. */
function pageNumber(edge: EdgeRow, all: readonly EdgeRow[]): PageNumber | undefined {
  const number = numberOf(edge);
  const [first] = edge.pieces;
  if (number === undefined || !first) return undefined;
  const offset = number - edge.page.number;
  const agrees = all.some((one) => one !== edge && numberOf(one) === one.page.number + offset);
  if (offset !== 0 && !agrees) return undefined;
  const middle = (first.x + Math.max(...edge.pieces.map((piece) => piece.x2))) / 2;
  const share = middle / edge.page.width;
  const align = share < 0.35 ? 'left' : share > 0.65 ? 'right' : 'center';
  return { page: edge.page.number, number, where: edge.where, align, size: first.size, text: edge.text };
}

function numberOf(edge: EdgeRow): number | undefined {
  const found = numberForm.exec(edge.text)?.[1];
  return found === undefined ? undefined : Number(found);
}
