/** Unpacks one entry of an archive in small steps, so that a lie about its size costs little. */
import { Inflate } from 'fflate';
import { crc32 } from './crc.js';
import { type Outcome, refuse } from './fault.js';
import { checkSize, type Entry } from './zip.js';

/** Packed bytes per step: at deflate's best no more than 16 MB come out of one. */
const step = 16 * 1024;

const stored = 0;
const deflated = 8;

export function unpack(entry: Entry): Outcome<Uint8Array> {
  const size = checkSize(entry);
  if (size) return { fault: size };
  const damaged = refuse(
    'docx-hong',
    `thấy phần “${entry.name}” bị hỏng hoặc bị cắt cụt, cần tải hoặc chép lại tệp gốc`,
  );
  if (entry.method !== stored && entry.method !== deflated) {
    return refuse(
      'docx-hong',
      `thấy phần “${entry.name}” nén theo cách lạ (số ${entry.method}), cần mở bằng Word rồi lưu lại`,
    );
  }
  const bytes = entry.method === stored ? entry.data : inflate(entry);
  return bytes && bytes.length === entry.size && crc32(bytes) === entry.crc ? { value: bytes } : damaged;
}

/** The declared size has been checked against the limits; more than it is not worth unpacking. */
function inflate({ data, size }: Entry): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let length = 0;
  let tooLong = false;
  const stream = new Inflate((chunk) => {
    tooLong ||= length + chunk.length > size;
    if (!tooLong) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && !tooLong; at += step) {
      stream.push(data.subarray(at, at + step), at + step >= data.length);
    }
  } catch {
    return undefined;
  }
  return tooLong || length !== size ? undefined : whole;
}
