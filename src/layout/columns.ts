/** Column widths of tables: shares of the width, or what the cells must hold on one line. */
import type { Block, Paragraph, Table } from '../document/model.js';
import type { TableStyle } from '../standard/model.js';
import { measure } from './characters.js';
import { placeCells } from './grid.js';
import { mayBreakAfter } from './opportunities.js';
import { type ParagraphContext, styleNamed } from './paragraph.js';

/** Room beyond the text on either side of the header: no line wraps by rounding, and the two columns stay 4 mm apart. */
const slack = 120;
/** Room for what renderers round differently. */
const rounding = 10;
/** The header of the decree's sample is divided 40 : 60. */
const preferredLastShare = 0.6;

export interface FittedColumns {
  readonly widths: readonly number[];
  /** Every paragraph stands on one line. */
  readonly fits: boolean;
}

/** Whole twips that sum up to `width`. */
function shareColumns(shares: readonly number[], width: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let used = 0;
  let passed = 0;
  return shares.map((share) => {
    passed += share;
    const edge = Math.round((width * passed) / total);
    const own = edge - used;
    used = edge;
    return own;
  });
}

/** Whole twips that sum up to `width`: by shares, but none narrower than its least width while all of these have room. */
export function wideColumns(shares: readonly number[], least: readonly number[], width: number): readonly number[] {
  if (least.reduce((sum, w) => sum + w, 0) > width) return shareColumns(shares, width);
  const fixed = new Set<number>();
  for (;;) {
    const room = width - [...fixed].reduce((sum, i) => sum + (least[i] ?? 0), 0);
    const total = shares.reduce((sum, share, i) => (fixed.has(i) ? sum : sum + share), 0);
    const wanted = shares.map((share, i) => (fixed.has(i) ? (least[i] ?? 0) : (share * room) / total));
    const narrow = wanted.findIndex((w, i) => !fixed.has(i) && w < (least[i] ?? 0));
    if (narrow < 0) return shareColumns(wanted, width);
    fixed.add(narrow);
  }
}

/** Of each column, what its longest word needs with the cell margins; cells over several columns do not count. */
export function leastWidths(table: Table, style: TableStyle, context: ParagraphContext): readonly number[] {
  const least: number[] = [];
  const pad = style.cellLeft + style.cellRight + rounding;
  for (const row of placeCells(table.rows)) {
    for (const { cell, column } of row) {
      if (cell.colSpan > 1) continue;
      for (const p of paragraphsIn(cell.blocks))
        least[column] = Math.max(least[column] ?? 0, longestWord(p, context) + pad);
    }
  }
  return Array.from(least, (w) => Math.ceil(w ?? 0));
}

function longestWord(paragraph: Paragraph, context: ParagraphContext): number {
  const c = measure(paragraph.content, styleNamed(context, paragraph.style), context.family, 0, context.noteNumber);
  let longest = 0;
  let word = 0;
  c.width.forEach((w, i) => {
    word = c.text[i] === ' ' ? 0 : word + w;
    longest = Math.max(longest, word);
    if (mayBreakAfter(c.text, i)) word = 0;
  });
  return longest;
}

/** For two columns; paragraphs of a balanced style may wrap when there is no other way. */
export function fitColumns(table: Table, style: TableStyle, width: number, context: ParagraphContext): FittedColumns {
  const pad = style.cellLeft + style.cellRight;
  const [left, right] = [0, 1].map((column) => {
    const widths = table.rows.flatMap((row) =>
      paragraphsIn(row.cells[column]?.blocks ?? []).map((p) => naturalWidth(p, context)),
    );
    const firm = widths.filter((w) => !w.mayWrap);
    return {
      wanted: Math.max(0, ...widths.map((w) => w.width)) + pad + slack,
      firm: Math.max(0, ...firm.map((w) => w.width)) + pad + slack,
    };
  }) as [Need, Need];
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  const fits = left.wanted + right.wanted <= width;
  // A place line may still wrap after its comma, a name nowhere so well: where both cannot stand, the name does.
  const last = fits
    ? clamp(width * preferredLastShare, right.wanted, width - left.wanted)
    : Math.max(right.firm, width - left.wanted);
  return { widths: [width - Math.ceil(last), Math.ceil(last)], fits };
}

/** Whether every paragraph of a table of the header stands on one line, as it is wanted of the larger sizes. */
export function standsOnLines(table: Table, style: TableStyle, width: number, context: ParagraphContext): boolean {
  if (table.columns === 'fit') return fitColumns(table, style, width, context).fits;
  const columns = wideColumns(table.columns, leastWidths(table, style, context), width);
  return placeCells(table.rows)
    .flat()
    .every(({ cell, column }) => {
      const inner = innerWidth({ column, colSpan: cell.colSpan }, columns, style);
      return paragraphsIn(cell.blocks).every((p) => naturalWidth(p, context).width + slack <= inner);
    });
}

/** Width of a cell's text: its columns less the cell margins. */
export function innerWidth(
  cell: { readonly column: number; readonly colSpan: number },
  columns: readonly number[],
  style: TableStyle,
): number {
  const outer = columns.slice(cell.column, cell.column + cell.colSpan).reduce((sum, w) => sum + w, 0);
  return outer - style.cellLeft - style.cellRight;
}

function naturalWidth(paragraph: Paragraph, context: ParagraphContext): { width: number; mayWrap: boolean } {
  const style = styleNamed(context, paragraph.style);
  const c = measure(paragraph.content, style, context.family, 0, context.noteNumber);
  const natural = c.width.reduce((sum, w) => sum + w, 0);
  return { width: style.box?.width ?? natural, mayWrap: style.balance };
}

interface Need {
  readonly wanted: number;
  readonly firm: number;
}

function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}
