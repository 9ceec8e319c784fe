/** A column of blocks: paragraphs and tables, and everything that may wrap them. */
import { chosenBranch } from './alternate.js';
import type { DraftBlock } from './draft.js';
import { bookmarkName, noteControl, readInline } from './inline.js';
import { Line } from './line.js';
import { draftParagraph, type Placed } from './paragraph.js';
import { readParagraphProperties } from './read-paragraph-properties.js';
import { readRunProperties } from './read-run-properties.js';
import type { Story, Where } from './reading.js';
import { readTable } from './table.js';
import { child, type Xml } from './xml.js';

/** `onSection`: the properties of a section that ends, with its blocks. */
export type OnSection = (properties: Xml, blocks: readonly DraftBlock[]) => Where;

export function readBlocks(parent: Xml, story: Story, where: Where, onSection?: OnSection): readonly DraftBlock[] {
  const column = new Column(story, where, onSection);
  column.read(parent);
  return column.end();
}

class Column {
  private blocks: DraftBlock[] = [];
  /** A paragraph whose end mark is gone: its text goes on in the next one. */
  private carried: Placed | undefined;
  private bookmarks: string[] = [];

  constructor(
    private readonly story: Story,
    private where: Where,
    private readonly onSection: OnSection | undefined,
  ) {}

  read(parent: Xml): void {
    for (const one of parent.children) this.one(one);
  }

  end(): readonly DraftBlock[] {
    this.release();
    return withoutDoubledSpace(this.blocks);
  }

  private one(one: Xml): void {
    const { reading, place } = this.story;
    if (reading.changes.keeps(one, place) === false) {
      reading.skip(one);
      return;
    }
    switch (one.name) {
      case 'w:p':
        this.paragraph(one);
        break;
      case 'w:tbl':
        this.table(one);
        break;
      case 'w:sdtPr':
        noteControl(one, this.story);
        break;
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        this.read(one);
        break;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(one, reading);
        if (branch) this.read(branch);
        return;
      }
      case 'w:bookmarkStart': {
        const name = bookmarkName(one);
        if (name !== undefined) this.bookmarks.push(name);
        return;
      }
      case 'w:altChunk':
        reading.remarks.add(
          'reported',
          'tep-chen',
          'tệp chèn nguyên (altChunk): không đọc, mở Word rồi lưu lại',
          place,
        );
        break;
      case 'm:oMathPara':
        this.looseInline(one);
        break;
    }
  }

  private paragraph(element: Xml): void {
    const { story, where } = this;
    const { reading } = story;
    const place = story.nextPlace();
    const stated = child(element, 'w:pPr');
    const direct = readParagraphProperties(reading.changes.properties(element, 'w:pPr', place));
    const style = reading.styles.paragraphId(direct.style);
    const properties = reading.formatting.paragraph({ style, direct, ...(where.table && { table: where.table }) });
    const line = this.carried?.line ?? new Line();
    for (const name of this.bookmarks) line.bookmarks.push(name);
    this.bookmarks = [];
    this.carried = undefined;
    readInline(element, { story, where, line, style });
    const mark = child(stated, 'w:rPr');
    const placed: Placed = { line, style, properties, place };
    const gone = reading.changes.drops(mark, place) || readRunProperties(mark, reading.theme).hidden === true;
    if (gone) this.carried = placed;
    else this.push(placed);
    const section = child(stated, 'w:sectPr');
    if (section) this.closeSection(section);
  }

  private push(placed: Placed): void {
    this.blocks.push(draftParagraph(placed, this.story, this.where));
    for (const block of placed.line.boxes) this.blocks.push(block);
  }

  /** Nothing follows that the carried text could go on in. */
  private release(): void {
    const { carried } = this;
    this.carried = undefined;
    if (!carried) return;
    if (carried.line.isEmpty) this.bookmarks = this.bookmarks.concat(carried.line.bookmarks);
    else this.push(carried);
  }

  private closeSection(properties: Xml): void {
    this.release();
    if (!this.onSection) return;
    this.where = this.onSection(properties, withoutDoubledSpace(this.blocks));
    this.blocks = [];
  }

  private table(element: Xml): void {
    this.release();
    const table = readTable(element, this.story, this.bookmarks);
    if (!table) return;
    this.bookmarks = [];
    this.blocks.push(table);
  }

  /** Inline content that stands between paragraphs. */
  private looseInline(element: Xml): void {
    const { story, where } = this;
    const place = story.nextPlace();
    const style = story.reading.styles.paragraphId(undefined);
    const line = new Line();
    const wrapper: Xml = { name: 'w:p', attributes: {}, children: [element], text: '' };
    readInline(wrapper, { story, where, line, style });
    this.push({ line, style, properties: {}, place });
  }
}

/** Word's "no space between paragraphs of the same style". */
function withoutDoubledSpace(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  return blocks.map((block, i) => {
    if (block.kind === 'table' || !block.contextual) return block;
    const alike = (other: DraftBlock | undefined) => other?.kind === 'paragraph' && other.styleId === block.styleId;
    const { before, after } = block.format;
    const format = {
      ...block.format,
      before: alike(blocks[i - 1]) ? 0 : before,
      after: alike(blocks[i + 1]) ? 0 : after,
    };
    return { ...block, format };
  });
}
