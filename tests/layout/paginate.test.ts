/** What must hold of pages whatever the document says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../src/document/model.js';
import { fitDocument, paginate } from '../../src/layout/layout.js';
import type { Page } from '../../src/layout/model.js';
import { bodyTexts, cell, documentOf, linesOf, p, textOf } from './pages.js';
import { standardWith, tinos } from './world.js';

const family = await tinos();
const standard = await standardWith();

function pagesOf(...blocks: readonly Block[]): readonly Page[] {
  return paginate(fitDocument(documentOf(...blocks), standard, family).fitted, family);
}

const squeeze = (text: string) => text.replace(/[\s\u00a0]+/g, '').replaceAll('\u2011', '-');
const word = fc.constantFrom(
  'phòng,',
  'chống',
  'ma',
  'túy',
  'Ủy',
  'ban',
  'nhân',
  'dân',
  '44/KH-UBND',
  '2021-2025',
  'xã;',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
const style = fc.constantFrom('khoan', 'muc', 'khoan-tieu-de', 'gach', 'doan');
const paragraphs = fc.array(fc.record({ style, text: sentence }), { minLength: 1, maxLength: 40 });

describe('paginate', () => {
  it('loses and repeats nothing, in order', () => {
    fc.assert(
      fc.property(paragraphs, (list) => {
        const pages = pagesOf(...list.map((one) => p(one.style, one.text)));
        expect(squeeze(pages.flatMap(bodyTexts).join(' '))).toBe(squeeze(list.map((one) => one.text).join(' ')));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('keeps every line inside the text area, and lines of a page below each other', () => {
    const { page } = standard;
    fc.assert(
      fc.property(paragraphs, (list) => {
        for (const made of pagesOf(...list.map((one) => p(one.style, one.text)))) {
          const baselines = linesOf(made).map((line) => line.baseline);
          expect(baselines.every((y, i) => i === 0 || y > (baselines[i - 1] ?? 0))).toBe(true);
          expect(Math.max(...baselines)).toBeLessThan(page.height - page.bottom);
          for (const piece of linesOf(made).flatMap((line) => line.pieces))
            expect(piece.x).toBeGreaterThanOrEqual(page.left);
        }
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  it('never leaves a heading at the foot of a page, nor one line of a longer paragraph alone', () => {
    const long = 'Tăng cường tuyên truyền, phổ biến giáo dục pháp luật về phòng, chống ma túy. '.repeat(5);
    let parted = 0;
    for (let filler = 30; filler < 53; filler++) {
      const lead = Array.from({ length: filler }, (_, i) => p('o-bang', `${i}`));
      const [first, second] = pagesOf(...lead, p('muc', 'II. NHIỆM VỤ'), p('khoan', long)).map(bodyTexts);
      if (!second) continue;
      parted++;
      expect(first?.at(-1)).not.toBe('II. NHIỆM VỤ');
      expect(second.length).not.toBe(1);
    }
    expect(parted).toBeGreaterThan(5);
  });

  it('numbers pages from the second on, and each section anew', () => {
    const many = Array.from({ length: 60 }, (_, i) => p('khoan', `Việc thứ ${i}.`));
    const main = documentOf(...many);
    const twice = { ...main, sections: [...main.sections, ...main.sections] };
    const pages = paginate(fitDocument(twice, standard, family).fitted, family);
    const numbers = pages.map((page) => (page.number === 1 ? '' : textOf(linesOf(page)[0] as never)));
    expect(numbers).toEqual(['', '2', '', '2']);
  });

  it('repeats header rows, splits only tall rows, and keeps the rest of the table in order', () => {
    const tall = 'Rà soát, thống kê, quản lý người nghiện ma túy. '.repeat(60).trim();
    const rows = ['Dòng đầu', ...Array.from({ length: 30 }, (_, i) => `Dòng ${i}`), tall, 'Dòng cuối'];
    const table: Table = {
      kind: 'table',
      style: 'bang',
      columns: [1],
      headerRows: 1,
      rows: rows.map((text) => ({ cells: [cell(p('o-bang', text), p('o-bang', `hết ${text.slice(0, 7)}`))] })),
    };
    const pages = pagesOf(table, p('doan', 'Sau bảng.'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(bodyTexts(page).slice(0, 2)).toEqual(['Dòng đầu', 'hết Dòng đầ']);
    const body = pages.flatMap((page) => bodyTexts(page).slice(2));
    const expected = [...rows.slice(1).flatMap((text) => [text, `hết ${text.slice(0, 7)}`]), 'Sau bảng.'];
    expect(squeeze(body.join(' '))).toBe(squeeze(expected.join(' ')));
  });

  it('puts a footnote on the page of its reference', () => {
    const note = { kind: 'note' as const, content: [{ kind: 'text' as const, text: 'Gồm 02 địa bàn.' }] };
    for (let before = 30; before < 45; before++) {
      const lead = Array.from({ length: before }, (_, i) => p('khoan', `Việc thứ ${i}.`));
      const pages = pagesOf(...lead, p('khoan', 'Các địa bàn được lựa chọn', note, ' trong năm.'), p('khoan', 'Sau.'));
      const withNote = pages.filter((page) => bodyTexts(page).some((text) => text.includes('Gồm 02 địa bàn.')));
      expect(withNote.length).toBe(1);
      expect(bodyTexts(withNote[0] as Page).some((text) => text.startsWith('Các địa bàn được lựa chọn1'))).toBe(true);
    }
  });

  it('gives equal pages for equal documents', () => {
    const blocks = [p('muc', 'I. MỤC ĐÍCH'), p('khoan', 'Phòng, chống ma túy. '.repeat(40))];
    expect(pagesOf(...blocks)).toEqual(pagesOf(...blocks));
  });
});
