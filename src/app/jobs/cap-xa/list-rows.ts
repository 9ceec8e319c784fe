/** Rows of a sheet → communes and what the sheet says of each, every fault at its cell. */
import type { Diagnostic } from '../../../diagnostic/model.js';
import { foldName } from '../../../plan/catalogue.js';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import { findCommune } from '../../../transforms/cap-xa/commune/communes-of.js';
import { choicesOf, identity, type ListColumn, listColumns } from './list-columns.js';
import { type Cells, cellName } from './list-sheet.js';

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

/** The head may stand below a title. */
const lastHead = 20;

export function readListRows(cells: Cells, known: readonly DonVi[], file: string): ListReading {
  const head = cells.slice(0, lastHead).findIndex((row) => row.some((text) => isNamed(text, identity.ma)));
  if (head < 0) {
    const message = `Thấy bảng không có cột “${identity.ma.ten}” trong ${lastHead} dòng đầu; cần bảng do lệnh mau-danh-sach làm ra.`;
    return {
      rows: [],
      unusable: true,
      diagnostics: [{ code: 'thieu-cot', severity: 'error', message, place: { file } }],
    };
  }
  const columns = (cells[head] ?? []).map((text) => listColumns.find((column) => isNamed(text, column)));
  const reader = new RowReader(columns, known, file);
  const strange = (cells[head] ?? []).flatMap((text, index) =>
    text === '' || columns[index] ? [] : [{ text, index }],
  );
  for (const { text, index } of strange)
    reader.warn(head, index, `Thấy cột “${text}” mà chương trình không dùng; bỏ qua cột này.`);
  for (const [index, column] of columns.entries())
    if (column && columns.indexOf(column) < index) reader.faultAt(head, index, column.ten);
  if (reader.diagnostics.some(({ severity }) => severity === 'error'))
    return { rows: [], unusable: true, diagnostics: reader.diagnostics };
  const rows = cells.slice(head + 1).flatMap((row, index) => reader.read(row, head + 1 + index) ?? []);
  return { rows: rows.filter((row) => !reader.isTwice(row)), diagnostics: reader.diagnostics };
}

function isNamed(text: string, { ten }: ListColumn): boolean {
  return foldName(text) === foldName(ten);
}

class RowReader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly first = new Map<string, number>();
  private readonly twice = new Set<number>();

  constructor(
    private readonly columns: readonly (ListColumn | undefined)[],
    private readonly known: readonly DonVi[],
    private readonly file: string,
  ) {}

  warn(row: number, column: number, message: string): void {
    this.say('cot-la', 'warning', row, column, message);
  }

  faultAt(row: number, column: number, ten: string): void {
    this.fault('cot-hai-lan', row, column, `Thấy cột “${ten}” hai lần; cần một cột, vì không biết lấy cột nào.`);
  }

  isTwice({ row }: ListRow): boolean {
    return this.twice.has(row);
  }

  /** Undefined for an empty row, one that is to be left out, or a faulty one. */
  read(cells: readonly string[], index: number): ListRow | undefined {
    if (cells.every((text) => text === '')) return undefined;
    const before = this.diagnostics.length;
    const choice = this.cell(cells, identity.lap);
    if (choice.text !== '' && this.value(identity.lap, choice.text, index, choice.column) === false) return undefined;
    const xa = this.commune(cells, index);
    const fields = cells.flatMap((text, column) => {
      const about = this.columns[column];
      if (text === '' || about?.cho === undefined) return [];
      const value = this.value(about, text, index, column);
      return value === undefined ? [] : [{ cho: about.cho, value }];
    });
    if (!xa || this.diagnostics.length > before) return undefined;
    const earlier = this.first.get(xa.ma);
    if (earlier !== undefined) {
      const message = `Thấy ${xa.loai} ${xa.ten} (${xa.ma}) đã có ở dòng ${earlier}; cần một dòng, vì không biết lấy dòng nào.`;
      this.fault('xa-hai-dong', index, choice.column, message);
      this.twice.add(index + 1);
    }
    this.first.set(xa.ma, index + 1);
    return { row: index + 1, xa, fields: withOffice(fields) };
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
    }
    return second ? undefined : xa;
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
    this.say(code, 'error', row, column, message);
  }

  private say(code: string, severity: Diagnostic['severity'], row: number, column: number, message: string): void {
    this.diagnostics.push({ code, severity, message, place: { file: this.file, line: row + 1, column: column + 1 } });
  }
}

/** A name alone is the chair's. */
function withOffice(fields: ListRow['fields']): ListRow['fields'] {
  const has = (key: string) => fields.some(({ cho }) => cho[0] === 'nguoiKy' && cho[1] === key);
  return has('hoTen') && !has('chucVu') ? [...fields, { cho: ['nguoiKy', 'chucVu'], value: 'Chủ tịch' }] : fields;
}
