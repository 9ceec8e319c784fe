/** A table of a person (.xlsx, or text as Excel saves it) → its sheets, within limits; what is no such table is told what to do. */
import { type Diagnostic, type Result, refusal } from '../../diagnostic/model.js';
import { openArchive } from '../../readers/docx/zip.js';
import type { SheetRead } from '../../readers/xlsx/model.js';
import { cellName } from '../../readers/xlsx/model.js';
import { otherTable, readXlsx } from '../../readers/xlsx/read.js';
import { clean } from '../../readers/xlsx/sheet.js';
import { readCsv } from './read-csv.js';

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
  /** Letters of one cell. */
  readonly cell: number;
}

/** A text file is one sheet without a name. */
export function readSheets(shown: string, bytes: Uint8Array, most: SheetLimits): Result<readonly SheetRead[]> {
  const read = isZip(bytes) ? fromXlsx(shown, bytes, most) : fromText(shown, bytes, most);
  if (!read.value) return read;
  const faults = read.value.flatMap((sheet) => tooLarge(sheet, shown, most) ?? []);
  return faults.length > 0 ? { diagnostics: faults } : read;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function fromXlsx(shown: string, bytes: Uint8Array, most: SheetLimits): Result<readonly SheetRead[]> {
  const archive = openArchive(bytes);
  const other = 'value' in archive ? otherTable(archive.value) : undefined;
  const read = other ? { fault: other } : readXlsx(bytes, most);
  if ('value' in read) return { value: read.value, diagnostics: [] };
  const { code, message } = read.fault;
  if (!code.startsWith('docx-')) return refusal(shown, code, sentence(message));
  // The unpacking is that of Word files, whose advice names Word.
  return refusal(shown, 'xlsx-hong', sentence(message.replaceAll('Word', 'Excel').replace('văn bản', 'bảng')));
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1).replace(', cần', '; cần')}.`;
}

function fromText(shown: string, bytes: Uint8Array, most: SheetLimits): Result<readonly SheetRead[]> {
  const strange = notText(bytes);
  if (strange !== undefined) return refusal(shown, 'kieu-bang-la', strange);
  const { value, diagnostics } = readCsv(shown, bytes, most.rows);
  if (!value) return { diagnostics };
  const cells = value.map((row) => row.map(clean));
  const nothing = { notes: [], merged: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { value: [{ name: '', hidden: false, cells, ...nothing }], diagnostics };
}

/** Letters of two bytes each, as the directory of an old office file has its names. */
const passwordMark = Buffer.from('EncryptedPackage', 'utf16le');

function notText(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(passwordMark))
      return 'Thấy bảng tính có mật khẩu; cần mở bằng Excel, bỏ mật khẩu rồi lưu lại dạng .xlsx.';
    return 'Thấy tệp Excel đời cũ (.xls); cần mở bằng Excel, chọn Lưu dưới dạng (Save As), loại “Excel Workbook (*.xlsx)”, rồi dùng tệp mới.';
  }
  if (head.startsWith('%PDF-')) return 'Thấy tệp PDF; cần bảng tính .xlsx.';
  if (/^\W{0,8}<(?:!doctype|html|head|meta|table|\?xml|div|style)/i.test(head))
    return 'Thấy trang web được đặt tên như bảng tính; cần mở bằng Excel, chọn Lưu dưới dạng (Save As), loại “Excel Workbook (*.xlsx)”.';
  return undefined;
}

function tooLarge({ cells }: SheetRead, file: string, most: SheetLimits): Diagnostic | undefined {
  const rows = cells.length;
  const columns = cells.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (rows > most.rows || columns > most.columns) {
    const needed = `cần không quá ${most.rows} dòng, ${most.columns} cột: xóa phần thừa ở dưới và bên phải bảng`;
    const message = `Thấy bảng ${rows} dòng, ${columns} cột; ${needed}.`;
    return { code: 'bang-qua-lon', severity: 'error', message, place: { file } };
  }
  for (const [index, row] of cells.entries()) {
    const column = row.findIndex((text) => text.length > most.cell);
    if (column < 0) continue;
    const message = `Thấy ô ${cellName(index, column)} dài ${row[column]?.length ?? 0} chữ; cần không quá ${most.cell}.`;
    return { code: 'o-qua-dai', severity: 'error', message, place: { file, line: index + 1, column: column + 1 } };
  }
  return undefined;
}
