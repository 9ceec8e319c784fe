/** Tables: rows and cells with their spans worked out. */

import type { DraftCell, DraftRow, DraftTable } from './draft.js';
import { bookmarksOf } from './inline.js';
import { limits } from './limits.js';
import type { Story } from './reading.js';
import { shorten } from './remarks.js';
import { isBordered, type LinedCell } from './table-lines.js';
import { type CellProperties, cellProperties, marginOf } from './table-properties.js';
import { type Lines, readLines, type TablePart } from './table-style.js';
import { textBelow } from './text-below.js';
import { integer, isTrue, switches, twips } from './units.js';
import { child, childrenNamed, isWrapper, valOf, type Xml } from './xml.js';

type OpenCell = { -readonly [K in keyof DraftCell]: DraftCell[K] };

export function readTable(table: Xml, story: Story, bookmarks: readonly string[]): DraftTable | undefined {
  return new TableReader(table, story).read(bookmarks);
}

/** What Word leaves at both sides of a cell when nothing is said. */
const usualMargin = 108;

class TableReader {
  private readonly style: string;
  private readonly lines: Lines;
  private readonly look: ReadonlySet<string>;
  private readonly margins: number;
  private readonly place;
  private columns: number[];
  /** Cells that the next row may go on, by their first column. */
  private open = new Map<number, OpenCell>();
  private readonly lined: LinedCell[] = [];
  /** That begin between rows, for the next one. */
  private bookmarks: string[] = [];
  private readonly marks = new Map<Xml, readonly string[]>();

  constructor(
    private readonly table: Xml,
    private readonly story: Story,
  ) {
    const { reading } = story;
    const properties = child(table, 'w:tblPr');
    this.style = reading.styles.tableId(valOf(properties, 'w:tblStyle'));
    this.lines = { ...reading.tableStyles.lines(this.style), ...readLines(child(properties, 'w:tblBorders')) };
    this.look = tableLook(child(properties, 'w:tblLook'));
    const margins = child(properties, 'w:tblCellMar');
    this.margins = (marginOf(margins, 'left') ?? usualMargin) + (marginOf(margins, 'right') ?? usualMargin);
    this.columns = childrenNamed(child(table, 'w:tblGrid'), 'w:gridCol').map(
      (one) => twips(one.attributes['w:w']) ?? 0,
    );
    this.place = { part: story.part, paragraph: story.paragraphs + 1 };
  }

  read(bookmarks: readonly string[]): DraftTable | undefined {
    this.bookmarks = [...bookmarks];
    const rows = this.rowsIn(this.table);
    const drafts = rows.map((row, i) => this.row(row, i === 0, i === rows.length - 1));
    if (drafts.length === 0) return undefined;
    const plain = rows.findIndex((row) => !isHeader(row));
    return {
      kind: 'table',
      place: this.place,
      columns: this.columns,
      headerRows: plain < 0 ? rows.length : plain,
      bordered: isBordered(this.lined, this.lines, rows.length, this.columns.length),
      rows: drafts,
    };
  }

  /** Rows of the side of tracked changes that is read, out of their wrappers. */
  private rowsIn(parent: Xml): readonly Xml[] {
    const { reading } = this.story;
    return parent.children.flatMap((one) => {
      if (isWrapper(one)) return this.rowsIn(one);
      if (one.name === 'w:bookmarkStart') this.bookmarks.push(...bookmarksOf(one));
      if (one.name !== 'w:tr') return [];
      this.marks.set(one, this.bookmarks);
      this.bookmarks = [];
      const properties = child(one, 'w:trPr');
      const isHidden = switches(properties, 'w:hidden');
      if (!reading.changes.drops(properties, this.place, one) && !isHidden) return [one];
      const words = textBelow(one);
      if (isHidden) reading.remarks.lose('hang-an', `hàng ẩn “${shorten(words)}”: không đọc`, this.place, words);
      reading.skip(one);
      return [];
    });
  }

  private row(row: Xml, first: boolean, last: boolean): DraftRow {
    const properties = child(row, 'w:trPr');
    const own = readLines(child(child(row, 'w:tblPrEx'), 'w:tblBorders'));
    const marks = [...(this.marks.get(row) ?? []), ...childrenNamed(row, 'w:bookmarkStart').flatMap(bookmarksOf)];
    let column = clamp(integer(valOf(properties, 'w:gridBefore')) ?? 0);
    const elements = cellsIn(row);
    const cells: OpenCell[] = [];
    const open = new Map<number, OpenCell>();
    elements.forEach((element, i) => {
      const stated = cellProperties(element);
      const before = cells.at(-1);
      if (stated.joinsLeft && before) {
        this.covered(element);
        before.colSpan += stated.span;
      } else {
        const above = stated.joinsAbove ? this.open.get(column) : undefined;
        if (above) {
          this.covered(element);
          above.rowSpan++;
          open.set(column, above);
        } else {
          const parts = this.parts(first, last, i === 0, i === elements.length - 1);
          const cell = this.cell(element, stated, column, parts, { ...this.lines, ...own });
          cells.push(cell);
          if (stated.goesDown) open.set(column, cell);
        }
      }
      column = clamp(column + stated.span);
    });
    while (this.columns.length < column && this.columns.length < limits.columns) this.columns.push(0);
    this.open = open;
    const [start] = cells[0]?.blocks ?? [];
    return { cells, bookmarks: [...marks, ...(start?.kind === 'paragraph' ? start.bookmarks : [])] };
  }

  private cell(
    element: Xml,
    { span, width, margins, lines, turned }: CellProperties,
    column: number,
    parts: readonly TablePart[],
    around: Lines,
  ): OpenCell {
    const { story, columns } = this;
    if (turned) story.reading.remarks.add('reported', 'chu-xoay', 'ô có chữ xoay dọc: đọc như chữ ngang', this.place);
    const grid = columns.slice(column, column + span).reduce((total, one) => total + one, 0);
    const inner = width ?? (grid > 0 ? grid : undefined);
    if (grid === 0 && width !== undefined && span === 1) columns[column] = width;
    const table = story.reading.tableStyles.text(this.style, parts);
    const blocks = story.readBlocks(element, story, {
      table,
      ...(inner !== undefined && { width: inner - (margins ?? this.margins) }),
    });
    this.lined.push({ lines, around });
    return { column, colSpan: span, rowSpan: 1, blocks };
  }

  /** A cell that another one covers: Word shows nothing of what it holds. */
  private covered(element: Xml): void {
    const { reading, place } = this.story;
    const text = textBelow(element);
    reading.skip(element);
    const message = `chữ “${shorten(text)}” nằm trong ô bị ô gộp che: không đọc`;
    reading.remarks.lose('chu-o-gop', message, place, text);
  }

  private parts(firstRow: boolean, lastRow: boolean, firstCol: boolean, lastCol: boolean): readonly TablePart[] {
    const here = { firstCol, lastCol, firstRow, lastRow };
    return partNames.filter((part) => here[part] && this.look.has(part));
  }
}

function isHeader(row: Xml): boolean {
  return switches(child(row, 'w:trPr'), 'w:tblHeader');
}

function cellsIn(row: Xml): readonly Xml[] {
  return row.children.flatMap((one) => {
    if (one.name === 'w:tc') return [one];
    return isWrapper(one) ? cellsIn(one) : [];
  });
}

function clamp(column: number): number {
  return Math.min(Math.max(column, 0), limits.columns);
}

/** In the order in which they win over each other. */
const partNames = ['firstCol', 'lastCol', 'firstRow', 'lastRow'] as const;

/** As an attribute, or as the bit of an older form. */
const looks = {
  firstCol: ['w:firstColumn', 0x80],
  lastCol: ['w:lastColumn', 0x100],
  firstRow: ['w:firstRow', 0x20],
  lastRow: ['w:lastRow', 0x40],
} as const;

/** Which parts of the table's style apply. */
function tableLook(look: Xml | undefined): ReadonlySet<string> {
  const attributes = look?.attributes ?? {};
  const bits = Number.parseInt(attributes['w:val'] ?? '0', 16) || 0;
  const applies = ([name, bit]: readonly [string, number]) =>
    attributes[name] === undefined ? (bits & bit) !== 0 : isTrue(attributes[name]);
  return new Set(partNames.filter((part) => applies(looks[part])));
}
