/** Reads a written PDF back, from its bytes alone: pieces of text in the order in which they are drawn. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bold, italic } from './styled.js';

export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** From the bottom of the page, in points. */
  readonly y: number;
  /** Starts on another line than the piece before. */
  readonly newLine: boolean;
  /** A blank was drawn, or left, between it and the piece before on its line. */
  readonly blank: boolean;
  /** Bold and italic, from the name of its font. */
  readonly mark: number;
}

export interface PdfPage {
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    const marks = await marksOfFonts(page, new Set(texts.map((item) => item.fontName)));
    pages.push({ height: page.getViewport({ scale: 1 }).height, pieces: piecesOf(texts, marks) });
  }
  await task.destroy();
  return pages;
}

/** A font is known by its name once the page's drawing has been read. */
async function marksOfFonts(page: PDFPageProxy, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  await page.getOperatorList();
  const markOf = (id: string) => {
    const { name }: { name: string } = page.commonObjs.get(id);
    return (/Bold/.test(name) ? bold : 0) | (/Italic/.test(name) ? italic : 0);
  };
  return new Map([...ids].filter((id) => page.commonObjs.has(id)).map((id) => [id, markOf(id)]));
}

interface TextItem {
  readonly str: string;
  readonly fontName: string;
  readonly transform: readonly number[];
}

/** Raised text stays on its line: lines are at least this far apart. */
const lineStep = 8;

function piecesOf(items: readonly TextItem[], marks: ReadonlyMap<string, number>): PdfPiece[] {
  const pieces: PdfPiece[] = [];
  let blank = false;
  for (const { str, transform, fontName } of items) {
    if (str.trim() === '') {
      blank ||= str !== '';
      continue;
    }
    const [x = 0, y = 0] = transform.slice(4);
    const last = pieces.at(-1);
    const newLine = last === undefined || Math.abs(last.y - y) > lineStep;
    const text = str.replace(/[\s\u00A0]+/g, ' ');
    const mark = marks.get(fontName) ?? 0;
    pieces.push({ text: text.trim(), x, y, newLine, blank: blank || text.startsWith(' '), mark });
    blank = text.endsWith(' ');
  }
  return pieces;
}
