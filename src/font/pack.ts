/** A loaded family as one block of bytes, so that a later run need not cut the fonts again. */
import { type FaceData, makeFace, type SubsetData } from './face.js';
import { type Face, type FontFace, type FontFamily, type FontSubset, faces } from './model.js';
import { repertoireVersion } from './repertoire.js';

/** A face without its files; `sizes` count the bytes of a file's two forms. */
interface PackedFace extends Omit<FaceData, 'subsets'> {
  readonly subsets: readonly (Omit<SubsetData, 'data' | 'compressed'> & {
    readonly sizes: readonly [number, number];
  })[];
}

/** What stands before the font files: its length in four bytes, then JSON. */
interface Header {
  readonly version: number;
  readonly stamp: string;
  readonly name: string;
  readonly faces: Readonly<Record<Face, PackedFace>>;
}

const lengthSize = 4;

/** `stamp` says of which font files the family was made, such as a hash of them. */
export function packFamily(family: FontFamily, stamp: string): Uint8Array {
  const { regular, bold, italic, boldItalic } = family.faces;
  const header: Header = {
    version: repertoireVersion,
    stamp,
    name: family.name,
    faces: {
      regular: packFace(regular),
      bold: packFace(bold),
      italic: packFace(italic),
      boldItalic: packFace(boldItalic),
    },
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(lengthSize);
  new DataView(length.buffer).setUint32(0, text.length);
  const subsets = faces.flatMap((face) => family.faces[face].subsets);
  return Buffer.concat([length, text, ...subsets.flatMap(({ data, compressed }) => [data, compressed])]);
}

function packFace({ advance, subsets, ...plain }: FontFace): PackedFace {
  return {
    ...plain,
    advances: plain.codePoints.map((codePoint) => advance(codePoint) ?? 0),
    subsets: subsets.map(({ codePoints, glyph, data, compressed }: FontSubset) => ({
      codePoints,
      glyphs: codePoints.map((codePoint) => glyph(codePoint) ?? 0),
      sizes: [data.length, compressed.length],
    })),
  };
}

/** Undefined when the bytes are of another program version, of other font files, or cut off. */
export function unpackFamily(bytes: Uint8Array, stamp: string): FontFamily | undefined {
  const header = readHeader(bytes);
  if (header?.version !== repertoireVersion || header.stamp !== stamp) return undefined;
  let end = lengthSize + headerLength(bytes);
  const slice = (size: number) => {
    end += size;
    return bytes.subarray(end - size, end);
  };
  const take = (face: Face): FontFace => {
    const { subsets, ...plain } = header.faces[face];
    const files = subsets.map(({ sizes: [size, packed], ...numbers }) => ({
      ...numbers,
      data: slice(size),
      compressed: slice(packed),
    }));
    return makeFace({ ...plain, subsets: files });
  };
  const [regular, bold, italic, boldItalic] = [take('regular'), take('bold'), take('italic'), take('boldItalic')];
  return end === bytes.length ? { name: header.name, faces: { regular, bold, italic, boldItalic } } : undefined;
}

function headerLength(bytes: Uint8Array): number {
  return bytes.length < lengthSize ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

function readHeader(bytes: Uint8Array): Header | undefined {
  const text = new TextDecoder().decode(bytes.subarray(lengthSize, lengthSize + headerLength(bytes)));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
