/** The pages being filled. Lengths in twips below the text area's top. */
import type { Note } from '../document/model.js';
import type { PageStyle } from '../standard/model.js';
import { drawFoot, emptyFoot, type Foot, nextFoot, noteOf, withNotes, withNotesSomehow, withRowNote } from './foot.js';
import type { LaidLine, LaidParagraph } from './laid.js';
import type { FittedSection, Item, Line, Page } from './model.js';
import type { RowNote } from './row-notes.js';
import { shifted, stroke } from './stroke.js';

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
  /** Where the next block begins. */
  spot: Spot;
}

/** How far a page is filled, from above and from below. */
export interface Spot {
  readonly y: number;
  readonly foot: Foot;
}

/** `waiting`: footnotes that the section before has left. */
export function startSheets(
  section: FittedSection,
  sectionIndex: number,
  layNote: Sheets['layNote'],
  waiting: Foot['waiting'],
): Sheets {
  const sheets: Sheets = { pages: [], section, sectionIndex, layNote };
  addSheet(sheets, { ...emptyFoot, waiting });
  return sheets;
}

export function current(sheets: Sheets): Sheet {
  return sheets.pages.at(-1) as Sheet;
}

/** Goes on to the next page, where footnotes that wait come first. */
export function turn(sheets: Sheets): void {
  addSheet(sheets, current(sheets).spot.foot);
}

function addSheet(sheets: Sheets, before: Foot): void {
  sheets.pages.push({ items: [], spot: { y: 0, foot: nextFoot(before, textHeight(sheets)) } });
}

/** Nothing stands on the page, so another one would have no more room: here something must be placed. */
export function isFresh({ y, foot }: Spot): boolean {
  return y === 0 && foot.height === 0;
}

export function moved(spot: Spot, distance: number): Spot {
  return { ...spot, y: spot.y + distance };
}

/** Where the page is filled to with a line at `spot` and its notes; undefined when there is no room. */
export function below(spot: Spot, line: LaidLine, sheets: Sheets): Spot | undefined {
  const room = textHeight(sheets) - spot.y - line.needed;
  if (room < spot.foot.height) return undefined;
  const foot = withNotes(spot.foot, notesOf(line, sheets), room, textHeight(sheets));
  return foot && { y: spot.y + line.height, foot };
}

/** As `below`, with or without room. */
export function belowSomehow(spot: Spot, line: LaidLine, sheets: Sheets): Spot {
  const room = textHeight(sheets) - spot.y - line.needed;
  const foot = withNotesSomehow(spot.foot, notesOf(line, sheets), room, textHeight(sheets));
  return { y: spot.y + line.height, foot };
}

function notesOf({ notes }: LaidLine, sheets: Sheets) {
  return notes.map((note) => noteOf(sheets.layNote(note)));
}

/** Where the page is filled to with a table row of a height, whether or not `roomAt` is left then. */
export function belowRow(spot: Spot, height: number, notes: readonly RowNote[], sheets: Sheets): Spot {
  const foot = notes.reduce((sum, { note, bottom }) => {
    const room = textHeight(sheets) - spot.y - bottom;
    return withRowNote(sum, noteOf(sheets.layNote(note)), room, textHeight(sheets));
  }, spot.foot);
  return { y: spot.y + height, foot };
}

/** What is free between `spot` and the footnotes. */
export function roomAt({ y, foot }: Spot, sheets: Sheets): number {
  return textHeight(sheets) - y - foot.height;
}

function textHeight(sheets: Sheets): number {
  const { page } = sheets.section;
  return page.height - page.top - page.bottom;
}

/** Draws a line of a paragraph at a place of the page. */
export function drawLine(sheets: Sheets, paragraph: LaidParagraph, index: number, x: number, y: number): void {
  const { page } = sheets.section;
  const line = paragraph.lines[index] as LaidLine;
  current(sheets).items.push(...itemsOf(line, paragraph, index === 0, page, page.left + x, page.top + y));
}

type Whole = Pick<LaidParagraph, 'owner' | 'artifact' | 'outline'>;

function itemsOf(line: LaidLine, of: Whole, isFirst: boolean, page: PageStyle, x: number, y: number): readonly Item[] {
  const outline = isFirst && of.outline ? { outline: of.outline } : {};
  const pieces = line.pieces.map((piece) => ({ ...piece, x: x + piece.x }));
  const placed: Line = {
    kind: 'line',
    baseline: y + line.ascent,
    pieces,
    ...outline,
    ...of.owner,
    artifact: of.artifact,
  };
  return [
    ...line.strokes.map((drawn) => shifted(drawn, x, y)),
    ...(line.pending ? [pendingBar(page, y, line.height)] : []),
    ...(pieces.length > 0 ? [placed] : []),
  ];
}

/** In the left margin, beside a line with words about which a decision is owed; the bars of following lines join. */
function pendingBar({ left }: { readonly left: number }, y: number, height: number): Item {
  const { distance, thickness, colour } = bar;
  const x = Math.max(thickness, left - distance);
  return stroke(x, y, x, y + height, thickness, colour);
}

/** Footnotes that go on beyond the last page of a section stand on the next section's pages, or else get pages of their own. */
export function leaveNotes(sheets: Sheets, nextTakesThem: boolean): Foot['waiting'] {
  if (nextTakesThem) return current(sheets).spot.foot.waiting;
  while (current(sheets).spot.foot.waiting.length > 0) turn(sheets);
  return [];
}

export function finishSheets(sheets: Sheets, pageNumber: (n: number) => LaidParagraph): readonly Page[] {
  const { page } = sheets.section;
  return sheets.pages.map(({ items, spot }, index): Page => {
    const number = index + 1;
    const header = number === 1 ? [] : headerItems(pageNumber(number), page);
    const all = [...header, ...items, ...footItems(spot.foot, sheets)];
    return { width: page.width, height: page.height, section: sheets.sectionIndex, number, items: all };
  });
}

function headerItems(pageNumber: LaidParagraph, page: PageStyle): readonly Item[] {
  return pageNumber.lines.flatMap((line) => itemsOf(line, pageNumber, false, page, page.left, page.header));
}

function footItems(foot: Foot, { section: { page } }: Sheets): readonly Item[] {
  const drawn = drawFoot(foot, page);
  if (!drawn) return [];
  const lines = drawn.lines.flatMap(({ line, owner, y }) =>
    itemsOf(line, { owner, artifact: false }, false, page, page.left, y),
  );
  return [drawn.rule, ...lines];
}
