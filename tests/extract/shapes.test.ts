/** Documents in the many shapes that people and portals give them: read as what they are, their words where they belong. */
import { expect, test } from 'vitest';
import { roleOf } from '../../src/extract/body/columns.js';
import { extract } from '../../src/extract/extract.js';
import type { Extracted } from '../../src/extract/model.js';
import type { Nut } from '../../src/plan/schema.js';
import { readText } from '../../src/readers/text/read.js';
import { loi } from '../phrase/words-of-project.js';
import { world } from './world.js';

const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

async function read(...lines: readonly string[]): Promise<Extracted> {
  const { value } = readText('thu.txt', new TextEncoder().encode(lines.join('\n')), loi);
  if (!value) throw new Error('unreadable');
  const found = extract(value, (await world()).danhMuc);
  expect(found.coverage.doan.filter(({ trangThai }) => trangThai === 'chua-hieu')).toEqual([]);
  return found;
}

function outline(nodes: readonly Nut[], depth = 0): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.cap === 'bang') return [`${' '.repeat(depth)}bang`];
    const words = [node.tieuDe, node.chu].filter((text) => text !== undefined).join(' | ');
    const label = node.nhan === undefined ? '' : `<${node.nhan}>`;
    return [`${' '.repeat(depth)}${node.cap}${label} ${words}`, ...outline(node.con ?? [], depth + 1)];
  });
}

const decision = [
  'ỦY BAN NHÂN DÂN                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH TUYÊN QUANG                          Độc lập - Tự do - Hạnh phúc',
  'Số: 215/QĐ-UBND                       Tuyên Quang, ngày 12 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
  'Về việc thành lập Tổ công tác phòng, chống ma túy',
  'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG',
  'Căn cứ Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025;',
  'QUYẾT ĐỊNH:',
  'Điều 1. Thành lập Tổ công tác gồm:',
  '1. Ông Nguyễn Văn A, Tổ trưởng;',
  'Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
  'Nơi nhận:                                       CHỦ TỊCH',
  '- Như Điều 2;',
  '- Lưu: VT, NC.                                Nguyễn Văn D',
];

test('quyết định: đúng loại, tên loại không lẫn vào tên cơ quan, dòng chức danh đầu bài không phải chữ ký', async () => {
  const { keHoach, diagnostics } = await read(...decision);
  expect(keHoach).toMatchObject({ loai: 'quyet-dinh', coQuan: 'ubnd-08', so: 215, kyHieu: 'QĐ-UBND' });
  expect(keHoach.chuKy).toEqual({ dong: ['CHỦ TỊCH'], hoTen: 'Nguyễn Văn D' });
  expect(outline(keHoach.noiDung)).toEqual([
    'khoan<Điều 1.> Thành lập Tổ công tác gồm:',
    ' diem<1.> Ông Nguyễn Văn A, Tổ trưởng;',
    'khoan<Điều 2.> Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
  ]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining('Thấy văn bản này là quyết định, không phải kế hoạch'),
  ]);
});

test('luật nêu ngày hoặc số thì đánh dấu đúng luật ấy, không phải luật cùng tên còn hiệu lực', async () => {
  const { keHoach } = await read(...decision);
  expect(JSON.stringify(keHoach)).toContain('[Luật Phòng, chống ma túy ngày 10 tháng 12 năm 2025](vb:120-2025-qh15)');
  const other = await read('KẾ HOẠCH', 'A năm 2026', 'I. Theo Luật Phòng, chống ma túy số 120/2025/QH15.', '1. x');
  expect(JSON.stringify(other.keHoach)).toContain('[Luật Phòng, chống ma túy số 120/2025/QH15](vb:120-2025-qh15)');
});

test('văn bản Đảng: số có gạch nối, nhãn có gạch nối, T/M, K/T, Lưu không có dấu hai chấm', async () => {
  const { keHoach } = await read(
    ...['BAN TUYÊN GIÁO TỈNH ỦY', '*', 'Số 15-HD/BTGTU', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ...['Lào Cai, ngày 02 tháng 5 năm 2026', 'HƯỚNG DẪN', 'tuyên truyền phòng, chống ma túy năm 2026', '-----'],
    ...['Ban Tuyên giáo Tỉnh ủy hướng dẫn như sau:', 'I- MỤC ĐÍCH', '1- Nâng cao nhận thức', '1.1- Của cán bộ.'],
    ...['a- Đảng viên.', 'II- TỔ CHỨC THỰC HIỆN', '1- Các cấp ủy chỉ đạo thực hiện.', 'Nơi nhận:'],
    ...['- Thường trực Tỉnh ủy;', '- Lưu Ban Tuyên giáo Tỉnh ủy.', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Lê Văn H'],
  );
  expect(keHoach).toMatchObject({
    loai: 'huong-dan',
    so: 15,
    kyHieu: 'HD/BTGTU',
    luu: { noi: ['Ban Tuyên giáo Tỉnh ủy'] },
  });
  expect(keHoach.chuKy).toEqual({ dong: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], hoTen: 'Lê Văn H' });
  expect(outline(keHoach.noiDung)).toEqual([
    'muc<I-> MỤC ĐÍCH',
    ' khoan<1-> Nâng cao nhận thức',
    '  diem<1.1-> Của cán bộ.',
    '   gach<a-> Đảng viên.',
    'muc<II-> TỔ CHỨC THỰC HIỆN',
    ' khoan<1-> Các cấp ủy chỉ đạo thực hiện.',
  ]);
});

const short = ['KẾ HOẠCH', 'Phòng, chống ma túy năm 2026', 'I. MỤC TIÊU', '1. Giảm người nghiện.'];

test('phần kết bị dồn cột: chức vụ, họ tên sau nơi nhận được tách ra', async () => {
  const { keHoach } = await read(
    ...['ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TỈNH LÀO CAI Độc lập - Tự do - Hạnh phúc'],
    ...['Số: 15/KH-UBND Lào Cai, ngày 20 tháng 5 năm 2026', ...short, 'Nơi nhận: TM. ỦY BAN NHÂN DÂN'],
    ...['- Bộ Công an; KT. CHỦ TỊCH', '- TT Tỉnh ủy; PHÓ CHỦ TỊCH', '- Lưu: VT, NC. Nguyễn Thành N'],
  );
  expect(keHoach.noiNhan).toEqual(['[Bộ Công an](cq:bo-cong-an)', '[TT Tỉnh ủy](cq:thuong-truc-tinh-uy)']);
  expect(keHoach).toMatchObject({
    luu: { noi: ['VT', 'NC'] },
    chuKy: { chucVu: 'Phó Chủ tịch', hoTen: 'Nguyễn Thành N' },
  });
});

test('phần kết trong hai ô của bảng Markdown, mỗi ô một dòng', async () => {
  const { keHoach } = await read(
    ...[
      ...short,
      '',
      '| **Nơi nhận:** - UBND tỉnh (b/c); - Lưu: VT. | **TM. ỦY BAN NHÂN DÂN** **CHỦ TỊCH** **Vàng A M** |',
    ],
    '| --- | --- |',
  );
  expect(keHoach.noiNhan).toEqual([{ ten: '[UBND tỉnh](cq:ubnd-tinh)', ghiChu: 'b/c' }]);
  expect(keHoach.chuKy).toEqual({ dong: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], hoTen: 'Vàng A M' });
});

test('cơ quan trùng tên hoặc đã hết: viết đủ tên để tạo được, và nêu ra', async () => {
  const same = await read('ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP', ...motto, ...short);
  expect(same.keHoach.coQuan).toEqual({
    ten: ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'],
    tenThuong: 'Ủy ban nhân dân xã Tân Lập',
  });
  const past = await read('ỦY BAN NHÂN DÂN', 'XÃ SAN THÀNG', ...motto, 'San Thàng, ngày 05 tháng 5 năm 2026', ...short);
  expect(past.keHoach.coQuan).toEqual({
    ten: ['ỦY BAN NHÂN DÂN', 'XÃ SAN THÀNG'],
    tenThuong: 'Ủy ban nhân dân xã San Thàng',
  });
  expect(past.coverage.ngo.map(({ loai }) => loai)).toContain('co-quan-ban-hanh');
});

test('dấu sao: nhiều thì là danh sách, một thì là lời ghi chú', async () => {
  const list = await read(...short, '* Chỉ tiêu', '- 100% tin báo được giải quyết.', '* Biện pháp');
  expect(outline(list.keHoach.noiDung).slice(2)).toEqual([
    '  gach<*> Chỉ tiêu',
    '   cong<-> 100% tin báo được giải quyết.',
    '  gach<*> Biện pháp',
  ]);
  const note = await read(...short, '* Ghi chú: số liệu tạm tính.');
  expect(outline(note.keHoach.noiDung).at(-1)).toBe('  doan \\* Ghi chú: số liệu tạm tính.');
});

test('tên cột: nhiều cách gọi, đúng vai', () => {
  const roles = {
    noiDung: ['Nội dung công việc', 'Nhiệm vụ', 'Hoạt động', 'Tên đầu việc'],
    chuTri: ['Đơn vị thực hiện', 'Cơ quan chủ trì', 'Đầu mối thực hiện', 'Thực hiện', 'Phân công', 'Người phụ trách'],
    phoiHop: ['Cơ quan phối hợp', 'Đơn vị phối hợp thực hiện', 'Phối hợp'],
    thoiGian: ['Thời hạn', 'Thời gian thực hiện', 'Tiến độ', 'Hạn hoàn thành', 'Hoàn thành'],
    sanPham: ['Kết quả/sản phẩm', 'Sản phẩm đầu ra', 'Kết quả dự kiến'],
    kinhPhi: ['Kinh phí (triệu đồng)', 'Dự toán', 'Thành tiền'],
    ghiChu: ['Ghi chú'],
    tt: ['TT', 'STT', 'Số TT'],
    khac: ['Địa điểm', 'Đơn vị tính', 'Số lượng'],
  };
  for (const [role, titles] of Object.entries(roles))
    expect(titles.map((title) => `${title}: ${roleOf(title)}`)).toEqual(titles.map((title) => `${title}: ${role}`));
});
