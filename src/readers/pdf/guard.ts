/** What can be told of a file's bytes before a PDF library sees them: its kind, its size, streams that swell when unpacked. */
import { Inflate } from 'fflate';

interface Danger {
  readonly code: string;
  readonly message: string;
}

const largest = 128 * 1024 * 1024;
/** Of one stream unpacked, and of all that are not images. */
const largestStream = 64 * 1024 * 1024;
/** Of a page's drawing, which is read operator by operator. */
const largestDrawing = 16 * 1024 * 1024;
const largestSum = 512 * 1024 * 1024;

export function guard(bytes: Uint8Array): Danger | undefined {
  if (bytes.length > largest) {
    const message = `Thấy tệp ${Math.ceil(bytes.length / 1024 / 1024)} MB, cần không quá 128 MB.`;
    return { code: 'tep-qua-lon', message };
  }
  if (!ascii(bytes.subarray(0, 1024)).includes('%PDF-'))
    return { code: 'khong-phai-pdf', message: `Thấy tệp không phải PDF${guess(bytes)}, cần tệp PDF.` };
  return swelling(bytes);
}

function ascii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function guess(bytes: Uint8Array): string {
  const head = ascii(bytes.subarray(0, 64)).trimStart().toLowerCase();
  if (head.startsWith('pk')) return ' mà là tệp Word, Excel hoặc ZIP';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return ' mà là tệp Word, Excel đời cũ';
  if (head.startsWith('<')) return ' mà là trang web (HTML, XML)';
  return head === '' ? ' (tệp rỗng)' : '';
}

/** Every stream stands outside other streams, so a search finds them all. */
function swelling(bytes: Uint8Array): Danger | undefined {
  let sum = 0;
  for (const { header, from, to } of streams(bytes)) {
    const isImage = /\/Subtype\s*\/Image/.test(header);
    const deflated = header.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (isImage && deflated < 2) continue;
    const limit = /\/(?:Length1|Subtype|Type)\b/.test(header) ? largestStream : largestDrawing;
    const size = inflatedSize(bytes.subarray(from, to), deflated, limit);
    sum += size;
    if (size > limit || sum > largestSum) return { code: 'pdf-no-phinh', message: swollen };
  }
  return undefined;
}

const swollen = 'Thấy trong tệp PDF có phần nén nở ra quá lớn, giống tệp phá hoại; không đọc.';

interface StreamPlace {
  readonly header: string;
  readonly from: number;
  readonly to: number;
}

function* streams(bytes: Uint8Array): Iterable<StreamPlace> {
  for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', at + 1)) {
    // `endstream` ends one.
    if (bytes[at - 1] === 0x64) continue;
    const next = bytes[at + 6];
    if (next !== 0x0d && next !== 0x0a) continue;
    const from = next === 0x0d && bytes[at + 7] === 0x0a ? at + 8 : at + 7;
    const head = ascii(bytes.subarray(Math.max(0, at - 1200), at));
    const header = head.slice(Math.max(0, head.lastIndexOf(' obj')));
    // Readers believe the length where it is given, else the word at the end.
    const end = find(bytes, 'endstream', from);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(header)?.[1] ?? 0);
    yield { header, from, to: Math.min(bytes.length, Math.max(end < 0 ? bytes.length : end, from + length)) };
    if (end < 0) return;
    at = end + 4;
  }
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return at;
  }
  return -1;
}

/** The largest size on the way through so many layers; stops as soon as the limit is passed. */
function inflatedSize(stream: Uint8Array, layers: number, limit: number): number {
  if (layers === 0) return 0;
  let size = 0;
  const chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (layers > 1) chunks.push(chunk);
  });
  try {
    // The two bytes of the zlib header are not part of the data.
    for (let at = 2; at < stream.length && size <= limit; at += 4096) {
      inflate.push(stream.subarray(at, at + 4096), at + 4096 >= stream.length);
    }
  } catch {
    // Damaged or ended: what came out so far is its size.
  }
  if (layers === 1 || size > limit) return size;
  const inner = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    inner.set(chunk, at);
    at += chunk.length;
  }
  return Math.max(size, inflatedSize(inner, layers - 1, limit));
}
