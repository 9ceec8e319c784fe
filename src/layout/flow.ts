/** What neighbouring blocks owe each other: space after tables, lead-ins that stay with their list, the sign-off in one piece. */
import type { Part, RegionName } from '../document/parts.js';
import { type LayContext, staysTogether } from './lay.js';
import type { FittedBlock, FittedParagraph, FittedTable, Owner } from './model.js';
import { layParagraph, styleNamed } from './paragraph.js';

/** A longer paragraph that ends with a colon is not moved to another page for its list's sake. */
const longestLeadIn = 3;

type Blocks = readonly FittedBlock[];

export interface FittedRegion {
  readonly name: RegionName;
  readonly blocks: Blocks;
}

/**
 * Nơi nhận and signature stay together, and with the last paragraph above them. The closing paragraph belongs to them: alone it
 * would make an empty page.
 */
export function keepSignOff(regions: readonly FittedRegion[]): Blocks {
  return regions.flatMap(({ name, blocks }, index) => {
    if (name === 'ket') return [...blocks.slice(0, -1).map(kept), ...blocks.slice(-1)];
    const last = blocks.at(-1);
    const isAbove = regions[index + 1]?.name === 'ket' && last?.kind === 'paragraph';
    return isAbove ? [...blocks.slice(0, -1), { ...last, keepNext: true, keepLines: true }] : blocks;
  });
}

function kept(block: FittedBlock): FittedBlock {
  return block.kind === 'rule' ? block : { ...block, keepNext: true };
}

/** Word needs a paragraph after a table that ends a section. */
export function closeTable(blocks: Blocks): Blocks {
  return blocks.at(-1)?.kind === 'table' ? [...blocks, emptyParagraph('cuoi-bang')] : blocks;
}

/** Word knows no space below a table: the paragraph after it has it above, but not the one that only closes the section. */
export function spaceTables(blocks: Blocks, _: number, context: LayContext): Blocks {
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    if (block.kind !== 'paragraph' || above?.kind !== 'table' || index === blocks.length - 1) return block;
    return { ...block, before: context.tables[above.style]?.after ?? 0 };
  });
}

/** Nothing is kept with a table that was to stay together but is taller than a page; a lead-in stays with what it announces. */
export function keepLeadIns(blocks: Blocks, width: number, context: LayContext): Blocks {
  return blocks.map((block, index) => {
    const below = blocks[index + 1];
    if (block.kind !== 'paragraph' || !below) return block;
    if (below.kind === 'table' && outgrowsPage(below, context)) return { ...block, keepNext: false, keepLines: false };
    return isLeadIn(block, width, context) ? { ...block, keepNext: true, keepLines: true } : block;
  });
}

/** A paragraph that the standard wants where the document has none; of a style that has the name of its part. */
export function emptyParagraph(style: Part): FittedParagraph {
  const owner: Owner = { block: style, part: style, origin: { kind: 'standard', style } };
  return { kind: 'paragraph', style, content: [], tracking: 0, before: 0, keepNext: false, keepLines: false, owner };
}

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
