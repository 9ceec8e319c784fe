/** A table element → Table, its grid checked. */
import type { Block, Cell, Row, Side, Table } from '../document/model.js';
import { type Element, elementsOf } from './element.js';
import { type GridFault, gridFaults } from './grid.js';
import type { Reading } from './reading.js';

const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const aligns = { tren: 'top', giua: 'middle', duoi: 'bottom' } as const;
const alignNames = ['tren', 'giua', 'duoi'] as const;

type ReadBlocks = (element: Element, reading: Reading) => readonly Block[];

export function readTable(element: Element, reading: Reading, readBlocks: ReadBlocks): Table {
  const rowElements = elementsOf(element, 'tr');
  const rows = rowElements.map((row) => readRow(row, reading, readBlocks));
  const columns = readColumns(element, rows, reading);
  checkGrid(element, rowElements, rows, columns === 'fit' ? widthOf(rows[0]) : columns.length, reading);
  const headerRows = reading.number(
    element,
    'data-dau',
    (n) => Number.isInteger(n) && n <= rows.length,
    'số hàng đầu bảng',
  );
  return {
    kind: 'table',
    style: reading.style(element, reading.styles.tables),
    columns,
    headerRows: headerRows ?? 0,
    rows,
    origin: reading.originOf(element, element.attributes['data-o']),
  };
}

function readColumns(element: Element, rows: readonly Row[], reading: Reading): Table['columns'] {
  if (reading.choice(element, 'data-cot', ['vua']) === 'vua') return 'fit';
  const cols = elementsOf(element, 'colgroup').flatMap((group) => elementsOf(group, 'col'));
  if (cols.length > 0) return cols.map((col) => readWidth(col, reading));
  const message = 'Thấy bảng không có bề rộng cột; cần <colgroup> với các <col data-rong="…"/>, hoặc data-cot="vua".';
  reading.report('bang-thieu-cot', message, element.place);
  return Array.from({ length: widthOf(rows[0]) }, () => 1);
}

function readWidth(col: Element, reading: Reading): number {
  if (col.attributes['data-rong'] === undefined) reading.reportValue(col, 'data-rong', '', 'một số lớn hơn 0');
  return reading.number(col, 'data-rong', (n) => n > 0, 'một số lớn hơn 0') ?? 1;
}

function readRow(element: Element, reading: Reading, readBlocks: ReadBlocks): Row {
  const id = element.attributes.id;
  return {
    cells: elementsOf(element).map((cell) => readCell(cell, reading, readBlocks)),
    ...(id ? { id } : {}),
  };
}

function readCell(element: Element, reading: Reading, readBlocks: ReadBlocks): Cell {
  const span = (name: string) =>
    reading.number(element, name, (n) => Number.isInteger(n) && n >= 1, 'số nguyên từ 1') ?? 1;
  const blocks = readBlocks(element, reading);
  if (blocks.length === 0) {
    reading.report('o-khong-doan', 'Thấy ô bảng không có đoạn nào; cần ít nhất một <p>, dù để trống.', element.place);
  }
  const borders = readBorders(element, reading);
  return {
    blocks,
    colSpan: span('colspan'),
    rowSpan: span('rowspan'),
    vAlign: aligns[reading.choice(element, 'class', alignNames) ?? 'tren'],
    ...(borders.length > 0 ? { borders } : {}),
  };
}

function readBorders(element: Element, reading: Reading): Side[] {
  const words = (element.attributes['data-vien'] ?? '').split(' ').filter((word) => word !== '');
  const known = sides.filter((side) => words.includes(side));
  if (known.length !== words.length) {
    reading.reportValue(element, 'data-vien', words.join(' '), `các cạnh ${sides.join(', ')}, cách nhau bằng dấu cách`);
  }
  return known;
}

function widthOf(row: Row | undefined): number {
  return row?.cells.reduce((sum, cell) => sum + cell.colSpan, 0) ?? 0;
}

function checkGrid(
  element: Element,
  rowElements: readonly Element[],
  rows: readonly Row[],
  columns: number,
  reading: Reading,
): void {
  if (rows.length === 0)
    reading.report('bang-rong', 'Thấy bảng không có hàng nào; cần ít nhất một <tr>.', element.place);
  for (const one of gridFaults(
    rows.map((row) => row.cells),
    columns,
  )) {
    const row = rowElements[one.row];
    const cell = one.cell === undefined ? undefined : row && elementsOf(row)[one.cell];
    reading.report('bang-khong-kin', gridMessage(one, columns), (cell ?? row ?? element).place);
  }
}

function gridMessage({ kind, row }: GridFault, columns: number): string {
  const where = `Thấy hàng ${row + 1} của bảng ${columns} cột`;
  switch (kind) {
    case 'too-wide':
      return `${where} có ô ra ngoài mép phải; cần colspan nhỏ hơn hoặc bớt ô.`;
    case 'overlap':
      return `${where} có ô chồng lên ô gộp từ hàng trên; cần sửa rowspan hoặc colspan.`;
    case 'too-tall':
      return `${where} có ô gộp quá hàng cuối; cần rowspan nhỏ hơn.`;
    case 'gap':
      return `${where} còn chỗ trống; cần thêm ô hoặc colspan cho đủ ${columns} cột.`;
  }
}
