/** A table of contents: no template prints one, and its lines would pass for the headings that they repeat. */
import { labelSpan } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import type { Ledger } from '../ledger.js';
import type { Line, Piece } from '../pieces.js';

/** A tab or dots lead to the page. */
const entry = /(?:\t|\.{3}|…|_{3})[\s.…_]*\d{1,3}\s*$/u;

export function withoutContents(pieces: readonly Piece[], loi: Loi, ledger: Ledger): readonly Piece[] {
  const kept: Piece[] = [];
  let inside = false;
  for (const [i, piece] of pieces.entries()) {
    inside = isEntry(piece) ? inside || isStyled(piece) : isTitle(piece, loi) && isEntry(pieces[i + 1]);
    if (inside && piece.kind === 'line')
      ledger.drop(piece.paragraph, 'mục lục: mẫu không in, số trang của nguồn không còn đúng');
    else kept.push(piece);
  }
  return kept;
}

function isTitle(piece: Piece, loi: Loi): boolean {
  if (piece.kind !== 'line') return false;
  const { text } = piece.rich;
  return text !== '' && labelSpan(loi, text, 'muc-luc') === text.length;
}

function isEntry(piece: Piece | undefined): piece is Line {
  return piece?.kind === 'line' && (isStyled(piece) || entry.test(piece.raw.text));
}

/** Word names the styles of its tables of contents so. */
function isStyled({ paragraph }: Line): boolean {
  return /^toc \d$/i.test(paragraph.style ?? '');
}
