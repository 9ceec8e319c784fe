/** Reads a written .docx back, from its bytes alone: paragraphs and table cells in reading order, and footnotes. */
import { strFromU8, unzipSync } from 'fflate';
import { bold, concat, italic, noteSign, raised, type Styled, styled, tidy } from './styled.js';
import { child, elements, parseXml, property, type Xml } from './xml.js';

export interface DocxBlock {
  /** Emphasis is what differs from the paragraph's style. */
  readonly text: Styled;
  readonly section: number;
  readonly style: string;
  /** Of the outermost table. */
  readonly cell?: { readonly table: number; readonly row: number; readonly header: boolean };
}

export interface DocxText {
  readonly blocks: readonly DocxBlock[];
  /** In the order of their references. */
  readonly notes: readonly Styled[];
}

export function readDocx(bytes: Uint8Array): DocxText {
  const parts = unzipSync(bytes);
  const part = (name: string): Xml | undefined => {
    const found = parts[name];
    return found && parseXml(strFromU8(found));
  };
  const reader = new Reader(part('word/styles.xml'));
  reader.container(child(part('word/document.xml'), 'w:body'));
  const notes = elements(part('word/footnotes.xml'), 'w:footnote');
  return {
    blocks: reader.blocks,
    notes: reader.referred.map((id) => reader.note(notes.find((note) => note.attributes['w:id'] === id))),
  };
}

class Reader {
  readonly blocks: DocxBlock[] = [];
  readonly referred: string[] = [];
  private readonly styles: ReadonlyMap<string, Xml>;
  private section = 0;
  private tables = 0;
  private cell: DocxBlock['cell'];

  constructor(styles: Xml | undefined) {
    this.styles = new Map(elements(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  container(parent: Xml | undefined): void {
    for (const element of elements(parent)) {
      if (element.name === 'w:p') this.paragraph(element);
      else if (element.name === 'w:tbl') this.table(element);
      else if (element.name === 'w:sdt') this.container(child(element, 'w:sdtContent'));
    }
  }

  note(note: Xml | undefined): Styled {
    return tidy(concat(...elements(note, 'w:p').map((paragraph) => this.runs(paragraph))));
  }

  private table(table: Xml): void {
    const outer = this.cell;
    const number = outer?.table ?? this.tables++;
    elements(table, 'w:tr').forEach((row, i) => {
      const header = on(property(child(row, 'w:trPr'), 'w:tblHeader'));
      for (const cell of elements(row, 'w:tc')) {
        this.cell = outer ?? { table: number, row: i, header };
        this.container(cell);
      }
    });
    this.cell = outer;
  }

  private paragraph(paragraph: Xml): void {
    const text = tidy(this.runs(paragraph));
    const properties = child(paragraph, 'w:pPr');
    const style = property(properties, 'w:pStyle');
    const block = { text, section: this.section, style: typeof style === 'string' ? style : '' };
    if (text.text !== '') this.blocks.push(this.cell ? { ...block, cell: this.cell } : block);
    if (child(properties, 'w:sectPr')) this.section++;
  }

  private runs(paragraph: Xml): Styled {
    const style = property(child(paragraph, 'w:pPr'), 'w:pStyle');
    return this.content(paragraph, typeof style === 'string' ? style : '');
  }

  private content(parent: Xml, style: string): Styled {
    return concat(
      ...elements(parent).map((element) => {
        if (element.name === 'w:r') return this.run(element, style);
        if (element.name === 'w:hyperlink' || element.name === 'w:ins') return this.content(element, style);
        return styled('');
      }),
    );
  }

  private run(run: Xml, style: string): Styled {
    const properties = child(run, 'w:rPr');
    const differs = (name: string) => {
      const direct = property(properties, name);
      return direct !== undefined && on(direct) !== this.ofStyle(style, name);
    };
    const up = property(properties, 'w:position');
    const isUp = (typeof up === 'string' && Number(up) > 0) || property(properties, 'w:vertAlign') === 'superscript';
    const mark = (differs('w:b') ? bold : 0) | (differs('w:i') ? italic : 0) | (isUp ? raised : 0);
    return styled(
      elements(run)
        .map((piece) => this.piece(piece))
        .join(''),
      mark,
    );
  }

  private piece(piece: Xml): string {
    if (piece.name === 'w:t') return piece.children.filter((text) => typeof text === 'string').join('');
    if (piece.name === 'w:noBreakHyphen') return '-';
    if (piece.name === 'w:br' || piece.name === 'w:tab') return ' ';
    if (piece.name !== 'w:footnoteReference') return '';
    this.referred.push(piece.attributes['w:id'] ?? '');
    return noteSign;
  }

  private ofStyle(id: string, name: string): boolean {
    const style = this.styles.get(id);
    const own = property(child(style, 'w:rPr'), name);
    if (own !== undefined) return on(own);
    const base = property(style, 'w:basedOn');
    return typeof base === 'string' && this.ofStyle(base, name);
  }
}

function on(value: string | true | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}
