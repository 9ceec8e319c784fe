/** The footnotes of a document: numbered in reading order, and laid out when a page asks for them. */
import type { Document, Inline, Note } from '../document/model.js';
import { paragraphsOf } from '../document/words.js';
import type { LaidParagraph } from './laid.js';
import type { FittedDocument } from './model.js';
import { layParagraph, type ParagraphContext } from './paragraph.js';

export function notesOf(document: Document): readonly Note[] {
  return paragraphsOf(document).flatMap(({ content }) => content.filter((inline) => inline.kind === 'note'));
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

/** Lays out each note in a column of a width, once. */
export function noteLayer(fitted: FittedDocument, width: number, context: ParagraphContext) {
  const laid = new Map<Note, LaidParagraph>();
  return (note: Note): LaidParagraph => {
    const known = laid.get(note) ?? layNote(note, fitted, width, context);
    laid.set(note, known);
    return known;
  };
}

function layNote(note: Note, { notes }: FittedDocument, width: number, context: ParagraphContext): LaidParagraph {
  const number = context.noteNumber(note);
  const text = notes[number - 1];
  if (!text) throw new Error(`footnote ${number} was not fitted`);
  const laid = layParagraph({ ...text, content: [...noteLabel(note), ...text.content] }, width, context);
  // A footnote's own mark is not a reference.
  return { ...laid, lines: laid.lines.map((line) => ({ ...line, notes: [] })) };
}
