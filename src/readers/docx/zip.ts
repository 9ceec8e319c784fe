/** The directory of a zip archive, with the checks that a file from outside needs; nothing is unpacked here. */
import { type Fault, type Outcome, refuse } from './fault.js';
import { limits, megabytes } from './limits.js';

export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Unpacked, as the archive says. */
  readonly size: number;
  /** Packed bytes, not yet unpacked. */
  readonly data: Uint8Array;
}

/** By name in small letters: part names do not differ by case. */
export type Archive = ReadonlyMap<string, Entry>;

const broken = 'thấy tệp bị cắt cụt hoặc hỏng, cần tải hoặc chép lại tệp gốc';

export function openArchive(bytes: Uint8Array): Outcome<Archive> {
  if (bytes.length > limits.file) {
    return refuse('docx-qua-lon', `thấy tệp ${megabytes(bytes.length)}, cần nhỏ hơn ${megabytes(limits.file)}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (!directory) return refuse('docx-hong', broken);
  if (directory.count > limits.entries) {
    const message = `thấy tệp nén chứa ${directory.count} tệp con, cần không quá ${limits.entries}, vì văn bản không bao giờ có nhiều như vậy`;
    return refuse('docx-nhieu-phan', message);
  }
  return readDirectory(bytes, view, directory);
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** How far the archive is pushed back by bytes before it. */
  readonly shift: number;
  readonly end: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;

/** The end record stands last, before a comment of any length. */
function findDirectory(view: DataView): Directory | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== endSignature || view.getUint16(at + 20, true) > last - at) continue;
    const size = view.getUint32(at + 12, true);
    const start = at - size;
    const shift = start - view.getUint32(at + 16, true);
    if (start < 0 || shift < 0) return undefined;
    return { start, count: view.getUint16(at + 10, true), shift, end: at };
  }
  return undefined;
}

interface Record {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

function readDirectory(bytes: Uint8Array, view: DataView, directory: Directory): Outcome<Archive> {
  const archive = new Map<string, Entry>();
  const records: Record[] = [];
  let total = 0;
  let at = directory.start;
  for (let count = 0; count < directory.count; count++) {
    const read = readEntry(bytes, view, at, directory);
    if ('fault' in read) return read;
    const { entry, next } = read.value;
    at = next;
    const key = entry.name.toLowerCase();
    if (archive.has(key)) {
      return refuse(
        'docx-trung-phan',
        `thấy hai tệp con cùng tên “${entry.name}”, cần mỗi tên một tệp, vì không biết đọc tệp nào`,
      );
    }
    total += entry.size;
    if (total > limits.total) {
      return refuse('docx-qua-lon', `thấy tệp giải nén ra hơn ${megabytes(limits.total)}, cần nhỏ hơn, ${trap}`);
    }
    archive.set(key, entry);
    records.push(read.value);
  }
  return overlaps(records) ? refuse('docx-hong', `${broken}: các tệp con chồng lên nhau`) : { value: archive };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  { shift, end }: Directory,
): Outcome<Record & { readonly next: number }> {
  if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return refuse('docx-hong', broken);
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return refuse('docx-hong', broken);
  const name = new TextDecoder().decode(bytes.subarray(at + entryLength, nameEnd)).replaceAll('\\', '/');
  const wrong = checkName(name);
  if (wrong) return { fault: wrong };
  const encrypted = 1;
  if (view.getUint16(at + 8, true) & encrypted) {
    return refuse('docx-mat-khau', 'thấy tệp nén có mật khẩu, cần bỏ mật khẩu, vì không đọc được chữ');
  }
  const from = view.getUint32(at + 42, true) + shift;
  if (from + localLength > end || view.getUint32(from, true) !== localSignature) return refuse('docx-hong', broken);
  const start = from + localLength + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const to = start + view.getUint32(at + 20, true);
  if (to > end) return refuse('docx-hong', broken);
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    data: bytes.subarray(start, to),
  };
  return { value: { entry, from, to, next } };
}

/** Nothing is ever written by these names; one that reaches outside shows that the file was made to do harm. */
function checkName(name: string): Fault | undefined {
  const outside =
    name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || name.includes('\0');
  if (!outside && name !== '') return undefined;
  return refuse(
    'docx-ten-phan',
    `thấy tệp con tên “${name.slice(0, 60)}”, cần tên nằm trong tệp nén, vì tên này trỏ ra ngoài`,
  ).fault;
}

const trap = 'vì văn bản không bao giờ lớn như vậy (có thể là tệp gài bẫy)';

/** Of an entry that is to be unpacked. */
export function checkSize({ name, size, data }: Entry): Fault | undefined {
  if (size > limits.part) {
    const message = `thấy phần “${name}” khai ${megabytes(size)} khi giải nén, cần không quá ${megabytes(limits.part)}, ${trap}`;
    return refuse('docx-qua-lon', message).fault;
  }
  if (size > limits.ratioFrom && size > data.length * limits.ratio) {
    return refuse('docx-qua-lon', `thấy phần “${name}” nén quá ${limits.ratio} lần, cần ít hơn, ${trap}`).fault;
  }
  return undefined;
}

/** Entries that share their bytes are how a small archive unpacks to a huge one. */
function overlaps(records: readonly Record[]): boolean {
  const sorted = [...records].sort((a, b) => a.from - b.from);
  return sorted.some((record, i) => i > 0 && record.from < (sorted[i - 1]?.to ?? 0));
}
