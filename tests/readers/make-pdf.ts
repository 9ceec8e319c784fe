/** Draws small PDFs for the reader's tests: text at places, lines, images, raw streams. */
import { zlibSync } from 'fflate';
import { degrees, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';

export interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'bold' | 'italic';
  readonly turned?: boolean;
}

export interface Drawn {
  readonly texts?: readonly Text[];
  /** From, to. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly image?: boolean;
  readonly size?: readonly [number, number];
}

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

export async function makePdf(pages: readonly Drawn[], password?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.TimesRoman),
    bold: await pdf.embedFont(StandardFonts.TimesRomanBold),
    italic: await pdf.embedFont(StandardFonts.TimesRomanItalic),
  };
  const image = await pdf.embedPng(pixel);
  for (const { texts = [], lines = [], image: hasImage, size = [595, 842] } of pages) {
    const page = pdf.addPage([size[0], size[1]]);
    for (const { text, x, y, size: points = 14, font, turned } of texts)
      page.drawText(text, { x, y, size: points, font: fonts[font ?? 'plain'], ...(turned && { rotate: degrees(90) }) });
    for (const [x, y, x2, y2] of lines) page.drawLine({ start: { x, y }, end: { x: x2, y: y2 }, thickness: 0.5 });
    if (hasImage) page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: password });
  return pdf.save({ useObjectStreams: false });
}

/** A page whose content swells to so many bytes. */
export async function makeBomb(size: number, times = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  let packed: Uint8Array = new Uint8Array(size).fill(0x20);
  for (let i = 0; i < times; i++) packed = zlibSync(packed, { level: 9 });
  const filters = pdf.context.obj(new Array<string>(times).fill('FlateDecode'));
  const stream = pdf.context.stream(packed, { Filter: filters });
  page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  return pdf.save({ useObjectStreams: false });
}
