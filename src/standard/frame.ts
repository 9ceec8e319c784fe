/** Where the strokes of framed and ruled paragraphs stand, once for layout and both writers. Lengths in twips. */
import type { ParagraphStyle } from './model.js';

/** Lines of single cells in a table that has none of its own (the brace of Nơi nhận), in eighths of a point. */
export const cellLine = 4;

/** The line that a rule paragraph draws: its bottom border, below an empty line that keeps it clear of the letters above. */
interface RuleBorder {
  readonly line: number;
}

/** It adds to the paragraph's height. */
export function ruleBorderOf(style: ParagraphStyle): RuleBorder {
  if (style.rule === undefined) throw new Error(`style ${style.name} has no rule`);
  return { line: eighths(style.rule) };
}

export interface Frame {
  /** Outer width and height. */
  readonly width: number;
  readonly height: number;
  /** Width of the four lines. */
  readonly line: number;
  /** Between the line above and the text, and between the text and the line below. Whole points, as Word wants it. */
  readonly space: number;
  /** Exact height of the one line of text: with lines and spaces it makes up `height`. */
  readonly text: number;
}

/** The frame of a boxed style: its text stands where a line of natural height stands when centred in the frame. */
export function frameOf(style: ParagraphStyle): Frame | undefined {
  if (!style.box) return undefined;
  const { width, height } = style.box;
  const line = eighths(style.box.line);
  const free = height - 2 * line - style.size * point * naturalLine;
  const space = Math.max(0, Math.floor(free / 2 / point)) * point;
  return { width, height, line, space, text: height - 2 * line - 2 * space };
}

/** Indents of the paragraph that place its frame in `available` twips, as the style aligns it. */
export function frameIndents(style: ParagraphStyle, frame: Frame, available: number): { left: number; right: number } {
  const spare = Math.max(0, available - style.left - style.right - frame.width);
  const before = style.align === 'right' ? spare : style.align === 'left' ? 0 : Math.floor(spare / 2);
  return { left: style.left + before + frame.line, right: style.right + spare - before + frame.line };
}

/** Height of a single line in ems: ascent, descent and line gap of Times New Roman and its metric twins. */
const naturalLine = 1.15;
const point = 20;

function eighths(count: number): number {
  return Math.round((count * point) / 8);
}
