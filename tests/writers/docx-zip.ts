/** The directory of a zip file, read byte by byte: what a lenient unzipper would not show. */

export interface ZipEntry {
  readonly name: string;
  readonly madeBy: number;
  readonly externalAttributes: number;
  /** DOS date in the upper, DOS time in the lower half. */
  readonly stamp: number;
  readonly flags: number;
}

/** 1980-01-01 00:00. */
export const earliestStamp = 0x00210000;

export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of central directory at the end of the file');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(`no central directory entry at ${at}`);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      madeBy: view.getUint16(at + 4, true),
      externalAttributes: view.getUint32(at + 38, true),
      stamp: view.getUint32(at + 12, true),
      flags: view.getUint16(at + 8, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
