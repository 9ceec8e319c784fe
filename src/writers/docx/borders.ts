/** Single lines, as paragraphs, cells and tables draw them. */
import { BorderStyle, type IBorderOptions } from 'docx';

/** A solid line: `width` in eighths of a point, `space` to the text in points. */
export function line(width: number, colour: string, space = 0): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: width, space, color: colour };
}

export const noLine: IBorderOptions = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };

/** A border of a paragraph whose measures are in twips. */
export function lineInTwips(width: number, colour: string, space: number): IBorderOptions {
  return line((width * 8) / 20, colour, space / 20);
}
