/** What is carried along while one document is written: its style sheet, its footnotes and its bookmarks. */
import type { FittedBlock, FittedDocument, FittedParagraph } from '../../layout/model.js';
import type { ParagraphStyle, TableStyle } from '../../standard/model.js';
import { Bookmarks } from './bookmarks.js';
import { element } from './xml.js';

export class Writing {
  private readonly bookmarks = new Bookmarks();
  private notesMet = 0;

  /** `clean`: node ids leave no bookmarks. */
  constructor(
    readonly fitted: FittedDocument,
    private readonly clean: boolean,
  ) {}

  /** The number of the footnote whose reference is written now: blocks are written in reading order. */
  readonly nextNote = (): number => ++this.notesMet;

  /** The text of the footnotes met. */
  get notes(): readonly FittedParagraph[] {
    const { notes } = this.fitted;
    if (notes.length !== this.notesMet) throw new Error(`${this.notesMet} footnote references, ${notes.length} texts`);
    return notes;
  }

  /** Bookmarks around nothing, where these nodes of the plan begin. */
  marks(nodeIds: readonly string[]): string {
    if (this.clean) return '';
    return nodeIds
      .map((nodeId) => this.bookmarks.add(nodeId))
      .map(
        ({ name, id }) =>
          element('w:bookmarkStart', { 'w:id': id, 'w:name': name }) + element('w:bookmarkEnd', { 'w:id': id }),
      )
      .join('');
  }

  style(name: string): ParagraphStyle {
    return found(this.fitted.styles[name], `paragraph style ${name}`);
  }

  table(name: string): TableStyle {
    return found(this.fitted.tables[name], `table style ${name}`);
  }
}

/** Where a block stands. */
export interface Surroundings {
  /** Width of the column of text, twips. */
  readonly width: number;
  /** In a row that stays with the next one: every paragraph does. */
  readonly keepNext: boolean;
  /** Node ids of enclosing rows that begin here; the first paragraph takes their bookmarks. */
  readonly ids: readonly string[];
  /** Of the section that ends here: the last paragraph takes its properties. */
  readonly sectionEnd?: string;
}

/** Writes a column of blocks. */
export type Flow = (blocks: readonly FittedBlock[], writing: Writing, at: Surroundings) => string;

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the style sheet lacks ${what}`);
  return value;
}
