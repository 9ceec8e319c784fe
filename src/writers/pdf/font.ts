/** The PDF objects of a font file: made once, then copied into every document that uses it. */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import type { FontFace, FontSubset } from '../../font/model.js';
import { type Coded, cidToGlyph, codeStrings, encode, encodingMap, encodingName, toUnicodeMap } from './encode.js';
import { PDFContext, PDFObject, type PDFRef, PDFString } from './library.js';
import { decimal } from './number.js';

export interface PreparedFont {
  readonly face: FontFace;
  readonly subset: FontSubset;
  /** What stands in a content stream for a code point. */
  readonly strings: readonly (string | undefined)[];
  readonly name: string;
  readonly encoding: Uint8Array;
  readonly cidToGlyph: Uint8Array;
  readonly toUnicode: Uint8Array;
  /** The value of `W`: runs of CIDs with their widths in thousandths of an em. */
  readonly widths: Written;
}

/** An object written once and copied into every document: else each number of it would be written again, twice. */
class Written extends PDFObject {
  private readonly bytes: Uint8Array;

  constructor(text: string) {
    super();
    this.bytes = Buffer.from(text, 'latin1');
  }

  override sizeInBytes(): number {
    return this.bytes.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(this.bytes, offset);
    return this.bytes.length;
  }
}

const prepared = new WeakMap<FontSubset, PreparedFont>();

export function prepareFont(face: FontFace, subset: FontSubset): PreparedFont {
  const known = prepared.get(subset);
  if (known) return known;
  const coded = encode(subset);
  const packed = (text: string) => zlibSync(new TextEncoder().encode(text));
  const made: PreparedFont = {
    face,
    subset,
    strings: codeStrings(coded),
    name: `${subsetTag(subset.data)}+${face.postScriptName}`,
    encoding: packed(encodingMap(coded)),
    cidToGlyph: zlibSync(cidToGlyph(coded)),
    toUnicode: packed(toUnicodeMap(coded)),
    widths: new Written(PDFContext.create().obj(widths(face, coded)).toString()),
  };
  prepared.set(subset, made);
  return made;
}

/** Six capitals that tell subsets apart, taken from the bytes of the file. */
function subsetTag(data: Uint8Array): string {
  const digest = createHash('sha256').update(data).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function widths(face: FontFace, coded: readonly Coded[]): (number | number[])[] {
  const runs: (number | number[])[] = [];
  let next = -1;
  let run: number[] = [];
  for (const { cid, codePoint } of coded) {
    if (cid !== next) {
      run = [];
      runs.push(cid, run);
    }
    // Rounded here, since PDFium would cut the fraction off and every line would come out short.
    run.push(Math.round(((face.advance(codePoint) ?? 0) * 1000) / face.unitsPerEm));
    next = cid + 1;
  }
  return runs;
}

/** FontDescriptor flags: serif, symbolic off, italic. */
const serif = 1 << 1;
const nonSymbolic = 1 << 5;
const italic = 1 << 6;

export function embedFont(context: PDFContext, font: PreparedFont): PDFRef {
  const { face, subset, name, widths } = font;
  const packed = (data: Uint8Array, entries: Parameters<PDFContext['stream']>[1] = {}) =>
    context.register(context.stream(data, { Filter: 'FlateDecode', ...entries }));
  const identity = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 };
  const em = (units: number) => Number(decimal((units * 1000) / face.unitsPerEm));
  const fontFile = packed(subset.compressed, { Length1: subset.data.length });
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: serif | nonSymbolic | (face.italicAngle === 0 ? 0 : italic),
      FontBBox: face.bbox.map(em),
      ItalicAngle: Number(decimal(face.italicAngle)),
      Ascent: em(face.ascent),
      Descent: -em(face.descent),
      CapHeight: em(face.capHeight),
      // Required, used by no viewer when the font is embedded.
      StemV: 80,
      FontFile2: fontFile,
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: identity,
      FontDescriptor: descriptor,
      DW: 0,
      W: widths,
      CIDToGIDMap: packed(font.cidToGlyph),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: packed(font.encoding, { Type: 'CMap', CMapName: encodingName, CIDSystemInfo: identity }),
      DescendantFonts: [descendant],
      ToUnicode: packed(font.toUnicode),
    }),
  );
}
