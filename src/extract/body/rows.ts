/** Rows of a table's body → rows of the plan: group rows, row numbers, merged cells, several paragraphs a cell. */
import type { Bang } from '../../plan/schema.js';
import type { Prose, Reading } from '../reading.js';
import { bold, isAll, join, without } from '../rich.js';
import { alignOf, usualAlign } from './align.js';
import type { GridCell } from './cells.js';
import type { ColumnRole } from './columns.js';

type Column = Bang['cot'][number];
type Row = Bang['hang'][number];
type Cell = Extract<Row, { o: unknown }>['o'][string];

/** Reads rows in order, counting as the templates count. */
export class Rows {
  private number = 0;

  constructor(
    private readonly bang: Bang,
    private readonly reading: Reading,
  ) {}

  read(cells: readonly GridCell[], width: number, left: number, bookmarks: readonly string[]): Row {
    const filled = cells.filter((cell) => cell.lines.length > 0);
    const [only] = filled;
    if (only && cells.length === 1 && only.colSpan === width && only.rowSpan === 1 && width > 1)
      return this.group(only, bookmarks);
    const row: Extract<Row, { o: unknown }> = { ...this.reading.ids.take(bookmarks), o: {} };
    for (const cell of cells) {
      const column = this.bang.cot[cell.column];
      if (!column) continue;
      const isNumber = column.vai === 'tt';
      if (isNumber) this.number++;
      if (isNumber && cell.colSpan === 1 && cell.rowSpan === 1 && this.readNumber(row, cell)) continue;
      const value = this.cell(cell, column, row, left);
      if (value !== undefined || isNumber) row.o[column.ma] = value ?? '';
    }
    return row;
  }

  private group(cell: GridCell, bookmarks: readonly string[]): Row {
    const row: Extract<Row, { nhom: unknown }> = { ...this.reading.ids.take(bookmarks), nhom: '' };
    const target = { owner: row, field: 'nhom' };
    const rich = join(
      cell.lines.map((line) => line.rich),
      ' ',
    );
    for (const line of cell.lines) {
      this.reading.ledger.put(line, target, 'o-bang-nhom');
      if (cell.lines.length > 1) this.reading.ledger.change(line.paragraph, 'nối các đoạn của dòng nhóm');
      if (!isAll(line.rich, bold) && this.reading.showsBold)
        this.reading.ledger.change(line.paragraph, 'dòng nhóm in thường của nguồn, mẫu in đậm');
    }
    const [first] = cell.lines;
    row.nhom = first ? this.reading.prose(first, without(rich, bold), 'tieuDe', target) : ' ';
    return row;
  }

  /** The number that the templates would count needs no words; another one is the row's label. */
  private readNumber(row: Extract<Row, { o: unknown }>, { lines }: GridCell): boolean {
    const [line, ...more] = lines;
    if (!line || more.length > 0 || line.rich.marks.some((mark) => mark !== 0)) return false;
    this.reading.ledger.put(line, { owner: row, field: 'nhan' }, 'o-bang');
    if (line.rich.text !== String(this.number)) row.nhan = line.rich.text;
    return true;
  }

  private cell(cell: GridCell, column: Column, row: Extract<Row, { o: unknown }>, left: number): Cell | undefined {
    const { colSpan, rowSpan, lines } = cell;
    const target = { owner: row, field: `o.${column.ma}` };
    const kind = kindOf(column.vai);
    const texts = lines.map((line) => {
      this.reading.ledger.put(line, target, 'o-bang');
      if (cell.hasNested) this.reading.ledger.change(line.paragraph, 'bảng lồng trong ô: giữ chữ, bỏ khung');
      return this.reading.prose(line, line.rich, kind, target);
    });
    const chu = texts.length > 1 ? texts : (texts[0] ?? '');
    const align = this.reading.hasAlignment ? alignOf(cell) : undefined;
    const usual = column.canh ?? usualAlign(column.vai);
    const special: { gopCot?: number; gopHang?: number; canh?: 'trai' | 'giua' } = {};
    if (colSpan > 1) special.gopCot = colSpan;
    if (Math.min(rowSpan, left) > 1) special.gopHang = Math.min(rowSpan, left);
    if (align !== undefined && align !== usual && align !== 'deu') special.canh = align;
    if (Object.keys(special).length === 0) return texts.length === 0 ? undefined : chu;
    return { chu, ...special };
  }
}

function kindOf(role: ColumnRole): Prose {
  if (role === 'chuTri' || role === 'phoiHop') return 'phanCong';
  return role === 'thoiGian' ? 'thoiGian' : 'van';
}
