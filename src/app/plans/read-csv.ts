/** A table saved as text, as Excel writes it: CSV in UTF-8, or “Unicode Text”. */
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import { refusal } from '../../diagnostic/model.js';
import { readBytes } from '../../plan/read-bytes.js';

/** No more than `mostRows` and one are read. */
export function readCsv(file: string, bytes: Uint8Array, mostRows: number): Result<readonly (readonly string[])[]> {
  const text = wide(bytes) ?? readBytes(file, bytes);
  if (text.value === undefined) {
    // Excel's plain CSV has lost its marks for good: another encoding does not bring them back.
    const message =
      'Thấy tệp CSV không phải UTF-8; cần mở bảng gốc trong Excel rồi lưu dạng “CSV UTF-8” hoặc .xlsx, vì dạng CSV thường làm mất dấu tiếng Việt.';
    const isEncoding = ({ code }: Diagnostic) => code === 'bang-ma-sai';
    return { diagnostics: text.diagnostics.map((one) => (isEncoding(one) ? { ...one, message } : one)) };
  }
  const [, given, body = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(text.value) ?? [];
  const rows = split(body, given ?? separatorOf(body), mostRows);
  if (!rows) {
    return refusal(file, 'csv-hong', 'Thấy ngoặc kép mở mà không đóng; cần lưu lại từ Excel dạng “CSV UTF-8”.');
  }
  // The line that names the separator is no row in Excel either.
  return { value: rows, diagnostics: [] };
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
function split(text: string, separator: string, mostRows: number): string[][] | undefined {
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
      if (rows.length > mostRows + 1) break;
    } else if (letter !== '\r') cell += letter;
  }
  if (quoted) return undefined;
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) rows.at(-1)?.push(cell);
  else rows.pop();
  return rows;
}
