/** The few things that are read through fontkit, which ships no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly unknown[] };
  }
  export interface Font {
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    readonly italicAngle: number;
    readonly capHeight: number | undefined;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    readonly hhea: { readonly ascent: number; readonly descent: number; readonly lineGap: number };
    readonly head: {
      readonly xMin: number;
      readonly yMin: number;
      readonly xMax: number;
      readonly yMax: number;
      readonly macStyle: { readonly bold: boolean; readonly italic: boolean };
    };
    readonly 'OS/2':
      | {
          readonly fsType: {
            readonly noEmbedding: boolean;
            readonly viewOnly: boolean;
            readonly editable: boolean;
            readonly noSubsetting: boolean;
            readonly bitmapOnly: boolean;
          };
        }
      | undefined;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function create(data: Uint8Array): Font;
}
