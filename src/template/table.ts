/** A table of the plan as the templates see it: header rows, numbered rows, group rows, merged cells. */
import type { Bang } from '../plan/schema.js';
import { Occupancy } from './grid.js';
import type { Texts } from './texts.js';
import { Xhtml } from './xhtml.js';

type Row = Bang['hang'][number];
type DataRow = Extract<Row, { o: unknown }>;
type Column = Bang['cot'][number];

export interface TableView {
  readonly cap: 'bang';
  readonly id: string | null;
  readonly kieu: string;
  /** Data path of the table. */
  readonly duongDan: string;
  readonly cot: readonly { readonly rong: number }[];
  readonly soHangDau: number;
  readonly dau: readonly (readonly HeaderCellView[])[];
  readonly hang: readonly RowView[];
}

export interface HeaderCellView {
  readonly chu: Xhtml;
  readonly gopCot: number;
  readonly gopHang: number;
}

export interface RowView {
  readonly id: string | null;
  /** Words of a group row, which runs through all columns; null for an ordinary row. */
  readonly nhom: Xhtml | null;
  readonly o: readonly CellView[];
}

export interface CellView {
  readonly doan: readonly Xhtml[];
  readonly canh: 'trai' | 'giua' | 'deu';
  readonly gopCot: number;
  readonly gopHang: number;
}

export function tableView(bang: Bang, path: string, texts: Texts): TableView {
  const dau = headerRows(bang, path, texts);
  return {
    cap: 'bang',
    id: bang.id ?? null,
    kieu: bang.kieu,
    duongDan: path,
    cot: bang.cot.map(({ rong }) => ({ rong })),
    soHangDau: dau.length,
    dau,
    hang: rowViews(bang, path, texts),
  };
}

function headerRows({ dauBang, cot }: Bang, path: string, texts: Texts): HeaderCellView[][] {
  const name = (at: string, chu: string, gopCot = 1, gopHang = 1) => ({ chu: texts.prose(at, chu), gopCot, gopHang });
  if (!dauBang) return [cot.map(({ ten }, c) => name(`${path}.cot.${c}.ten`, ten))];
  return dauBang.map((row, r) =>
    row.map(({ chu, gopCot, gopHang }, c) => name(`${path}.dauBang.${r}.${c}.chu`, chu, gopCot, gopHang)),
  );
}

/** Cells go by the names of columns; the loader has seen to it that merged cells fit and cover no text. */
function rowViews(bang: Bang, path: string, texts: Texts): RowView[] {
  const grid = new Occupancy(bang.cot.length);
  let number = 0;
  return bang.hang.map((row, r) => {
    const at = `${path}.hang.${r}`;
    const id = row.id ?? null;
    const cells: CellView[] = [];
    if (!('nhom' in row)) {
      bang.cot.forEach((column, c) => {
        if (!grid.free(c)) return;
        if (column.vai === 'tt') number++;
        const cell = cellView(column, row, number, at, texts);
        grid.take(c, { colSpan: cell.gopCot, rowSpan: cell.gopHang });
        cells.push(cell);
      });
    }
    grid.endRow();
    return { id, nhom: 'nhom' in row ? texts.prose(`${at}.nhom`, row.nhom) : null, o: cells };
  });
}

function cellView({ ma, vai, canh }: Column, row: DataRow, number: number, at: string, texts: Texts): CellView {
  const path = `${at}.o.${ma}`;
  const data = row.o[ma];
  const single = { canh: canh ?? usualAlign(vai), gopCot: 1, gopHang: 1 };
  if (data === undefined) return { doan: vai === 'tt' ? [rowLabel(row, number, at, texts)] : [], ...single };
  if (typeof data === 'string' || Array.isArray(data)) return { doan: paragraphs(data, path, texts), ...single };
  return {
    doan: paragraphs(data.chu, `${path}.chu`, texts),
    canh: data.canh ?? single.canh,
    gopCot: data.gopCot ?? 1,
    gopHang: data.gopHang ?? 1,
  };
}

function rowLabel({ nhan }: DataRow, number: number, at: string, texts: Texts): Xhtml {
  return nhan === undefined ? new Xhtml(String(number)) : texts.plain(`${at}.nhan`, nhan);
}

function paragraphs(chu: string | readonly string[], path: string, texts: Texts): Xhtml[] {
  if (typeof chu === 'string') return [texts.prose(path, chu)];
  return chu.map((text, i) => texts.prose(`${path}.${i}`, text));
}

/** Words of a narrow column would be torn apart by justifying them. */
function usualAlign(vai: Column['vai']): CellView['canh'] {
  if (vai === 'tt' || vai === 'thoiGian') return 'giua';
  return vai === 'noiDung' ? 'deu' : 'trai';
}
