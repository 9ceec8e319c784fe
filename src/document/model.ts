/** The one model between readers, templates, layout and writers: plain readonly data, no numbers of the standard. */
import type { Part, RegionName } from './parts.js';

/** Where a text came from: a string of the plan, words of a template, or the formatting standard (page numbers). */
export type Origin =
  /** `path`: data path such as `noiDung.2.con.0.chu`. */
  | { readonly kind: 'plan'; readonly file: string; readonly path: string }
  | { readonly kind: 'template'; readonly file: string; readonly line?: number; readonly column?: number }
  | { readonly kind: 'standard'; readonly style: string };

export interface Document {
  readonly title: string;
  /** The issuing agency. */
  readonly author: string;
  readonly language: 'vi-VN';
  readonly sections: readonly Section[];
}

/** Starts on a new page and numbers its pages from 1; the first page shows no number. */
export interface Section {
  readonly role: 'main' | 'appendix';
  readonly orientation: 'portrait' | 'landscape';
  readonly regions: readonly Region[];
}

export interface Region {
  readonly name: RegionName;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Rule | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Name of a style of the style sheet, such as `khoan-tieu-de`. */
  readonly style: string;
  readonly part: Part;
  readonly content: readonly Inline[];
  /** Stays on the page of the next block, beside what the style says. */
  readonly keepNext?: boolean;
  /** The plan's node id: becomes a bookmark in the Word file. */
  readonly id?: string;
  readonly origin: Origin;
}

/** A horizontal line whose length is a share (0–1] of the last text line of the paragraph above it. */
export interface Rule {
  readonly kind: 'rule';
  readonly style: string;
  readonly share: number;
}

export interface Table {
  readonly kind: 'table';
  /** Name of a table style of the style sheet, such as `dau-trang` or `bang`. */
  readonly style: string;
  /** Relative column widths; `fit`: computed from what the cells must hold on one line. */
  readonly columns: readonly number[] | 'fit';
  /** How many leading rows repeat on every page. */
  readonly headerRows: number;
  readonly rows: readonly Row[];
  readonly origin?: Origin;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly id?: string;
}

/** Cells covered by a `rowSpan` from above are absent from the rows below, as in HTML. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly vAlign: 'top' | 'middle' | 'bottom';
  /** Sides drawn on this cell whatever the table's style says (the brace of Nơi nhận). */
  readonly borders?: readonly Side[];
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

export type Inline = Text | LineBreak | Note;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly superscript?: boolean;
  /** A decision is still owed here: highlighted in Word, barred in the margin of the PDF. */
  readonly pending?: boolean;
}

interface LineBreak {
  readonly kind: 'break';
}

/** A footnote; numbered from 1 through the document in reading order. */
export interface Note {
  readonly kind: 'note';
  readonly content: readonly Text[];
}
