/** Makes the open choices of blocks: size set, column widths, rule lengths, steady breaks. */
import type { Block, Cell, Document, Note, Paragraph, Row, Table } from '../document/model.js';
import type { ParagraphStyle, SizeSet, Standard, TableStyle } from '../standard/model.js';
import { fitColumns, leastWidths, wideColumns } from './columns.js';
import { emptyParagraph, separateFrames } from './flow.js';
import { placeCells } from './grid.js';
import type { FittedBlock, FittedParagraph, FittedRow, FittedRule, FittedTable, LayoutProblem } from './model.js';
import { noteLabel } from './notes.js';
import {
  type BrokenParagraph,
  columnOf,
  lineHeight,
  type ParagraphContext,
  rememberLines,
  styleNamed,
} from './paragraph.js';
import { settleRows } from './settle-rows.js';
import { balanced, steady } from './steady.js';

/** What fitting knows; problems are collected as they are met. */
export interface FitContext extends ParagraphContext {
  readonly tables: Readonly<Record<string, TableStyle>>;
  readonly problems: LayoutProblem[];
  /** Of the current section's text area. */
  readonly textHeight: number;
}

/** The first size set with which every line of the header block stands on one line, else the last one. */
export function chooseSizes(document: Document, standard: Standard, contextOf: (styles: Styles) => FitContext): Styles {
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

export type Styles = Readonly<Record<string, ParagraphStyle>>;

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

function tableStyle(table: Table, context: FitContext): TableStyle {
  const style = context.tables[table.style];
  if (!style) throw new Error(`table style ${table.style} is not in the style sheet`);
  return style;
}

export function fitBlocks(blocks: readonly Block[], width: number, context: FitContext): readonly FittedBlock[] {
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
  context: FitContext,
): { paragraph: FittedParagraph; lineWidth: number } {
  const first = steady(p.content, p.style, width, context);
  const best = styleNamed(context, p.style).balance ? balanced(first, p.style, width, context) : first;
  const origin = p.origin === undefined ? {} : { origin: p.origin };
  reportProblems(best, styleNamed(context, p.style), width, p, context);
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

/** Characters that the font lacks, words wider than their line, and the two things that no page can hold. */
function reportProblems(
  p: BrokenParagraph,
  style: ParagraphStyle,
  width: number,
  { origin }: Pick<Paragraph, 'origin'>,
  context: FitContext,
): void {
  const report = (code: string, severity: LayoutProblem['severity'], message: string) =>
    context.problems.push({ code, severity, message, ...(origin === undefined ? {} : { origin }) });
  for (const character of p.characters.missing) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `Thấy ký tự "${character}" (U+${code}) mà phông ${context.family.name} không có; cần thay bằng ký tự khác, vì in ra sẽ thành ô trống.`;
    report('ky-tu-thieu', 'error', message);
  }
  const { inner } = columnOf(style, width);
  const spills = p.broken.lines.some((line, i) => line.width > inner - (i === 0 ? style.firstLine : 0));
  // Of a column told once: all its cells are alike.
  if (spills && context.problems.at(-1)?.code !== narrow) {
    const message = 'Thấy cột hẹp hơn một chữ cái; cần bớt cột hoặc nới cột, vì chữ sẽ in ra ngoài cột.';
    report(narrow, 'error', message);
  }
  if (!spills && p.broken.cuts > 0) {
    const message = 'Thấy một chuỗi chữ dài hơn cả dòng nên phải cắt ngang; cần thêm dấu cách hoặc rút ngắn.';
    report('chu-qua-dai', 'warning', message);
  }
  if (lineHeight(style, context.family) > context.textHeight) {
    const message = `Thấy một dòng kiểu “${style.title}” cao hơn cả trang; cần cỡ chữ, khung hoặc cách dòng nhỏ hơn, vì một dòng không chia được trang.`;
    report('dong-qua-cao', 'error', message);
  }
}

const narrow = 'cot-qua-hep';

/** `owner`: the paragraph that refers to the note. */
export function fitNote(
  note: Note,
  owner: Pick<Paragraph, 'origin'>,
  width: number,
  context: FitContext,
): FittedParagraph {
  const label = noteLabel(note);
  const result = steady([...label, ...note.content], 'chu-thich', width, context);
  reportProblems(result, styleNamed(context, 'chu-thich'), width, owner, context);
  return { ...emptyParagraph('chu-thich'), content: result.content.slice(label.length), tracking: result.tracking };
}

function fitTable(table: Table, width: number, context: FitContext): FittedTable {
  const style = tableStyle(table, context);
  const columns =
    table.columns === 'fit'
      ? fitColumns(table, style, width, context).widths
      : wideColumns(table.columns, leastWidths(table, style, context), width);
  const rows = placeCells(table.rows).map((cells, index): FittedRow => {
    const { id } = table.rows[index] as Row;
    const fittedCells = cells.map(({ cell, column }) => fitCell(cell, column, columns, style, context));
    return { cells: fittedCells, splittable: false, keepNext: false, ...(id === undefined ? {} : { id }) };
  });
  const { headerRows } = table;
  return settleRows({ kind: 'table', style: table.style, columns, headerRows, rows }, context.textHeight, context);
}

type FittedCell = FittedRow['cells'][number];

function fitCell(
  cell: Cell,
  column: number,
  columns: readonly number[],
  style: TableStyle,
  context: FitContext,
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
