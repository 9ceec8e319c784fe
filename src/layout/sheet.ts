/** The page being filled: where the text stands, and what its footnotes leave. Lengths in twips below the text area's top. */
import type { Note } from '../document/model.js';
import { heightOf, type LaidLine, type LaidParagraph } from './laid.js';
import type { FittedSection, Item, Line, Page } from './model.js';

/** Of the line above the footnotes with its distances, and where in it the line is drawn; measured in LibreOffice. */
const separator = { height: 124, lineTop: 57, thickness: 10, share: 0.25 } as const;

/** Far enough from the text to be no part of it. */
const bar = { distance: 220, thickness: 40, colour: 'C00000' } as const;

export interface Sheets {
  /** Finished pages and the current one, which is last. */
  readonly pages: Sheet[];
  readonly section: FittedSection;
  readonly sectionIndex: number;
  readonly layNote: (note: Note) => LaidParagraph;
}

export interface Sheet {
  readonly items: Item[];
  readonly notes: LaidParagraph[];
  /** Where the next block begins. */
  y: number;
}

export function startSheets(section: FittedSection, sectionIndex: number, layNote: Sheets['layNote']): Sheets {
  return { pages: [newSheet()], section, sectionIndex, layNote };
}

function newSheet(): Sheet {
  return { items: [], notes: [], y: 0 };
}

export function current(sheets: Sheets): Sheet {
  return sheets.pages.at(-1) as Sheet;
}

export function turn(sheets: Sheets): Sheet {
  sheets.pages.push(newSheet());
  return current(sheets);
}

export function textHeight(sheets: Sheets): number {
  const { page } = sheets.section;
  return page.height - page.top - page.bottom;
}

/** Room from `y` to the footnotes, when these further notes came onto the page as well. */
export function room(sheets: Sheets, y: number, further: readonly Note[]): number {
  const { notes } = current(sheets);
  const free = textHeight(sheets) - y;
  if (notes.length === 0 && further.length === 0) return free;
  return free - separator.height - heightOf(notes) - heightOf(further.map(sheets.layNote));
}

/** Draws a line at a place of the page; its notes join the page's. */
export function drawLine(
  sheets: Sheets,
  line: LaidLine,
  x: number,
  y: number,
  of: Pick<Line, 'outline' | 'origin'>,
): void {
  const sheet = current(sheets);
  const { page } = sheets.section;
  const { left, top } = page;
  for (const s of line.strokes) {
    sheet.items.push({ ...s, x1: left + x + s.x1, x2: left + x + s.x2, y1: top + y + s.y1, y2: top + y + s.y2 });
  }
  if (line.pending) sheet.items.push(pendingBar(page, top + y, line.height));
  if (line.pieces.length > 0) {
    const pieces = line.pieces.map((piece) => ({ ...piece, x: left + x + piece.x }));
    sheet.items.push({ kind: 'line', baseline: top + y + line.ascent, pieces, ...of });
  }
  sheet.notes.push(...line.notes.map(sheets.layNote));
}

/** In the left margin, beside a line with words about which a decision is owed; the bars of following lines join. */
function pendingBar({ left }: { readonly left: number }, y: number, height: number): Item {
  const { distance, thickness, colour } = bar;
  const x = Math.max(thickness, left - distance);
  return { kind: 'stroke', x1: x, y1: y, x2: x, y2: y + height, width: thickness, colour };
}

export function finishSheets(sheets: Sheets, pageNumber: (n: number) => LaidLine): readonly Page[] {
  const { page } = sheets.section;
  return sheets.pages.map((sheet, index): Page => {
    const number = index + 1;
    const header = number === 1 ? [] : [at(pageNumber(number), page.left, page.header)];
    const items = [...header, ...sheet.items, ...noteItems(sheet, sheets)];
    return { width: page.width, height: page.height, section: sheets.sectionIndex, number, items };
  });
}

function at(line: LaidLine, x: number, y: number): Line {
  return {
    kind: 'line',
    baseline: y + line.ascent,
    pieces: line.pieces.map((piece) => ({ ...piece, x: x + piece.x })),
  };
}

function noteItems(sheet: Sheet, sheets: Sheets): readonly Item[] {
  if (sheet.notes.length === 0) return [];
  const { page } = sheets.section;
  let y = page.height - page.bottom - heightOf(sheet.notes);
  const lineY = y - separator.height + separator.lineTop + separator.thickness / 2;
  const x2 = page.left + (page.width - page.left - page.right) * separator.share;
  const items: Item[] = [
    { kind: 'stroke', x1: page.left, y1: lineY, x2, y2: lineY, width: separator.thickness, colour: '000000' },
  ];
  for (const note of sheet.notes) {
    for (const line of note.lines) {
      if (line.pending) items.push(pendingBar(page, y, line.height));
      items.push(at(line, page.left, y));
      y += line.height;
    }
    y += note.after;
  }
  return items;
}
