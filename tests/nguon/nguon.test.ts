/**
 * The text of every written file equals its source's, block by block in reading order, after joining broken lines and applying
 * exactly the deviations listed beside the data. What the program makes (agency, quốc hiệu, repeated header rows, page numbers)
 * is declared as made, and compared too.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPlanNamed, root } from '../ho-tro/build.js';
import { type Compared, compareBlocks } from '../ho-tro/compare-blocks.js';
import { comparePdf } from '../ho-tro/compare-pdf.js';
import { type Deviated, deviate } from '../ho-tro/deviate.js';
import { type DocxText, readDocx } from '../ho-tro/read-docx.js';
import { readPdf } from '../ho-tro/read-pdf.js';
import { readSaiKhac, type SaiKhac } from '../ho-tro/sai-khac.js';
import { readSource, type SourceText } from '../ho-tro/source-text.js';

const plans = [
  { name: 'lai-chau/2026', source: '000', notes: 0 },
  { name: 'lao-cai/2026-tieu-du-an-2', source: '001', notes: 0 },
  { name: 'tp-lai-chau/2024', source: '002', notes: 0 },
  { name: 'tu-lan/2026', source: '003', notes: 0 },
  { name: 'tuyen-quang/2023', source: '004', notes: 1 },
];

async function readText(...parts: readonly string[]): Promise<string> {
  return readFile(path.join(root, ...parts), 'utf8');
}

describe.each(plans)('$name bằng văn bản nguồn $source', ({ name, source, notes }) => {
  let list: SaiKhac;
  let original: SourceText;
  let deviated: Deviated;
  let pdf: Uint8Array;
  let docx: DocxText;
  let fromSource: DocxText['blocks'];
  let compared: Compared;

  beforeAll(async () => {
    list = readSaiKhac(await readText('data', 'ke-hoach', `${name}.sai-khac.yaml`));
    original = readSource(await readText('tests', 'nguon', `${source}.txt`));
    deviated = deviate(original.body, list);
    const built = await buildPlanNamed(name);
    pdf = built.pdf;
    docx = readDocx(built.docx);
    // When only the appendix is real, the main text was written for the project.
    fromSource = docx.blocks.filter(({ section }) => list.phamVi === 'toan-van' || section > 0);
    const texts = fromSource.map(({ text }) => text);
    compared = compareBlocks(deviated.body, texts, list.noi);
  });

  test('tệp ghi những chỗ khác thuộc đúng nguồn, và mỗi điều ghi đều dùng đúng số lần', () => {
    expect(list.nguon).toBe(`tests/nguon/${source}.txt`);
    expect(deviated.problems).toEqual([]);
  });

  test('tệp Word: từng khối, chữ đậm, nghiêng, chỉ số trên', () => {
    expect(compared.problems).toEqual([]);
    expect(compared.blocks).toHaveLength(fromSource.length);
  });

  test('tệp Word: chú thích cuối trang', () => {
    expect(original.notes).toHaveLength(notes);
    expect(docx.notes.map(({ text }) => text)).toEqual(original.notes.map(({ text }) => text));
  });

  test('tệp PDF: từng khối, chú thích ở trang của nó, số trang, hàng đầu bảng lặp lại', async () => {
    const before = docx.blocks.length - fromSource.length;
    const blocks = docx.blocks.map((block, i) => ({
      text: compared.blocks[i - before] ?? block.text,
      section: block.section,
      ...(block.cell && { cell: block.cell }),
    }));
    const texts = original.notes.map(({ text }) => text);
    const { problems, repeatedHeaders } = comparePdf(await readPdf(pdf), blocks, texts);
    expect(problems).toEqual([]);
    const hasHeader = blocks.some(({ cell }) => cell?.header === true);
    expect(repeatedHeaders > 0).toBe(hasHeader);
  });
});
