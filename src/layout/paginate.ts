/** Distributes the blocks of a section over pages. */
import type { LaidBlock } from './laid.js';
import { placeParagraph, startOfParagraph, wholeParagraph } from './place-paragraph.js';
import { placeTable, startOfTable, wholeTable } from './place-table.js';
import { current, type Sheets, type Spot, turn } from './sheet.js';

/** A block that stays with the next one moves to the next page together with the start of what follows. */
export function placeBlocks(blocks: readonly LaidBlock[], sheets: Sheets): void {
  let index = 0;
  while (index < blocks.length) {
    const end = chainEnd(blocks, index);
    const chain = blocks.slice(index, end);
    const { spot } = current(sheets);
    if (spot.y > 0 && !startOfChain(chain, spot, sheets)) turn(sheets);
    for (const block of chain) {
      if (block.kind === 'table') placeTable(block, sheets);
      else placeParagraph(block, sheets);
    }
    index = end;
  }
}

/** Index after the last block of the chain of blocks that stay together from `index` on. */
function chainEnd(blocks: readonly LaidBlock[], index: number): number {
  let end = index;
  while (blocks[end]?.keepNext) end++;
  return Math.min(end + 1, blocks.length);
}

/** Where the page is filled to with what must stand together: all blocks but the last, and the least of that one. */
function startOfChain(chain: readonly LaidBlock[], start: Spot, sheets: Sheets): Spot | undefined {
  return chain.reduce<Spot | undefined>((spot, block, index) => {
    const last = index === chain.length - 1;
    if (block.kind === 'table') return spot && (last ? startOfTable : wholeTable)(block, spot, sheets);
    return spot && (last ? startOfParagraph : wholeParagraph)(block, spot, sheets);
  }, start);
}
