import { describe, expect, it } from 'vitest';
import { brief, expectOnly, load, planText, takeMark } from './ho-tro.js';

const table = (rows: string) => `noiDung:
  - cap: bang
    kieu: thuong
    cot:
      - { ma: tt, ten: "TT", rong: 1, vai: tt }
      - { ma: noiDung, ten: "Nội dung", rong: 5, vai: noiDung }
      - { ma: chuTri, ten: "Chủ trì", rong: 3, vai: chuTri }
${rows}`;
const body = (entry: string) => `noiDung:\n  - cap: muc\n    tieuDe: "A"\n    con:\n${entry}`;
const appendix = (more = '') => `phuLuc:\n  - ${more}tieuDe: "BẢNG"\n    noiDung: [{ cap: doan, chu: "Chữ" }]\n`;

describe('a correct plan', () => {
  it('loads with its issuer and knows its places', () => {
    const { value, diagnostics } = load(
      planText({ noiDung: body('      - cap: khoan\n        chu: >-\n          Chữ') }),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.keHoach.nam).toBe(2026);
    expect(value?.coQuan.tenTat).toBe('UBND tỉnh Tuyên Quang');
    expect(value?.place('noiDung.0.con.0.chu')).toEqual({ file: 'kh.yaml', line: 14, column: 14 });
    expect(value?.place('noiDung.0.con.0.khong.co')).toEqual({ file: 'kh.yaml', line: 13, column: 9 });
    expect(value?.place('')).toEqual({ file: 'kh.yaml', line: 1, column: 1 });
  });

  it('takes an agency that is written out', () => {
    const coQuan = 'coQuan: { chuQuan: "UBND TỈNH", ten: ["SỞ Y TẾ"], tenThuong: "Sở Y tế" }\ndiaDanh: "Tuyên Quang"';
    expect(load(planText({ coQuan })).value?.coQuan).toEqual({
      id: '',
      chuQuan: 'UBND TỈNH',
      dong: ['SỞ Y TẾ'],
      tenThuong: 'Sở Y tế',
      tenTat: 'Sở Y tế',
      diaDanh: 'Tuyên Quang',
      taiDau: 'khac',
    });
  });

  it('fills marks without text', () => {
    const trichYeu = 'trichYeu: "\\\\[](nam) [](nam) [](cq:cong-an-tinh) [](dv:08) [](vb:44-kh-ubnd) [](chu-de)"';
    const { value, diagnostics } = load(planText({ trichYeu, chuDe: 'chuDe: "Một **quyết** tâm [2026](nam)"' }));
    expect(diagnostics.map(brief)).toEqual(['error danh-dau-hong 8:15']);
    expect(value).toBeUndefined();
    const good = load(
      planText({ trichYeu: trichYeu.replace('\\\\[](nam) ', ''), chuDe: 'chuDe: "Một **quyết** tâm [2026](nam)"' }),
    );
    expect(good.value?.keHoach.trichYeu).toBe(
      '[2026](nam) [Công an tỉnh](cq:cong-an-tinh) [tỉnh Tuyên Quang](dv:08) [Kế hoạch số 44/KH-UBND ngày 14/3/2023](vb:44-kh-ubnd) [Một quyết tâm 2026](chu-de)',
    );
  });

  it('takes the mark that Windows writes before UTF-8', () => {
    expect(load(`\ufeff${planText()}`).diagnostics).toEqual([]);
    expect(load(planText().replaceAll('\n', '\r\n')).diagnostics).toEqual([]);
  });
});

describe('faults against the schema', () => {
  it.each([
    ['thieu-khoa', planText({ phienBan: '', loai: '▶loai: ke-hoach' })],
    ['thieu-khoa', planText({ noiDung: body('      - ▶chu: "Chữ"') })],
    ['thieu-khoa', planText({ luu: 'luu: ▶{ soBan: 3 }' })],
    ['khoa-la', planText({ trichYeu: '▶trichyeu: "Chữ"' })],
    ['khoa-la', planText({ ghiChu: '▶ghiChu: "Chữ"' })],
    ['khoa-la', planText({ noiDung: body('      - cap: khoan\n        ▶chuu: "Chữ"\n        tieuDe: "B"') })],
    ['khoa-la', planText({ noiNhan: 'noiNhan:\n  - { ten: "A", ▶ghichu: "b" }' })],
    ['khoa-la', planText({ chuKy: 'chuKy: { ▶chucvu: "Chủ tịch", hoTen: null }' })],
    ['khoa-la', planText({ chuKy: 'chuKy: { ▶donng: ["CHỦ TỊCH"], hoTen: null }' })],
    ['khoa-la', planText({ noiDung: table('    hang: [{ o: { noiDung: { chu: "a", ▶gopcot: 2 } } }]') })],
    ['gia-tri-la', planText({ noiDung: body('      - cap: ▶khoang\n        chu: "Chữ"') })],
    ['gia-tri-la', planText({ phienBan: 'phienBan: ▶2' })],
    ['gia-tri-la', planText({ doKhan: 'doKhan: ▶gap' })],
    ['kieu-sai', planText({ nam: 'nam: ▶năm nay' })],
    ['kieu-sai', planText({ noiNhan: 'noiNhan: ▶"Công an"' })],
    ['kieu-sai', planText({ noiDung: body('      - ▶"Chữ trơn"') })],
    ['kieu-sai', planText({ noiDung: body('      - cap: khoan\n        chu: "a"\n        con: ▶"b"') })],
    ['gia-tri-trong', planText({ trichYeu: '▶trichYeu:' })],
    ['gia-tri-trong', planText({ trichYeu: 'trichYeu: ▶""' })],
    ['danh-sach-ngan', planText({ canCu: 'canCu: ▶[]' })],
    ['so-ngoai-khoang', planText({ nam: 'nam: ▶226', ngay: 'ngay: { ngay: null, thang: 5, nam: 2026 }' })],
    ['so-ngoai-khoang', planText({ so: 'so: ▶0' })],
    ['dang-sai', planText({ noiDung: 'noiDung:\n  - id: ▶Mục 1\n    cap: muc\n    tieuDe: "A"' })],
    ['dang-sai', planText({ thoiKy: 'thoiKy: { tu: ▶"1/6/2026", den: "2026-06-30" }' })],
  ])('%s', (code, marked) => {
    const { text, line, column } = takeMark(marked);
    const found = load(text).diagnostics.filter((d) => d.severity === 'error');
    expect(found.map(brief)).toEqual([`error ${code} ${line}:${column}`]);
  });

  it('suggests the key and the value that were probably meant', () => {
    const message = (text: string) =>
      load(text)
        .diagnostics.map((d) => d.message)
        .join();
    expect(message(planText({ trichYeu: 'trichyeu: "Chữ"' }))).toContain('“trichYeu”');
    expect(message(planText({ noiDung: body('      - { cap: khoang, chu: "a" }') }))).toContain('“khoan”');
    expect(message(planText({ noiNhan: 'noiNhan:\n  - { tên: "A" }' }))).toContain('“ten”');
  });

  it('reports all faults of a file, in its order', () => {
    const text = planText({
      nam: 'nam: "2026"',
      ngay: 'ngay: { ngay: 31, thang: 2, nam: 2026 }',
      noiDung: body('      - cap: muc\n        chu: "[a](cq:khong-co)"\n      - cap: khoan\n        chuu: "b"'),
      luu: 'luu: {}',
    });
    expect(load(text).diagnostics.map(brief)).toEqual([
      'error yaml-chu-cho-so 4:6',
      'error ngay-sai 7:15',
      'error cap-sai 13:14',
      'error khoa-danh-dau-la 14:15',
      'error khoa-la 16:9',
      'error thieu-khoa 19:6',
    ]);
  });
});

describe('faults of a plan', () => {
  it.each([
    ['ngay-sai', planText({ ngay: 'ngay: { ngay: ▶31, thang: 2, nam: 2026 }' })],
    ['ngay-sai', planText({ ngay: 'ngay: { ngay: ▶29, thang: 2, nam: 2026 }' })],
    ['ngay-thieu-thang', planText({ ngay: 'ngay: { ngay: 5, thang: ▶null, nam: 2026 }' })],
    ['ngay-sai', planText({ thoiKy: 'thoiKy: { tu: "2026-06-01", den: ▶"2026-06-31" }' })],
    ['thoi-ky-nguoc', planText({ thoiKy: 'thoiKy: { tu: "2026-06-30", den: ▶"2026-06-01" }' })],
    ['co-quan-la', planText({ coQuan: 'coQuan: ▶ubnd-99' })],
    ['co-quan-nhieu', planText({ coQuan: 'coQuan: ▶"UBND phường 1"' })],
    ['thieu-dia-danh', planText({ coQuan: 'coQuan: ▶{ ten: ["SỞ Y TẾ"], tenThuong: "Sở Y tế" }' })],
    ['cap-sai', planText({ noiDung: body('      - { cap: ▶muc, chu: "a" }') })],
    ['cap-sai', planText({ noiDung: body('      - { cap: ▶phan, chu: "a" }') })],
    [
      'cap-sai',
      planText({
        noiDung: body(
          '      - { cap: khoan, chu: "a", con: [{ cap: doan, chu: "b", con: [{ cap: ▶khoan, chu: "c" }] }] }',
        ),
      }),
    ],
    ['muc-trong', planText({ noiDung: body('      - ▶cap: khoan\n        nhan: "1."') })],
    ['muc-trong', planText({ noiDung: 'noiDung:\n  - ▶cap: muc\n    con: []' })],
    [
      'id-trung',
      planText({ noiDung: 'noiDung:\n  - { id: m1, cap: muc, tieuDe: "A" }\n  - { id: ▶m1, cap: muc, tieuDe: "B" }' }),
    ],
    ['bang-trong', planText({ noiDung: table('    hang: ▶[]') })],
    ['cot-la', planText({ noiDung: table('    hang: [{ o: { noidung2: ▶"a" } }]') })],
    ['o-ngoai-bang', planText({ noiDung: table('    hang: [{ o: { chuTri: { chu: "a", gopCot: ▶2 } } }]') })],
    ['o-ngoai-bang', planText({ noiDung: table('    hang: [{ o: { chuTri: { chu: "a", gopHang: ▶2 } } }]') })],
    [
      'o-chong',
      planText({
        noiDung: table(
          '    hang:\n      - { o: { noiDung: { chu: "a", gopHang: 2 } } }\n      - { o: { noiDung: ▶"b" } }',
        ),
      }),
    ],
    ['o-chong', planText({ noiDung: table('    hang: [{ o: { noiDung: { chu: "a", gopCot: 2 }, chuTri: ▶"b" } }]') })],
    [
      'o-chong',
      planText({
        noiDung: table(
          '    hang:\n      - { o: { chuTri: { chu: "a", gopHang: 2 } } }\n      - { o: { noiDung: ▶{ chu: "b", gopCot: 2 } } }',
        ),
      }),
    ],
    [
      'o-chong',
      planText({
        noiDung: table('    hang:\n      - { o: { chuTri: { chu: "a", gopHang: 2 } } }\n      - ▶nhom: "B"'),
      }),
    ],
    [
      'dau-bang-lech',
      planText({
        noiDung: table('    dauBang: [[▶{ chu: "a", gopCot: 4, gopHang: 1 }]]\n    hang: [{ o: { noiDung: "a" } }]'),
      }),
    ],
    [
      'dau-bang-lech',
      planText({
        noiDung: table('    dauBang: [▶[{ chu: "a", gopCot: 2, gopHang: 1 }]]\n    hang: [{ o: { noiDung: "a" } }]'),
      }),
    ],
  ])('%s', (code, marked) => expectOnly(marked, code));

  it.each([
    ['nam-ban-hanh-khac', planText({ ngay: 'ngay: { ngay: null, thang: 12, nam: ▶2025 }' })],
    ['nam-ban-hanh-khac', planText({ ngay: 'ngay: { ngay: null, thang: 1, nam: ▶2027 }' })],
    ['yaml-so-khong-dau', planText({ so: 'so: ▶05' })],
    ['phu-luc-khong-dan', planText({ phuLuc: appendix('▶') })],
    [
      'phu-luc-khong-dan',
      planText({
        phuLuc: `${appendix()}  - ▶tieuDe: "HAI"\n    noiDung: [{ cap: doan, chu: "Phụ lục II" }]`,
        canCu: 'canCu: ["Theo Phụ lục I"]',
      }),
    ],
    [
      'phu-luc-khong-dan',
      planText({ phuLuc: appendix('▶nhan: "PHỤ LỤC 2"\n    '), canCu: 'canCu: ["Theo Phụ lục 1"]' }),
    ],
  ])('%s is a warning', (code, marked) => expectOnly(marked, code, 'warning'));

  it('repeated column codes', () => {
    const text = planText({
      noiDung: table('    hang: [{ o: { noiDung: "a" } }]').replace('ma: chuTri', 'ma: noiDung'),
    });
    expect(load(text).diagnostics.map(brief)).toContain('error cot-trung 15:15');
  });

  it.each([
    [
      'a head of two rows',
      table(
        '    dauBang:\n      - [{ chu: "a", gopCot: 1, gopHang: 2 }, { chu: "b", gopCot: 2, gopHang: 1 }]\n      - [{ chu: "c", gopCot: 1, gopHang: 1 }, { chu: "d", gopCot: 1, gopHang: 1 }]\n    hang: [{ o: { noiDung: "a" } }]',
      ),
    ],
    [
      'merged cells',
      table(
        '    hang:\n      - { o: { noiDung: { chu: ["a", "b"], gopHang: 2 }, chuTri: "c" } }\n      - { o: { chuTri: "d" } }\n      - nhom: "N"',
      ),
    ],
    [
      'levels skipped, paragraphs anywhere',
      body('      - { cap: gach, chu: "a", con: [{ cap: doan, chu: "b", con: [{ cap: cong, chu: "c" }] }] }'),
    ],
    ['appendix cited', `${body('      - { cap: doan, chu: "(chi tiết tại **phụ  lục** kèm theo)" }')}\n${appendix()}`],
    [
      'appendices cited',
      `${body('      - { cap: doan, chu: "theo các Phụ lục I và II" }')}\n${appendix()}  - tieuDe: "HAI"\n    noiDung: [{ cap: doan, chu: "x" }]`,
    ],
    [
      'seventeen appendices cited as a range',
      `${body('      - { cap: doan, chu: "theo các Phụ lục I đến XVII" }')}\n${appendix()}${appendix().replace('phuLuc:\n', '').repeat(16)}`,
    ],
    [
      'appendices cited as a range',
      `${body('      - { cap: doan, chu: "theo Phụ lục số 1 đến 3" }')}\n${appendix()}${appendix().replace('phuLuc:\n', '')}${appendix().replace('phuLuc:\n', '')}`,
    ],
  ])('accepts %s', (_, noiDung) => expect(load(planText({ noiDung })).diagnostics.map(brief)).toEqual([]));

  it('names near agencies', () => {
    const message = (coQuan: string) => load(planText({ coQuan })).diagnostics[0]?.message ?? '';
    expect(message('coQuan: "UBND tinh Tuyen Quan"')).toContain('ubnd-08 (UBND tỉnh Tuyên Quang)');
    expect(message('coQuan: "ubnd-80"')).toContain('ubnd-08');
    expect(message('coQuan: "UBND phường 1"')).toContain('ubnd-24');
  });
});
