/** Tables of a source that knows nothing of merged cells, and the paragraphs inside any table. */
import type { ReadBlock, ReadParagraph, ReadTable } from '../model.js';

/** `rows`: the blocks of each cell. */
export function plainTable(
  look: Pick<ReadTable, 'place' | 'columns' | 'headerRows' | 'bordered'>,
  rows: readonly (readonly (readonly ReadBlock[])[])[],
): ReadTable {
  return {
    kind: 'table',
    ...look,
    rows: rows.map((cells) => ({
      bookmarks: [],
      cells: cells.map((blocks, column) => ({ column, colSpan: 1, rowSpan: 1, blocks })),
    })),
  };
}

/** The same blocks with every paragraph changed, also those in cells. */
export function mapParagraphs(
  blocks: readonly ReadBlock[],
  change: (paragraph: ReadParagraph) => ReadParagraph,
): ReadBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return change(block);
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: mapParagraphs(cell.blocks, change) })),
    }));
    return { ...block, rows };
  });
}
