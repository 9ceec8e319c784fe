/** Every paragraph of a read file with what surrounds it: its section, and the cell and row that it stands in. */
import type {
  ReadBlock,
  ReadCell,
  ReadDocument,
  ReadParagraph,
  ReadRow,
  ReadSection,
  ReadTable,
} from '../../readers/model.js';

export interface Standing {
  readonly paragraph: ReadParagraph;
  readonly section?: ReadSection;
  readonly table?: ReadTable;
  readonly row?: ReadRow;
  readonly cell?: ReadCell;
  /** Blocks of the same cell, note or section. */
  readonly blocks: readonly ReadBlock[];
}

type Around = Omit<Standing, 'paragraph' | 'blocks'>;

const known = new WeakMap<ReadDocument, ReadonlyMap<ReadParagraph, Standing>>();

/** In reading order: the body, then the notes. */
export function standings(read: ReadDocument): ReadonlyMap<ReadParagraph, Standing> {
  const before = known.get(read);
  if (before) return before;
  const all = [
    ...read.sections.flatMap((section) => below(section.blocks, { section })),
    ...read.notes.flatMap((note) => below(note.blocks, {})),
  ];
  const made = new Map(all.map((one) => [one.paragraph, one]));
  known.set(read, made);
  return made;
}

function below(blocks: readonly ReadBlock[], around: Around): readonly Standing[] {
  return blocks.flatMap((block): readonly Standing[] => {
    if (block.kind === 'paragraph') return [{ ...around, paragraph: block, blocks }];
    return block.rows.flatMap((row) =>
      row.cells.flatMap((cell) => below(cell.blocks, { ...around, table: block, row, cell })),
    );
  });
}

/** Width in twips that lines of the paragraph may fill; undefined where the file does not say. */
export function lineWidth({ paragraph, section, table, cell }: Standing): number | undefined {
  const { left, right } = paragraph.format;
  if (table && cell) {
    const columns = table.columns.slice(cell.column, cell.column + cell.colSpan);
    const width = columns.reduce((sum, one) => sum + one, 0);
    return width > 0 ? width - left - right : undefined;
  }
  const page = section?.page;
  return page && page.width - page.left - page.right - left - right;
}
