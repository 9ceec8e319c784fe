/** Follows blocks of text through the pieces of a PDF page. */
import type { PdfPiece } from './read-pdf.js';
import type { Styled } from './styled.js';

export interface PdfBlock {
  /** The text as it should be, with the emphasis of its letters. */
  readonly text: Styled;
  readonly section: number;
  /** Of the outermost table. */
  readonly cell?: { readonly table: number; readonly row: number; readonly header: boolean };
}

/** A block with what the pages so far have shown of it. */
export interface Progress {
  readonly block: PdfBlock;
  readonly at: number;
  /** The emphasis in which its letters were drawn. */
  readonly drawn: readonly number[];
}

export interface Walked {
  readonly finished: readonly Progress[];
  readonly waiting: readonly Progress[];
  readonly problem?: string;
}

export function begun(block: PdfBlock): Progress {
  return { block, at: 0, drawn: [] };
}

/** Blocks follow each other; only the cells of one row may each go on with the next page. */
export function walkPage(pieces: readonly PdfPiece[], blocks: readonly Progress[]): Walked {
  const finished: Progress[] = [];
  const left: Progress[] = [];
  let next = 0;
  let used = 0;
  while (used < pieces.length) {
    const ahead = pieces.slice(used);
    const progress = blocks[next];
    const open = left[0]?.block.cell;
    if (!progress || (open && !isSameRow(progress.block.cell, open)))
      return { finished, waiting: [], problem: `PDF thừa chữ: “${words(ahead)}”` };
    const taken = take(ahead, progress);
    if (taken.progress.at >= progress.block.text.text.length) finished.push(taken.progress);
    else if (progress.block.cell === undefined && taken.used < ahead.length) {
      const wanted = progress.block.text.text.slice(taken.progress.at, taken.progress.at + 60);
      return { finished, waiting: [], problem: `PDF “${words(ahead.slice(taken.used))}”, cần “${wanted}”` };
    } else left.push(taken.progress);
    used += taken.used;
    next++;
  }
  return { finished, waiting: [...left, ...blocks.slice(next)] };
}

function isSameRow(a: PdfBlock['cell'], b: NonNullable<PdfBlock['cell']>): boolean {
  return a?.table === b.table && a.row === b.row;
}

function words(pieces: readonly PdfPiece[]): string {
  return pieces
    .slice(0, 4)
    .map((piece) => piece.text)
    .join(' ');
}

/** Takes whole pieces as long as they spell the block. */
export function take(pieces: readonly PdfPiece[], from: Progress): { progress: Progress; used: number } {
  const { text } = from.block.text;
  const drawn = [...from.drawn];
  let at = from.at;
  let used = 0;
  for (const piece of pieces) {
    const start = used === 0 ? at : seam(piece, text, at);
    if (at >= text.length || start === undefined || !text.startsWith(piece.text, start)) break;
    at = start + piece.text.length;
    while (drawn.length < at) drawn.push(piece.mark);
    used++;
  }
  // The blank that a line's end swallowed is not waited for.
  if (text.charAt(at) === ' ') at++;
  return { progress: { ...from, at, drawn }, used };
}

/** Where the text goes on after a seam of pieces: a line may end without a blank only after a hyphen, a dash or dots. */
function seam(piece: PdfPiece, text: string, at: number): number | undefined {
  if (text.charAt(at) === ' ') return piece.newLine || piece.blank ? at + 1 : undefined;
  if (piece.blank) return undefined;
  return !piece.newLine || /[-–—…]/u.test(text.charAt(at - 1)) ? at : undefined;
}
