/** A column of blocks: paragraphs and tables, and everything that may wrap them. */
import { chosenBranch } from './alternate.js';
import type { DraftBlock } from './draft.js';
import { handlers } from './handlers.js';
import { bookmarksOf, noteControl, readInline } from './inline.js';
import { Line } from './line.js';
import { draftParagraph, type Placed } from './paragraph.js';
import { readParagraphProperties } from './read-paragraph-properties.js';
import { readRunProperties } from './read-run-properties.js';
import type { Story, Where } from './reading.js';
import { shorten } from './remarks.js';
import { readTable } from './table.js';
import { child, type Xml } from './xml.js';

/** `onSection`: the properties of a section that ends, with its blocks. */
type OnSection = (properties: Xml, blocks: readonly DraftBlock[]) => Where;

export function readBlocks(parent: Xml, story: Story, where: Where, onSection?: OnSection): readonly DraftBlock[] {
  const column = new Column(story, where, onSection);
  column.read(parent);
  return column.end();
}

class Column {
  bookmarks: string[] = [];
  private blocks: DraftBlock[] = [];
  /** A paragraph whose end mark is gone: its text goes on in the next one. */
  private carried: Placed | undefined;

  constructor(
    readonly story: Story,
    private where: Where,
    private readonly onSection: OnSection | undefined,
  ) {}

  read(parent: Xml): void {
    const { reading } = this.story;
    for (const one of parent.children) {
      if (reading.changes.keeps(one, this.story.place) === false) reading.skip(one);
      else blockElements.get(one.name)?.(one, this);
    }
  }

  end(): readonly DraftBlock[] {
    this.release();
    return withoutDoubledSpace(this.blocks);
  }

  paragraph(element: Xml): void {
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
    if (line.hidden !== '') story.say('reported', 'chu-an', `chữ ẩn “${shorten(line.hidden)}”: không đọc`, line.hidden);
    line.hidden = '';
    const mark = child(stated, 'w:rPr');
    const placed: Placed = { line, style, properties, place };
    const gone = reading.changes.drops(mark, place) || readRunProperties(mark, reading.theme).hidden === true;
    if (gone) this.carried = placed;
    else this.push(placed);
    const section = child(stated, 'w:sectPr');
    if (section) this.closeSection(section);
  }

  table(element: Xml): void {
    this.release();
    const table = readTable(element, this.story, this.bookmarks);
    if (!table) return;
    this.bookmarks = [];
    this.blocks.push(table);
  }

  /** Inline content that stands between paragraphs. */
  looseInline(element: Xml): void {
    const { story, where } = this;
    const place = story.nextPlace();
    const style = story.reading.styles.paragraphId(undefined);
    const line = new Line();
    readInline({ name: 'w:p', attributes: {}, children: [element], text: '' }, { story, where, line, style });
    this.push({ line, style, properties: {}, place });
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
}

export const blockElements = handlers<Column>({
  'w:p': (one, column) => column.paragraph(one),
  'w:tbl': (one, column) => column.table(one),
  'w:sdtPr': (one, { story }) => noteControl(one, story),
  'w:sdt w:sdtContent w:customXml w:ins w:moveTo w:del w:moveFrom': (one, column) => column.read(one),
  'mc:AlternateContent': (one, column) => column.read(chosenBranch(one, column.story.reading)),
  'w:bookmarkStart': (one, column) => column.bookmarks.push(...bookmarksOf(one)),
  'w:altChunk': (_, { story }) =>
    story.say('reported', 'tep-chen', 'tệp chèn nguyên (altChunk): không đọc, mở Word rồi lưu lại', ''),
  'm:oMathPara': (one, column) => column.looseInline(one),
});

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
