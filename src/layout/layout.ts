/** The steps of layout in their order: first what a document leaves open is decided, for both writers; then each line gets its place. */
import type { Document, Section } from '../document/model.js';
import { paragraphsOf } from '../document/words.js';
import type { FontFamily } from '../font/model.js';
import type { PageStyle, Standard } from '../standard/model.js';
import { chooseSizes, type FitContext, fitBlocks, fitNote, type Styles } from './fit.js';
import {
  closeTable,
  emptyParagraph,
  type FittedRegion,
  keepLeadIns,
  keepSignOff,
  separateFrames,
  spaceTables,
} from './flow.js';
import type { Foot } from './foot.js';
import type { LaidParagraph } from './laid.js';
import { layBlocks } from './lay.js';
import type { FittedDocument, FittedParagraph, FittedSection, LayoutProblem, Page } from './model.js';
import { noteLayer, notesOf, numberNotes } from './notes.js';
import { placeBlocks } from './paginate.js';
import { layParagraph, type ParagraphContext } from './paragraph.js';
import { finishSheets, leaveNotes, startSheets } from './sheet.js';

export interface Fitted {
  readonly fitted: FittedDocument;
  /** Characters that the font lacks, words wider than their line, and what no page can hold. */
  readonly problems: readonly LayoutProblem[];
}

/** Decides sizes, columns, rules and line breaks. */
export function fitDocument(document: Document, standard: Standard, family: FontFamily): Fitted {
  const problems: LayoutProblem[] = [];
  const noteNumber = numberNotes(notesOf(document));
  const contextOf = (styles: Styles, page: PageStyle): FitContext => ({
    family,
    styles,
    noteNumber,
    tables: standard.tables,
    problems,
    textHeight: page.height - page.top - page.bottom,
  });

  const styles = chooseSizes(document, standard, (sized) => contextOf(sized, standard.page));
  const sections = document.sections.map((section, index): FittedSection => {
    const { role, orientation } = section;
    const page = pageOf(section, standard.page);
    return { role, orientation, page, blocks: fitSection(section, index, widthOf(page), contextOf(styles, page)) };
  });
  const notes = fitNotes(document, widthOf(standard.page), contextOf(styles, standard.page));

  const { tables } = standard;
  return { fitted: { source: document, styles, tables, fontName: family.name, notes, sections }, problems };
}

/** What blocks of a section owe their neighbours, after each was fitted by itself. */
const flowSteps = [closeTable, spaceTables, keepLeadIns] as const;

function fitSection({ regions }: Section, index: number, width: number, context: FitContext): FittedSection['blocks'] {
  const fitted = regions.map(({ name, blocks }): FittedRegion => {
    return { name, blocks: fitBlocks(blocks, width, { inside: `${index}.${name}` }, context) };
  });
  return flowSteps.reduce((blocks, step) => step(blocks, width, context), separateFrames(keepSignOff(fitted), context));
}

function fitNotes(document: Document, width: number, context: FitContext): readonly FittedParagraph[] {
  const origins = new Map(
    paragraphsOf(document).flatMap((p) => p.content.map((inline) => [inline, p.origin] as const)),
  );
  return notesOf(document).map((note, index) => {
    const { owner } = emptyParagraph('chu-thich');
    const origin = origins.get(note) ?? owner.origin;
    return fitNote(note, { ...owner, block: `chu-thich.${index}`, origin }, width, context);
  });
}

/** Places the lines of each section on pages of its own. */
export function paginate(fitted: FittedDocument, family: FontFamily): readonly Page[] {
  const { styles, tables, sections } = fitted;
  const context = { family, styles, tables, noteNumber: numberNotes(notesOf(fitted.source)) };
  let waiting: Foot['waiting'] = [];
  return sections.flatMap((section, index) => {
    const width = widthOf(section.page);
    const sheets = startSheets(section, index, noteLayer(fitted, width, context), waiting);
    placeBlocks(layBlocks(section.blocks, width, context), sheets);
    const next = sections[index + 1];
    waiting = leaveNotes(sheets, next !== undefined && widthOf(next.page) === width);
    return finishSheets(sheets, (number) => pageNumber(number, width, context));
  });
}

function pageNumber(number: number, width: number, context: ParagraphContext): LaidParagraph {
  const paragraph = { ...emptyParagraph('so-trang'), content: [{ kind: 'text' as const, text: String(number) }] };
  return { ...layParagraph(paragraph, width, context), artifact: true };
}

function pageOf(section: Section, page: PageStyle): PageStyle {
  return section.orientation === 'portrait' ? page : { ...page, width: page.height, height: page.width };
}

function widthOf({ width, left, right }: PageStyle): number {
  return width - left - right;
}
