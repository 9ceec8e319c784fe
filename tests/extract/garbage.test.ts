/** Any file at all: no crash, a draft that the schema accepts, and every word printed or said to be missing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedTexts } from '../../src/app/jobs/nhap/print-check.js';
import { extract } from '../../src/extract/extract.js';
import { compareWords } from '../../src/extract/word-count.js';
import { keHoachSchema } from '../../src/plan/schema.js';
import type { ReadBlock } from '../../src/readers/model.js';
import { c, file, head, p, plainP, t } from './typed.js';
import { world } from './world.js';

const line = fc.constantFrom(
  ...[
    'KẾ HOẠCH',
    'QUYẾT ĐỊNH',
    'CÔNG HÒA',
    'PHỤ LỤC',
    'Phụ lục II',
    'Nơi nhận:',
    '- Công an tỉnh;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Văn A',
  ],
  ...[
    'Căn cứ Luật A;',
    'Thực hiện Kế hoạch số 1/KH-UBND ngày 31/02/2026',
    'như sau:',
    '**I. MỤC**',
    '**I. MỤC:** chữ',
    '1. Một',
    '1.',
    '-',
    '+ a',
    '(1)',
    'a)',
    '1.1. x',
    'Phần thứ nhất',
    'PHẦN II: TÊN',
  ],
  ...[
    'Số: 12/KH-UBND',
    'Số: …/QĐ-SYT',
    'Lào Cai, ngày 31 tháng 02 năm 2026',
    'ngày tháng năm',
    '(Kèm theo Kế hoạch số 5/KH)',
    '_____',
    'V/v họp',
    'Kính gửi: Sở Y tế',
    '{1}',
    'a\tb\tc',
    'x\ny\n- z',
    '*',
    '**',
    '(báo cáo);',
    'HỎA TỐC',
    'Điều 1. Ban hành',
  ],
  ...[
    '[a](cq:b)',
    'Lưu: VT',
    'UBND tỉnh ban hành kế hoạch',
    'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
    '2026',
    'Mẫu số 01',
    '“',
    '\u00a0\u00a0\u00a0',
    'ĐƠN VỊ',
  ],
);
const paragraph: fc.Arbitrary<ReadBlock> = fc
  .tuple(line, fc.constantFrom(p, c, plainP))
  .map(([text, make]) => (make === plainP ? plainP(text) : make === c ? c(text) : p(text)));
const span = fc.integer({ min: 1, max: 4 });
const table: fc.Arbitrary<ReadBlock> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(
      fc.array(fc.record({ blocks: fc.array(paragraph, { maxLength: 2 }), across: span, down: span }), {
        maxLength: 4,
      }),
      { maxLength: 4 },
    ),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([columns, rows, headerRows]) => t(columns, rows, headerRows));
const block = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constant(0).map((): ReadBlock => structuredClone(head)) },
);

test('tệp bất kỳ', async () => {
  const open = await world();
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), fc.array(block, { maxLength: 4 }), (blocks, more) => {
      const files = more.length === 0 ? [file(blocks)] : [file(blocks), file(more, { file: 'phu-luc.docx' })];
      const { keHoach, coverage } = extract(files, open.danhMuc);
      expect(keHoachSchema.safeParse(keHoach).error?.issues).toBeUndefined();
      // Of kinds without templates the words are printed as a plan's, under another name.
      const { texts, isOtherKind, diagnostics } = printedTexts(keHoach, 'x.yaml', open);
      if (!texts) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
      const { mat, them } = compareWords(
        coverage.doan.map(({ chu }) => chu),
        texts,
      );
      const changed = coverage.doan.filter(({ trangThai }) => trangThai !== 'giu');
      const named = coverage.doan.filter(({ duong }) => duong.includes('loai'));
      const reported = [...changed, ...named].map(({ chu }) => chu);
      expect(compareWords(mat, reported).mat).toEqual([]);
      const kind = isOtherKind ? ['KẾ HOẠCH', ...new Array<string>(20).fill('Kế hoạch')] : [];
      const said = [
        ...kind,
        ...coverage.them.map(({ chu }) => chu),
        ...changed.flatMap(({ ghiChu, chu }) => [...ghiChu, chu]),
      ];
      expect(compareWords(them, said).mat).toEqual([]);
    }),
    { numRuns: 400, seed: 5 },
  );
});
