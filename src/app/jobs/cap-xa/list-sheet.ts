/** A sheet of communes → rows of cells, within limits: .xlsx, or .csv as Excel writes it. Row numbers are the sheet's. */
import readExcelFile from 'read-excel-file/node';
import type { Diagnostic, Result } from '../../../diagnostic/model.js';
import { readBytes } from '../../../plan/read-bytes.js';
import { unpack } from '../../../readers/docx/inflate.js';
import { openArchive } from '../../../readers/docx/zip.js';
import { pack, zip } from '../../../writers/docx/zip.js';
import { diskCode } from '../../files/disk.js';

/** Row 1 of the sheet is the first. */
export type Cells = readonly (readonly string[])[];

/** As the blank sheet has it; of a file without it, the first sheet counts. */
export const listSheetName = 'Danh sách';

const most = { rows: 6000, columns: 60, cell: 300, bytes: 20 * 1024 * 1024 };

export async function readSheetCells(shown: string, bytes: Uint8Array): Promise<Result<Cells>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = isZip ? await readXlsx(shown, bytes) : readCsv(shown, bytes);
  if (!read.value) return read;
  const faults = tooLarge(read.value, shown);
  return faults ? { diagnostics: [faults] } : read;
}

function fault(file: string, code: string, message: string): Diagnostic {
  return { code, severity: 'error', message, place: { file } };
}

function tooLarge(cells: Cells, file: string): Diagnostic | undefined {
  const rows = cells.length;
  const columns = Math.max(0, ...cells.map(({ length }) => length));
  if (rows > most.rows || columns > most.columns) {
    const needed = `cần không quá ${most.rows} dòng, ${most.columns} cột: xóa phần thừa ở dưới và bên phải bảng`;
    return fault(file, 'bang-qua-lon', `Thấy bảng ${rows} dòng, ${columns} cột; ${needed}.`);
  }
  for (const [index, row] of cells.entries()) {
    const column = row.findIndex((text) => text.length > most.cell);
    if (column < 0) continue;
    const message = `Thấy ô ${cellName(index, column)} dài ${row[column]?.length ?? 0} chữ; cần không quá ${most.cell}.`;
    return { code: 'o-qua-dai', severity: 'error', message, place: { file, line: index + 1, column: column + 1 } };
  }
  return undefined;
}

/** `A1` for the first cell. */
export function cellName(row: number, column: number): string {
  const letters = column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '';
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

/** The package gets only what was unpacked within limits, and no sheet whose cells lie far away. */
async function readXlsx(file: string, bytes: Uint8Array): Promise<Result<Cells>> {
  const safe = repacked(bytes);
  if (typeof safe === 'string') return { diagnostics: [fault(file, 'xlsx-hong', safe)] };
  try {
    const sheets = await readExcelFile(Buffer.from(safe), { trim: false });
    const sheet = sheets.find((one) => one.sheet === listSheetName) ?? sheets[0];
    return { value: (sheet?.data ?? []).map((row) => row.map(textOf)), diagnostics: [] };
  } catch (error) {
    if (diskCode(error) !== undefined) throw error;
    const message =
      'Thấy tệp .xlsx không đọc được (hỏng, có mật khẩu, hay là loại bảng khác); cần mở bằng Excel rồi lưu lại dạng .xlsx.';
    return { diagnostics: [fault(file, 'xlsx-hong', message)] };
  }
}

function repacked(bytes: Uint8Array): Uint8Array | string {
  const archive = openArchive(bytes);
  if ('fault' in archive) return sentence(archive.fault.message);
  const files: [string, ReturnType<typeof pack>][] = [];
  let total = 0;
  for (const entry of archive.value.values()) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || entry.name.startsWith('xl/media')) continue;
    total += entry.size;
    if (total > most.bytes) return 'Thấy bảng tính quá lớn; cần một bảng chỉ gồm danh sách xã.';
    const part = unpack(entry);
    if ('fault' in part) return sentence(part.fault.message);
    const text = new TextDecoder().decode(part.value);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return 'Thấy tệp .xlsx có phần lạ (DOCTYPE); cần mở bằng Excel rồi lưu lại.';
    const isSheet = /worksheets\/[^/]*\.xml$/i.test(entry.name);
    const near = isSheet ? withoutFarBlanks(text) : text;
    const far = isSheet ? farCell(near) : undefined;
    if (far !== undefined)
      return `Thấy ô ${far} có chữ ở quá xa; cần bảng không quá ${most.rows} dòng, ${most.columns} cột: xóa phần thừa rồi lưu lại.`;
    files.push([entry.name, pack(near)]);
  }
  return zip(files);
}

/**
 * A single cell in the last corner makes the package fill millions of empty ones. Programs write empty rows and cells there to
 * hold a format, and a range of the whole sheet; they say nothing.
 */
function withoutFarBlanks(xml: string): string {
  const bare = xml.replace(/<dimension\b[^>]*>/, '');
  return bare.replace(/<(?:row|c)\s[^>]*\/>/g, (blank) => (farCell(blank) === undefined ? blank : ''));
}

function farCell(xml: string): string | undefined {
  for (const [, column = '', row = '0'] of xml.matchAll(/<(?:row|c)\s[^>]*?\br\s*=\s*["']([A-Z]*)(\d+)["']/g)) {
    const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (index > most.columns || Number(row) > most.rows) return `${column}${row}`;
  }
  return undefined;
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1).replace(', cần', '; cần')}.`;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell === true) return 'có';
  if (cell === false) return 'không';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return clean(String(cell));
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function readCsv(file: string, bytes: Uint8Array): Result<Cells> {
  const text = wide(bytes) ?? readBytes(file, bytes);
  if (text.value === undefined) {
    // Excel's plain CSV has lost its marks for good: another encoding does not bring them back.
    const message =
      'Thấy tệp CSV không phải UTF-8; cần mở bảng gốc trong Excel rồi lưu dạng “CSV UTF-8” hoặc .xlsx, vì dạng CSV thường làm mất dấu tiếng Việt.';
    const isEncoding = ({ code }: Diagnostic) => code === 'bang-ma-sai';
    return { diagnostics: text.diagnostics.map((one) => (isEncoding(one) ? { ...one, message } : one)) };
  }
  const [, given, body = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(text.value) ?? [];
  const rows = split(body, given ?? separatorOf(body));
  if (!rows) {
    const message = 'Thấy ngoặc kép mở mà không đóng; cần lưu lại từ Excel dạng “CSV UTF-8”.';
    return { diagnostics: [fault(file, 'csv-hong', message)] };
  }
  // The line that names the separator is no row in Excel either.
  return { value: rows.map((row) => row.map(clean)), diagnostics: [] };
}

/** Excel's “Unicode Text”. */
function wide(bytes: Uint8Array): Result<string> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return undefined;
  return { value: new TextDecoder('utf-16le').decode(bytes), diagnostics: [] };
}

/** Excel writes what the country of the machine has: a semicolon in Vietnam, a comma or a tab elsewhere. */
function separatorOf(text: string): string {
  const head = (text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string) => head.split(mark).length;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Undefined when a quote stays open. */
function split(text: string, separator: string): string[][] | undefined {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === separator || letter === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
      if (rows.length > most.rows + 1) break;
    } else if (letter !== '\r') cell += letter;
  }
  if (quoted) return undefined;
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) rows.at(-1)?.push(cell);
  else rows.pop();
  return rows;
}
