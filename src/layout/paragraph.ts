/** Lays a paragraph out in a column: lines with their pieces, heights and baselines. */
import type { Inline, Note } from '../document/model.js';
import type { FontFamily } from '../font/model.js';
import { type Frame, frameIndents, frameOf } from '../standard/frame.js';
import type { ParagraphStyle } from '../standard/model.js';
import { type Broken, breakLines } from './breaking.js';
import { type Characters, measure } from './characters.js';
import type { LaidLine, LaidParagraph } from './laid.js';
import type { FittedParagraph } from './model.js';
import { isPending, notesIn, piecesOf, titleOf } from './pieces.js';
import { stroke } from './stroke.js';

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

/** LibreOffice measures the ascent of a font in whole units of 1/1200 inch, in twips. */
const ascentUnit = 1.2;

/** Single line height and baseline of the font at a size in pt: hhea ascent + descent + line gap, rounded to a twip. */
function fontLine(family: FontFamily, size: number): { height: number; ascent: number } {
  const { ascent, descent, lineGap, unitsPerEm } = family.faces.regular;
  const scale = (size * 20) / unitsPerEm;
  const measured = Math.round((ascent * scale) / ascentUnit) * ascentUnit;
  return { height: Math.round(measured + (descent + lineGap) * scale), ascent: Math.round((ascent + lineGap) * scale) };
}

export function layParagraph(paragraph: FittedParagraph, width: number, context: ParagraphContext): LaidParagraph {
  const style = styleNamed(context, paragraph.style);
  return {
    kind: 'paragraph',
    ...linesOf(paragraph, width, context),
    before: paragraph.before,
    after: style.after,
    keepNext: style.keepNext || paragraph.keepNext,
    keepLines: style.keepLines || paragraph.keepLines,
    widowControl: style.widowControl,
    owner: paragraph.owner,
    artifact: false,
  };
}

/** Where the lines of a paragraph stand in a column of a width. */
export interface Column {
  readonly left: number;
  /** Width of the lines but the first. */
  readonly inner: number;
  readonly frame?: Frame | undefined;
}

export function columnOf(style: ParagraphStyle, width: number): Column {
  const frame = frameOf(style);
  const { left, right } = frame ? frameIndents(style, frame, width) : style;
  return { left, inner: width - left - right, frame };
}

/** A paragraph's content with the places where its lines end. */
export interface BrokenParagraph {
  readonly content: readonly Inline[];
  readonly tracking: number;
  readonly characters: Characters;
  readonly broken: Broken;
}

type Lines = Pick<LaidParagraph, 'lines' | 'outline'>;

/** What the lines of a content depend on. */
interface Setting {
  readonly style: ParagraphStyle;
  readonly family: FontFamily;
  readonly width: number;
  readonly tracking: number;
}

/** The lines that fitting found, for whoever lays the same paragraph out again. */
const kept = new WeakMap<readonly Inline[], Setting & { readonly laid: Lines }>();

export function rememberLines(
  paragraph: BrokenParagraph,
  styleName: string,
  width: number,
  context: ParagraphContext,
): void {
  const { content, tracking } = paragraph;
  // The numbers of notes are not the content's own.
  if (content.some((inline) => inline.kind === 'note')) return;
  const style = styleNamed(context, styleName);
  kept.set(content, {
    style,
    family: context.family,
    width,
    tracking,
    laid: layLines(paragraph, style, width, context),
  });
}

function linesOf({ content, tracking, style: name }: FittedParagraph, width: number, context: ParagraphContext): Lines {
  const style = styleNamed(context, name);
  const { family } = context;
  const known = kept.get(content);
  if (known?.style === style && known.family === family && known.width === width && known.tracking === tracking) {
    return known.laid;
  }
  const characters = measure(content, style, family, tracking, context.noteNumber);
  const broken = breakLines(characters, columnOf(style, width).inner, style.firstLine);
  return layLines({ content, tracking, characters, broken }, style, width, context);
}

function layLines(
  { content, characters, broken, tracking }: BrokenParagraph,
  style: ParagraphStyle,
  width: number,
  { family }: ParagraphContext,
): Lines {
  const { left, inner, frame } = columnOf(style, width);
  const metrics = lineMetrics(style, family);
  const hasNotes = content.some(({ kind }) => kind === 'note');
  const hasPending = content.some((inline) => inline.kind === 'text' && inline.pending);
  const lines = broken.lines.map((line, index): LaidLine => {
    const indent = index === 0 ? style.firstLine : 0;
    const free = inner - indent - line.width;
    const stretch = style.align === 'justify' && !line.last && free > 0 && line.spaces > 0 ? free / line.spaces : 0;
    const shift = style.align === 'center' ? free / 2 : style.align === 'right' ? free : 0;
    return {
      ...metrics,
      pieces: piecesOf(characters, line, left + indent + shift, stretch, tracking, style.colour),
      strokes: [],
      notes: hasNotes ? notesIn(characters, line.start, line.end) : [],
      ...(hasPending && isPending(characters, line.start, line.end) ? { pending: true as const } : {}),
    };
  });
  return {
    lines: frame ? lines.map((line) => framed(line, frame, left - frame.line, style.colour)) : lines,
    ...(style.outline === undefined ? {} : { outline: { level: style.outline, title: titleOf(characters, hasNotes) } }),
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

/** What a line of a style takes, its frame included. */
export function lineHeight(style: ParagraphStyle, family: FontFamily): number {
  return frameOf(style)?.height ?? lineMetrics(style, family).needed;
}

/** Frames the line; `left` is the outer edge. */
function framed(line: LaidLine, frame: Frame, left: number, colour: string): LaidLine {
  const { line: pen, height, space } = frame;
  const right = left + frame.width;
  const side = (x1: number, y1: number, x2: number, y2: number) => stroke(x1, y1, x2, y2, pen, colour);
  const half = pen / 2;
  return {
    ...line,
    height,
    needed: height,
    ascent: pen + space + Math.floor(frame.text * 0.8),
    strokes: [
      side(left, half, right, half),
      side(left, height - half, right, height - half),
      side(left + half, 0, left + half, height),
      side(right - half, 0, right - half, height),
    ],
  };
}
