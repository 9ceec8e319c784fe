/** What the program computes for the templates: labels, dates, number line, signature lines, recipients, marks. */
import { describe, expect, test } from 'vitest';
import type { Document, Paragraph } from '../../src/document/model.js';
import { paragraphsOf, textOf } from '../../src/document/words.js';
import { appendixLabel, labelOf } from '../../src/plan/labels.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { renderView } from '../../src/template/render.js';
import { authorityLines } from '../../src/template/signature.js';
import { roman } from '../../src/text/roman.js';
import { plan, rendered, styles, templates, tuyenQuang } from './support.js';

function texts(document: Document, ...wanted: readonly string[]): string[] {
  const chosen = (p: Paragraph) => wanted.includes(p.style);
  return paragraphsOf(document)
    .filter(chosen)
    .map(({ content }) => textOf(content));
}

const blank = (n: number) => '\u00a0'.repeat(n);

describe('labels', () => {
  test('of each level', () => {
    const levels = ['phan', 'muc', 'khoan', 'diem', 'gach', 'cong', 'doan'] as const;
    expect(levels.map((level) => labelOf(level, 4))).toEqual(['Phần IV', 'IV.', '4.', 'd)', '-', '+', undefined]);
  });

  test('letters are those of the Vietnamese alphabet without marks', () => {
    const letters = Array.from({ length: 23 }, (_, i) => labelOf('diem', i + 1)?.slice(0, -1)).join(' ');
    expect(letters).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
    expect([24, 25, 46, 47].map((n) => labelOf('diem', n))).toEqual(['aa)', 'ab)', 'ay)', 'ba)']);
  });

  test('Roman numerals', () => {
    const numbers = [1, 3, 4, 5, 9, 14, 19, 40, 49, 90, 399];
    expect(numbers.map(roman)).toEqual(['I', 'III', 'IV', 'V', 'IX', 'XIV', 'XIX', 'XL', 'XLIX', 'XC', 'CCCXCIX']);
  });

  test('one appendix has no number, two have Roman ones', () => {
    expect([appendixLabel(1, 1), appendixLabel(1, 2), appendixLabel(2, 2)]).toEqual([
      'Phụ lục',
      'Phụ lục I',
      'Phụ lục II',
    ]);
  });

  test('siblings of one level are counted past others, a kept label counts too', () => {
    const khoan = (chu: string, nhan?: string) => ({ cap: 'khoan', chu, ...(nhan ? { nhan } : {}) });
    const con = [khoan('a'), { cap: 'doan', chu: 'x' }, khoan('b', '2b.'), khoan('c')];
    const noiDung = [
      { cap: 'muc', tieuDe: 'M', con },
      { cap: 'muc', tieuDe: 'N', con: [khoan('d')] },
    ];
    expect(texts(rendered(plan({ noiDung })), 'muc', 'khoan')).toEqual([
      'I. M',
      '1. a',
      '2b. b',
      '3. c',
      'II. N',
      '1. d',
    ]);
  });
});

describe('number and date', () => {
  test.each([
    [null, `Số:${blank(8)}/KH-UBND`],
    [7, 'Số: 07/KH-UBND'],
    [10, 'Số: 10/KH-UBND'],
    [194, 'Số: 194/KH-UBND'],
  ])('số %s', (so, expected) => {
    expect(texts(rendered(plan({ so })), 'so-ky-hieu')).toEqual([expected]);
  });

  test('the place line can break only after the comma', () => {
    const [line = ''] = texts(
      rendered(plan({ ngay: { ngay: 3, thang: 6, nam: 2026 }, diaDanh: 'Thành phố Hồ Chí Minh' })),
      'dia-danh',
    );
    expect(line).toBe('Thành phố Hồ Chí Minh, ngày\u00a003\u00a0tháng\u00a06\u00a0năm\u00a02026');
  });

  test('an appendix names its document with ordinary spaces, and the agency as told', () => {
    const phuLuc = [
      { noiDung: [{ cap: 'doan', chu: 'x' }] },
      { kemTheoCua: 'UBND tỉnh', noiDung: [{ cap: 'doan', chu: 'x' }] },
    ];
    const of = plan({ so: 44, ngay: { ngay: 14, thang: 3, nam: 2026 }, phuLuc });
    expect(texts(rendered(of), 'kem-theo')).toEqual([
      '(Kèm theo Kế hoạch số 44/KH-UBND ngày 14 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Tuyên Quang)',
      '(Kèm theo Kế hoạch số 44/KH-UBND ngày 14 tháng 3 năm 2026 của UBND tỉnh)',
    ]);
  });
});

describe('signature', () => {
  const tm = 'TM. ỦY BAN NHÂN DÂN';
  test.each([
    ['Chủ tịch', undefined, [tm, 'CHỦ TỊCH']],
    ['Phó Chủ tịch', undefined, [tm, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Phó Chủ tịch', 'TM', [tm, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Phó Chủ tịch Thường trực', undefined, [tm, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC']],
    ['Phó Chủ tịch phụ trách', undefined, [tm, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Q. Chủ tịch', undefined, [tm, 'Q. CHỦ TỊCH']],
    ['Quyền Chủ tịch', undefined, [tm, 'Q. CHỦ TỊCH']],
    ['Chánh Văn phòng', 'TL', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['Phó Chánh Văn phòng', 'TL', ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
    ['Giám đốc Sở Y tế', 'TUQ', ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ Y TẾ']],
  ] as const)('%s %s', (office, form, expected) => {
    expect(authorityLines(office, form, tuyenQuang)).toEqual(expected);
  });

  test('other agencies: their heads sign in their own office', () => {
    const so = { dong: ['SỞ Y TẾ'], taiDau: 'khac' } as const;
    expect(authorityLines('Phó Giám đốc', undefined, so)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
    expect(authorityLines('Trưởng ban', 'TM', { dong: ['Ban Chỉ đạo', '138'], taiDau: 'khac' })).toEqual([
      'TM. BAN CHỈ ĐẠO 138',
      'TRƯỞNG BAN',
    ]);
    expect(authorityLines('Trưởng phòng', 'TL', so)).toBeUndefined();
  });

  test('lines that cannot be derived are asked for', () => {
    const of = {
      ...plan({ chuKy: { chucVu: 'Trưởng phòng', hinhThuc: 'TL', hoTen: null } }),
      coQuan: { ...tuyenQuang, dong: ['SỞ Y TẾ'], taiDau: 'khac' as const },
    };
    const { value, diagnostics } = renderView(viewOfPlan(of), templates, styles);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([['chu-ky-khong-ro', of.place('chuKy')]]);
  });

  test('typed lines are printed as typed, the last one leaves room to sign', () => {
    const dong = ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'Phó Trưởng ban'];
    const document = rendered(plan({ chuKy: { dong, hoTen: 'Lê Thị Bình' } }));
    expect(texts(document, 'chuc-vu')).toEqual(dong.slice(0, 2));
    expect(texts(document, 'chuc-vu-cuoi')).toEqual(['Phó Trưởng ban']);
    expect(texts(document, 'ho-ten')).toEqual(['Lê Thị Bình']);
  });

  test('a name not yet known leaves no paragraph', () => {
    expect(texts(rendered(plan({ chuKy: { chucVu: 'Chủ tịch', hoTen: null } })), 'ho-ten')).toEqual([]);
  });
});

describe('recipients', () => {
  test.each([
    [{ noi: ['VT'] }, '- Lưu: VT.'],
    [{ noi: ['VT', 'NC'] }, '- Lưu: VT, NC.'],
    [{ noi: ['VT', 'NC'], nguoiSoan: 'ng', soBan: 60 }, '- Lưu: VT, NC. NG.(60)'],
    [{ noi: ['VT', 'NC'], nguoiSoan: 'Ng' }, '- Lưu: VT, NC. NG.'],
    [{ noi: ['VT'], soBan: 5 }, '- Lưu: VT. (5)'],
    [{ noi: ['VT', 'NC'], nguoiSoan: 'Ng', kieuNguoiSoan: 'sau-dong-luu' }, '- Lưu: VT, NC. NG.'],
    [{ noi: ['VT', 'NC'], nguoiSoan: 'Ng', kieuNguoiSoan: 'trong-ngoac' }, '- Lưu: VT, NC (Ng).'],
    [{ noi: ['VT', 'NC'], nguoiSoan: 'Ng', soBan: 60, kieuNguoiSoan: 'trong-ngoac' }, '- Lưu: VT, NC (Ng, 60b).'],
  ])('%j', (luu, expected) => {
    expect(texts(rendered(plan({ luu })), 'noi-nhan').at(-1)).toBe(expected);
  });

  test('notes stand before the semicolon', () => {
    const noiNhan = [{ ten: 'UBND tỉnh', ghiChu: 'để b/c' }, 'Như trên'];
    expect(texts(rendered(plan({ noiNhan })), 'noi-nhan').slice(0, 2)).toEqual([
      '- UBND tỉnh (để b/c);',
      '- Như trên;',
    ]);
  });
});

test('a mark that the loader has left without words is a fault', () => {
  const of = plan({ loiDan: ['x', 'y **[](cq:khong-co)**'] });
  const { value, diagnostics } = renderView(viewOfPlan(of), templates, styles);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([['dau-khong-co-chu', of.place('loiDan.1')]]);
});

describe('tables of a plan', () => {
  const cot = [
    { ma: 'tt', ten: 'TT', rong: 1, vai: 'tt' },
    { ma: 'a', ten: 'A', rong: 2, vai: 'noiDung' },
    { ma: 'b', ten: 'B', rong: 2, vai: 'khac' },
  ];
  const table = (hang: unknown, more = {}) => plan({ noiDung: [{ cap: 'bang', kieu: 'thuong', cot, hang, ...more }] });
  const codes = (hang: unknown, more = {}) =>
    renderView(viewOfPlan(table(hang, more)), templates, styles).diagnostics.map(({ code }) => code);

  test('rows are counted, groups and covered numbers are not', () => {
    const hang = [
      { nhom: 'G' },
      { o: { a: 'x' } },
      { o: { tt: { chu: 'hai', gopHang: 2 }, a: 'y' } },
      { o: { a: 'z' } },
      { nhan: '4a', o: { a: 'u' } },
      { o: { a: 'v' } },
    ];
    expect(texts(rendered(table(hang)), 'o-bang-giua')).toEqual(['1', 'hai', '4a', '4']);
  });

  test('merged cells that do not fit never pass in silence', () => {
    expect(codes([{ o: { b: { chu: '1', gopCot: 2 } } }])).toContain('bang-khong-kin');
    expect(codes([{ o: { b: { chu: '1', gopHang: 2 } } }])).toContain('bang-khong-kin');
    expect(codes([{ o: { a: { chu: '1', gopHang: 2 } } }, { nhom: 'G' }])).toContain('bang-khong-kin');
  });

  test('a head of several rows must fill the columns', () => {
    const one = (gopCot: number, gopHang = 1) => ({ chu: 'x', gopCot, gopHang });
    const good = [
      [one(1, 2), one(2)],
      [one(1), one(1)],
    ];
    expect(codes([{ o: {} }], { dauBang: good })).toEqual([]);
    expect(codes([{ o: {} }], { dauBang: [[one(2)]] })).toEqual(['bang-khong-kin']);
  });
});
