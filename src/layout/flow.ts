/** What neighbouring blocks owe each other: space after tables, lead-ins that stay with their list, frames kept apart. */
import { type LayContext, staysTogether } from './lay.js';
import type { FittedBlock, FittedParagraph, FittedTable } from './model.js';
import { layParagraph, styleNamed } from './paragraph.js';

/** A longer paragraph that ends with a colon is not moved to another page for its list's sake. */
const longestLeadIn = 3;

/** The blocks of a section, after which nothing else comes. */
export function finishFlow(blocks: readonly FittedBlock[], width: number, context: LayContext): readonly FittedBlock[] {
  const closed = closeTable(blocks);
  return closed.map((block, index) => {
    if (block.kind !== 'paragraph') return block;
    const [above, below] = [closed[index - 1], closed[index + 1]];
    const before = above?.kind === 'table' && below ? (context.tables[above.style]?.after ?? 0) : 0;
    if (below?.kind === 'table' && outgrowsPage(below, context))
      return { ...block, before, keepNext: false, keepLines: false };
    return below && isLeadIn(block, width, context)
      ? { ...block, before, keepNext: true, keepLines: true }
      : { ...block, before };
  });
}

/** Word needs a paragraph after a table that ends a section. */
function closeTable(blocks: readonly FittedBlock[]): readonly FittedBlock[] {
  return blocks.at(-1)?.kind === 'table' ? [...blocks, emptyParagraph('cuoi-bang')] : blocks;
}

export function emptyParagraph(style: string): FittedParagraph {
  return { kind: 'paragraph', style, content: [], tracking: 0, before: 0, keepNext: false, keepLines: false };
}

/** A table meant to be kept together that is taller than a page: nothing need be kept with it. */
function outgrowsPage(table: FittedTable, context: LayContext): boolean {
  return (context.tables[table.style]?.keepTogether ?? false) && !staysTogether(table);
}

function isLeadIn(block: FittedParagraph, width: number, context: LayContext): boolean {
  const last = block.content.at(-1);
  if (last?.kind !== 'text' || !last.text.trimEnd().endsWith(':')) return false;
  return layParagraph(block, width, context).lines.length <= longestLeadIn;
}

/** Word draws one frame round neighbouring paragraphs whose frames are alike; a hair of a paragraph keeps them apart. */
export function separateFrames(blocks: readonly FittedBlock[], context: LayContext): readonly FittedBlock[] {
  const framed = (block: FittedBlock | undefined) =>
    block?.kind === 'paragraph' && styleNamed(context, block.style).box !== undefined;
  return blocks.flatMap((block, index) =>
    framed(block) && framed(blocks[index - 1]) ? [emptyParagraph('cuoi-bang'), block] : [block],
  );
}
