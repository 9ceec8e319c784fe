/** The footnotes of a table row, each with how far down it may not reach. */
import type { Note } from '../document/model.js';
import { blockHeight, type LaidBlock, type LaidCell, type LaidRow } from './laid.js';

export interface RowNote {
  readonly note: Note;
  /** From the row's top, below the line that refers to the note. */
  readonly bottom: number;
}

/** `line`: width of the line below the row. */
export function notesOfRow(row: LaidRow, line: number): readonly RowNote[] {
  return row.cells.flatMap(notesOfCell).map(({ note, bottom }) => ({ note, bottom: bottom + line }));
}

function notesOfCell({ blocks, padTop, padBottom }: LaidCell): readonly RowNote[] {
  return notesOfBlocks(blocks, padTop).map(({ note, bottom }) => ({ note, bottom: bottom + padBottom }));
}

function notesOfBlocks(blocks: readonly LaidBlock[], top: number): readonly RowNote[] {
  let y = top;
  return blocks.flatMap((block) => {
    const notes =
      block.kind === 'table' ? notesOfRows(block.rows, y + block.line, block.line) : notesOfLines(block.lines, y);
    y += blockHeight(block);
    return notes;
  });
}

function notesOfRows(rows: readonly LaidRow[], top: number, line: number): readonly RowNote[] {
  let y = top;
  return rows.flatMap((row) => {
    const notes = notesOfRow(row, line).map(({ note, bottom }) => ({ note, bottom: y + bottom }));
    y += row.height + line;
    return notes;
  });
}

function notesOfLines(lines: Extract<LaidBlock, { kind: 'paragraph' }>['lines'], top: number): readonly RowNote[] {
  let y = top;
  return lines.flatMap((line) => {
    y += line.height;
    return line.notes.map((note) => ({ note, bottom: y }));
  });
}
