/** Tables: fixed layout, every width and margin written out, merged cells spelt as Word does. */
import type { Side } from '../../document/model.js';
import type { FittedCell, FittedRow, FittedTable } from '../../layout/model.js';
import { cellLine } from '../../standard/frame.js';
import type { TableStyle } from '../../standard/model.js';
import { type GridCell, gridOf } from './grid.js';
import { styled } from './paragraph.js';
import type { Flow, Surroundings, Writing } from './writing.js';
import { element, valued } from './xml.js';

/** `flow` writes the blocks of a cell. */
export function table(block: FittedTable, writing: Writing, at: Surroundings, flow: Flow): string {
  const style = writing.table(block.style);
  const grid = gridOf(block);
  const columns = block.columns.map((width) => element('w:gridCol', { 'w:w': width })).join('');
  const rows = block.rows.map((row, i) => {
    const properties = (row.splittable ? '' : '<w:cantSplit/>') + (i < block.headerRows ? '<w:tblHeader/>' : '');
    // Rows that hold this table begin with its first row only.
    const cells = rowCells(row, grid[i] ?? [], block, writing, i === 0 ? at : { ...at, ids: [] }, flow);
    return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
  });
  return `<w:tbl>${tableProperties(sum(block.columns), style, at)}<w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function tableProperties(width: number, style: TableStyle, at: Surroundings): string {
  const line = border(style.line);
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, line));
  const margins = [
    dxa('w:top', style.cellTop),
    dxa('w:left', style.cellLeft),
    dxa('w:bottom', style.cellBottom),
    dxa('w:right', style.cellRight),
  ];
  const properties = [
    dxa('w:tblW', width),
    // Before Word 2013 the indent is measured to the text of the first cell; a centred table needs none.
    width === at.width ? valued('w:jc', 'center') : dxa('w:tblInd', style.cellLeft),
    `<w:tblBorders>${borders.join('')}</w:tblBorders>`,
    element('w:tblLayout', { 'w:type': 'fixed' }),
    `<w:tblCellMar>${margins.join('')}</w:tblCellMar>`,
  ];
  return `<w:tblPr>${properties.join('')}</w:tblPr>`;
}

function rowCells(
  row: FittedRow,
  places: readonly GridCell[],
  block: FittedTable,
  writing: Writing,
  at: Surroundings,
  flow: Flow,
): string {
  const style = writing.table(block.style);
  const keepNext = at.keepNext || row.keepNext;
  let ids = row.id === undefined ? at.ids : [...at.ids, row.id];
  return places
    .map(({ cell, start }) => {
      const width = sum(block.columns.slice(cell.column, cell.column + cell.colSpan));
      const inner = { width: width - style.cellLeft - style.cellRight, keepNext, ids };
      if (start) ids = [];
      const content = start ? flow(cell.blocks, writing, inner) : covered(cell, keepNext);
      return `<w:tc>${cellProperties(cell, start, width, style)}${content}</w:tc>`;
    })
    .join('');
}

/** The paragraph that Word wants in a cell covered by the one above; it shows nothing. */
function covered(cell: FittedCell, keepNext: boolean): string {
  return styled(cell.blocks.at(-1)?.style ?? 'Normal', keepNext ? '<w:keepNext/>' : '');
}

function cellProperties(cell: FittedCell, start: boolean, width: number, style: TableStyle): string {
  const line = border(style.line || cellLine);
  const sides = drawnSides.filter((side) => cell.borders.includes(side)).map((side) => element(`w:${side}`, line));
  const properties = [
    dxa('w:tcW', width),
    cell.colSpan > 1 ? valued('w:gridSpan', cell.colSpan) : '',
    cell.rowSpan > 1 ? valued('w:vMerge', start ? 'restart' : 'continue') : '',
    sides.length > 0 ? `<w:tcBorders>${sides.join('')}</w:tcBorders>` : '',
    cell.vAlign === 'top' ? '' : valued('w:vAlign', cell.vAlign === 'middle' ? 'center' : 'bottom'),
  ];
  return `<w:tcPr>${properties.join('')}</w:tcPr>`;
}

/** In the order that the schema demands. */
const drawnSides: readonly Side[] = ['top', 'left', 'bottom', 'right'];

/** `width` in eighths of a point; 0: no line. */
function border(width: number) {
  return width > 0
    ? { 'w:val': 'single', 'w:color': '000000', 'w:sz': width, 'w:space': 0 }
    : { 'w:val': 'none', 'w:color': 'auto', 'w:sz': 0, 'w:space': 0 };
}

function dxa(name: string, width: number): string {
  return element(name, { 'w:type': 'dxa', 'w:w': width });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
