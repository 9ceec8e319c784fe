/** Which of a family's font files a document needs: only the faces in use, and of each the smallest that is enough. */
import { type Face, type FontFamily, faces } from '../../font/model.js';
import { wordJoiner } from '../../font/repertoire.js';
import type { Page } from '../../layout/model.js';
import { type PreparedFont, prepareFont } from './font.js';

export function chooseFonts(pages: readonly Page[], family: FontFamily): ReadonlyMap<Face, PreparedFont> {
  const used = charactersInUse(pages);
  const chosen = new Map<Face, PreparedFont>();
  for (const face of faces) {
    const characters = used.get(face);
    if (!characters) continue;
    const { subsets } = family.faces[face];
    const subset =
      subsets.find(({ glyph }) => [...characters].every((c) => c === wordJoiner || glyph(c))) ?? subsets.at(-1);
    if (subset) chosen.set(face, prepareFont(family.faces[face], subset));
  }
  return chosen;
}

function charactersInUse(pages: readonly Page[]): Map<Face, Set<number>> {
  const used = new Map<Face, Set<number>>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind === 'stroke') continue;
      for (const { face, text } of item.pieces) {
        const characters = used.get(face) ?? new Set();
        used.set(face, characters);
        for (let i = 0; i < text.length; i++) characters.add(text.charCodeAt(i));
      }
    }
  }
  return used;
}
