/** A paragraph's content as a row of measured characters, the form in which lines are broken. */
import type { Inline, Note, Text } from '../document/model.js';
import { type Face, type FontFamily, faceOf } from '../font/model.js';
import type { ParagraphStyle } from '../standard/model.js';
import { drawnRaise, superscriptOf } from '../standard/superscript.js';

/** Formatting shared by a stretch of characters. */
export interface Format {
  readonly face: Face;
  /** pt */
  readonly size: number;
  /** twips above the baseline */
  readonly rise: number;
  readonly note?: Note;
  /** A decision is still owed about these words. */
  readonly pending?: true;
}

/** The lists run parallel to the units of `text`. */
export interface Characters {
  readonly text: string;
  /** Advance in twips, letter spacing included. */
  readonly width: Float64Array;
  readonly format: readonly Format[];
  /** Characters that the font lacks, each once. */
  readonly missing: readonly string[];
}

export const lineBreak = '\n';
export const noBreakSpace = '\u00a0';
export const noBreakHyphen = '\u2011';

/** Size and rise of a footnote mark, as shares of the text's size: what LibreOffice makes of superscript. */
const noteMark = { scale: 0.58, rise: 0.392 } as const;

export function measure(
  content: readonly Inline[],
  style: ParagraphStyle,
  family: FontFamily,
  tracking: number,
  noteNumber: (note: Note) => number,
): Characters {
  const stretches = content.map((inline) => stretchOf(inline, style, noteNumber));
  const text = stretches.map(({ characters }) => characters).join('');
  const width = new Float64Array(text.length);
  const format = new Array<Format>(text.length);
  const missing = new Set<string>();
  let at = 0;
  for (const { characters, format: f } of stretches) {
    const { advance, unitsPerEm } = family.faces[f.face];
    const scale = (f.size * 20) / unitsPerEm;
    let known = true;
    for (let i = 0; i < characters.length; i++, at++) {
      format[at] = f;
      if (characters === lineBreak) continue;
      const units = advance(characters.charCodeAt(i));
      if (units === undefined) known = false;
      width[at] = (units ?? unitsPerEm / 2) * scale + tracking;
    }
    if (!known) for (const one of characters) if (advance(one.codePointAt(0) ?? 0) === undefined) missing.add(one);
  }
  return { text, width, format, missing: [...missing] };
}

function stretchOf(
  inline: Inline,
  style: ParagraphStyle,
  noteNumber: (note: Note) => number,
): { readonly characters: string; readonly format: Format } {
  switch (inline.kind) {
    case 'text':
      return { characters: inline.text, format: formatOf(inline, style) };
    case 'break':
      return { characters: lineBreak, format: formatOf(undefined, style) };
    case 'note': {
      const size = style.size * noteMark.scale;
      const rise = style.size * 20 * noteMark.rise;
      return {
        characters: String(noteNumber(inline)),
        format: { face: faceOf(style.bold, style.italic), size, rise, note: inline },
      };
    }
  }
}

function formatOf(run: Text | undefined, style: ParagraphStyle): Format {
  const face = faceOf(run?.bold ?? style.bold, run?.italic ?? style.italic);
  const pending = run?.pending ? { pending: true as const } : undefined;
  if (!run?.superscript) return { face, size: style.size, rise: 0, ...pending };
  const { size, raise } = superscriptOf(style.size);
  return { face, size, rise: raise * 20 * drawnRaise, ...pending };
}
