/** What layout hands on: a document whose open choices are made, and pages of placed lines. Lengths in twips from the page's top left corner. */

import type { Document, Inline, Origin, Side } from '../document/model.js';
import type { Part } from '../document/parts.js';
import type { Face } from '../font/model.js';
import type { PageStyle, ParagraphStyle, TableStyle } from '../standard/model.js';

/** Everything a writer needs, with widths, rule lengths, letter spacing and unbreakable places decided. */
export interface FittedDocument {
  readonly source: Document;
  readonly styles: Readonly<Record<string, ParagraphStyle>>;
  readonly tables: Readonly<Record<string, TableStyle>>;
  readonly fontName: string;
  /** Text of the footnotes in reading order; the n-th note of the document has number n. */
  readonly notes: readonly FittedParagraph[];
  readonly sections: readonly FittedSection[];
}

export interface FittedSection {
  readonly role: 'main' | 'appendix';
  /** Width and height already exchanged for landscape. */
  readonly page: PageStyle;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly FittedBlock[];
}

export type FittedBlock = FittedParagraph | FittedRule | FittedTable;

/** What a line of a page belongs to. */
export interface Owner {
  /** Id of the plan's node, else made of the block's place in the document; no two blocks have the same. */
  readonly block: string;
  readonly part: Part;
  readonly origin: Origin;
  readonly cell?: CellPlace;
}

/** Of the innermost table. */
export interface CellPlace {
  /** Made of the table's place in the document. */
  readonly table: string;
  /** Of the whole table, header rows included, from 0. */
  readonly row: number;
  /** First grid column of the cell, from 0. */
  readonly column: number;
}

export interface FittedParagraph {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly content: readonly Inline[];
  /** Letter spacing in twips, −3…3, that keeps every break away from rounding differences. */
  readonly tracking: number;
  /** Space above, where a table stands there; none at the top of a page. */
  readonly before: number;
  /** Beside what the style says. */
  readonly keepNext: boolean;
  /** Beside what the style says: never split over two pages. */
  readonly keepLines: boolean;
  readonly id?: string;
  readonly owner: Owner;
}

/** A line drawn as the bottom border of a paragraph of its own. `left` and `right` are that paragraph's indents. */
export interface FittedRule {
  readonly kind: 'rule';
  readonly style: string;
  readonly owner: Owner;
  readonly left: number;
  readonly right: number;
}

export interface FittedTable {
  readonly kind: 'table';
  readonly style: string;
  /** Column widths. */
  readonly columns: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly FittedRow[];
  /** Stays on the page of the next block, if it stays on one page itself. */
  readonly keepNext: boolean;
}

export interface FittedRow {
  readonly cells: readonly FittedCell[];
  readonly splittable: boolean;
  /** Stays on the page of the next row. */
  readonly keepNext: boolean;
  readonly id?: string;
}

export interface FittedCell {
  readonly blocks: readonly FittedBlock[];
  /** Index of the first grid column that the cell covers. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly vAlign: 'top' | 'middle' | 'bottom';
  readonly borders: readonly Side[];
}

/** What layout noticed; app turns the origin into a place. */
export interface LayoutProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly origin: Origin;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly section: number;
  /** Within its section, from 1. */
  readonly number: number;
  readonly items: readonly Item[];
}

export type Item = Line | Stroke;

/** Pieces on one baseline, in reading order. */
export interface Line extends Owner {
  readonly kind: 'line';
  readonly baseline: number;
  readonly pieces: readonly Piece[];
  /** Set on the first line of a paragraph that stands in the outline. */
  readonly outline?: { readonly level: number; readonly title: string };
  /** Is no part of the text, as a screen reader has it: a page number, a header row that is repeated. */
  readonly artifact: boolean;
}

/** Glyphs of one face and size. Ordinary spaces are widened by `wordSpace`, every glyph is followed by `tracking`. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly face: Face;
  /** pt */
  readonly size: number;
  readonly tracking: number;
  readonly wordSpace: number;
  /** Upwards from the line's baseline. */
  readonly rise: number;
  /** RRGGBB */
  readonly colour: string;
}

export interface Stroke {
  readonly kind: 'stroke';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly colour: string;
  readonly artifact: true;
}
