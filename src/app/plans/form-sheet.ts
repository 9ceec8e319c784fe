/** A sheet to be filled in with Excel and read back: rows known by their code, columns by their names. */
import { type Diagnostic, type Result, refusal } from '../../diagnostic/model.js';
import { foldName } from '../../plan/catalogue.js';
import { cellName, columnName, type SheetRead } from '../../readers/xlsx/model.js';
import { type Row, writeXlsx } from '../files/xlsx.js';
import { readSheets } from './read-sheet.js';

/** The first column of a form holds the codes. */
export interface FormColumn {
  readonly ten: string;
  /** In letters. */
  readonly rong: number;
  /** To be filled in: shown by its colour. */
  readonly dien?: boolean;
}

export interface FormRow {
  /** As many as there are columns. */
  readonly o: readonly string[];
  /** What Excel offers in a column to be filled in, by its index; other words may stand there too. No commas. */
  readonly chon?: readonly (readonly [number, readonly string[]])[];
}

export interface Form {
  /** Of the sheet: at most 31 letters. */
  readonly ten: string;
  readonly cot: readonly FormColumn[];
  readonly hang: readonly FormRow[];
  /** Lines of a second sheet that says how to fill it in. */
  readonly huongDan: readonly string[];
}

const border = { borderStyle: 'thin', borderColor: '#808080' } as const;
const plain = { type: String, format: '@', wrap: true, alignVertical: 'top', ...border } as const;
const head = { ...plain, fontWeight: 'bold', align: 'center', alignVertical: 'center' } as const;
const colours = { head: '#DDEBF7', dien: '#FFF2CC' } as const;
/** What a cell of Excel can hold. */
const longest = 32_000;

/** Every cell is text, never a formula. */
export async function writeForm({ ten, cot, hang, huongDan }: Form): Promise<Uint8Array> {
  const rows: Row[] = hang.map(({ o }) =>
    cot.map(({ dien = false }, i) => ({
      ...plain,
      value: (o[i] ?? '').slice(0, longest),
      ...(dien ? { backgroundColor: colours.dien } : {}),
    })),
  );
  const names: Row = cot.map(({ ten: name, dien = false }) => {
    return { ...head, value: name, backgroundColor: dien ? colours.dien : colours.head };
  });
  const guide: Row[] = huongDan.map((value) => [{ value, type: String, wrap: true, alignVertical: 'top' }]);
  return writeXlsx(
    [
      { sheet: ten, data: [names, ...rows], columns: cot.map(({ rong }) => ({ width: rong })), stickyRowsCount: 1 },
      { sheet: 'Hướng dẫn', data: guide, columns: [{ width: 110 }] },
    ],
    offered(hang),
  );
}

/** Rows with the same choices in a column share one rule. */
function offered(hang: readonly FormRow[]) {
  const cells = new Map<string, string[]>();
  for (const [row, { chon = [] }] of hang.entries()) {
    for (const [column, choices] of chon) {
      const list = choices.map(xmlText).join(',');
      cells.set(list, [...(cells.get(list) ?? []), `${columnName(column)}${row + 2}`]);
    }
  }
  if (cells.size === 0) return [];
  const rules = [...cells].map(
    ([list, names]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${names.join(' ')}"><formula1>"${list}"</formula1></dataValidation>`,
  );
  const xml = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  const insert = (_: unknown, { sheetIndex }: { readonly sheetIndex: number }) => (sheetIndex === 0 ? xml : undefined);
  return [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert } } } }];
}

function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;&quot;');
}

/** A row that a person filled in. */
export interface FilledRow {
  readonly ma: string;
  /** The text of a column by its name; empty where the sheet lacks the column. */
  o(ten: string): string;
  /** `E12`, for messages. */
  noi(ten: string): string;
}

const most = { rows: 20_000, columns: 40, cell: longest };
const lastHead = 20;

/** Rows without a code are left out; a cell with struck-out letters or an error is told, and its row left out. */
export function readForm(
  shown: string,
  bytes: Uint8Array,
  { ten, cot }: Pick<Form, 'ten' | 'cot'>,
): Result<readonly FilledRow[]> {
  const { value: sheets, diagnostics } = readSheets(shown, bytes, most);
  if (!sheets) return { diagnostics };
  const names = cot.map((column) => foldName(column.ten));
  const headOf = ({ cells }: SheetRead) =>
    cells.slice(0, lastHead).findIndex((row) => row.some((text) => foldName(text) === names[0]));
  const withHead = sheets.filter((sheet) => !sheet.hidden && headOf(sheet) >= 0);
  const sheet = withHead.find(({ name }) => foldName(name) === foldName(ten)) ?? withHead[0];
  if (!sheet) {
    const message = `Thấy bảng không có dòng tên cột “${cot[0]?.ten ?? ''}”; cần bảng do chính lệnh này xuất ra, giữ nguyên dòng tên cột.`;
    return refusal(shown, 'bang-khong-cot', message);
  }
  const top = headOf(sheet);
  const columns = names.map((name) => (sheet.cells[top] ?? []).findIndex((text) => foldName(text) === name));
  const lost = cot.filter(({ dien = false }, i) => dien && columns[i] === -1).map((column) => `“${column.ten}”`);
  if (lost.length > 0) {
    const message = `Thấy bảng thiếu cột ${lost.join(', ')}; cần đủ các cột như lúc xuất ra.`;
    return refusal(shown, 'bang-thieu-cot', message);
  }
  const columnOf = (name: string) => columns[names.indexOf(foldName(name))] ?? -1;
  const faults: Diagnostic[] = [];
  const rows = sheet.cells.flatMap((cells, row): FilledRow[] => {
    const ma = (cells[columns[0] ?? 0] ?? '').trim();
    if (row <= top || ma === '') return [];
    const bad = sheet.notes.find(
      (note) => note.row === row && columns.includes(note.column) && (note.kind === 'gach' || note.kind === 'loi'),
    );
    if (bad) {
      const what = bad.kind === 'gach' ? `chữ bị gạch (“${bad.shown}”)` : `công thức báo lỗi (${bad.shown})`;
      const message = `Thấy ${what} ở ô ${cellName(row, bad.column)}; cần xóa hẳn hoặc viết lại, nên bỏ qua dòng này.`;
      faults.push({
        code: 'o-khong-ro',
        severity: 'error',
        message,
        place: { file: shown, line: row + 1, column: bad.column + 1 },
      });
      return [];
    }
    return [
      {
        ma,
        o: (name) => (cells[columnOf(name)] ?? '').trim(),
        noi: (name) => cellName(row, Math.max(0, columnOf(name))),
      },
    ];
  });
  return { value: rows, diagnostics: [...diagnostics, ...faults] };
}
