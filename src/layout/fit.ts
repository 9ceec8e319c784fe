/** Makes the open choices of a document: size set, column widths, rule lengths, steady breaks. */
import type { Block, Cell, Document, Note, Paragraph, Row, Section, Table } from '../document/model.js';
import type { FontFamily } from '../font/model.js';
import type { PageStyle, ParagraphStyle, SizeSet, Standard, TableStyle } from '../standard/model.js';
import { fitColumns, leastWidths, wideColumns } from './columns.js';
import { emptyParagraph, finishFlow, separateFrames } from './flow.js';
import { placeCells } from './grid.js';
import { heightOf } from './laid.js';
import { layBlocks } from './lay.js';
import type {
  FittedBlock,
  FittedDocument,
  FittedParagraph,
  FittedRow,
  FittedRule,
  FittedSection,
  FittedTable,
  LayoutProblem,
} from './model.js';
import { noteLabel, notesOf, numberNotes } from './notes.js';
import { type ParagraphContext, rememberLines, styleNamed } from './paragraph.js';
import { balanced, steady } from './steady.js';

export interface Fitted {
  readonly fitted: FittedDocument;
  readonly problems: readonly LayoutProblem[];
}

interface Context extends ParagraphContext {
  readonly tables: Readonly<Record<string, TableStyle>>;
  readonly problems: LayoutProblem[];
  /** Of the current section's text area. */
  readonly textHeight: number;
}

/** Fits a document to a standard. `problems` holds characters that the font lacks and words wider than their line. */
export function fitDocument(document: Document, standard: Standard, family: FontFamily): Fitted {
  const notes = notesOf(document);
  const noteNumber = numberNotes(notes);
  const problems: LayoutProblem[] = [];
  const contextOf = (styles: Styles, page: PageStyle): Context => ({
    family,
    styles,
    noteNumber,
    tables: standard.tables,
    problems,
    textHeight: page.height - page.top - page.bottom,
  });
  const styles = chooseSizes(document, standard, (s) => contextOf(s, standard.page));
  const sections = document.sections.map((section): FittedSection => {
    const page = pageOf(standard.page, section);
    const context = contextOf(styles, page);
    const blocks = fitBlocks(section.blocks, page.width - page.left - page.right, context);
    return {
      role: section.role,
      orientation: section.orientation,
      page,
      blocks: finishFlow(blocks, page.width - page.left - page.right, context),
    };
  });
  const portrait = contextOf(styles, standard.page);
  const width = standard.page.width - standard.page.left - standard.page.right;
  const fittedNotes = notes.map((note) => fitNote(note, width, portrait));
  return {
    fitted: { source: document, styles, tables: standard.tables, fontName: family.name, notes: fittedNotes, sections },
    problems,
  };
}

function pageOf(page: PageStyle, section: Section): PageStyle {
  return section.orientation === 'portrait' ? page : { ...page, width: page.height, height: page.width };
}

/** The first size set with which every line of the header block stands on one line, else the last one. */
function chooseSizes(document: Document, standard: Standard, contextOf: (styles: Styles) => Context): Styles {
  const width = standard.page.width - standard.page.left - standard.page.right;
  const headers = document.sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind === 'table' && block.columns === 'fit'),
  );
  let styles = standard.styles;
  for (const set of standard.sizeSets) {
    styles = withSizes(standard.styles, set);
    const context = contextOf(styles);
    if (headers.every((t) => t.kind === 'table' && fitColumns(t, tableStyle(t, context), width, context).fits)) break;
  }
  return styles;
}

type Styles = Readonly<Record<string, ParagraphStyle>>;

/** One object for each choice, so that a writer can keep what it made of a style sheet. */
const sizedStyles = new WeakMap<SizeSet, { readonly from: Styles; readonly sized: Styles }>();

function withSizes(styles: Styles, set: SizeSet): Styles {
  const known = sizedStyles.get(set);
  if (known?.from === styles) return known.sized;
  const changed = Object.entries(set.sizes).flatMap(([name, size]) => {
    const style = styles[name];
    return style ? [[name, { ...style, size }] as const] : [];
  });
  const sized = { ...styles, ...Object.fromEntries(changed) };
  sizedStyles.set(set, { from: styles, sized });
  return sized;
}

function tableStyle(table: Table, context: Context): TableStyle {
  const style = context.tables[table.style];
  if (!style) throw new Error(`table style ${table.style} is not in the style sheet`);
  return style;
}

function fitBlocks(blocks: readonly Block[], width: number, context: Context): readonly FittedBlock[] {
  const fitted: FittedBlock[] = [];
  /** Width of the last text line above: what a rule is measured by. */
  let lastLine = width;
  for (const block of blocks) {
    if (block.kind === 'table') fitted.push(fitTable(block, width, context));
    else if (block.kind === 'rule') fitted.push(fitRule(block.style, block.share * lastLine, width));
    else {
      const { paragraph, lineWidth } = fitParagraph(block, width, context);
      fitted.push(paragraph);
      lastLine = lineWidth;
    }
  }
  return separateFrames(fitted, context);
}

function fitRule(style: string, length: number, width: number): FittedRule {
  const left = Math.round((width - length) / 2);
  return { kind: 'rule', style, left, right: width - left - Math.round(length) };
}

function fitParagraph(
  p: Paragraph,
  width: number,
  context: Context,
): { paragraph: FittedParagraph; lineWidth: number } {
  const first = steady(p.content, p.style, width, context);
  const best = styleNamed(context, p.style).balance ? balanced(first, p.style, width, context) : first;
  const origin = p.origin === undefined ? {} : { origin: p.origin };
  reportProblems(best.characters.missing, best.broken.cuts > 0, p, context);
  rememberLines(best, p.style, width, context);
  return {
    paragraph: {
      kind: 'paragraph',
      style: p.style,
      content: best.content,
      tracking: best.tracking,
      before: 0,
      keepNext: p.keepNext ?? false,
      keepLines: p.keepNext ?? false,
      ...(p.id === undefined ? {} : { id: p.id }),
      ...origin,
    },
    lineWidth: best.broken.lines.at(-1)?.width ?? width,
  };
}

function reportProblems(
  missing: readonly string[],
  cut: boolean,
  p: Pick<Paragraph, 'origin'>,
  context: Context,
): void {
  const origin = p.origin === undefined ? {} : { origin: p.origin };
  for (const character of missing) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `Thấy ký tự "${character}" (U+${code}) mà phông ${context.family.name} không có; cần thay bằng ký tự khác, vì in ra sẽ thành ô trống.`;
    context.problems.push({ code: 'ky-tu-thieu', severity: 'error', message, ...origin });
  }
  if (cut) {
    const message = 'Thấy một chuỗi chữ dài hơn cả dòng nên phải cắt ngang; cần thêm dấu cách hoặc rút ngắn.';
    context.problems.push({ code: 'chu-qua-dai', severity: 'warning', message, ...origin });
  }
}

function fitNote(note: Note, width: number, context: Context): FittedParagraph {
  const label = noteLabel(note);
  const result = steady([...label, ...note.content], 'chu-thich', width, context);
  reportProblems(result.characters.missing, false, {}, context);
  return { ...emptyParagraph('chu-thich'), content: result.content.slice(label.length), tracking: result.tracking };
}

function fitTable(table: Table, width: number, context: Context): FittedTable {
  const style = tableStyle(table, context);
  const columns =
    table.columns === 'fit'
      ? fitColumns(table, style, width, context).widths
      : wideColumns(table.columns, leastWidths(table, style, context), width);
  const merged = mergedRows(table.rows);
  const rows = placeCells(table.rows).map((cells, index, all): FittedRow => {
    const source = table.rows[index] as Row;
    const fittedCells = cells.map(({ cell, column }) => fitCell(cell, column, columns, style, context));
    const tallest = Math.max(
      0,
      ...fittedCells.map((c) =>
        c.rowSpan > 1 ? 0 : heightOf(layBlocks(c.blocks, innerWidth(c, columns, style), context)),
      ),
    );
    return {
      cells: fittedCells,
      splittable: !merged.has(index) && tallest > style.unsplitShare * context.textHeight,
      keepNext: style.keepTogether && index < all.length - 1,
      ...(source.id === undefined ? {} : { id: source.id }),
    };
  });
  return { kind: 'table', style: table.style, columns, headerRows: table.headerRows, rows };
}

/** Indexes of rows that a cell over several rows touches: they are only ever parted between rows. */
function mergedRows(rows: readonly Row[]): ReadonlySet<number> {
  const spans = rows.map((row) => Math.max(1, ...row.cells.map((cell) => cell.rowSpan)));
  return new Set(spans.flatMap((span, index) => (span > 1 ? Array.from({ length: span }, (_, i) => index + i) : [])));
}

type FittedCell = FittedRow['cells'][number];

function fitCell(
  cell: Cell,
  column: number,
  columns: readonly number[],
  style: TableStyle,
  context: Context,
): FittedCell {
  const shape = {
    column,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    vAlign: cell.vAlign,
    borders: cell.borders ?? [],
  };
  return { ...shape, blocks: fitBlocks(cell.blocks, innerWidth(shape, columns, style), context) };
}

/** Width of a cell's text: its columns less the cell margins. */
function innerWidth(
  cell: { readonly column: number; readonly colSpan: number },
  columns: readonly number[],
  style: TableStyle,
): number {
  const outer = columns.slice(cell.column, cell.column + cell.colSpan).reduce((sum, w) => sum + w, 0);
  return outer - style.cellLeft - style.cellRight;
}
