/** Makes a paragraph's breaks steady: unbreakable places glued, and letter spacing that keeps decisions off the edge. */
import type { Inline } from '../document/model.js';
import { frameIndents, frameOf } from '../standard/frame.js';
import { type Broken, breakLines } from './breaking.js';
import { type Characters, measure } from './characters.js';
import { editContent } from './content.js';
import { glueEdits } from './glue.js';
import { type ParagraphContext, styleNamed } from './paragraph.js';

/** Renderers round widths differently by up to this many twips; a footnote mark's size differs by more. */
const guard = { plain: 2.5, withNote: 25 } as const;
const trackings = [0, 1, -1, 2, -2, 3, -3] as const;

export interface Steady {
  readonly content: readonly Inline[];
  readonly tracking: number;
  readonly broken: Broken;
  readonly characters: Characters;
}

/** `width`: of the column; the style's indents are taken off here. */
export function steady(content: readonly Inline[], styleName: string, width: number, context: ParagraphContext): Steady {
  const style = styleNamed(context, styleName);
  const frame = frameOf(style);
  const { left, right } = frame ? frameIndents(style, frame, width) : style;
  const inner = width - left - right;
  const wanted = content.some((inline) => inline.kind === 'note') ? guard.withNote : guard.plain;
  let best: Steady | undefined;
  for (const tracking of trackings) {
    const tried = glued(content, tracking);
    if (tried.broken.margin >= wanted) return tried;
    if (!best || tried.broken.margin > best.broken.margin) best = tried;
  }
  return best as Steady;

  function glued(original: readonly Inline[], tracking: number): Steady {
    let current = original;
    for (let round = 0; ; round++) {
      const characters = measure(current, style, context.family, tracking, context.noteNumber);
      const broken = breakLines(characters, inner, style.firstLine);
      const edits = round < 20 ? glueEdits(characters, broken) : new Map<number, never>();
      if (edits.size === 0) return { content: current, tracking, broken, characters };
      current = editContent(current, edits, context.noteNumber);
    }
  }
}

/** Line breaks that give as many lines as before but of more equal length, when the last one is much shorter. */
export function balanced(start: Steady, styleName: string, width: number, context: ParagraphContext): Steady {
  const { lines } = start.broken;
  const longest = Math.max(...lines.map((line) => line.width));
  const last = lines.at(-1)?.width ?? 0;
  if (lines.length < 2 || last > longest * 0.6 || start.content.some((inline) => inline.kind === 'break')) return start;
  let low = longest / 2;
  let high = width;
  for (let step = 0; step < 16; step++) {
    const middle = (low + high) / 2;
    const tried = breakLines(start.characters, middle, 0);
    if (tried.lines.length <= lines.length && !tried.cut) high = middle;
    else low = middle;
  }
  const even = breakLines(start.characters, high, 0);
  const spaces = even.lines.slice(0, -1).filter((line) => start.characters.text[line.visibleEnd] === ' ');
  const edits = new Map(spaces.map((line) => [line.visibleEnd, 'break' as const]));
  return steady(editContent(start.content, edits, context.noteNumber), styleName, width, context);
}
