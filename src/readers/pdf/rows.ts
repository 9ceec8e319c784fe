/** Pieces of text → lines: what shares a baseline, raised signs with the words they follow. */
import { mergeRuns, textOf, tidyRuns } from '../lines/runs.js';
import type { ReadRun } from '../model.js';
import type { Line, Piece } from './model.js';

export interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** From the top down. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  const bySize = [...pieces].sort((a, b) => b.size - a.size || b.y - a.y);
  for (const piece of bySize) {
    const home = rows
      .filter((row) => belongs(piece, row))
      .sort((a, b) => Math.abs(a.y - piece.y) - Math.abs(b.y - piece.y))[0];
    if (home) home.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => ({ ...row, pieces: row.pieces.sort((a, b) => a.x - b.x) })).sort((a, b) => b.y - a.y);
}

/** Large letters make the lines first; small ones may stand higher. */
function belongs(piece: Piece, row: Row): boolean {
  const above = piece.y - row.y;
  if (Math.abs(above) <= row.size * 0.25) return true;
  return piece.size < row.size * 0.8 && above > 0 && above < row.size * 0.6;
}

interface LinesWanted {
  /** Pieces that belong to the column; without it, all. */
  readonly isIn?: (piece: Piece) => boolean;
  /** Wide gaps become tabs. */
  readonly tabs?: boolean;
}

/** The lines of one column. */
export function linesOf(rows: readonly Row[], page: number, { isIn, tabs = false }: LinesWanted = {}): Line[] {
  return rows.flatMap(({ pieces }) => lineOf(isIn ? pieces.filter(isIn) : pieces, page, tabs) ?? []);
}

function lineOf(pieces: readonly Piece[], page: number, tabs: boolean): Line | undefined {
  const [first] = pieces;
  if (!first) return undefined;
  const size = mainSize(pieces);
  const baseline = pieces.filter((one) => one.size > size * 0.8).map((one) => one.y);
  const y = baseline[0] ?? first.y;
  const parts: ReadRun[] = [];
  let before: Piece | undefined;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const run = runOf(piece, piece.size < size * 0.8 && piece.y > y + size * 0.15);
    if (before) {
      const gap = piece.x - before.x2;
      const between = gap > size * 2.5 && tabs ? '\t' : gap > size * 0.12 ? ' ' : '';
      if (between !== '') parts.push({ ...run, superscript: false, underline: false, text: between });
    }
    parts.push(run);
    before = piece;
  }
  const runs = tabs ? mergeRuns(parts) : tidyRuns(parts);
  const x2 = Math.max(...pieces.map((one) => one.x2));
  return { page, x: first.x, x2, y, size, runs, text: textOf(runs) };
}

function runOf(piece: Piece, superscript: boolean): ReadRun {
  return {
    text: piece.text,
    bold: piece.bold,
    italic: piece.italic,
    underline: false,
    superscript,
    size: Math.round(piece.size * 2) / 2,
    font: piece.font,
  };
}

export function mainSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const piece of pieces) {
    const size = Math.round(piece.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + piece.text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}
