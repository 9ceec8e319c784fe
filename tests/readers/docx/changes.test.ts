/** Tracked changes: one side is read, and that it is only one side is told. */
import { describe, expect, test } from 'vitest';
import { cell, first, firstTable, p, r, read, remarks, row, table, texts } from './tep.js';

const by = 'w:id="1" w:author="An"';
const inserted = (content: string) => `<w:ins ${by}>${content}</w:ins>`;
const deleted = (text: string) => `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const both = (body: string) =>
  (['accepted', 'original'] as const).map((trackedChanges) => texts(read(body, { trackedChanges })));

test('inserted and deleted text', () => {
  const body = p(r('Năm ') + deleted('2025') + inserted(r('2026')) + r('.'));
  expect(both(body)).toEqual([['Năm 2026.'], ['Năm 2025.']]);
  expect(remarks(read(body))).toEqual(['changed theo-doi-thay-doi ×1', 'changed theo-doi-thay-doi ×1']);
  expect(read(body).remarks[0]?.message).toContain('của An');
});

test('as accepted unless said otherwise', () => {
  expect(texts(read(p(inserted(r('mới')))))).toEqual(['mới']);
});

test('moved text stands once', () => {
  const body =
    p(`<w:moveFrom ${by}>${r('đi')}</w:moveFrom>${r('.')}`) + p(`<w:moveTo ${by}>${r('đi')}</w:moveTo>${r('!')}`);
  expect(both(body)).toEqual([
    ['.', 'đi!'],
    ['đi.', '!'],
  ]);
});

describe('paragraph marks', () => {
  test('a deleted mark joins two paragraphs, with the format of the second', () => {
    const body =
      p(r('một '), `<w:jc w:val="center"/><w:rPr><w:del ${by}/></w:rPr>`) + p(r('hai'), '<w:jc w:val="right"/>');
    expect(both(body)).toEqual([['một hai'], ['một ', 'hai']]);
    expect(first(read(body)).format.align).toBe('right');
  });

  test('an inserted mark is not there before', () => {
    const body = p(r('một '), `<w:rPr><w:ins ${by}/></w:rPr>`) + p(r('hai'));
    expect(both(body)).toEqual([['một ', 'hai'], ['một hai']]);
  });

  test('a paragraph deleted as a whole leaves nothing; before a table its rest stays', () => {
    const mark = `<w:rPr><w:del ${by}/></w:rPr>`;
    const one = table([100], [row([cell(p(r('ô')))])]);
    expect(both(p(deleted('bỏ'), mark) + p(r('còn')))[0]).toEqual(['còn']);
    expect(both(p(r('còn'), mark) + one + p(deleted('bỏ'), mark))[0]).toEqual(['còn', 'ô']);
  });
});

test('inserted and deleted rows; a table without rows is no table', () => {
  const line = (text: string, change: string) => row([cell(p(r(text)))], change && `<w:${change} ${by}/>`);
  const body = table([100], [line('a', ''), line('b', 'ins'), line('c', 'del')]);
  expect(both(body)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ]);
  expect(read(table([100], [line('a', 'del')])).sections[0]?.blocks).toEqual([]);
  expect(firstTable(read(body)).rows).toHaveLength(2);
});

test('format that was changed', () => {
  const body = p(
    r('a', `<w:b/><w:rPrChange ${by}><w:rPr><w:i/></w:rPr></w:rPrChange>`),
    `<w:jc w:val="center"/><w:pPrChange ${by}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>`,
  );
  expect(first(read(body))).toMatchObject({ format: { align: 'center' }, runs: [{ bold: true, italic: false }] });
  expect(first(read(body, { trackedChanges: 'original' }))).toMatchObject({
    format: { align: 'right' },
    runs: [{ bold: false, italic: true }],
  });
});
