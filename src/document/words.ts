/** The words of a Document, without their look. */
import type { Block, Document, Inline, Paragraph } from './model.js';

/** The words of a paragraph without their look; a note's words stand where its number stands. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? '\n' : textOf(item.content)))
    .join('');
}

/** Every paragraph in reading order, those of tables too. */
export function paragraphsOf(document: Document): readonly Paragraph[] {
  return document.sections.flatMap(({ regions }) => regions.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn)));
}

function paragraphsIn(block: Block): readonly Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  if (block.kind === 'rule') return [];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)));
}
