/** Font files for the tests, taken from the package or damaged on purpose. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Face } from '../../src/font/model.js';

const tinosPaths: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/** The whole font file as the package ships it. */
export async function tinosFile(face: Face): Promise<Uint8Array> {
  const url = new URL(import.meta.resolve(`@expo-google-fonts/tinos/${tinosPaths[face]}`));
  return new Uint8Array(await readFile(fileURLToPath(url)));
}

export async function tinosFiles(): Promise<Record<Face, Uint8Array>> {
  return {
    regular: await tinosFile('regular'),
    bold: await tinosFile('bold'),
    italic: await tinosFile('italic'),
    boldItalic: await tinosFile('boldItalic'),
  };
}

/** Where a table's entry in the directory of a TrueType file begins: tag, checksum, offset, length. */
function directoryEntry(font: Uint8Array, tag: string): number {
  const count = new DataView(font.buffer, font.byteOffset).getUint16(4);
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    if (String.fromCharCode(...font.subarray(entry, entry + 4)) === tag) return entry;
  }
  throw new Error(`no table ${tag}`);
}

export function tableStart(font: Uint8Array, tag: string): number {
  return new DataView(font.buffer, font.byteOffset).getUint32(directoryEntry(font, tag) + 8);
}

/** A copy whose licence bits (OS/2 fsType) are these. */
export function withLicence(font: Uint8Array, bits: number): Uint8Array {
  const copy = font.slice();
  new DataView(copy.buffer).setUint16(tableStart(copy, 'OS/2') + 8, bits);
  return copy;
}

/** A copy in which one glyph says that it has no contours. */
export function withoutOutline(font: Uint8Array, glyph: number): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  const long = view.getUint16(tableStart(copy, 'head') + 50) === 1;
  const loca = tableStart(copy, 'loca');
  const start = long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);
  view.setInt16(tableStart(copy, 'glyf') + start, 0);
  return copy;
}
