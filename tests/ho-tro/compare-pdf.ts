/** Compares the pages of a PDF with blocks of text in reading order, apart from what pages add: numbers, repeated header rows. */
import { emphasis } from './compare-blocks.js';
import { begun, type PdfBlock, type Progress, take, walkPage } from './pdf-pieces.js';
import type { PdfPage, PdfPiece } from './read-pdf.js';
import { bold, concat, italic, mapMarks, noteSign, type Styled, split, styled, withStyleMarks } from './styled.js';

export interface PdfCompared {
  readonly problems: readonly string[];
  /** How often a header row was repeated on a further page. */
  readonly repeatedHeaders: number;
}

export function comparePdf(
  pages: readonly PdfPage[],
  wanted: readonly PdfBlock[],
  notes: readonly string[],
): PdfCompared {
  const problems: string[] = [];
  const blocks = withNoteNumbers(wanted);
  let waiting: readonly Progress[] = blocks.map(begun);
  let openNotes = notes.map((text, i) => `${i + 1} ${text}`);
  let repeatedHeaders = 0;
  let section = -1;
  let number = 0;
  for (const [index, page] of pages.entries()) {
    const say = (what: string) => void problems.push(`trang ${index + 1}: ${what}`);
    const first = waiting[0];
    if (!first) say('thừa');
    if (!first) break;
    number = first.block.section === section ? number + 1 : 1;
    section = first.block.section;
    const numbered = takeNumber(page.pieces, page.height, number);
    if (!numbered) say(`số trang không phải ${number === 1 ? 'để trống' : number}`);
    const { pieces, note } = takeNote(numbered ?? page.pieces, openNotes[0]);
    const headers = repeatedHeader(blocks, first);
    if (headers.length > 0) repeatedHeaders++;
    const walked = walkPage(pieces, [...headers.map(begun), ...waiting]);
    for (const progress of walked.finished) emphasisOf(progress).map(say);
    if (walked.problem !== undefined) say(walked.problem);
    if (walked.problem !== undefined) return { problems, repeatedHeaders };
    waiting = walked.waiting;
    // A note stands on the page of its reference, so it is due once that has been read.
    if (note) openNotes = openNotes.slice(1);
    else if (readNotes(wanted, waiting) > notes.length - openNotes.length) say(`thiếu chú thích “${openNotes[0]}”`);
  }
  problems.push(...waiting.slice(0, 1).map(({ block, at }) => `PDF thiếu: “${block.text.text.slice(at, at + 80)}”`));
  problems.push(...openNotes.map((text) => `PDF thiếu chú thích: “${text}”`));
  return { problems, repeatedHeaders };
}

function withNoteNumbers(blocks: readonly PdfBlock[]): PdfBlock[] {
  let count = 0;
  const numbered = (text: Styled) =>
    concat(...split(text, noteSign).flatMap((part, i) => (i === 0 ? [part] : [styled(String(++count)), part])));
  return blocks.map((block) => ({ ...block, text: numbered(block.text) }));
}

/** References to notes in the blocks that were read to their ends. */
function readNotes(wanted: readonly PdfBlock[], waiting: readonly Progress[]): number {
  const read = wanted.slice(0, wanted.length - waiting.length);
  return read.reduce((sum, { text }) => sum + text.text.split(noteSign).length - 1, 0);
}

/** The number stands by itself in the top margin, on every page but the first of a section. */
function takeNumber(pieces: readonly PdfPiece[], height: number, number: number): PdfPiece[] | undefined {
  const isInMargin = (piece: PdfPiece) => piece.y > height - 55;
  const found = pieces.filter(isInMargin).map((piece) => piece.text);
  const wanted = number === 1 ? [] : [String(number)];
  return found.join('|') === wanted.join('|') ? pieces.filter((piece) => !isInMargin(piece)) : undefined;
}

/** A note is the last thing on a page. */
function takeNote(
  pieces: readonly PdfPiece[],
  note: string | undefined,
): { pieces: readonly PdfPiece[]; note: boolean } {
  if (note === undefined) return { pieces, note: false };
  const whole = begun({ text: styled(note), section: 0 });
  const from = pieces.findIndex((_, i) => {
    const { progress, used } = take(pieces.slice(i), whole);
    return progress.at >= note.length && used === pieces.length - i;
  });
  return from < 0 ? { pieces, note: false } : { pieces: pieces.slice(0, from), note: true };
}

/** The header row that must open a page on which a table goes on. */
function repeatedHeader(blocks: readonly PdfBlock[], { block, at }: Progress): PdfBlock[] {
  if (!block.cell || (at === 0 && block.cell.header)) return [];
  const { table } = block.cell;
  const isBegun = at > 0 || blocks[blocks.indexOf(block) - 1]?.cell?.table === table;
  return isBegun ? blocks.filter(({ cell }) => cell?.header === true && cell.table === table) : [];
}

/** Emphasis that all letters share is the style's. */
function emphasisOf({ block, drawn }: Progress): string[] {
  const inked = drawn.filter((_, i) => block.text.text.charAt(i) !== ' ');
  const shared = inked.reduce((all, mark) => all & mark, bold | italic);
  const own = mapMarks({ text: block.text.text, marks: drawn }, (mark) => mark & ~shared);
  return emphasis(block.text, withStyleMarks(own), bold | italic);
}
