/** Cuts a font file down to the fixed repertoire with harfbuzz, and reads the result's numbers with fontkit. */
import { zlibSync } from 'fflate';
import type { Font } from 'fontkit';
import type { FaceData, SubsetData } from './face.js';
import { type Face, faceOf } from './model.js';
import { type FontProblem, faceNames, fontProblem } from './problem.js';
import { coreRepertoire, repertoire, vietnameseLetters } from './repertoire.js';

export type FaceResult = { readonly data: FaceData } | { readonly problem: FontProblem };

/** Names of font containers by their first four bytes; what is not here is no font at all. */
const kinds: Readonly<Record<string, string>> = {
  OTTO: 'phông OpenType kiểu PostScript (.otf)',
  ttcf: 'tập nhiều phông (.ttc)',
  wOFF: 'phông cho trang mạng (.woff)',
  wOF2: 'phông cho trang mạng (.woff2)',
};

const trueTypeTags = ['\u0000\u0001\u0000\u0000', 'true'];

export async function subsetFace(face: Face, file: Uint8Array): Promise<FaceResult> {
  const tag = String.fromCharCode(...file.subarray(0, 4));
  if (!trueTypeTags.includes(tag)) {
    return { problem: fontProblem('phong-khong-phai-truetype', face, kinds[tag] ?? 'tệp không phải phông chữ') };
  }
  // Loaded only here: a packed family needs neither library, and both are slow to load.
  const { default: subsetFont } = await import('subset-font');
  const { create } = await import('fontkit');
  const cut = async (codePoints: readonly number[]): Promise<Cut> => {
    const data = await subsetFont(Buffer.from(file), String.fromCodePoint(...codePoints), {
      targetFormat: 'truetype',
      keepFeatures: [],
      noLayoutClosure: true,
      // Instructions for coarse screens: a third of the size, and PDF viewers smooth the outlines anyway.
      noHinting: true,
    });
    return { codePoints, font: create(data), data: new Uint8Array(data) };
  };
  try {
    const whole = await cut(repertoire);
    const problem = judge(face, whole.font);
    return problem ? { problem } : { data: readFace(whole, await cut(coreRepertoire)) };
  } catch {
    // fontkit reads tables only when they are asked for: a damaged file may show itself in any of these steps.
    return { problem: fontProblem('phong-hong', face) };
  }
}

interface Cut {
  readonly codePoints: readonly number[];
  readonly font: Font;
  readonly data: Uint8Array;
}

function readFace(whole: Cut, core: Cut): FaceData {
  const { font } = whole;
  const { hhea, head } = font;
  const codePoints = present(whole);
  return {
    postScriptName: font.postscriptName ?? 'Font',
    unitsPerEm: font.unitsPerEm,
    ascent: hhea.ascent,
    descent: -hhea.descent,
    lineGap: hhea.lineGap,
    bbox: [head.xMin, head.yMin, head.xMax, head.yMax],
    italicAngle: font.italicAngle,
    capHeight: font.capHeight ?? hhea.ascent,
    codePoints,
    advances: codePoints.map((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth),
    subsets: [readSubset(core), readSubset(whole)],
  };
}

function readSubset(cut: Cut): SubsetData {
  const codePoints = present(cut);
  return {
    codePoints,
    glyphs: codePoints.map((codePoint) => cut.font.glyphForCodePoint(codePoint).id),
    data: cut.data,
    compressed: zlibSync(cut.data, { level: 9 }),
  };
}

/** The characters asked for that the font really has. */
function present({ codePoints, font }: Cut): number[] {
  return codePoints.filter((codePoint) => font.glyphForCodePoint(codePoint).id !== 0);
}

function judge(face: Face, font: Font): FontProblem | undefined {
  if (font.directory.tables.fvar) return fontProblem('phong-bien-thien', face);
  const permit = font['OS/2']?.fsType;
  // A font may allow printing or editing beside the general ban; then embedding is allowed.
  const banned = permit?.noEmbedding && !permit.viewOnly && !permit.editable;
  if (banned || permit?.noSubsetting || permit?.bitmapOnly) return fontProblem('phong-cam-nhung', face);
  const found = faceOf(font.head.macStyle.bold, font.head.macStyle.italic);
  if (found !== face) return fontProblem('phong-sai-kieu', face, faceNames[found]);
  const missing = needed.filter((letter) => isBlank(font, letter));
  const more = missing.length > 10 ? ` và ${missing.length - 10} chữ khác` : '';
  const shown = `${missing.slice(0, 10).join(' ')}${more}`;
  return missing.length > 0 ? fontProblem('phong-thieu-chu-viet', face, shown) : undefined;
}

const needed = [...vietnameseLetters, ...Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i))];

/** A damaged file may know a letter and have no outline for it. */
function isBlank(font: Font, letter: string): boolean {
  const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  return glyph.id === 0 || glyph.path.commands.length === 0;
}
