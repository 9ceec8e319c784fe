/** Draws cells and table lines at a fixed place of the current page. */
import { blockHeight, heightOf, type LaidBlock, type LaidCell, type LaidRow, type LaidTable } from './laid.js';
import type { Stroke } from './model.js';
import { current, drawLine, type Sheets } from './sheet.js';

/** Content of a cell whose top is `y` and whose height is `height`. */
export function drawCells(cell: LaidCell, y: number, height: number, sheets: Sheets, left = 0): void {
  const inner = heightOf(cell.blocks);
  const free = Math.max(0, height - cell.padTop - cell.padBottom - inner);
  const shift = cell.vAlign === 'middle' ? free / 2 : cell.vAlign === 'bottom' ? free : 0;
  drawBlocks(cell.blocks, left + cell.x + cell.padLeft, y + cell.padTop + shift, sheets);
  for (const stroke of sideStrokes(cell, left, y, height)) push(stroke, sheets);
}

function drawBlocks(blocks: readonly LaidBlock[], x: number, top: number, sheets: Sheets): void {
  let y = top;
  for (const block of blocks) {
    if (block.kind === 'table') drawNested(block, x, y, sheets);
    else {
      let lineTop = y;
      block.lines.forEach((line, index) => {
        drawLine(sheets, line, x, lineTop, {
          ...(index === 0 && block.outline ? { outline: block.outline } : {}),
          ...(block.origin ? { origin: block.origin } : {}),
        });
        lineTop += line.height;
      });
    }
    y += blockHeight(block);
  }
}

function drawNested(table: LaidTable, x: number, top: number, sheets: Sheets): void {
  let y = top + table.line;
  for (const row of table.rows) {
    for (const cell of row.cells) drawCells(cell, y, row.height, sheets, x);
    y += row.height + table.line;
  }
}

function sideStrokes(cell: LaidCell, left: number, y: number, height: number): readonly Stroke[] {
  const pen = cell.lineWidth;
  const x1 = left + cell.x;
  const x2 = x1 + cell.width;
  const stroke = (ax: number, ay: number, bx: number, by: number): Stroke => ({
    kind: 'stroke',
    x1: ax,
    y1: ay,
    x2: bx,
    y2: by,
    width: pen,
    colour: '000000',
  });
  return cell.borders.map((side) => {
    if (side === 'top') return stroke(x1, y, x2, y);
    if (side === 'bottom') return stroke(x1, y + height, x2, y + height);
    return side === 'left' ? stroke(x1, y, x1, y + height) : stroke(x2, y, x2, y + height);
  });
}

/** The grid lines around the cells of rows whose tops (and last bottom) are `tops`. */
export function drawRowLines(
  rows: readonly LaidRow[],
  tops: readonly number[],
  table: LaidTable,
  sheets: Sheets,
): void {
  if (table.line === 0) return;
  const half = table.line / 2;
  const colour = '000000';
  const width = table.line;
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const y1 = (tops[index] as number) - half;
      const y2 = (tops[Math.min(index + cell.rowSpan, rows.length)] as number) - half;
      const [x1, x2] = [cell.x, cell.x + cell.width];
      push({ kind: 'stroke', x1: x1 - half, y1, x2: x2 + half, y2: y1, width, colour }, sheets);
      push({ kind: 'stroke', x1: x1 - half, y1: y2, x2: x2 + half, y2, width, colour }, sheets);
      push({ kind: 'stroke', x1, y1, x2: x1, y2, width, colour }, sheets);
      push({ kind: 'stroke', x1: x2, y1, x2, y2, width, colour }, sheets);
    }
  });
}

function push(stroke: Stroke, sheets: Sheets): void {
  const { left, top } = sheets.section.page;
  current(sheets).items.push({
    ...stroke,
    x1: left + stroke.x1,
    x2: left + stroke.x2,
    y1: top + stroke.y1,
    y2: top + stroke.y2,
  });
}
