/** Rows of a sheet → communes and what the sheet says of each, every fault at its cell. */
import { type Diagnostic, refusal } from '../../../diagnostic/model.js';
import { foldName } from '../../../plan/catalogue.js';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import { type CellNote, cellName, type MergedRange, type SheetRead } from '../../../readers/xlsx/model.js';
import { findCommune } from '../../../transforms/cap-xa/commune/communes-of.js';
import {
  cellKey,
  hiddenColumnWarning,
  letterFaults,
  listCells,
  noteFault,
  type Said,
  spreadWarning,
  wideFault,
} from './list-cells.js';
import { choicesOf, identity, type ListColumn, listColumns } from './list-columns.js';
import { headOf, lastHead } from './list-sheet.js';

export interface ListRow {
  /** In the sheet, from 1. */
  readonly row: number;
  readonly xa: DonVi;
  /** What the row fills in the profile: where, and the value. */
  readonly fields: readonly { readonly cho: readonly string[]; readonly value: ProfileValue }[];
}

export type ProfileValue = string | boolean | readonly string[];

export interface ListReading {
  readonly rows: readonly ListRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing can be made of the whole sheet. */
  readonly unusable?: true;
}

export function readListRows(sheet: SheetRead, known: readonly DonVi[], file: string): ListReading {
  const head = headOf(sheet);
  if (head < 0) {
    const message = `Thấy bảng không có cột “${identity.ma.ten}” trong ${lastHead} dòng đầu; cần bảng do lệnh mau-danh-sach làm ra.`;
    return { rows: [], unusable: true, diagnostics: refusal(file, 'thieu-cot', message).diagnostics };
  }
  const { names, firstRow, rows, wide, spread } = listCells(sheet, head);
  const named = names.map((text) => listColumns.find((column) => isNamed(text, column)));
  const hidden = (column: number) => sheet.hiddenColumns.has(column) && named[column]?.cho !== undefined;
  const columns = named.map((column, at) => (hidden(at) ? undefined : column));
  const reader = new RowReader(columns, known, file, { ...sheet, wide, firstRow, letters: letterFaults(rows) });
  for (const [index, text] of names.entries()) {
    if (text === '' || named[index]) continue;
    reader.tell('cot-la', 'warning', head, index, `Thấy cột “${text}” mà chương trình không dùng; bỏ qua cột này.`);
  }
  for (const [index, column] of columns.entries())
    if (column && columns.indexOf(column) < index) reader.faultTwice(head, index, column.ten);
  if (reader.hasErrors) return { rows: [], unusable: true, diagnostics: reader.diagnostics };
  for (const index of names.keys())
    if (hidden(index) && rows.some((row) => (row[index] ?? '') !== ''))
      reader.say(hiddenColumnWarning(index, names[index] ?? ''), head, index);
  for (const range of spread) if (columns[range.left]) reader.say(spreadWarning(range), range.top, range.left);
  const read = rows.flatMap((row, index) => reader.read(row, firstRow + index) ?? []);
  reader.sayPadded();
  return { rows: read.filter((row) => !reader.isTwice(row)), diagnostics: reader.diagnostics };
}

function isNamed(text: string, { ten }: ListColumn): boolean {
  return foldName(text) === foldName(ten);
}

/** What is known of cells beside their text. */
interface Known extends Pick<SheetRead, 'notes' | 'hiddenRows'> {
  /** Ranges over several columns. */
  readonly wide: readonly MergedRange[];
  /** From 0; faults of letters count rows from here. */
  readonly firstRow: number;
  readonly letters: ReadonlyMap<string, Said>;
}

class RowReader {
  readonly diagnostics: Diagnostic[] = [];
  private errors = 0;
  private readonly first = new Map<string, number>();
  private readonly twice = new Set<number>();
  private readonly notes = new Map<number, CellNote[]>();
  /** Cells with codes that lost their first zero, and the codes. */
  private readonly padded: { readonly row: number; readonly column: number; readonly ma: string }[] = [];

  constructor(
    private readonly columns: readonly (ListColumn | undefined)[],
    private readonly known: readonly DonVi[],
    private readonly file: string,
    private readonly sheet: Known,
  ) {
    for (const note of sheet.notes) this.notes.set(note.row, [...(this.notes.get(note.row) ?? []), note]);
  }

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  faultTwice(row: number, column: number, ten: string): void {
    this.fault('cot-hai-lan', row, column, `Thấy cột “${ten}” hai lần; cần một cột, vì không biết lấy cột nào.`);
  }

  isTwice({ row }: ListRow): boolean {
    return this.twice.has(row);
  }

  /** Undefined for an empty row, one that is to be left out, or a faulty one. */
  read(cells: readonly string[], index: number): ListRow | undefined {
    const notes = (this.notes.get(index) ?? []).filter(({ column }) => this.columns[column]);
    if (cells.every((text) => text === '') && notes.length === 0) return undefined;
    const choice = this.cell(cells, identity.lap);
    if (this.isLeftOut(cells, notes, index)) return undefined;
    const before = this.errors;
    if (choice.text !== '' && this.value(identity.lap, choice.text, index, choice.column) === false) return undefined;
    for (const note of notes) {
      const said = noteFault(note, cells[note.column] ?? '');
      if (said) this.say(said, index, note.column);
    }
    for (const column of cells.keys()) {
      const said = this.sheet.letters.get(cellKey(index - this.sheet.firstRow, column));
      if (said && this.columns[column]) this.say(said, index, column);
    }
    const range = this.sheet.wide.find(({ top, bottom }) => top <= index && index <= bottom);
    if (range) {
      this.say(wideFault(range), index, range.left);
      return undefined;
    }
    // An error in the cell of the code says enough.
    const code = this.cell(cells, identity.ma);
    if (code.text === '' && notes.some(({ column, kind }) => column === code.column && kind !== 'gach'))
      return undefined;
    const xa = this.commune(cells, index);
    const fields = cells.flatMap((text, column) => {
      const about = this.columns[column];
      if (text === '' || about?.cho === undefined) return [];
      const value = this.value(about, text, index, column);
      return value === undefined ? [] : [{ cho: about.cho, value }];
    });
    if (!xa || this.errors > before) return undefined;
    const earlier = this.first.get(xa.ma);
    if (earlier !== undefined) {
      const message = `Thấy ${xa.loai} ${xa.ten} (${xa.ma}) đã có ở dòng ${earlier}; cần một dòng, vì không biết lấy dòng nào.`;
      this.fault('xa-hai-dong', index, choice.column, message);
      this.twice.add(index + 1);
    }
    this.first.set(xa.ma, index + 1);
    return { row: index + 1, xa, fields: withOffice(fields) };
  }

  /** A row that the sheet does not show, or that somebody crossed out. */
  private isLeftOut(cells: readonly string[], notes: readonly CellNote[], index: number): boolean {
    const name = this.cell(cells, identity.ten).text || this.cell(cells, identity.ma).text;
    const who = name === '' ? '' : ` (${name})`;
    if (this.sheet.hiddenRows.has(index)) {
      const message = `Thấy dòng ${index + 1}${who} đang ẩn; bỏ qua dòng này: cần bỏ ẩn, bỏ lọc nếu muốn lập kế hoạch.`;
      this.tell('dong-an', 'warning', index, 0, message);
      return true;
    }
    const isUsed = (text: string, column: number) => text !== '' && this.columns[column] !== undefined;
    if (notes.length === 0 || cells.some(isUsed) || notes.some(({ kind }) => kind !== 'gach')) return false;
    const [struck] = notes;
    const message = `Thấy cả dòng ${index + 1} (“${struck?.shown}”…) bị gạch ngang; bỏ qua dòng này: cần bỏ gạch nếu vẫn lập kế hoạch.`;
    this.tell('dong-gach', 'warning', index, 0, message);
    return true;
  }

  /** By the code; Excel may have made 2647 of 02647. */
  private commune(cells: readonly string[], index: number): DonVi | undefined {
    const [code, name] = [this.cell(cells, identity.ma), this.cell(cells, identity.ten)];
    const typed = /^\d{1,5}$/.test(code.text) ? code.text.padStart(5, '0') : code.text;
    const fits = findCommune(typed === '' ? name.text : typed, this.known);
    const [xa, second] = fits;
    if (typed === '' && name.text === '') {
      this.fault('thieu-xa', index, code.column, 'Thấy dòng không có mã, không có tên đơn vị; cần mã 5 chữ số.');
    } else if (!xa) {
      const message = `Thấy “${typed === '' ? name.text : code.text}”, tỉnh này không có xã, phường, đặc khu nào mã hay tên ấy; cần mã trong bảng do lệnh mau-danh-sach làm ra.`;
      this.fault('khong-co-xa', index, code.column, message);
    } else if (second) {
      const names = fits.map(({ ma, loai, ten }) => `${ma} (${loai} ${ten})`).join(', ');
      this.fault(
        'nhieu-xa',
        index,
        name.column,
        `Thấy tên “${name.text}” ứng với ${fits.length} đơn vị; cần ghi mã: ${names}.`,
      );
    } else if (name.text !== '' && !findCommune(name.text, this.known).includes(xa)) {
      const message = `Thấy mã ${xa.ma} là ${xa.loai} ${xa.ten} mà tên ghi “${name.text}”; cần mã và tên của cùng một đơn vị.`;
      this.fault('ma-khac-ten', index, name.column, message);
      return undefined;
    } else if (typed !== code.text) this.padded.push({ row: index, column: code.column, ma: xa.ma });
    return second ? undefined : xa;
  }

  /** One word for all codes that lost their zero: it is one habit of Excel. */
  sayPadded(): void {
    const [first] = this.padded;
    if (!first) return;
    const cells = this.padded.map(({ row, column }) => cellName(row, column));
    const more = cells.length > mostCells ? ` và ${cells.length - mostCells} ô nữa` : '';
    const message = `Thấy mã đơn vị mất số 0 ở đầu (ô ${cells.slice(0, mostCells).join(', ')}${more}), đã hiểu là ${first.ma}${cells.length > 1 ? '…' : ''}; cần để cột mã ở dạng Text.`;
    this.tell('ma-mat-so-0', 'warning', first.row, first.column, message);
  }

  private value(column: ListColumn, text: string, index: number, at: number): ProfileValue | undefined {
    if (column.kieu === 'chu') return text;
    if (column.kieu === 'danh-sach')
      return text
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
    const folded = foldName(text);
    const fit = choicesOf(column).find((choice) => foldName(choice) === folded);
    if (column.kieu === 'co-khong') {
      if (fit !== undefined || folded === 'x') return fit !== 'không';
    } else if (fit !== undefined) return column.gia?.[fit];
    const message = `Thấy “${text}” ở cột “${column.ten}” (ô ${cellName(index, at)}); cần một trong: ${choicesOf(column).join(', ')}, hoặc để trống.`;
    this.fault('gia-tri-la', index, at, message);
    return undefined;
  }

  private cell(cells: readonly string[], wanted: ListColumn): { readonly text: string; readonly column: number } {
    const column = this.columns.indexOf(wanted);
    return { text: cells[column] ?? '', column: Math.max(0, column) };
  }

  private fault(code: string, row: number, column: number, message: string): void {
    this.tell(code, 'error', row, column, message);
  }

  say(said: Said, row: number, column: number): void {
    if (said.severity === 'error') this.errors++;
    this.diagnostics.push({ ...said, place: { file: this.file, line: row + 1, column: column + 1 } });
  }

  tell(code: string, severity: Diagnostic['severity'], row: number, column: number, message: string): void {
    this.say({ code, severity, message }, row, column);
  }
}

const mostCells = 10;

/** A name alone is the chair's. */
function withOffice(fields: ListRow['fields']): ListRow['fields'] {
  const has = (key: string) => fields.some(({ cho }) => cho[0] === 'nguoiKy' && cho[1] === key);
  return has('hoTen') && !has('chucVu') ? [...fields, { cho: ['nguoiKy', 'chucVu'], value: 'Chủ tịch' }] : fields;
}
