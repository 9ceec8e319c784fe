/** The content stream of one page. */
import type { Face } from '../../font/model.js';
import type { Item, Line, Page, Piece, Stroke } from '../../layout/model.js';
import { decimal, points, rgb } from './number.js';

/** What stands in a stream for the characters of a face, by code point. */
type GlyphStrings = (face: Face) => readonly (string | undefined)[];

/** Names of the faces in the page's resources. */
export const resourceNames: Readonly<Record<Face, string>> = {
  regular: 'F1',
  bold: 'F2',
  italic: 'F3',
  boldItalic: 'F4',
};

/** One character a byte. */
export function pageContent(page: Page, strings: GlyphStrings): string {
  const strokes = page.items.filter(isStroke);
  const lines = page.items.filter(isLine);
  return strokeContent(strokes, page.height) + textContent(lines, page.height, strings);
}

function isStroke(item: Item): item is Stroke {
  return item.kind === 'stroke';
}

function isLine(item: Item): item is Line {
  return item.kind === 'line';
}

/** Square caps, so that two lines of a table close the corner where they meet. */
function strokeContent(strokes: readonly Stroke[], height: number): string {
  let out = strokes.length > 0 ? '2 J\n' : '';
  let width = '';
  let colour = '';
  for (const stroke of strokes) {
    const newWidth = `${points(stroke.width)} w\n`;
    const newColour = `${rgb(stroke.colour)} RG\n`;
    if (newWidth !== width) out += newWidth;
    if (newColour !== colour) out += newColour;
    width = newWidth;
    colour = newColour;
    out += `${points(stroke.x1)} ${points(height - stroke.y1)} m ${points(stroke.x2)} ${points(height - stroke.y2)} l S\n`;
  }
  return out;
}

/** The text state as the stream has left it; an operator is written only when its value changes. */
interface TextState {
  font: string;
  tracking: string;
  wordSpace: string;
  rise: string;
  colour: string;
}

function textContent(lines: readonly Line[], height: number, strings: GlyphStrings): string {
  if (lines.length === 0) return '';
  const state: TextState = { font: '', tracking: '0 Tc\n', wordSpace: '0 Tw\n', rise: '0 Ts\n', colour: '0 0 0 rg\n' };
  let out = 'BT\n';
  for (const line of lines) {
    const y = points(height - line.baseline);
    for (const piece of line.pieces) {
      out += stateChange(piece, state);
      out += `1 0 0 1 ${points(piece.x)} ${y} Tm\n${showText(piece, strings(piece.face))}`;
    }
  }
  return `${out}ET\n`;
}

function stateChange(piece: Piece, state: TextState): string {
  const font = `/${resourceNames[piece.face]} ${decimal(piece.size)} Tf\n`;
  const tracking = `${points(piece.tracking)} Tc\n`;
  const wordSpace = `${points(piece.wordSpace)} Tw\n`;
  const rise = `${points(piece.rise)} Ts\n`;
  const colour = `${rgb(piece.colour)} rg\n`;
  let out = '';
  if (font !== state.font) out += font;
  if (tracking !== state.tracking) out += tracking;
  if (wordSpace !== state.wordSpace) out += wordSpace;
  if (rise !== state.rise) out += rise;
  if (colour !== state.colour) out += colour;
  state.font = font;
  state.tracking = tracking;
  state.wordSpace = wordSpace;
  state.rise = rise;
  state.colour = colour;
  return out;
}

function showText({ text, face }: Piece, strings: readonly (string | undefined)[]): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const written = strings[code];
    if (written === undefined) throw new Error(`glyph missing for U+${code.toString(16)} in ${face}`);
    out += written;
  }
  return `(${out})Tj\n`;
}
