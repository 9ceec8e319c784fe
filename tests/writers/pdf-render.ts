/** Draws a page of a PDF with PDFium and looks at the ink inside rectangles. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** Dark parts of a page: 0 is white, 255 is black. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** In points from the page's top left corner. */
export interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Large enough for PDFium to draw plain outlines: at small sizes it follows hinting, which the subset has not. */
const scale = 4;

export async function render(pdf: Uint8Array, pageIndex = 0): Promise<Raster> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const { width, height, data } = await document.getPage(pageIndex).render({ scale, colorSpace: 'Gray' });
  document.destroy();
  library.destroy();
  return { width, height, ink: data.map((light) => 255 - light) };
}

function sumInside(box: Box, raster: Raster, value: (index: number) => number): number {
  let sum = 0;
  for (let y = Math.floor(box.y * scale); y < Math.ceil((box.y + box.height) * scale); y++) {
    for (let x = Math.floor(box.x * scale); x < Math.ceil((box.x + box.width) * scale); x++) {
      sum += value(y * raster.width + x);
    }
  }
  return sum;
}

export function inkIn(box: Box, raster: Raster): number {
  return sumInside(box, raster, (i) => raster.ink[i] ?? 0);
}

/** Names of the boxes whose ink is not where the reference has it: more than the given share differs. */
export function differing(boxes: readonly Box[], ours: Raster, reference: Raster, share = 0.01): string[] {
  return boxes
    .filter((box) => {
      const difference = sumInside(box, ours, (i) => Math.abs((ours.ink[i] ?? 0) - (reference.ink[i] ?? 0)));
      return difference > share * inkIn(box, reference);
    })
    .map((box) => box.name);
}
