/** Content between fitting and pagination: lines with heights and relative places, not yet on a page. Twips. */
import type { Note } from '../document/model.js';
import type { Owner, Piece, Stroke } from './model.js';

export type LaidBlock = LaidParagraph | LaidTable;

export interface LaidParagraph {
  readonly kind: 'paragraph';
  readonly lines: readonly LaidLine[];
  /** Only in the flow of the page, and not at its top; not in cells. */
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly widowControl: boolean;
  readonly outline?: { readonly level: number; readonly title: string };
  readonly owner: Owner;
  /** Drawn a second time. */
  readonly artifact: boolean;
}

export interface LaidLine {
  readonly height: number;
  /** What must fit above the page's bottom edge: the height without the extra of a multiple line spacing. */
  readonly needed: number;
  /** From the line's top to its baseline. */
  readonly ascent: number;
  /** `x` relative to the container. */
  readonly pieces: readonly Piece[];
  /** Relative to the container and the line's top. */
  readonly strokes: readonly Stroke[];
  readonly notes: readonly Note[];
  /** A decision is still owed about words of this line. */
  readonly pending?: true;
}

export interface LaidTable {
  readonly kind: 'table';
  readonly width: number;
  /** Width of its lines in twips, 0 without. */
  readonly line: number;
  readonly headerRows: number;
  readonly rows: readonly LaidRow[];
  readonly keepTogether: boolean;
  readonly keepNext: boolean;
}

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  /** Without the table's line. */
  readonly height: number;
  readonly splittable: boolean;
}

export interface LaidCell {
  /** Left edge and width of the cell, relative to the table. */
  readonly x: number;
  readonly width: number;
  readonly rowSpan: number;
  readonly vAlign: 'top' | 'middle' | 'bottom';
  readonly padLeft: number;
  readonly padTop: number;
  readonly padBottom: number;
  readonly blocks: readonly LaidBlock[];
  readonly height: number;
  readonly borders: readonly ('top' | 'right' | 'bottom' | 'left')[];
  readonly lineWidth: number;
}

/** Height of blocks one below the other; the space after the last one counts, as it does in a table cell. */
export function heightOf(blocks: readonly LaidBlock[]): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), 0);
}

export function blockHeight(block: LaidBlock): number {
  if (block.kind === 'table') return rowsHeight(block.rows, block.line) + block.line;
  return block.lines.reduce((sum, line) => sum + line.height, block.before + block.after);
}

/** Height of rows, each with the table's line below it. */
export function rowsHeight(rows: readonly LaidRow[], line: number): number {
  return rows.reduce((sum, row) => sum + row.height + line, 0);
}

/** A row that is drawn again. */
export function repeated(row: LaidRow): LaidRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(repeatedBlock) })) };
}

function repeatedBlock(block: LaidBlock): LaidBlock {
  if (block.kind === 'table') return { ...block, rows: block.rows.map(repeated) };
  return { ...block, artifact: true };
}
