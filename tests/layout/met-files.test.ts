/** Two plans that once hung the program or lost text (60 names under one brace, a footnote longer than a page), read back from the PDF. */
import { expect, it } from 'vitest';
import { buildPlanFile } from '../ho-tro/build.js';
import { readPdf } from '../ho-tro/read-pdf.js';

/** Of the text area, in points. */
const [bottom, top] = [56, 842 - 56];

async function textOf(file: string): Promise<string> {
  const { pdf } = await buildPlanFile(file);
  const pages = await readPdf(pdf);
  const body = pages.flatMap(({ pieces }) => pieces.filter(({ y }) => y < top));
  expect(body.every(({ y }) => y > bottom)).toBe(true);
  return body.map(({ text, newLine, blank }) => (newLine || blank ? ` ${text}` : text)).join('');
}

/** How often each of `count` numbered texts occurs. */
function times(text: string, before: string, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => text.match(new RegExp(`${before} ${i + 1}(?!\\d)`, 'g'))?.length ?? 0);
}

it('60 nơi nhận trong một dấu móc', async () => {
  const text = await textOf('tests/layout/tep/nhom-60.yaml');
  expect(times(text, 'UBND xã Số', 60)).toEqual(Array(60).fill(1));
});

it('một chú thích dài hơn một trang', async () => {
  const text = await textOf('tests/layout/tep/chu-thich-dai.yaml');
  expect(times(text, 'Câu số', 159)).toEqual(Array(159).fill(1));
});
