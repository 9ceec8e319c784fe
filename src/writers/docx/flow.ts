/** A column of blocks, with the rules of order that Word imposes on it. */
import type { FittedBlock } from '../../layout/model.js';
import { paragraph, rule } from './paragraph.js';
import { table } from './table.js';
import type { Flow, Surroundings, Writing } from './writing.js';

export const flow: Flow = (blocks, writing, { sectionEnd, ...at }) => {
  checkOrder(blocks);
  return blocks
    .map((block, i) =>
      writeBlock(block, writing, {
        ...at,
        ...(i > 0 && { ids: [] }),
        ...(sectionEnd !== undefined && i === blocks.length - 1 && { sectionEnd }),
      }),
    )
    .join('');
};

function writeBlock(block: FittedBlock, writing: Writing, at: Surroundings): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block, writing, at);
    case 'rule':
      return rule(block, writing, at);
    case 'table':
      return table(block, writing, at, flow);
  }
}

/** Word joins tables that touch, and a cell or a section must end with a paragraph. Layout puts the paragraphs in. */
function checkOrder(blocks: readonly FittedBlock[]): void {
  if (blocks.length === 0) throw new Error('a cell or section without any block');
  blocks.forEach((block, i) => {
    if (block.kind !== 'table') return;
    const next = blocks[i + 1];
    if (!next) throw new Error(`nothing follows table ${block.style}: a paragraph must`);
    if (next.kind === 'table') throw new Error(`no paragraph between tables ${block.style} and ${next.style}`);
  });
}
