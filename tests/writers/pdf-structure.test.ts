/** What a PDF says about itself: title, language, bookmarks, page labels, fonts; and that it is whole. */
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Face, FontFamily } from '../../src/font/model.js';
import type { Page } from '../../src/layout/model.js';
import { stroke } from '../../src/layout/stroke.js';
import { writePdf } from '../../src/writers/pdf/write.js';
import { open } from './pdf-read.js';
import { inkIn, render } from './pdf-render.js';
import { document, line, page, piece, tinos } from './pdf-sample.js';

let family: FontFamily;
beforeAll(async () => {
  family = await tinos();
});

const heading = (level: number, title: string, baseline: number) => ({
  ...line(baseline, piece(title, 1700, { face: 'bold' })),
  outline: { level, title },
});

function plan(): Page[] {
  return [
    page([heading(1, 'I. MỤC ĐÍCH, YÊU CẦU', 2000), heading(2, '1. Mục đích', 3000), heading(2, '2. Yêu cầu', 4000)]),
    page([heading(1, 'II. NỘI DUNG', 2000), heading(3, 'a) Cấp cao', 3000)], { number: 2 }),
    page([line(2000, piece('Phụ lục', 1700))], { section: 1, width: 16838, height: 11906 }),
    page([line(2000, piece('Phụ lục (tiếp)', 1700))], { section: 1, number: 2, width: 16838, height: 11906 }),
  ];
}

const write = (pages = plan()) => writePdf(document('Kế hoạch phòng, chống ma túy'), pages, family);

test('equal input gives equal bytes, other input another identifier', async () => {
  const [first, second, other] = [await write(), await write(), await write(plan().slice(0, 1))];
  expect(Buffer.from(first).equals(second)).toBe(true);
  const id = async (pdf: Uint8Array) => (await open(pdf)).fingerprints[0];
  expect(await id(first)).toMatch(/^[0-9a-f]{32}$/);
  expect(await id(other)).not.toBe(await id(first));
});

test('title, author, language; no date', async () => {
  const pdf = await open(await write());
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    PDFFormatVersion: '1.7',
    Language: 'vi-VN',
    Title: 'Kế hoạch phòng, chống ma túy',
    Author: 'Ủy ban nhân dân phường Tự Lạn',
  });
  expect(info).not.toHaveProperty('CreationDate');
  expect(await pdf.getViewerPreferences()).toEqual({ DisplayDocTitle: true });
});

test('bookmarks are nested by level, a skipped level included, and lead to their line', async () => {
  const pdf = await open(await write());
  const outline = await pdf.getOutline();
  const plain = (items: typeof outline): unknown => items.map(({ title, items: below }) => [title, plain(below)]);
  expect(plain(outline)).toEqual([
    [
      'I. MỤC ĐÍCH, YÊU CẦU',
      [
        ['1. Mục đích', []],
        ['2. Yêu cầu', []],
      ],
    ],
    ['II. NỘI DUNG', [['a) Cấp cao', []]]],
  ]);
  const target = outline[1]?.items[0]?.dest;
  if (!Array.isArray(target)) throw new Error('no destination');
  expect(await pdf.getPageIndex(target[0])).toBe(1);
  const baseline = (16838 - 3000) / 20;
  expect(target[3]).toBeGreaterThan(baseline + 10);
  expect(target[3]).toBeLessThan(baseline + 25);
});

test('a document without headings has no bookmarks', async () => {
  expect(await (await open(await write(plan().slice(2)))).getOutline()).toBeNull();
});

test('page labels start again with every section', async () => {
  expect(await (await open(await write())).getPageLabels()).toEqual(['1', '2', '1', '2']);
});

test('the file can be read and saved by pdf-lib; pages keep their sizes', async () => {
  const pdf = await PDFDocument.load(await write());
  expect(pdf.getPages().map((p) => p.getSize())).toEqual([
    { width: 595.3, height: 841.9 },
    { width: 595.3, height: 841.9 },
    { width: 841.9, height: 595.3 },
    { width: 841.9, height: 595.3 },
  ]);
  expect((await PDFDocument.load(await pdf.save())).getPageCount()).toBe(4);
});

/** The font descriptors of a file, by font name. */
async function fonts(pdf: Uint8Array): Promise<Map<string, PDFDict>> {
  const { context } = await PDFDocument.load(pdf);
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const descriptors = dicts.filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
  return new Map(descriptors.map((dict) => [dict.lookup(PDFName.of('FontName'), PDFName).decodeText(), dict]));
}

test('only the faces in use are embedded, whole and under a subset name', async () => {
  const found = await fonts(await write());
  const names = [...found.keys()];
  expect(names.map((name) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual(['Tinos-Regular', 'Tinos-Bold']);
  expect(new Set(names.map((name) => name.slice(0, 6))).size).toBe(2);
  expect([...found.values()].map(fileOf)).toEqual([small('regular'), small('bold')]);
});

test('a character beyond the small subset brings the larger file, of that face only', async () => {
  const items = [line(1000, piece('Thái độ', 1000), piece('µg/m³ → Ω', 4000, { face: 'bold' }))];
  const found = await fonts(await write([page(items)]));
  expect([...found.values()].map(fileOf)).toEqual([small('regular'), family.faces.bold.subsets[1]?.compressed]);
});

function fileOf(descriptor: PDFDict): Uint8Array | undefined {
  const file = descriptor.lookup(PDFName.of('FontFile2'));
  return file instanceof PDFRawStream ? file.contents : undefined;
}

function small(face: Face): Uint8Array | undefined {
  return family.faces[face].subsets[0]?.compressed;
}

describe('strokes and colours', () => {
  const box = { name: 'vạch', x: 95, y: 95, width: 110, height: 10 };
  const drawn = stroke(2000, 2000, 4000, 2000, 20);

  test('a stroke is drawn where it is said, as thick as it is said', async () => {
    const raster = await render(await write([page([drawn])]));
    const all = inkIn({ name: 'trang', x: 0, y: 0, width: 595, height: 841 }, raster);
    expect(inkIn(box, raster)).toBe(all);
    // 100 pt long and a cap of half a point at each end, 1 pt thick, 16 pixels a square point.
    expect(all / 255 / 16).toBeCloseTo(101, 0);
  });

  test('a lighter colour leaves less ink', async () => {
    const ink = async (colour: string) => inkIn(box, await render(await write([page([{ ...drawn, colour }])])));
    expect((await ink('808080')) / (await ink('000000'))).toBeCloseTo(0.5, 1);
    const letters = async (colour: string) =>
      inkIn(box, await render(await write([page([line(2100, piece('chữ màu', 2000, { colour }))])])));
    expect((await letters('808080')) / (await letters('000000'))).toBeCloseTo(0.5, 1);
  });
});

test('a character that the font lacks is a fault of the program, not a blank', async () => {
  await expect(write([page([line(1000, piece('漢', 1000))])])).rejects.toThrow('U+6f22');
});
