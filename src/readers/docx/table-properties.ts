/** What one cell says of itself. */
import { defined } from '../../values/defined.js';
import { limits } from './limits.js';
import { type Lines, readLines } from './table-style.js';
import { integer, twips } from './units.js';
import { child, valOf, type Xml } from './xml.js';

export interface CellProperties {
  readonly span: number;
  readonly width?: number;
  /** Left and right together, where the cell has its own. */
  readonly margins?: number;
  /** Goes on the cell above. */
  readonly joinsAbove: boolean;
  /** May be gone on by the cell below. */
  readonly goesDown: boolean;
  /** Goes on the cell to the left: an older way of merging. */
  readonly joinsLeft: boolean;
  /** Text runs upwards or downwards. */
  readonly turned: boolean;
  readonly lines: Lines;
}

/** Names for text from left to right, lines downwards. */
const upright = new Set(['lrTb', 'lrTbV', 'tb', 'lr']);

export function cellProperties(cell: Xml): CellProperties {
  const properties = child(cell, 'w:tcPr');
  const size = child(properties, 'w:tcW')?.attributes;
  const width = size?.['w:type'] === 'dxa' || size?.['w:type'] === undefined ? twips(size?.['w:w']) : undefined;
  const vertical = child(properties, 'w:vMerge');
  const joinsAbove = vertical !== undefined && vertical.attributes['w:val'] !== 'restart';
  const horizontal = child(properties, 'w:hMerge');
  const own = child(properties, 'w:tcMar');
  const margins = own && (marginOf(own, 'left') ?? 0) + (marginOf(own, 'right') ?? 0);
  return {
    span: Math.min(Math.max(integer(valOf(properties, 'w:gridSpan')) ?? 1, 1), limits.columns),
    ...(width !== undefined && width > 0 && { width }),
    ...defined({ margins }),
    joinsAbove,
    goesDown: vertical !== undefined,
    joinsLeft: horizontal !== undefined && horizontal.attributes['w:val'] !== 'restart',
    turned: !upright.has(valOf(properties, 'w:textDirection') ?? 'lrTb'),
    lines: readLines(child(properties, 'w:tcBorders')),
  };
}

/** `w:tblCellMar` or `w:tcMar`. */
export function marginOf(margins: Xml | undefined, side: 'left' | 'right'): number | undefined {
  const width = (name: string) => twips(child(margins, name)?.attributes['w:w']);
  return width(`w:${side}`) ?? width(side === 'left' ? 'w:start' : 'w:end');
}
