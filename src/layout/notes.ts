/** Numbers the footnotes of a document in reading order. */
import type { Block, Document, Inline, Note } from '../document/model.js';

export function notesOf(document: Document): readonly Note[] {
  return document.sections.flatMap((section) => section.blocks.flatMap(notesOfBlock));
}

function notesOfBlock(block: Block): readonly Note[] {
  if (block.kind === 'rule') return [];
  if (block.kind === 'paragraph') return block.content.filter((inline) => inline.kind === 'note');
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(notesOfBlock)));
}

/** A function from note to its number, 1 for the first. */
export function numberNotes(notes: readonly Note[]): (note: Note) => number {
  const numbers = new Map(notes.map((note, index) => [note, index + 1]));
  return (note) => {
    const number = numbers.get(note);
    if (number === undefined) throw new Error('footnote is not part of the document');
    return number;
  };
}

/** What a footnote begins with: its own mark and a space. */
export function noteLabel(note: Note): readonly Inline[] {
  return [note, { kind: 'text', text: ' ' }];
}
