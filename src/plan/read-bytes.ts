/** Bytes of a file → text: UTF-8 only; anything else is named as far as it can be guessed. */
import type { Place, Result } from '../diagnostic/model.js';
import { asWindows1258, wideEncoding } from '../text/byte-encodings.js';
import { guessLegacy } from '../text/legacy.js';

/** No file that people type comes near this. */
const largest = 8 * 1024 * 1024;

const advice = 'cần lưu lại tệp theo bảng mã UTF-8 (Notepad: Lưu dưới dạng → Mã hóa: UTF-8).';

export function readBytes(file: string, bytes: Uint8Array): Result<string> {
  if (bytes.length > largest) {
    return fail(
      'tep-qua-lon',
      `Thấy tệp ${Math.round(bytes.length / 1024 / 1024)} MB; cần nhỏ hơn ${largest / 1024 / 1024} MB.`,
      { file },
    );
  }
  const kind = document(bytes);
  if (kind !== undefined) {
    const message = `Thấy ${kind}; cần tệp chữ YAML (kế hoạch gõ bằng Word, PDF thì đọc vào bằng lệnh nhap).`;
    return fail('khong-phai-chu', message, { file });
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined)
    return fail('bang-ma-sai', `Thấy tệp lưu theo bảng mã ${wide}; ${advice}`, { file, line: 1, column: 1 });
  try {
    // The decoder takes off the mark that Windows puts at the head of UTF-8 files.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Lines that end as on very old Macs; the same length keeps every place true.
    return { value: text.includes('\n') ? text : text.replaceAll('\r', '\n'), diagnostics: [] };
  } catch {
    const guess = guess8Bit(bytes);
    const likely = guess === undefined ? '' : `, có lẽ là ${guess}`;
    return fail('bang-ma-sai', `Thấy chữ không phải UTF-8${likely}; ${advice}`, placeOfFirstFault(file, bytes));
  }
}

function fail(code: string, message: string, place: Place): Result<string> {
  return { diagnostics: [{ code, severity: 'error', message, place }] };
}

const documents = [
  ['PK\u0003\u0004', 'tệp Word, Excel hoặc tệp nén'],
  ['\u00d0\u00cf\u0011\u00e0', 'tệp Word hoặc Excel đời cũ'],
  ['%PDF-', 'tệp PDF'],
] as const;

/** What begins like the files of an office, which is no text however it is stored. */
function document(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return documents.find(([mark]) => head.startsWith(mark))?.[1];
}

function guess8Bit(bytes: Uint8Array): string | undefined {
  const latin = new TextDecoder('latin1').decode(bytes);
  const legacy = guessLegacy(latin);
  if (legacy === 'TCVN3') return 'TCVN3 (phông .VnTime)';
  if (legacy === 'VNI') return 'VNI (phông VNI-Times)';
  return asWindows1258(bytes) === undefined ? undefined : 'Windows-1258';
}

/** The longest head that decodes ends before the fault. */
function placeOfFirstFault(file: string, bytes: Uint8Array): Place {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const lines = new TextDecoder('utf-8').decode(bytes.subarray(0, low)).split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').replace(/\ufffd$/, '').length + 1 };
}

/** `stream`: a letter cut in two at the end is no fault. */
function decodes(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
