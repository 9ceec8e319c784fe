/** Which of a family's font files a document needs: only the faces in use, and of each the smallest that is enough. */
import { type Face, type FontFamily, faces } from '../../font/model.js';
import { wordJoiner } from '../../font/repertoire.js';
import type { Page, Piece } from '../../layout/model.js';
import { type PreparedFont, prepareFont } from './font.js';

export function chooseFonts(pages: readonly Page[], family: FontFamily): ReadonlyMap<Face, PreparedFont> {
  const used = charactersInUse(pages);
  const chosen = new Map<Face, PreparedFont>();
  for (const face of faces) {
    const characters = used[face];
    if (characters.length === 0) continue;
    const { subsets } = family.faces[face];
    const subset = subsets.find(({ glyph }) => characters.every((c) => c === wordJoiner || glyph(c))) ?? subsets.at(-1);
    if (subset) chosen.set(face, prepareFont(family.faces[face], subset));
  }
  return chosen;
}

const bits: Readonly<Record<Face, number>> = { regular: 1, bold: 2, italic: 4, boldItalic: 8 };

/** Each character of a face once; told by a table, since a set would take longer than writing the text. */
function charactersInUse(pages: readonly Page[]): Readonly<Record<Face, readonly number[]>> {
  const used: Record<Face, number[]> = { regular: [], bold: [], italic: [], boldItalic: [] };
  const seen = new Uint8Array(0x10000);
  for (const { face, text } of pages.flatMap(piecesOf)) {
    const bit = bits[face];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const before = seen[code] ?? 0;
      if ((before & bit) !== 0) continue;
      seen[code] = before | bit;
      used[face].push(code);
    }
  }
  return used;
}

function piecesOf({ items }: Page): readonly Piece[] {
  return items.flatMap((item) => (item.kind === 'line' ? item.pieces : []));
}
