/** The formatting standard as the program uses it, read from `data/the-thuc/*.yaml`. Lengths in twips (1/20 pt), sizes in pt. */
import type { Part } from '../document/parts.js';

export interface Standard {
  readonly name: string;
  readonly page: PageStyle;
  /** The two size sets of Phụ lục I, Mục V: {13, 14, 14} and {12, 13, 13}; the larger that fits is used. */
  readonly sizeSets: readonly SizeSet[];
  readonly styles: Readonly<Record<string, ParagraphStyle>>;
  readonly tables: Readonly<Record<string, TableStyle>>;
  readonly values: Readonly<Record<string, StandardValue>>;
}

/** One value of the standard with what the decree allows; what the checker judges by. */
export interface StandardValue {
  readonly id: string;
  readonly chosen: number | string;
  readonly allowed: { readonly from: number; readonly to: number } | { readonly oneOf: readonly (number | string)[] };
  readonly unit: string;
  readonly clause: string;
  readonly strength: 'must' | 'should' | 'info';
  readonly source: string;
}

export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Distance of the page number's line from the top edge. */
  readonly header: number;
  readonly footer: number;
}

export interface SizeSet {
  readonly name: string;
  /** Size in pt by style name, for the styles that move together. */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface ParagraphStyle {
  readonly name: string;
  /** What a paragraph of this style is, unless its template says otherwise. */
  readonly part: Part;
  /** Shown in Word's style list. */
  readonly title: string;
  readonly size: number;
  /** The value of the standard that the size is, such as `noiDung.coChu`. */
  readonly sizeValue?: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** RRGGBB. */
  readonly colour: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly left: number;
  readonly right: number;
  /** Of the first line, relative to `left`; negative hangs. */
  readonly firstLine: number;
  readonly after: number;
  readonly line: LineHeight;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** Widow and orphan control, two lines. */
  readonly widowControl: boolean;
  /** 1–9: shown in Word's navigation pane and the PDF's bookmarks. */
  readonly outline?: number;
  /** A box around the paragraph (khẩn, mật): width of the frame in twips, line in eighths of a point. */
  readonly box?: { readonly width: number; readonly height: number; readonly line: number };
  /** Of a style that draws a rule below itself: thickness in eighths of a point. LibreOffice rounds 6 (0.75 pt). */
  readonly rule?: number;
  /** Rather two balanced lines than one long and one short. */
  readonly balance: boolean;
}

/** `single`: times the font's own line height; `exact`: that many twips. */
export type LineHeight =
  | { readonly rule: 'single'; readonly times: number }
  | { readonly rule: 'exact'; readonly height: number };

export interface TableStyle {
  readonly name: string;
  /** Width of all lines in eighths of a point; 0: no lines. */
  readonly line: number;
  readonly cellLeft: number;
  readonly cellRight: number;
  readonly cellTop: number;
  readonly cellBottom: number;
  /** Space before a paragraph that follows the table; Word has none of the table's own. */
  readonly after: number;
  /** A row up to this share of the page's text height is never split; 1: never. */
  readonly unsplitShare: number;
  /** Every row stays with the next one and is never split (header block, signature block). */
  readonly keepTogether: boolean;
}
