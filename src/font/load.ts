/** Loads a font family from the bytes of its four TrueType files. */
import { makeFace } from './face.js';
import type { Face, FontFace, FontFamily } from './model.js';
import type { FontProblem, FontResult } from './problem.js';
import { type FaceResult, subsetFace } from './subset.js';

/** Cuts every face down once. Slow (a quarter of a second when cold): keep the family, or its packed form. */
export async function loadFamily(name: string, files: Readonly<Record<Face, Uint8Array>>): Promise<FontResult> {
  const results: Readonly<Record<Face, FaceResult>> = {
    regular: await subsetFace('regular', files.regular),
    bold: await subsetFace('bold', files.bold),
    italic: await subsetFace('italic', files.italic),
    boldItalic: await subsetFace('boldItalic', files.boldItalic),
  };
  const problems: FontProblem[] = [];
  const face = (result: FaceResult): FontFace | undefined => {
    if ('data' in result) return makeFace(result.data);
    problems.push(result.problem);
    return undefined;
  };
  const regular = face(results.regular);
  const bold = face(results.bold);
  const italic = face(results.italic);
  const boldItalic = face(results.boldItalic);
  if (!regular || !bold || !italic || !boldItalic) return { problems };
  const family: FontFamily = { name, faces: { regular, bold, italic, boldItalic } };
  return { family, problems };
}
