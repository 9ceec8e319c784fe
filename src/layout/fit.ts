/** Makes the open choices of blocks: size set, column widths, rule lengths, steady breaks. */
import type { Block, Cell, Document, Note, Origin, Paragraph, Row, Table } from '../document/model.js';
import type { Part } from '../document/parts.js';
import type { ParagraphStyle, SizeSet, Standard, TableStyle } from '../standard/model.js';
import { fitColumns, innerWidth, leastWidths, standsOnLines, wideColumns } from './columns.js';
import { emptyParagraph, separateFrames } from './flow.js';
import { placeCells } from './grid.js';
import type {
  FittedBlock,
  FittedParagraph,
  FittedRow,
  FittedRule,
  FittedTable,
  LayoutProblem,
  Owner,
} from './model.js';
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

/** The first size set with which every line of the headers' tables stands on one line, else the last one. */
export function chooseSizes(document: Document, standard: Standard, contextOf: (styles: Styles) => FitContext): Styles {
  const width = standard.page.width - standard.page.left - standard.page.right;
  const headers = document.sections
    .flatMap(({ regions }) => regions.filter(({ name }) => name === 'dau'))
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  let styles = standard.styles;
  for (const set of standard.sizeSets) {
    styles = withSizes(standard.styles, set);
    const context = contextOf(styles);
    if (headers.every((t) => standsOnLines(t, tableStyle(t, context), width, context))) break;
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

/** Where blocks stand: what their ids begin with, and the cell that holds them. */
interface Around extends Pick<Owner, 'cell'> {
  readonly inside: string;
}

export function fitBlocks(
  blocks: readonly Block[],
  width: number,
  { inside, cell }: Around,
  context: FitContext,
): readonly FittedBlock[] {
  const fitted: FittedBlock[] = [];
  /** Width of the last text line above: what a rule is measured by. */
  let lastLine = width;
  for (const [index, block] of blocks.entries()) {
    const id = `${inside}.${index}`;
    const ownerOf = (part: Part, origin: Origin, own = id): Owner => ({
      block: own,
      part,
      origin,
      ...(cell && { cell }),
    });
    if (block.kind === 'table') fitted.push(fitTable(block, width, id, context));
    else if (block.kind === 'rule') {
      const owner = ownerOf('ke', { kind: 'standard', style: block.style });
      fitted.push(fitRule(block.style, block.share * lastLine, width, owner));
    } else {
      const owner = ownerOf(block.part, block.origin, block.id);
      const { paragraph, lineWidth } = fitParagraph(block, width, owner, context);
      fitted.push(paragraph);
      lastLine = lineWidth;
    }
  }
  return fitted;
}

function fitRule(style: string, length: number, width: number, owner: Owner): FittedRule {
  const left = Math.round((width - length) / 2);
  return { kind: 'rule', style, owner, left, right: width - left - Math.round(length) };
}

function fitParagraph(
  p: Paragraph,
  width: number,
  owner: Owner,
  context: FitContext,
): { paragraph: FittedParagraph; lineWidth: number } {
  const first = steady(p.content, p.style, width, context);
  const best = styleNamed(context, p.style).balance ? balanced(first, p.style, width, context) : first;
  reportProblems(best, styleNamed(context, p.style), width, owner, context);
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
      owner,
    },
    lineWidth: best.broken.lines.at(-1)?.width ?? width,
  };
}

/** Characters that the font lacks, words wider than their line, and the two things that no page can hold. */
function reportProblems(
  p: BrokenParagraph,
  style: ParagraphStyle,
  width: number,
  { origin }: Owner,
  context: FitContext,
): void {
  const report = (code: string, severity: LayoutProblem['severity'], message: string) =>
    context.problems.push({ code, severity, message, origin });
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

export function fitNote(note: Note, owner: Owner, width: number, context: FitContext): FittedParagraph {
  const label = noteLabel(note);
  const result = steady([...label, ...note.content], 'chu-thich', width, context);
  reportProblems(result, styleNamed(context, 'chu-thich'), width, owner, context);
  const content = result.content.slice(label.length);
  return { ...emptyParagraph('chu-thich'), content, tracking: result.tracking, owner };
}

function fitTable(table: Table, width: number, id: string, context: FitContext): FittedTable {
  const style = tableStyle(table, context);
  const columns =
    table.columns === 'fit'
      ? fitColumns(table, style, width, context).widths
      : wideColumns(table.columns, leastWidths(table, style, context), width);
  const rows = placeCells(table.rows).map((cells, index): FittedRow => {
    const { id: rowId } = table.rows[index] as Row;
    const fittedCells = cells.map(({ cell, column }) => {
      const around = {
        inside: `${rowId ?? `${id}.${index}`}.${column}`,
        cell: { table: id, row: index, column },
      };
      return fitCell(cell, column, columns, around, style, context);
    });
    return { cells: fittedCells, splittable: false, keepNext: false, ...(rowId === undefined ? {} : { id: rowId }) };
  });
  const { headerRows } = table;
  const fitted = { kind: 'table', style: table.style, columns, headerRows, rows, keepNext: false } as const;
  return settleRows(fitted, context.textHeight, context);
}

type FittedCell = FittedRow['cells'][number];

function fitCell(
  cell: Cell,
  column: number,
  columns: readonly number[],
  around: Around,
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
  const blocks = fitBlocks(cell.blocks, innerWidth(shape, columns, style), around, context);
  return { ...shape, blocks: separateFrames(blocks, context) };
}
