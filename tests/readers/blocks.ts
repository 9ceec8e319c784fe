/** What a reader found, as blocks of text with emphasis, in reading order. */
import type { ReadBlock, ReadDocument, ReadRun } from '../../src/readers/model.js';
import { bold, concat, italic, noteSign, raised, type Styled, styled, tidy } from '../ho-tro/styled.js';

/** Paragraphs outside and inside tables; empty ones left out. */
export function blocksOf(read: ReadDocument): Styled[] {
  return read.sections.flatMap((section) => section.blocks.flatMap(paragraphs)).filter((one) => one.text !== '');
}

export function notesOf(read: ReadDocument): Styled[] {
  return read.notes.map((note) => tidy(concat(...note.blocks.flatMap(paragraphs))));
}

function paragraphs(block: ReadBlock): Styled[] {
  if (block.kind === 'paragraph') return [tidy(concat(...block.runs.map(run)))];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphs)));
}

function run(one: ReadRun): Styled {
  if (one.note !== undefined) return styled(noteSign);
  return styled(one.text, (one.bold ? bold : 0) | (one.italic ? italic : 0) | (one.superscript ? raised : 0));
}
