/** Nơi nhận and signatures as they are typed: in one table, by tabs, one after the other, with braces and odd punctuation. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { ReadBlock } from '../../src/readers/model.js';
import { c, file, head, opening, p, plainP, t, title } from './typed.js';
import { world } from './world.js';

async function read(...end: readonly ReadBlock[]) {
  const body = [p('**I. MỤC ĐÍCH**'), p('1. Nội dung./.')];
  return extract(file([head, ...title, opening, ...body, ...end]), (await world()).danhMuc);
}

const wanted = {
  noiNhan: [
    { ten: '[Bộ Công an](cq:bo-cong-an)', ghiChu: 'để b/c' },
    '[Công an tỉnh](cq:cong-an-tinh)',
    { ten: 'Phòng HC-QT', ghiChu: 'Nga' },
  ],
  luu: { noi: ['VT', 'NC'] },
  chuKy: { chucVu: 'Phó Chủ tịch', hoTen: 'Nguyễn Văn A' },
};
const names = ['- Bộ Công an (để b/c);', '- Công an tỉnh;', '- Phòng HC-QT (Nga);', '- Lưu: VT, NC.'];
const authority = ['**TM. ỦY BAN NHÂN DÂN**', '**KT. CHỦ TỊCH**', '**PHÓ CHỦ TỊCH**'];

describe('nơi nhận và chữ ký', () => {
  test('bảng hai cột', async () => {
    const table = t(2, [
      [
        [p('***Nơi nhận:***'), ...names.map((one) => p(one, 'left'))],
        [...authority.map(c), c(''), c('**Nguyễn Văn A**')],
      ],
    ]);
    const { keHoach } = await read(table);
    expect(keHoach).toMatchObject({ luu: wanted.luu, chuKy: wanted.chuKy });
    expect(keHoach.noiNhan.slice(0, 2)).toEqual(wanted.noiNhan.slice(0, 2));
  });

  test('phím Tab ngăn hai cột', async () => {
    const lines = [
      p(`***Nơi nhận:***\t${authority[0]}`, 'left'),
      p(`${names[0]}\t${authority[1]}`, 'left'),
      p(`${names[1]}\t${authority[2]}`, 'left'),
      p(names[2] ?? '', 'left'),
      p(`${names[3]}\t**Nguyễn Văn A**`, 'left'),
    ];
    const { keHoach } = await read(...lines);
    expect(keHoach).toMatchObject({ luu: wanted.luu, chuKy: wanted.chuKy });
    expect(keHoach.noiNhan).toHaveLength(3);
  });

  test('đoạn thường: chữ ký trước hay sau đều được', async () => {
    const list = [p('**Nơi nhận:**'), ...names.map((one) => p(one))];
    const signature = [...authority.map((one) => p(one, 'right')), p('**Nguyễn Văn A**', 'right')];
    for (const end of [
      [...list, ...signature],
      [...signature, ...list],
    ]) {
      const { keHoach } = await read(...end);
      expect(keHoach).toMatchObject({ luu: wanted.luu, chuKy: wanted.chuKy });
      expect(keHoach.noiNhan).toHaveLength(3);
    }
  });

  test('dấu móc còn trong bảng lồng: nhóm nơi nhận', async () => {
    const brace = t(3, [[[p('- Bộ Công an;'), p('- Công an tỉnh;')], [p('')], [p('(báo cáo);')]]]);
    const table = t(2, [[[p('**Nơi nhận:**'), brace, p('- Lưu: VT.')], authority.map(c)]]);
    const { keHoach } = await read(table);
    expect(keHoach.noiNhan).toEqual([
      { nhom: ['[Bộ Công an](cq:bo-cong-an)', '[Công an tỉnh](cq:cong-an-tinh)'], ghiChu: 'báo cáo' },
    ]);
    expect(keHoach.chuKy).toEqual({ chucVu: 'Phó Chủ tịch', hoTen: null });
  });

  test.each([
    ['- Lưu: VT, NC (Ng).', { noi: ['VT', 'NC'], nguoiSoan: 'Ng', kieuNguoiSoan: 'trong-ngoac' }, 'giu'],
    ['- Lưu: VT, NC. NG.(60)', { noi: ['VT', 'NC'], nguoiSoan: 'NG', soBan: 60 }, 'giu'],
    ['- Lưu: VT, NC(Ng).', { noi: ['VT', 'NC(Ng)'] }, 'giu'],
    ['- Lưu: VT; NC', { noi: ['VT; NC'] }, 'doi'],
  ])('%s', async (line, luu, state) => {
    const { keHoach, coverage } = await read(p('**Nơi nhận:**'), p('- Bộ Công an;'), p(line), ...authority.map(c));
    expect(keHoach.luu).toEqual(luu);
    expect(coverage.doan.find(({ chu }) => chu === line)?.trangThai).toBe(state);
  });

  test('“* Nơi nhận:” là nhãn, không phải một nơi nhận', async () => {
    const { keHoach, coverage } = await read(plainP('* Nơi nhận:'), ...names.map((one) => p(one)), ...authority.map(c));
    expect(keHoach.noiNhan).toHaveLength(3);
    expect(coverage.doan.find(({ chu }) => chu === '* Nơi nhận:')).toMatchObject({ trangThai: 'doi' });
  });

  test('dòng ký không suy ra được thì giữ từng dòng', async () => {
    const { keHoach } = await read(p('**Nơi nhận:**'), p('- Lưu: VT.'), c('**CHỦ TỊCH**'), c('**Trần Đỗ Thảo**'));
    expect(keHoach.chuKy).toEqual({ dong: ['CHỦ TỊCH'], hoTen: 'Trần Đỗ Thảo' });
  });

  test('thiếu dấu chấm phẩy: in theo mẫu và nêu ra; ghi chú sau dấu chấm phẩy vẫn của nơi nhận ấy', async () => {
    const end = [p('**Nơi nhận:**'), p('- Công an tỉnh'), p('- Bộ Công an; (b/c)'), p('- Lưu: VT.')];
    const { keHoach, coverage } = await read(...end, ...authority.map(c));
    expect(keHoach.noiNhan).toEqual([
      '[Công an tỉnh](cq:cong-an-tinh)',
      { ten: '[Bộ Công an](cq:bo-cong-an)', ghiChu: 'b/c' },
    ]);
    const changed = coverage.doan.filter(
      ({ trangThai, duong }) => trangThai === 'doi' && duong[0]?.startsWith('noiNhan'),
    );
    expect(changed.map(({ chu }) => chu)).toEqual(['- Công an tỉnh', '- Bộ Công an; (b/c)']);
  });

  test('không có gì cả: ghi rõ là chưa thấy, kê vào phần thêm', async () => {
    const { keHoach, coverage } = await read();
    expect(keHoach.noiNhan).toEqual(['(chưa thấy nơi nhận trong tệp nguồn)']);
    expect(coverage.them.map(({ duong }) => duong)).toEqual(['noiNhan', 'noiNhan.0', 'luu.noi.0', 'chuKy.dong.0']);
  });

  test('phụ lục sau chữ ký: có nhãn, không nhãn mà có dòng kèm theo', async () => {
    const end = [p('**Nơi nhận:**'), p('- Bộ Công an;'), p('- Lưu: VT.'), ...authority.map(c), c('**Nguyễn Văn A**')];
    const first = [
      c('**Phụ lục I**'),
      c('**DANH MỤC NHIỆM VỤ**'),
      c('*(Kèm theo Kế hoạch số /KH-UBND ngày tháng 5 năm 2026 của Ủy ban nhân dân tỉnh Lào Cai)*'),
      p('1. Việc một.'),
    ];
    const second = [c('**Phụ lục II**'), c('**BIỂU MẪU**'), p('Nội dung biểu.')];
    const { keHoach, coverage } = await read(...end, ...first, ...second);
    expect(keHoach.phuLuc).toMatchObject([
      { tieuDe: 'DANH MỤC NHIỆM VỤ', noiDung: [{ cap: 'khoan', chu: 'Việc một.' }] },
      { tieuDe: 'BIỂU MẪU', noiDung: [{ cap: 'doan', chu: 'Nội dung biểu.' }] },
    ]);
    expect(keHoach.phuLuc?.map((one) => [one.nhan, one.kemTheoCua])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(coverage.them.map(({ duong }) => duong)).toEqual(['phuLuc.1.kemTheoCua']);
    const bare = await read(...end, ...first.slice(1));
    expect(bare.keHoach.phuLuc).toMatchObject([{ tieuDe: 'DANH MỤC NHIỆM VỤ' }]);
    expect(bare.coverage.them.map(({ duong }) => duong)).toEqual(['phuLuc.0.nhan']);
  });
});
