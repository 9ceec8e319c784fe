/** Tables: fixed layout, every width and margin written out, merged cells spelt as Word does. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { FittedCell, FittedRow, FittedTable } from '../../layout/model.js';
import { cellLine } from '../../standard/frame.js';
import type { TableStyle } from '../../standard/model.js';
import { line, noLine } from './borders.js';
import { type GridCell, gridOf } from './grid.js';
import type { Flow, Surroundings, Writing } from './writing.js';

/** `flow` writes the blocks of a cell. */
export function table(block: FittedTable, writing: Writing, at: Surroundings, flow: Flow): Table {
  const style = writing.table(block.style);
  const width = sum(block.columns);
  const grid = gridOf(block);
  return new Table({
    width: dxa(width),
    columnWidths: block.columns,
    layout: TableLayoutType.FIXED,
    // Before Word 2013 the indent is measured to the text of the first cell; a centred table needs none.
    ...(width === at.width ? { alignment: AlignmentType.CENTER } : { indent: dxa(style.cellLeft) }),
    margins: {
      marginUnitType: WidthType.DXA,
      top: style.cellTop,
      left: style.cellLeft,
      bottom: style.cellBottom,
      right: style.cellRight,
    },
    borders: tableBorders(style),
    rows: block.rows.map(
      (row, i) =>
        new TableRow({
          ...(!row.splittable && { cantSplit: true }),
          ...(i < block.headerRows && { tableHeader: true }),
          // Rows that hold this table begin with its first row only.
          children: rowCells(row, grid[i] ?? [], block, writing, i === 0 ? at : { ...at, ids: [] }, flow),
        }),
    ),
  });
}

function rowCells(
  row: FittedRow,
  places: readonly GridCell[],
  block: FittedTable,
  writing: Writing,
  at: Surroundings,
  flow: Flow,
): TableCell[] {
  const style = writing.table(block.style);
  const keepNext = at.keepNext || row.keepNext;
  let ids = row.id === undefined ? at.ids : [...at.ids, row.id];
  return places.map(({ cell, start }) => {
    const width = sum(block.columns.slice(cell.column, cell.column + cell.colSpan));
    const inner = { width: width - style.cellLeft - style.cellRight, keepNext, ids };
    if (start) ids = [];
    return new TableCell({
      ...cellOptions(cell, width, style),
      ...(cell.rowSpan > 1 && { verticalMerge: start ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children: start ? flow(cell.blocks, writing, inner) : [covered(cell, keepNext)],
    });
  });
}

/** The paragraph that Word wants in a cell covered by the one above; it shows nothing. */
function covered(cell: FittedCell, keepNext: boolean): Paragraph {
  const last = cell.blocks.at(-1);
  return new Paragraph({ ...(last && { style: last.style }), ...(keepNext && { keepNext }) });
}

function cellOptions(cell: FittedCell, width: number, style: TableStyle) {
  const side = line(style.line || cellLine, lineColour);
  return {
    width: dxa(width),
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(cell.vAlign !== 'top' && { verticalAlign: verticals[cell.vAlign] }),
    ...(cell.borders.length > 0 && { borders: Object.fromEntries(cell.borders.map((name) => [name, side])) }),
  };
}

const lineColour = '000000';
const verticals = { middle: VerticalAlignTable.CENTER, bottom: VerticalAlignTable.BOTTOM } as const;

function tableBorders(style: TableStyle) {
  const all = style.line > 0 ? line(style.line, lineColour) : noLine;
  return { top: all, left: all, bottom: all, right: all, insideHorizontal: all, insideVertical: all };
}

function dxa(size: number) {
  return { size, type: WidthType.DXA };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
