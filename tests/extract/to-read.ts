/** Turns a Document into what a reader of its Word file gives: everything that is printed, nothing of what is not. */
import type { Block, Cell, Document, Inline, Paragraph, Section, Table } from '../../src/document/model.js';
import type { ReadBlock, ReadCell, ReadDocument, ReadNote, ReadParagraph, ReadRun } from '../../src/readers/model.js';
import type { ParagraphStyle, Standard } from '../../src/standard/model.js';

export interface ToReadOptions {
  /** Bookmarks of node ids. */
  readonly ids?: boolean;
}

export function toRead(document: Document, standard: Standard, options: ToReadOptions = {}): ReadDocument {
  const notes: ReadNote[] = [];
  const maker = new Maker(standard, notes, options.ids ?? false);
  return {
    kind: 'docx',
    file: 'ban-in.docx',
    sections: document.sections.map((section) => maker.section(section)),
    notes,
    remarks: [],
  };
}

class Maker {
  private count = 0;

  constructor(
    private readonly standard: Standard,
    private readonly notes: ReadNote[],
    private readonly ids: boolean,
  ) {}

  section({ orientation, regions }: Section) {
    const page = {
      ...{ width: 11906, height: 16838, top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567 },
      ...{ orientation, titlePage: true },
    };
    return { page, headers: [], footers: [], blocks: regions.flatMap(({ blocks }) => this.blocks(blocks)) };
  }

  private blocks(blocks: readonly Block[]): readonly ReadBlock[] {
    return blocks.flatMap((block): ReadBlock[] => {
      if (block.kind === 'rule') return [this.paragraph({ style: block.style, content: [] })];
      return [block.kind === 'table' ? this.table(block) : this.paragraph(block)];
    });
  }

  private table({ columns, headerRows, rows, style }: Table): ReadBlock {
    const widths = columns === 'fit' ? [1, 1] : columns;
    const left = new Array<number>(widths.length).fill(0);
    return {
      kind: 'table',
      place: this.place(),
      columns: widths,
      headerRows,
      bordered: (this.standard.tables[style]?.line ?? 0) > 0,
      rows: rows.map(({ cells, id }) => {
        let column = 0;
        const made = cells.map((cell) => {
          while ((left[column] ?? 0) > 0) column++;
          const read = this.cell(cell, column);
          for (let c = column; c < column + cell.colSpan; c++) left[c] = cell.rowSpan;
          column += cell.colSpan;
          return read;
        });
        for (let c = 0; c < left.length; c++) left[c] = Math.max(0, (left[c] ?? 0) - 1);
        return { cells: made, bookmarks: this.bookmarks(id) };
      }),
    };
  }

  private cell({ blocks, colSpan, rowSpan }: Cell, column: number): ReadCell {
    return { column, colSpan, rowSpan, blocks: this.blocks(blocks) };
  }

  private paragraph({ style: name, content, id }: Pick<Paragraph, 'style' | 'content' | 'id'>): ReadParagraph {
    const style = this.standard.styles[name];
    if (!style) throw new Error(`no style ${name}`);
    const { align, left, right, firstLine, after, keepNext } = style;
    return {
      kind: 'paragraph',
      place: this.place(),
      runs: content.flatMap((inline) => this.run(inline, style)),
      format: {
        align,
        left,
        right,
        firstLine,
        before: 0,
        after,
        keepNext,
        line: { rule: 'auto', value: 240 },
        boxed: false,
      },
      bookmarks: this.bookmarks(id),
    };
  }

  private run(inline: Inline, style: ParagraphStyle): ReadRun[] {
    const look = { bold: style.bold, italic: style.italic, underline: false, superscript: false };
    if (inline.kind === 'break') return [{ text: '\n', ...look }];
    if (inline.kind === 'note') {
      const number = this.notes.length + 1;
      const note = this.standard.styles['chu-thich'];
      if (!note) throw new Error('no style chu-thich');
      const blocks: ReadBlock[] = [];
      this.notes.push({ number, blocks });
      blocks.push(this.paragraph({ style: 'chu-thich', content: inline.content }));
      return [{ text: '', ...look, superscript: true, note: number }];
    }
    const { text, bold = false, italic = false, superscript = false } = inline;
    return [{ ...look, text, bold: style.bold || bold, italic: style.italic || italic, superscript }];
  }

  private bookmarks(id: string | undefined): string[] {
    return this.ids && id !== undefined ? [`n_${id.replace(/[^A-Za-z0-9]/g, '_')}`] : [];
  }

  private place() {
    this.count++;
    return { part: 'word/document.xml', paragraph: this.count };
  }
}
