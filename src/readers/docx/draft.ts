/** What is read before encodings are decided: the reader's model with the raw text and what decoding needs. */
import type { ReadCell, ReadParagraph, ReadRow, ReadRun, ReadTable } from '../model.js';

export interface DraftRun extends ReadRun {
  /** Shown in capitals, whatever was typed. */
  readonly caps: boolean;
  /** Font of the characters beyond ASCII. */
  readonly otherFont?: string;
}

/** All of a run but its text. */
export type Look = Omit<DraftRun, 'text'>;

export interface DraftParagraph extends Omit<ReadParagraph, 'runs'> {
  readonly runs: readonly DraftRun[];
  readonly styleId: string;
  /** No space to neighbours of the same style. */
  readonly contextual: boolean;
}

export interface DraftTable extends Omit<ReadTable, 'rows'> {
  readonly rows: readonly DraftRow[];
}

export interface DraftRow extends Omit<ReadRow, 'cells'> {
  readonly cells: readonly DraftCell[];
}

export interface DraftCell extends Omit<ReadCell, 'blocks'> {
  readonly blocks: readonly DraftBlock[];
}

export type DraftBlock = DraftParagraph | DraftTable;

/** A page break inside a line, until it is known whether text stands on both sides. */
export const pageBreak = '\f';

export function paragraphsOf(blocks: readonly DraftBlock[]): readonly DraftParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}
