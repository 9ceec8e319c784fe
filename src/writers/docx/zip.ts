/** The zip container: texts packed one by one, so that a text that comes back in every file is packed only once. */
import { gzipSync } from 'fflate';

/** A text as it lies in a zip file. */
export interface Packed {
  readonly deflated: Uint8Array;
  readonly crc: number;
  /** Bytes of the text itself. */
  readonly size: number;
}

/** A gzip file is the same packed bytes between a head and a tail; the tail holds the checksum. */
export function pack(text: string): Packed {
  const bytes = new TextEncoder().encode(text);
  const gzipped = gzipSync(bytes, { level: 6, mtime: 1 });
  const [head, tail] = [10, 8];
  const end = gzipped.length - tail;
  const crc = new DataView(gzipped.buffer, gzipped.byteOffset + end).getUint32(0, true);
  return { deflated: gzipped.subarray(head, end), crc, size: bytes.length };
}

/** 1980-01-01 00:00, the least that a zip can hold. */
const stamp = 0x00210000;
const oldestReader = 20;
const deflate = 8;
const none: Field = [2, 0];
/** "Unix", owner may read and write: Word for Mac has been seen to refuse entries whose attributes are 0. */
const [unix, attributes] = [3, 0o600];

/** `files`: names in ASCII with what they hold. */
export function zip(files: readonly (readonly [name: string, content: Packed])[]): Uint8Array {
  const directory: Uint8Array[] = [];
  const written: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const entry = described(name, content);
    const local = record([4, 0x04034b50], ...entry);
    const maker: Field = [2, (unix << 8) | oldestReader];
    const rest: readonly Field[] = [none, none, none, [4, attributes * 0x10000], [4, offset]];
    const ascii = Buffer.from(name, 'latin1');
    directory.push(record([4, 0x02014b50], maker, ...entry, ...rest), ascii);
    written.push(local, ascii, content.deflated);
    offset += local.length + ascii.length + content.deflated.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count: Field = [2, files.length];
  const end = record([4, 0x06054b50], none, none, count, count, [4, size], [4, offset], none);
  return Buffer.concat([...written, ...directory, end]);
}

/** A number and the bytes it takes, low byte first. */
type Field = readonly [bytes: 2 | 4, value: number];

/** What stands before a file and in the directory alike. */
function described(name: string, { deflated, crc, size }: Packed): readonly Field[] {
  const [flags, extra] = [none, none];
  return [
    [2, oldestReader],
    flags,
    [2, deflate],
    [4, stamp],
    [4, crc],
    [4, deflated.length],
    [4, size],
    [2, name.length],
    extra,
  ];
}

function record(...fields: readonly Field[]): Uint8Array {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of fields) at = bytes.writeUIntLE(value, at, length);
  return bytes;
}
