/** The blocks of a read file as the pieces that extraction walks over: lines and tables, in reading order. */
import type { ReadAlign, ReadBlock, ReadDocument, ReadParagraph, ReadSection, ReadTable } from '../readers/model.js';
import { bold, concat, fromRuns, join, plain, type Rich, slice, split, tidy } from './rich.js';
import { wholeWords } from './whole-words.js';

/** A line as the source shows it; a paragraph with line breaks gives several where each is a thing of its own. */
export interface Line {
  readonly kind: 'line';
  /** Tidied, with the computed label in front. */
  readonly rich: Rich;
  /** The same with tabs and line breaks, not tidied. */
  readonly raw: Rich;
  readonly align: ReadAlign;
  readonly paragraph: ReadParagraph;
  /** Number of the section in its file, from 0. */
  readonly section: number;
  readonly landscape: boolean;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly table: ReadTable;
  readonly section: number;
  readonly landscape: boolean;
}

export type Piece = Line | TablePiece;

export function piecesOf(document: ReadDocument): readonly Piece[] {
  return document.sections.flatMap((section, index) =>
    section.blocks.flatMap((block) => pieceOf(block, index, isLandscape(section))),
  );
}

function isLandscape({ page }: ReadSection): boolean {
  return page?.orientation === 'landscape';
}

function pieceOf(block: ReadBlock, section: number, landscape: boolean): readonly Piece[] {
  if (block.kind === 'table') return [{ kind: 'table', table: block, section, landscape }];
  const line = lineOf(block, section, landscape);
  return line.rich.text === '' ? [] : [line];
}

export function lineOf(paragraph: ReadParagraph, section = 0, landscape = false): Line {
  const runs = fromRuns(paragraph.runs);
  const mark = runs.marks.find((_, i) => /\S/.test(runs.text.charAt(i))) ?? 0;
  // A computed label looks as its text does; Word keeps its own format for it, which readers do not give.
  const label = paragraph.label === undefined ? plain('') : plain(`${paragraph.label.text} `, mark & bold);
  const raw = wholeWords(concat([label, runs]));
  return { kind: 'line', rich: tidy(raw), raw, align: paragraph.format.align, paragraph, section, landscape };
}

/** A paragraph cut at its line breaks. */
export function printedLines(line: Line): readonly Line[] {
  if (!line.raw.text.includes('\n')) return [line];
  return split(line.raw, '\n')
    .map((raw) => ({ ...line, raw, rich: tidy(raw) }))
    .filter((one) => one.rich.text !== '');
}

/** Cut before every printed line that begins with a label: items of a list that a soft break keeps in one paragraph. */
export function apartAtLabels(line: Line, isLabelled: (text: string) => boolean): readonly Line[] {
  const groups: Rich[][] = [];
  for (const part of split(line.raw, '\n')) {
    const last = groups.at(-1);
    if (last && !isLabelled(tidy(part).text)) last.push(part);
    else groups.push([part]);
  }
  if (groups.length < 2) return [line];
  return groups
    .map((parts) => join(parts, '\n'))
    .map((raw) => ({ ...line, raw, rich: tidy(raw) }))
    .filter((one) => one.rich.text !== '');
}

/** A line cut at its tabs, empty parts kept: what stands left, what stands right. */
export function tabbed(line: Line): readonly Line[] {
  return split(line.raw, '\t').map((raw) => ({ ...line, raw, rich: tidy(raw) }));
}

export function cut(line: Line, from: number, to?: number): Line {
  const rich = tidy(slice(line.rich, from, to));
  return { ...line, rich, raw: rich };
}

/** Every paragraph below a block. */
export function paragraphsIn(block: ReadBlock): readonly ReadParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)));
}

/** The lines of a piece, those of cells in reading order; `column`: of the outermost table. */
export function linesIn(piece: Piece): readonly { readonly line: Line; readonly column?: number }[] {
  if (piece.kind === 'line') return [{ line: piece }];
  const { section, landscape } = piece;
  return piece.table.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.blocks
        .flatMap(paragraphsIn)
        .map((paragraph) => ({ line: lineOf(paragraph, section, landscape), column: cell.column }))
        .filter(({ line }) => line.rich.text !== ''),
    ),
  );
}
