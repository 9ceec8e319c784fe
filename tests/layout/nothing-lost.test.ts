/** Whatever a document holds, its pages come to an end and show every word once, where the text belongs. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { fitDocument, paginate } from '../../src/layout/layout.js';
import {
  closed,
  closing,
  column,
  holding,
  nastyDocument,
  noted,
  numbered,
  paragraph,
  row,
  table,
  type Words,
} from './nasty.js';
import { bodyTexts, cell, p } from './pages.js';
import { faults } from './whole.js';
import { standardWith, tinos } from './world.js';

const family = await tinos();
const standard = await standardWith();

/** Lines that leave less or more of a page. */
const lead = (count: number) => Array.from({ length: count }, () => paragraph('o-bang', [1], []));

const cells = (left: number, right: number) => row(holding(column('o-bang', left)), holding(column('o-bang', right)));
const after = paragraph('doan', [5], []);

const named = {
  'một từ 2.000 chữ cái': [() => p('khoan', 'W'.repeat(2000))],
  'một từ 2.000 chữ cái trong ô': [
    table('bang', [1, 3], 0, [row(() => cell(p('o-bang', 'W'.repeat(2000))), holding(column('o-bang', 1)))]),
    after,
  ],
  '200 nơi nhận trong một dấu móc': [...lead(10), ...closing(10, 200, 3)],
  '90 dòng ký': [...lead(20), ...closing(10, 5, 90)],
  'chú thích dài hơn ba trang': [paragraph('khoan', [20, 20], [5000]), ...lead(80)],
  'chú thích dài hơn ba trang ở câu cuối': [...lead(30), paragraph('khoan', [20], [5000])],
  'trăm chú thích': Array.from({ length: 50 }, () => paragraph('khoan', [20, 10, 30], [10, 40])),
  'đầu bảng cao hơn trang': [table('bang', [1, 1], 1, [cells(120, 1), cells(2, 2), cells(70, 1)]), after],
  'đầu bảng chỉ chừa một dòng': [table('bang', [1, 1], 1, [cells(51, 1), cells(3, 2), cells(70, 1)]), after],
  'chú thích ở đầu bảng lặp lại': [
    table('bang', [1, 1], 1, [row(noted(20), noted(9)), ...Array.from({ length: 40 }, () => cells(2, 3))]),
    after,
  ],
  'hàng cao hơn trang': [...lead(10), table('bang', [1, 1], 1, [cells(2, 1), cells(1, 200), cells(150, 40)]), after],
  'ô gộp cao hơn trang': [
    ...lead(30),
    table('bang', [1, 1], 1, [
      cells(1, 1),
      row((words) => ({ ...holding(column('o-bang', 130))(words), rowSpan: 3 }), holding(column('o-bang', 3))),
      row(holding(column('o-bang', 90))),
      row(holding(column('o-bang', 2))),
    ]),
    after,
  ],
  'chuỗi giữ liền dài hơn trang': [...lead(20), ...Array.from({ length: 90 }, () => paragraph('muc', [3], [])), after],
};

function faultsOf(document: Document): readonly string[] {
  const { fitted, problems } = fitDocument(document, standard, family);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return faults(document, paginate(fitted, family), standard.page, family);
}

describe('pages of any document', () => {
  test.each(Object.entries(named))('%s', (_, plans) => {
    const document = numbered(plans);
    expect(faultsOf(document)).toEqual([]);
    expect(paginate(fitDocument(document, standard, family).fitted, family).length).toBeGreaterThan(1);
  });

  describe('keep together wherever they begin', () => {
    const kept = {
      'Nơi nhận and the signature, with the paragraph before': [
        (words: Words) => ({ ...paragraph('khoan', [3], [])(words), keepNext: true }),
        ...closing(4, 4, 2),
      ],
      'rows of a table that is kept together': [
        table('ket', [1, 1], 0, [cells(4, 1), cells(1, 4), cells(3, 3)]),
        closed,
      ],
    };
    /** The smallest paragraph there is: what stands below moves by a point. */
    const points = (count: number) => Array.from({ length: count }, () => closed);

    test.each(Object.entries(kept))('%s', (_, plans) => {
      for (let step = 0; step < 60; step++) {
        const count = 24 + (step % 30);
        const document = numbered([...lead(count), ...points((step * 5) % 14), ...plans]);
        const pages = paginate(fitDocument(document, standard, family).fitted, family).map(bodyTexts);
        const own = (text: string) => Number(/k(\d+)/.exec(text)?.[1] ?? -1) >= count;
        expect(pages.filter((texts) => texts.some(own)).length).toBe(1);
        expect(pages.every((texts) => texts.length > 0)).toBe(true);
      }
    });
  });

  it('show every word once, inside the text area, over no other word', () => {
    fc.assert(
      fc.property(nastyDocument, (document) => {
        expect(faultsOf(document)).toEqual([]);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});
