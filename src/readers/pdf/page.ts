/** One page of pdf.js → pieces of text with their fonts, and drawn straight lines. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage, Piece } from './model.js';
import { rulesOf } from './rules.js';

interface FontFace {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export async function readPage(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const operators = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const { rules, images } = await rulesOf(operators);
  const faces = new Map<string, FontFace>();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform.map(Number);
    // Text turned on its side is a stamp or a mark in the margin.
    if (Math.abs(b) > Math.abs(a) * 0.2) return [];
    const face = faces.get(item.fontName) ?? faceOf(page, item.fontName);
    faces.set(item.fontName, face);
    return trimmed({
      text: item.str,
      x: x - left,
      x2: x - left + item.width,
      y: y - bottom,
      size: Math.hypot(c, d) || Math.abs(a),
      font: face.name,
      bold: face.bold,
      italic: face.italic || Math.abs(c) > Math.abs(d) * 0.1,
    });
  });
  page.cleanup();
  const shift = (rule: (typeof rules)[number]) => ({
    x: rule.x - left,
    x2: rule.x2 - left,
    y: rule.y - bottom,
    y2: rule.y2 - bottom,
  });
  return { number, width, height, pieces, rules: rules.map(shift), images };
}

/** A font is known by its name once the page's drawing has been read. */
function faceOf(page: PDFPageProxy, id: string): FontFace {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
  const name = textProperty(font, 'name').replace(/^[A-Z]{6}\+/, '');
  return {
    name,
    bold: /bold|black|heavy|demi/i.test(name) || flag(font, 'bold') || flag(font, 'black'),
    italic: /italic|oblique/i.test(name) || flag(font, 'italic'),
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textProperty(value: unknown, name: string): string {
  const found = property(value, name);
  return typeof found === 'string' ? found : '';
}

function flag(value: unknown, name: string): boolean {
  return property(value, name) === true;
}

/** Blanks at the ends are places, not text; no-break spaces that print a gap stay. */
function trimmed(piece: Piece): Piece[] {
  const text = piece.text.normalize('NFC');
  const lead = /^ +/.exec(text)?.[0].length ?? 0;
  const trail = /(?<=[^ ]) +$/.exec(text)?.[0].length ?? 0;
  const blank = Math.min(piece.size * 0.25, (piece.x2 - piece.x) / Math.max(1, text.length));
  return [{ ...piece, text: text.trim(), x: piece.x + lead * blank, x2: piece.x2 - trail * blank }];
}
