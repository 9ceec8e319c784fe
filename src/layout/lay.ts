/** Lays fitted blocks out in a column of a given width. */
import { cellLine, ruleBorderOf } from '../standard/frame.js';
import type { TableStyle } from '../standard/model.js';
import { heightOf, type LaidBlock, type LaidCell, type LaidParagraph, type LaidRow, type LaidTable } from './laid.js';
import type { FittedBlock, FittedCell, FittedRule, FittedTable } from './model.js';
import { layParagraph, lineMetrics, type ParagraphContext, styleNamed } from './paragraph.js';
import { stroke } from './stroke.js';

export interface LayContext extends ParagraphContext {
  readonly tables: Readonly<Record<string, TableStyle>>;
}

const cellLineWidth = (cellLine / 8) * 20;

export function layBlocks(blocks: readonly FittedBlock[], width: number, context: LayContext): readonly LaidBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return layTable(block, context);
    return block.kind === 'rule' ? layRule(block, width, context) : layParagraph(block, width, context);
  });
}

function layRule(rule: FittedRule, width: number, context: LayContext): LaidParagraph {
  const style = styleNamed(context, rule.style);
  const metrics = lineMetrics(style, context.family);
  const { line } = ruleBorderOf(style);
  const y = metrics.height + line / 2;
  return {
    kind: 'paragraph',
    lines: [
      {
        height: metrics.height + line,
        needed: metrics.needed + line,
        ascent: metrics.ascent,
        pieces: [],
        strokes: [stroke(rule.left, y, width - rule.right, y, line, style.colour)],
        notes: [],
      },
    ],
    before: 0,
    after: style.after,
    keepNext: style.keepNext,
    keepLines: true,
    widowControl: false,
    owner: rule.owner,
    artifact: true,
  };
}

export function layTable(table: FittedTable, context: LayContext): LaidTable {
  const style = context.tables[table.style];
  if (!style) throw new Error(`table style ${table.style} is not in the style sheet`);
  const lefts = table.columns.map((_, index) => table.columns.slice(0, index).reduce((sum, w) => sum + w, 0));
  const cellsByRow = table.rows.map((row) => {
    const padding = paddingOf(row, style);
    return row.cells.map((cell) => layCell(cell, table.columns, lefts, style, padding, context));
  });
  const line = (style.line / 8) * 20;
  const keepTogether = style.keepTogether && staysTogether(table);
  const heights = rowHeights(cellsByRow, line);
  return {
    kind: 'table',
    width: table.columns.reduce((sum, w) => sum + w, 0),
    line,
    headerRows: table.headerRows,
    keepTogether,
    keepNext: keepTogether && table.keepNext,
    rows: table.rows.map(
      (row, index): LaidRow => ({
        cells: cellsByRow[index] ?? [],
        height: heights[index] ?? 0,
        splittable: row.splittable,
      }),
    ),
  };
}

/** A table meant to be kept together stays so unless it is taller than a page. */
export function staysTogether({ rows }: FittedTable): boolean {
  return rows.every((row, index) => !row.splittable && (row.keepNext || index === rows.length - 1));
}

/** Lines that a single cell draws make room for themselves in the whole row. */
function paddingOf(row: FittedTable['rows'][number], style: TableStyle) {
  const room = (side: 'top' | 'bottom') => (row.cells.some((cell) => cell.borders.includes(side)) ? cellLineWidth : 0);
  return { padTop: style.cellTop + room('top'), padBottom: style.cellBottom + room('bottom') };
}

function layCell(
  cell: FittedCell,
  columns: readonly number[],
  lefts: readonly number[],
  style: TableStyle,
  rowPadding: { readonly padTop: number; readonly padBottom: number },
  context: LayContext,
): LaidCell {
  const width = columns.slice(cell.column, cell.column + cell.colSpan).reduce((sum, w) => sum + w, 0);
  const blocks = layBlocks(cell.blocks, width - style.cellLeft - style.cellRight, context);
  const { padTop, padBottom } = rowPadding;
  return {
    x: lefts[cell.column] ?? 0,
    width,
    rowSpan: cell.rowSpan,
    vAlign: cell.vAlign,
    padLeft: style.cellLeft,
    padTop,
    padBottom,
    blocks,
    height: padTop + heightOf(blocks) + padBottom,
    borders: cell.borders,
    lineWidth: style.line === 0 ? cellLineWidth : (style.line / 8) * 20,
  };
}

/** A row is as tall as its tallest cell; a cell over several rows makes the last of them taller when it needs to. */
export function rowHeights(rows: readonly (readonly LaidCell[])[], line: number): readonly number[] {
  const heights = rows.map((cells) => Math.max(0, ...cells.filter((c) => c.rowSpan === 1).map((c) => c.height)));
  rows.forEach((cells, index) => {
    for (const cell of cells.filter((c) => c.rowSpan > 1)) {
      const last = Math.min(index + cell.rowSpan, rows.length) - 1;
      const covered = heights.slice(index, last + 1).reduce((sum, h) => sum + h, 0) + line * (last - index);
      if (cell.height > covered) heights[last] = (heights[last] ?? 0) + cell.height - covered;
    }
  });
  return heights;
}
