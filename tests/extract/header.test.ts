/** Heads as they are really typed: tables, tabs, run together, lost; agencies known and unknown. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { ReadBlock } from '../../src/readers/model.js';
import { c, ending, file, head, opening, p, t, title } from './typed.js';
import { world } from './world.js';

const body = [p('**I. MỤC ĐÍCH**'), p('1. Nội dung.')];

async function read(...blocks: readonly ReadBlock[]) {
  return extract(file(blocks), (await world()).danhMuc);
}

const issued = { coQuan: 'ubnd-15', so: null, kyHieu: 'KH-UBND', ngay: { ngay: null, thang: 5, nam: 2026 }, nam: 2026 };

describe('đầu trang', () => {
  test('bảng không kẻ', async () => {
    const { keHoach, coverage } = await read(head, ...title, opening, ...body, ending);
    expect(keHoach).toMatchObject(issued);
    expect(keHoach).not.toHaveProperty('diaDanh');
    const drawn = coverage.doan.filter(({ trangThai }) => trangThai === 'bo').map(({ chu }) => chu);
    expect(drawn).toEqual(['_______', '______________']);
  });

  test('dòng có phím Tab', async () => {
    const lines = [
      p('**ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**', 'left'),
      p('**TỈNH LÀO CAI**\t**Độc lập - Tự do - Hạnh phúc**', 'left'),
      p('Số: 12/KH-UBND\t*Lào Cai, ngày 05 tháng 01 năm 2026*', 'left'),
    ];
    const { keHoach } = await read(...lines, ...title, opening, ...body, ending);
    expect(keHoach).toMatchObject({ ...issued, so: 12, ngay: { ngay: 5, thang: 1, nam: 2026 } });
  });

  test('hai cột dính thành một dòng', async () => {
    const lines = [
      p('ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      p('TỈNH LÀO CAI Độc lập - Tự do - Hạnh phúc'),
      p('Số: 12/KH-UBND Lào Cai, ngày 05 tháng 01 năm 2026'),
    ];
    const { keHoach } = await read(...lines, ...title, opening, ...body, ending);
    expect(keHoach).toMatchObject({ coQuan: 'ubnd-15', so: 12, ngay: { ngay: 5, thang: 1, nam: 2026 } });
  });

  test('quốc hiệu bị cột hẹp ngắt thành hai dòng, dòng sau lẫn vào giữa', async () => {
    const lines = [
      ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'TỈNH LÀO CAI', 'NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ];
    for (const one of lines) {
      const blocks = [...one.map(c), c('Số: 12/KH-UBND'), c('Lào Cai, ngày 05 tháng 01 năm 2026')];
      const { keHoach, coverage } = await read(...blocks, ...title, opening, ...body, ending);
      expect(keHoach).toMatchObject({ coQuan: 'ubnd-15', so: 12 });
      expect(coverage.doan.filter(({ trangThai }) => trangThai === 'doi')).toHaveLength(2);
    }
  });

  test('tên cơ quan trên một dòng, kiểu bỏ dấu cũ: lấy mã, nêu chỗ in khác', async () => {
    const lines = [c('**UỶ BAN NHÂN DÂN TỈNH LÀO CAI**'), p('Số: /KH-UBND'), p('Lào Cai, ngày … tháng 5 năm 2026')];
    const { keHoach, coverage } = await read(...lines, ...title, opening, ...body, ending);
    expect(keHoach).toMatchObject(issued);
    expect(coverage.doan[0]).toMatchObject({
      trangThai: 'doi',
      ghiChu: [expect.stringContaining('ỦY BAN NHÂN DÂN TỈNH LÀO CAI')],
    });
  });

  test('mất hẳn: suy từ nội dung, và nói là suy ra', async () => {
    const { keHoach, coverage } = await read(
      ...title,
      p('UBND tỉnh Lào Cai ban hành Kế hoạch như sau:'),
      ...body,
      ending,
    );
    expect(keHoach).toMatchObject({ coQuan: 'ubnd-15', nam: 2026, ngay: { ngay: null, thang: null, nam: 2026 } });
    expect(coverage.ngo).toContainEqual(expect.objectContaining({ loai: 'co-quan-ban-hanh', deXuat: ['ubnd-15'] }));
    expect(coverage.them.map(({ duong }) => duong)).toEqual(
      expect.arrayContaining(['coQuan', 'dauTrang', 'so', 'ngay']),
    );
  });

  test('không suy được thì ghi rõ là chưa thấy', async () => {
    const { keHoach, coverage } = await read(...title, p('Cơ quan ban hành Kế hoạch như sau:'), ...body, ending);
    expect(keHoach.coQuan).toMatchObject({ ten: ['(CHƯA THẤY CƠ QUAN BAN HÀNH TRONG TỆP NGUỒN)'] });
    expect(coverage.ngo.map(({ loai }) => loai)).toContain('co-quan-ban-hanh');
  });

  test('cơ quan ngoài danh mục: viết đủ tên, có cơ quan chủ quản', async () => {
    const own = t(2, [
      [
        [c('UBND TỈNH LÀO CAI'), c('**SỞ Y TẾ**')],
        [c('**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**'), c('**Độc lập - Tự do - Hạnh phúc**')],
      ],
      [[c('Số: 7/KH-SYT')], [c('*Lào Cai, ngày 01 tháng 02 năm 2026*')]],
    ]);
    const { keHoach } = await read(own, ...title, p('Sở Y tế ban hành Kế hoạch như sau:'), ...body, ending);
    expect(keHoach).toMatchObject({
      coQuan: { chuQuan: 'UBND TỈNH LÀO CAI', ten: ['SỞ Y TẾ'], tenThuong: 'Sở Y tế' },
      ...{ kyHieu: 'KH-SYT', so: 7, diaDanh: 'Lào Cai' },
    });
  });

  test('xã trùng tên: chọn theo tỉnh mà nội dung nêu', async () => {
    const commune = t(2, [
      [[c('**ỦY BAN NHÂN DÂN**'), c('**PHƯỜNG TỰ LẠN**')], [c('**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**')]],
      [[c('Số: 7/KH-UBND')], [c('*Tự Lạn, ngày 01 tháng 6 năm 2026*')]],
    ]);
    const { keHoach } = await read(commune, ...title, p('UBND phường ban hành Kế hoạch như sau:'), ...body, ending);
    expect(keHoach.coQuan).toBe('ubnd-07774');
  });

  test('dấu khẩn, mật, dự thảo', async () => {
    const marked = t(2, [
      [
        [c('**ỦY BAN NHÂN DÂN**'), c('**TỈNH LÀO CAI**'), c('**HỎA TỐC**'), c('**MẬT**'), c('**DỰ THẢO**')],
        [c('**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**')],
      ],
    ]);
    const { keHoach } = await read(c('**LƯU HÀNH NỘI BỘ**'), marked, ...title, opening, ...body, ending);
    expect(keHoach).toMatchObject({
      doKhan: 'hoa-toc',
      doMat: 'mat',
      duThao: true,
      luuHanh: 'luu-hanh-noi-bo',
      coQuan: 'ubnd-15',
    });
  });
});

describe('tên loại và trích yếu', () => {
  test('trích yếu nhiều dòng, phụ đề, nét kẻ', async () => {
    const lines = [
      c('**KẾ HOẠCH**'),
      c('**Triển khai Tháng hành động phòng, chống ma túy**'),
      c('**năm 2026 trên địa bàn tỉnh**'),
      c('*(Từ ngày 01/6 đến ngày 30/6/2026)*'),
      c('_______'),
    ];
    const { keHoach } = await read(head, ...lines, opening, ...body, ending);
    expect(keHoach.trichYeu).toBe('Triển khai Tháng hành động phòng, chống ma túy năm [2026](nam) trên địa bàn tỉnh');
    expect(keHoach.phuDe).toBe('([Từ ngày 01/6 đến ngày 30/6/2026](moc))');
    expect(keHoach.thoiKy).toEqual({ tu: '2026-06-01', den: '2026-06-30' });
    expect(keHoach.loiDan).toEqual(['[Ủy ban nhân dân tỉnh](cq:ubnd-tinh) ban hành Kế hoạch như sau:']);
  });

  test('tên loại và trích yếu trong một đoạn, xuống dòng mềm', async () => {
    const { keHoach } = await read(head, c('**KẾ HOẠCH\nTriển khai công tác năm 2026**'), opening, ...body, ending);
    expect(keHoach.trichYeu).toBe('Triển khai công tác năm [2026](nam)');
  });

  test('mục lục tự động và mục lục gõ tay: bỏ, có nói; không thành trích yếu, lời dẫn', async () => {
    const made = [p('I. MỤC ĐÍCH 1', 'left', { style: 'toc 1' }), p('II. NỘI DUNG 2', 'left', { style: 'toc 1' })];
    const typed = [p('I. MỤC ĐÍCH\t1'), p('II. NỘI DUNG ........ 2')];
    for (const contents of [made, typed]) {
      const { keHoach, coverage } = await read(head, ...title, c('**MỤC LỤC**'), ...contents, opening, ...body, ending);
      expect(keHoach.trichYeu).not.toContain('MỤC LỤC');
      expect(keHoach.loiDan).toHaveLength(1);
      const dropped = coverage.doan.filter(({ ghiChu }) => ghiChu.some((note) => note.startsWith('mục lục')));
      expect(dropped).toHaveLength(3);
    }
  });

  test('căn cứ thành danh sách khi dấu câu đúng, không thì giữ nguyên là lời dẫn', async () => {
    const good = [p('*Căn cứ Luật A;*'), p('*Căn cứ Kế hoạch B.*')];
    expect((await read(head, ...title, ...good, opening, ...body, ending)).keHoach).toMatchObject({
      canCu: ['Căn cứ Luật A', 'Căn cứ Kế hoạch B'],
      loiDan: [expect.stringContaining('như sau:')],
    });
    const bad = [p('Căn cứ Luật A,'), p('Căn cứ Kế hoạch B;')];
    const { keHoach } = await read(head, ...title, ...bad, opening, ...body, ending);
    expect(keHoach.canCu).toBeUndefined();
    expect(keHoach.loiDan).toHaveLength(3);
  });
});
