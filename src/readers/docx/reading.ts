/** What is carried along while one file is read. */
import type { ReadAlign, ReadPlace, ReadRemark } from '../model.js';
import { Changes, type TrackedChanges } from './changes.js';
import { Comments } from './comments.js';
import type { DraftBlock } from './draft.js';
import { Fields } from './fields.js';
import { Formatting } from './formatting.js';
import { Labels } from './labels.js';
import { NoteNumbers } from './note-numbers.js';
import { Numbering } from './numbering.js';
import type { Package, Part } from './package.js';
import { Remarks } from './remarks.js';
import { Styles } from './styles.js';
import { TableStyles, type TableText } from './table-style.js';
import { Theme } from './theme.js';
import { findUnclosed } from './unclosed.js';
import type { Xml } from './xml.js';

export class Reading {
  readonly remarks = new Remarks();
  readonly theme: Theme;
  readonly styles: Styles;
  readonly tableStyles: TableStyles;
  readonly formatting: Formatting;
  readonly labels: Labels;
  readonly changes: Changes;
  readonly comments: Comments;
  readonly notes = new NoteNumbers();
  /** Begin marks of fields that nothing ends: they begin nothing. */
  readonly unclosed = new Set<Xml>();
  /** Elements with text that were read, or left out for a known reason. */
  readonly seen = new Set<Xml>();

  constructor(
    readonly file: Package,
    side: TrackedChanges,
  ) {
    const numbering = new Numbering(this.part('numbering')?.xml);
    this.theme = new Theme(this.part('theme')?.xml);
    this.styles = new Styles(this.part('styles')?.xml, this.theme);
    this.tableStyles = new TableStyles(this.styles, this.theme);
    this.formatting = new Formatting(this.styles, numbering);
    this.labels = new Labels(numbering);
    this.changes = new Changes(side, this.remarks);
    for (const { xml } of [file.main, ...file.parts.values()]) findUnclosed(xml, this.unclosed);
    this.comments = new Comments(this.part('comments')?.xml, this.remarks);
  }

  /** The part that the document refers to as `type`, if there is one. */
  part(type: string): Part | undefined {
    const relation = [...this.file.relations.values()].find((one) => one.type === type && !one.external);
    return relation && this.file.parts.get(relation.target);
  }

  /** Everything below is left out on purpose. */
  skip(element: Xml): void {
    if (element.text !== '') this.seen.add(element);
    for (const one of element.children) this.skip(one);
  }
}

/** Where blocks stand. */
export interface Where {
  /** Of the column of text, where known. */
  readonly width?: number;
  readonly table?: TableText;
  /** How the text box stands on the page. */
  readonly boxAlign?: string;
  /** The text box has lines around it. */
  readonly boxed?: boolean;
}

export interface PageNumber {
  readonly align: ReadAlign;
  readonly size?: number;
}

/** One stretch of text of its own: the body, a header, a note. Fields open and close within it. */
export class Story {
  fields: Fields;
  /** The first page number field that was met. */
  pageNumber: PageNumber | undefined;
  /** Of the paragraph read last. */
  place: ReadPlace;

  constructor(
    readonly reading: Reading,
    readonly part: string,
    readonly kind: 'body' | 'header' | 'note',
    /** Reads a column of blocks. */
    readonly readBlocks: (parent: Xml, story: Story, where: Where) => readonly DraftBlock[],
    private count = 0,
  ) {
    this.fields = new Fields(kind === 'header');
    this.place = { part, paragraph: 1 };
  }

  get paragraphs(): number {
    return this.count;
  }

  /** Reads a text box: its fields are its own, and the paragraph that it hangs on goes on after it. */
  aside<T>(read: () => T): T {
    const { fields, place } = this;
    this.fields = new Fields(this.kind === 'header');
    const found = read();
    this.fields = fields;
    this.place = place;
    return found;
  }

  /** A remark on the paragraph read last. */
  say(kind: ReadRemark['kind'], code: string, message: string, lost?: string): void {
    this.reading.remarks.add(kind, code, message, this.place, 1, lost);
  }

  nextPlace(): ReadPlace {
    this.count++;
    this.place = { part: this.part, paragraph: this.count };
    return this.place;
  }
}
