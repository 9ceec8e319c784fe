/** Loads a font family from the bytes of its four TrueType files. */
import { makeFace } from './face.js';
import { type Face, faces } from './model.js';
import type { FontResult } from './problem.js';
import { type FaceResult, subsetFace } from './subset.js';

/** Cuts every face down once. Slow (a quarter of a second when cold): keep the family, or its packed form. */
export async function loadFamily(name: string, files: Readonly<Record<Face, Uint8Array>>): Promise<FontResult> {
  const results: (readonly [Face, FaceResult])[] = [];
  for (const face of faces) results.push([face, await subsetFace(face, files[face])]);
  const problems = results.flatMap(([, result]) => ('problem' in result ? [result.problem] : []));
  const made = new Map(results.flatMap(([face, result]) => ('data' in result ? [[face, makeFace(result.data)]] : [])));
  const [regular, bold, italic, boldItalic] = faces.map((face) => made.get(face));
  if (!regular || !bold || !italic || !boldItalic) return { problems };
  return { family: { name, faces: { regular, bold, italic, boldItalic } }, problems };
}
