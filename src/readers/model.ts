/** What a reader found in a file: its text in reading order with the formatting as a person would see it. Lengths in twips, sizes in pt. */

export interface ReadDocument {
  readonly kind: 'docx' | 'doc' | 'pdf' | 'text';
  readonly file: string;
  readonly sections: readonly ReadSection[];
  /** Footnotes by number, 1 for the first. */
  readonly notes: readonly ReadNote[];
  /** Everything of the file that is not in `sections` and `notes`, or was changed on the way. */
  readonly remarks: readonly ReadRemark[];
  /** Properties of the file that its user or a program gave it, by name. */
  readonly properties?: ReadonlyMap<string, string>;
}

export interface ReadSection {
  /** Unknown for text. */
  readonly page?: ReadPage;
  /** Text of the page headers that are shown, without the page number field. */
  readonly headers: readonly ReadBlock[];
  readonly footers: readonly ReadBlock[];
  readonly blocks: readonly ReadBlock[];
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
  readonly orientation: 'portrait' | 'landscape';
  /** The number that the section's first page has; undefined: goes on. */
  readonly startNumber?: number;
  /** The first page has a header of its own. */
  readonly titlePage: boolean;
  /** How the page number stands in the header or footer that all other pages have. */
  readonly pageNumber?: {
    readonly where: 'header' | 'footer';
    readonly align: ReadAlign;
    readonly size?: number;
    readonly format: string;
  };
}

export type ReadAlign = 'left' | 'center' | 'right' | 'justify';
export type ReadBlock = ReadParagraph | ReadTable;

/** Where a block stands: the counted paragraph of its part (1 for the first), the line of a text, the page of a PDF. */
export interface ReadPlace {
  readonly part: string;
  readonly paragraph?: number;
  readonly line?: number;
  readonly page?: number;
}

export interface ReadParagraph {
  readonly kind: 'paragraph';
  readonly place: ReadPlace;
  /** Computed from automatic numbering; a typed label is part of the runs. */
  readonly label?: { readonly text: string; readonly format: string };
  readonly runs: readonly ReadRun[];
  readonly format: ReadParagraphFormat;
  /** Name of the paragraph style as Word shows it. */
  readonly style?: string;
  /** 1–9. */
  readonly outline?: number;
  /** Names of bookmarks that begin in this paragraph. */
  readonly bookmarks: readonly string[];
}

export interface ReadParagraphFormat {
  readonly align: ReadAlign;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** `auto`: 240 for a single line; otherwise twips. */
  readonly line: { readonly rule: 'auto' | 'exact' | 'atLeast'; readonly value: number };
  readonly keepNext: boolean;
  /** A page break stands before it. */
  readonly newPage?: boolean;
  /** A line drawn below or above the paragraph (border, shape or underscores), with its length where known. */
  readonly rule?: { readonly length?: number; readonly how: 'border' | 'shape' | 'underscores' | 'underline' };
  readonly boxed: boolean;
  /** A page break typed in it or before it. */
  readonly pageBreak?: true;
}

/**
 * A stretch of text of one format, NFC, without invisible characters. Tabs are `\t`, line breaks `\n`; a no-break hyphen
 * is given as the hyphen that it prints, a no-break space as U+00A0.
 */
export interface ReadRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly superscript: boolean;
  readonly size?: number;
  readonly font?: string;
  /** RRGGBB; undefined: automatic. */
  readonly colour?: string;
  readonly highlight?: string;
  /** Number of the footnote whose mark stands here; `text` is empty. */
  readonly note?: number;
}

export interface ReadTable {
  readonly kind: 'table';
  readonly place: ReadPlace;
  /** Widths of the grid columns. */
  readonly columns: readonly number[];
  readonly headerRows: number;
  readonly bordered: boolean;
  /** A page break stands before it. */
  readonly newPage?: boolean;
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  readonly cells: readonly ReadCell[];
  /** Names of bookmarks that begin at the row, or in its first paragraph: there they stand in Word files. */
  readonly bookmarks: readonly string[];
}

/** Cells covered by a row span from above are absent. */
export interface ReadCell {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly ReadBlock[];
}

export interface ReadNote {
  readonly number: number;
  readonly blocks: readonly ReadBlock[];
}

/** `ignored`: known and of no meaning for a plan; `reported`: a person should know; `changed`: decoded, joined, accepted. */
export interface ReadRemark {
  readonly kind: 'ignored' | 'reported' | 'changed';
  /** Stable identifier, such as `binh-luan`, `hinh`, `bang-ma-tcvn3`, `noi-dong`. */
  readonly code: string;
  readonly message: string;
  readonly place: ReadPlace;
  readonly count: number;
  /**
   * Words of the source that stand neither in `sections` nor in `notes`, an entry for each thing that holds them; '' for a thing
   * whose words nobody can tell, such as a picture.
   */
  readonly lost?: readonly string[];
}
