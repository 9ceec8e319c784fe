/** Makes a paragraph's breaks steady: unbreakable places glued, and letter spacing that keeps decisions off the edge. */
import type { Inline } from '../document/model.js';
import { breakLines } from './breaking.js';
import { measure } from './characters.js';
import { editContent } from './content.js';
import { glueEdits } from './glue.js';
import { type BrokenParagraph, columnOf, type ParagraphContext, styleNamed } from './paragraph.js';

/**
 * Renderers round widths differently: by 2.8 twips over a landscape line (LibreOffice rounds every advance to 1/6 twip), so
 * decisions keep this distance in twips; a footnote mark differs by more.
 */
const guard = { plain: 4, withNote: 25 } as const;
/** A paragraph has no more bad places than this. */
const mostRounds = 20;
const trackings = [0, 1, -1, 2, -2, 3, -3] as const;

/** `width`: of the column; the style's indents are taken off here. */
export function steady(
  content: readonly Inline[],
  styleName: string,
  width: number,
  context: ParagraphContext,
): BrokenParagraph {
  const style = styleNamed(context, styleName);
  const { inner } = columnOf(style, width);
  const wanted = content.some((inline) => inline.kind === 'note') ? guard.withNote : guard.plain;
  let best: BrokenParagraph | undefined;
  for (const tracking of trackings) {
    const candidate = glued(content, tracking);
    if (candidate.broken.margin >= wanted) return candidate;
    if (!best || candidate.broken.margin > best.broken.margin) best = candidate;
  }
  return best as BrokenParagraph;

  function glued(original: readonly Inline[], tracking: number): BrokenParagraph {
    const plain = tried(original, tracking);
    let result = plain;
    for (let round = 0; round < mostRounds; round++) {
      const edits = glueEdits(result.characters, result.broken);
      if (edits.size === 0) break;
      const next = tried(editContent(result.content, edits, context.noteNumber), tracking);
      if (next.broken.cuts > plain.broken.cuts) return plain;
      result = next;
    }
    return result;
  }

  function tried(current: readonly Inline[], tracking: number): BrokenParagraph {
    const characters = measure(current, style, context.family, tracking, context.noteNumber);
    return { content: current, tracking, characters, broken: breakLines(characters, inner, style.firstLine) };
  }
}

/** Line breaks that give as many lines as before but of more equal length, when the last one is much shorter. */
export function balanced(
  start: BrokenParagraph,
  styleName: string,
  width: number,
  context: ParagraphContext,
): BrokenParagraph {
  const { lines } = start.broken;
  const longest = Math.max(...lines.map((line) => line.width));
  const last = lines.at(-1)?.width ?? 0;
  if (lines.length < 2 || last > longest * 0.6 || start.content.some((inline) => inline.kind === 'break')) return start;
  let low = longest / 2;
  let high = width;
  for (let step = 0; step < 16; step++) {
    const middle = (low + high) / 2;
    const tried = breakLines(start.characters, middle, 0);
    if (tried.lines.length <= lines.length && tried.cuts === 0) high = middle;
    else low = middle;
  }
  const even = breakLines(start.characters, high, 0);
  const spaces = even.lines.slice(0, -1).filter((line) => start.characters.text[line.visibleEnd] === ' ');
  const edits = new Map(spaces.map((line) => [line.visibleEnd, 'break' as const]));
  return steady(editContent(start.content, edits, context.noteNumber), styleName, width, context);
}
