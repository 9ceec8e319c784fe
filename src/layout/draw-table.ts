/** Draws cells and table lines at a fixed place of the current page. */
import { blockHeight, heightOf, type LaidBlock, type LaidCell, type LaidRow, type LaidTable } from './laid.js';
import type { Stroke } from './model.js';
import { current, drawLine, type Sheets } from './sheet.js';
import { shifted, stroke } from './stroke.js';

/** Rows one below the other from `top` on, the table's left edge at `left`; returns where the next row begins. */
export function drawRows(
  rows: readonly LaidRow[],
  table: LaidTable,
  left: number,
  top: number,
  sheets: Sheets,
): number {
  const tops = [top];
  for (const row of rows) tops.push((tops.at(-1) ?? top) + row.height + table.line);
  rows.forEach((row, index) => {
    const y = tops[index] ?? top;
    for (const cell of row.cells) {
      const bottom = tops[Math.min(index + cell.rowSpan, rows.length)] ?? y;
      drawCell(cell, left, y, bottom - y - table.line, sheets);
      if (table.line > 0) for (const drawn of gridStrokes(cell, left, y, bottom, table.line)) push(drawn, sheets);
    }
  });
  return tops.at(-1) ?? top;
}

/** Content of a cell whose top is `y` and whose height is `height`. */
function drawCell(cell: LaidCell, left: number, y: number, height: number, sheets: Sheets): void {
  const inner = heightOf(cell.blocks);
  const free = Math.max(0, height - cell.padTop - cell.padBottom - inner);
  const shift = cell.vAlign === 'middle' ? free / 2 : cell.vAlign === 'bottom' ? free : 0;
  drawBlocks(cell.blocks, left + cell.x + cell.padLeft, y + cell.padTop + shift, sheets);
  for (const drawn of sideStrokes(cell, left, y, height)) push(drawn, sheets);
}

function drawBlocks(blocks: readonly LaidBlock[], x: number, top: number, sheets: Sheets): void {
  let y = top;
  for (const block of blocks) {
    if (block.kind === 'table') drawRows(block.rows, block, x, y + block.line, sheets);
    else {
      let lineTop = y;
      block.lines.forEach((line, index) => {
        drawLine(sheets, block, index, x, lineTop);
        lineTop += line.height;
      });
    }
    y += blockHeight(block);
  }
}

function sideStrokes(cell: LaidCell, left: number, y: number, height: number): readonly Stroke[] {
  const pen = cell.lineWidth;
  const x1 = left + cell.x;
  const x2 = x1 + cell.width;
  return cell.borders.map((side) => {
    if (side === 'top') return stroke(x1, y, x2, y, pen);
    if (side === 'bottom') return stroke(x1, y + height, x2, y + height, pen);
    return side === 'left' ? stroke(x1, y, x1, y + height, pen) : stroke(x2, y, x2, y + height, pen);
  });
}

/** The lines of the table's grid around a cell between the tops of its first row and of the row below it. */
function gridStrokes(cell: LaidCell, left: number, top: number, bottom: number, width: number): readonly Stroke[] {
  const half = width / 2;
  const [x1, x2] = [left + cell.x, left + cell.x + cell.width];
  const [y1, y2] = [top - half, bottom - half];
  return [
    stroke(x1 - half, y1, x2 + half, y1, width),
    stroke(x1 - half, y2, x2 + half, y2, width),
    stroke(x1, y1, x1, y2, width),
    stroke(x2, y1, x2, y2, width),
  ];
}

function push(drawn: Stroke, sheets: Sheets): void {
  const { left, top } = sheets.section.page;
  current(sheets).items.push(shifted(drawn, left, top));
}
