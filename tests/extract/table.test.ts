/** Tables: columns under many titles, merged cells, group rows, headers of two rows, several paragraphs a cell. */
import { describe, expect, test } from 'vitest';
import { roleOf } from '../../src/extract/body/columns.js';
import { extract } from '../../src/extract/extract.js';
import type { Bang } from '../../src/plan/schema.js';
import type { ReadTable } from '../../src/readers/model.js';
import { c, p, plan, t } from './typed.js';
import { world } from './world.js';

async function tableOf(table: ReadTable): Promise<Bang> {
  const { keHoach, coverage } = extract(plan(table), (await world()).danhMuc);
  const [node] = keHoach.noiDung;
  if (node?.cap !== 'bang') throw new Error('no table');
  expect(coverage.doan.filter(({ trangThai }) => trangThai === 'chua-hieu')).toEqual([]);
  return node;
}

test.each([
  ['tt', ['TT', 'STT', 'Stt', 'Số TT', 'Số thứ tự']],
  ['noiDung', ['Nội dung', 'Nhiệm vụ', 'Nội dung công việc', 'Nội dung nhiệm vụ', 'Các nhiệm vụ cụ thể', 'Hoạt động']],
  [
    'chuTri',
    [
      'Cơ quan chủ trì',
      'Đơn vị thực hiện',
      'Chủ trì',
      'Đơn vị chủ trì thực hiện',
      'Cơ quan, đơn vị thực hiện',
      'Phân công',
    ],
  ],
  ['phoiHop', ['Cơ quan phối hợp', 'Đơn vị phối hợp thực hiện', 'Phối hợp']],
  [
    'thoiGian',
    ['Thời gian', 'Thời gian thực hiện', 'Tiến độ', 'Hạn hoàn thành', 'Thời gian hoàn thành', 'Tiến độ thực hiện'],
  ],
  ['sanPham', ['Sản phẩm', 'Kết quả', 'Sản phẩm/Kết quả', 'Kết quả, sản phẩm', 'Sản phẩm dự kiến hoàn thành']],
  ['kinhPhi', ['Kinh phí', 'Kinh phí thực hiện', 'Dự toán (triệu đồng)']],
  ['ghiChu', ['Ghi chú']],
  ['khac', ['Địa điểm', 'Họ và tên']],
])('%s', (role, titles) => {
  expect(titles.map(roleOf)).toEqual(titles.map(() => role));
});

describe('bảng', () => {
  test('vai của cột, số thứ tự tự đánh, mốc thời gian, cơ quan', async () => {
    const bang = await tableOf(
      t(4, [
        ['**STT**', '**Nhiệm vụ**', '**Đơn vị thực hiện**', '**Tiến độ**'],
        ['1', 'Tuyên truyền.', 'Công an tỉnh; các sở, ban, ngành tỉnh', 'Từ 01/6 đến 30/6/2026'],
        ['3', [p('Một.'), p('Hai.')], 'Địa phương', 'Thường xuyên'],
        ['', 'Không số.', '', ''],
      ]),
    );
    expect(bang.kieu).toBe('nhiem-vu');
    expect(bang.cot.map(({ ma, ten, vai }) => [ma, ten, vai])).toEqual([
      ['tt', 'STT', 'tt'],
      ['noiDung', 'Nhiệm vụ', 'noiDung'],
      ['chuTri', 'Đơn vị thực hiện', 'chuTri'],
      ['thoiGian', 'Tiến độ', 'thoiGian'],
    ]);
    expect(bang.hang).toMatchObject([
      {
        o: {
          noiDung: 'Tuyên truyền.',
          chuTri: '[Công an tỉnh](cq:cong-an-tinh); [các sở, ban, ngành tỉnh](cq:cac-so-ban-nganh-tinh)',
        },
      },
      { nhan: '3', o: { noiDung: ['Một.', 'Hai.'], chuTri: '[Địa phương](cq:ubnd-cap-xa)' } },
      { o: { tt: '', noiDung: 'Không số.' } },
    ]);
    expect(JSON.stringify(bang.hang[0])).toContain('[Từ 01/6 đến 30/6/2026](moc)');
    expect(bang.hang[0]).not.toHaveProperty('nhan');
  });

  test('ô gộp, dòng nhóm, đầu bảng hai tầng', async () => {
    const bang = await tableOf(
      t(4, [
        [
          { blocks: '**TT**', down: 2 },
          { blocks: '**Nội dung**', down: 2 },
          { blocks: '**Cơ quan**', across: 2 },
        ],
        ['**Chủ trì**', '**Phối hợp**'],
        [{ blocks: '**I. CÔNG TÁC CHUNG**', across: 4 }],
        ['1', 'Một.', { blocks: 'Công an tỉnh', down: 2 }, 'Sở Y tế'],
        ['2', 'Hai.', 'Sở Tư pháp'],
        ['3', { blocks: 'Ba bốn.', across: 3 }],
      ]),
    );
    expect(bang.dauBang).toEqual([
      [
        { chu: 'TT', gopCot: 1, gopHang: 2 },
        { chu: 'Nội dung', gopCot: 1, gopHang: 2 },
        { chu: 'Cơ quan', gopCot: 2, gopHang: 1 },
      ],
      [
        { chu: 'Chủ trì', gopCot: 1, gopHang: 1 },
        { chu: 'Phối hợp', gopCot: 1, gopHang: 1 },
      ],
    ]);
    expect(bang.cot.map(({ vai }) => vai)).toEqual(['tt', 'noiDung', 'chuTri', 'phoiHop']);
    expect(bang.hang).toEqual([
      { nhom: 'I. CÔNG TÁC CHUNG' },
      {
        o: {
          noiDung: 'Một.',
          chuTri: { chu: '[Công an tỉnh](cq:cong-an-tinh)', gopHang: 2 },
          phoiHop: '[Sở Y tế](cq:so-y-te)',
        },
      },
      { o: { noiDung: 'Hai.', phoiHop: '[Sở Tư pháp](cq:so-tu-phap)' } },
      { o: { noiDung: { chu: 'Ba bốn.', gopCot: 3 } } },
    ]);
  });

  test('bảng không có hàng tiêu đề thì không bịa ra', async () => {
    const bang = await tableOf(
      t(2, [
        ['Nguyễn Văn A sinh ngày 01/01/1980 tại xã B', 'x'],
        ['Trần Thị C', 'y'],
      ]),
    );
    expect(bang.dauBang).toEqual([]);
    expect(bang.hang).toHaveLength(2);
  });

  test('hàng (1) (2) (3) dưới đầu bảng thuộc về đầu bảng, vai lấy từ tên cột', async () => {
    const names = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
    for (const said of [0, 2]) {
      const rows = [names.map((one) => `**${one}**`), ['(1)', '(2)', '(3)', '(4)'], ['1', 'Việc', 'Sở Y tế', 'Quý I']];
      const bang = await tableOf(t(4, rows, said));
      expect(bang.cot.map(({ vai }) => vai)).toEqual(['tt', 'noiDung', 'chuTri', 'thoiGian']);
      expect(bang.dauBang).toHaveLength(2);
      expect(bang.hang).toHaveLength(1);
    }
  });

  test('nguồn chỉ có chữ, đầu bảng ít ô hơn hàng dưới: không đoán vai, có hỏi', async () => {
    const table = t(4, [
      ['TT', 'Nội dung', 'Thời gian', ''],
      ['1', 'Việc', 'Sở Y tế', 'Quý I'],
    ]);
    const { keHoach, coverage } = extract({ ...plan(table), kind: 'doc' }, (await world()).danhMuc);
    expect(keHoach.noiDung).toMatchObject([{ kieu: 'thuong', cot: [1, 2, 3, 4].map(() => ({ vai: 'khac' })) }]);
    expect(coverage.ngo.map(({ loai }) => loai)).toContain('bang');
  });

  test('bảng lồng trong ô: giữ chữ, nêu ra; bảng lệch lưới không làm hỏng', async () => {
    const { keHoach, coverage } = extract(
      plan(
        t(2, [
          [c('**Nội dung**'), c('**Chủ trì**')].map((one) => [one]),
          [[p('Ngoài.'), t(1, [['Trong.']])], 'Công an tỉnh'],
        ]),
      ),
      (await world()).danhMuc,
    );
    expect(JSON.stringify(keHoach.noiDung)).toContain('["Ngoài.","Trong."]');
    expect(coverage.doan.find(({ chu }) => chu === 'Trong.')?.trangThai).toBe('doi');
    const odd = t(2, [
      ['**Nội dung**', '**Chủ trì**'],
      ['a', { blocks: 'b', across: 3, down: 9 }],
      ['c', 'd'],
    ]);
    expect((await tableOf(odd)).hang).toHaveLength(2);
  });
});
