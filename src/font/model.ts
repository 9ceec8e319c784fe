/** What layout and the PDF writer know of a font family. All glyph measures are in font units (2048 per em for Tinos). */

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

export const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const satisfies readonly Face[];

export function faceOf(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

export interface FontFamily {
  /** As shown to people and written into the PDF, such as `Tinos`. */
  readonly name: string;
  readonly faces: Readonly<Record<Face, FontFace>>;
}

export interface FontFace {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** hhea values, never the typo metrics; `descent` is positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly bbox: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly capHeight: number;
  /** Advance width of a code point, or undefined when the font lacks it. */
  advance(codePoint: number): number | undefined;
  /** Every code point with an advance and a glyph, ascending. */
  readonly codePoints: readonly number[];
  /** The face's file cut down to fewer and to all of these code points; smallest first. */
  readonly subsets: readonly FontSubset[];
}

/** A TrueType file that has the glyphs of some code points only. */
export interface FontSubset {
  /** Ascending. */
  readonly codePoints: readonly number[];
  /** Glyph index in `data` of a code point. */
  glyph(codePoint: number): number | undefined;
  readonly data: Uint8Array;
  /** `data` packed with zlib, as a PDF file carries it. */
  readonly compressed: Uint8Array;
}
