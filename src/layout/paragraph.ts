/** Lays a paragraph out in a column: lines with their pieces, heights and baselines. */
import type { Note } from '../document/model.js';
import type { FontFamily } from '../font/model.js';
import { type Frame, frameIndents, frameOf } from '../standard/frame.js';
import type { ParagraphStyle } from '../standard/model.js';
import { breakLines } from './breaking.js';
import { type Characters, type Format, lineBreak, measure, noBreakHyphen } from './characters.js';
import type { LaidLine, LaidParagraph } from './laid.js';
import type { FittedParagraph, Piece, Stroke } from './model.js';

export interface ParagraphContext {
  readonly family: FontFamily;
  readonly styles: Readonly<Record<string, ParagraphStyle>>;
  readonly noteNumber: (note: Note) => number;
}

export function styleNamed(context: Pick<ParagraphContext, 'styles'>, name: string): ParagraphStyle {
  const style = context.styles[name];
  if (!style) throw new Error(`style ${name} is not in the style sheet`);
  return style;
}

/** Single line height and baseline of the font at a size in pt: hhea ascent + descent + line gap, rounded to a twip. */
export function fontLine(family: FontFamily, size: number): { height: number; ascent: number } {
  const { ascent, descent, lineGap, unitsPerEm } = family.faces.regular;
  const scale = (size * 20) / unitsPerEm;
  return { height: Math.round((ascent + descent + lineGap) * scale), ascent: Math.round((ascent + lineGap) * scale) };
}

export function layParagraph(paragraph: FittedParagraph, width: number, context: ParagraphContext): LaidParagraph {
  const style = styleNamed(context, paragraph.style);
  const frame = frameOf(style);
  const { left, right } = frame ? frameIndents(style, frame, width) : style;
  const inner = width - left - right;
  const characters = measure(paragraph.content, style, context.family, paragraph.tracking, context.noteNumber);
  const { lines } = breakLines(characters, inner, style.firstLine);
  const laid = lines.map((line, index): LaidLine => {
    const indent = index === 0 ? style.firstLine : 0;
    const free = inner - indent - line.width;
    const spaces = countSpaces(characters, line.start, line.visibleEnd);
    const stretch = style.align === 'justify' && !line.last && free > 0 && spaces > 0 ? free / spaces : 0;
    const shift = style.align === 'center' ? free / 2 : style.align === 'right' ? free : 0;
    return {
      ...lineMetrics(style, context.family),
      pieces: piecesOf(characters, line, left + indent + shift, stretch, paragraph.tracking, style.colour),
      strokes: [],
      notes: notesIn(characters, line.start, line.end),
    };
  });
  return {
    kind: 'paragraph',
    lines: frame ? laid.map((line) => framed(line, frame, left - frame.line, style.colour)) : laid,
    before: paragraph.before,
    after: style.after,
    keepNext: style.keepNext || paragraph.keepNext,
    keepLines: style.keepLines || paragraph.keepLines,
    widowControl: style.widowControl,
    ...(style.outline === undefined ? {} : { outline: { level: style.outline, title: titleOf(characters) } }),
    ...(paragraph.origin === undefined ? {} : { origin: paragraph.origin }),
  };
}

/** Height and baseline of every line of a style: superscripts are small enough never to change them. */
export function lineMetrics(style: ParagraphStyle, family: FontFamily): Pick<LaidLine, 'height' | 'needed' | 'ascent'> {
  const single = fontLine(family, style.size);
  if (style.line.rule === 'exact') {
    return { height: style.line.height, needed: style.line.height, ascent: Math.floor(style.line.height * 0.8) };
  }
  const height = Math.floor((single.height * Math.round(style.line.times * 240)) / 240);
  return { height, needed: single.height, ascent: single.ascent };
}

/** Frames the line; `left` is the outer edge. */
function framed(line: LaidLine, frame: Frame, left: number, colour: string): LaidLine {
  const { line: pen, height, space } = frame;
  const right = left + frame.width;
  const stroke = (x1: number, y1: number, x2: number, y2: number): Stroke => ({
    kind: 'stroke',
    x1,
    y1,
    x2,
    y2,
    width: pen,
    colour,
  });
  const half = pen / 2;
  return {
    ...line,
    height,
    needed: height,
    ascent: pen + space + Math.floor(frame.text * 0.8),
    strokes: [
      stroke(left, half, right, half),
      stroke(left, height - half, right, height - half),
      stroke(left + half, 0, left + half, height),
      stroke(right - half, 0, right - half, height),
    ],
  };
}

function countSpaces(c: Characters, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (c.text[i] === ' ') count++;
  return count;
}

function notesIn(c: Characters, start: number, end: number): Note[] {
  const notes: Note[] = [];
  for (let i = start; i < end; i++) {
    const note = c.format[i]?.note;
    if (note && notes.at(-1) !== note) notes.push(note);
  }
  return notes;
}

function titleOf(c: Characters): string {
  const body = c.text.filter((_, i) => !c.format[i]?.note);
  return body
    .join('')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll(noBreakHyphen, '-')
    .trim();
}

/** The line's characters grouped by format; a hanging space goes with the last piece, so that copied words stay apart. */
function piecesOf(
  c: Characters,
  line: { start: number; end: number; visibleEnd: number },
  left: number,
  stretch: number,
  tracking: number,
  colour: string,
): Piece[] {
  const pieces: Piece[] = [];
  let x = left;
  let i = line.start;
  const end = c.text[line.end - 1] === lineBreak ? line.end - 1 : line.end;
  while (i < end) {
    const format = c.format[i] as Format;
    let text = '';
    let advance = 0;
    let j = i;
    for (; j < end && sameFormat(c.format[j] as Format, format); j++) {
      text += c.text[j];
      advance += c.width[j] ?? 0;
      if (c.text[j] === ' ' && j < line.visibleEnd) advance += stretch;
    }
    const { face, size, rise } = format;
    pieces.push({ text, x, face, size, tracking, wordSpace: stretch, rise, colour });
    x += advance;
    i = j;
  }
  return pieces;
}

function sameFormat(a: Format, b: Format): boolean {
  return a === b || (a.face === b.face && a.size === b.size && a.rise === b.rise);
}
