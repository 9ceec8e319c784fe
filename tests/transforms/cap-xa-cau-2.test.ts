/** More sentences of no real plan: figures of the whole province, names of offices, rows of tables, titles, a city with provincial rank. */
import { describe, expect, test } from 'vitest';
import { isBang, planNodes } from '../../src/plan/walk.js';
import { plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import { derived } from './cap-xa-nho.js';

const xa = '[UBND các xã, phường](cq:ubnd-cap-xa)';

describe('figures and communes in the plural', () => {
  test.each([
    ['Tổ chức 12 hội nghị tuyên truyền trong năm.', 'so-luong'],
    ['Hỗ trợ 1.250 hộ về nhà ở.', 'so-luong'],
    ['Ra quyết định đưa người nghiện vào cơ sở cai nghiện bắt buộc.', 'ngoai-tham-quyen'],
    ['Ưu tiên 12 xã đặc biệt khó khăn.', 'nhieu-xa'],
    ['Kiểm tra tại các xã vùng cao.', 'nhieu-xa'],
    ['Mỗi phường chọn một tuyến đường làm điểm.', 'nhieu-xa'],
  ])('“%s” is asked (%s)', (source, loai) => {
    const { lines, khung } = derived({ nhiemVu: [source] });
    expect(lines).toEqual([]);
    expect(khung.hoi.map((one) => one.loai)).toContain(loai);
  });

  test.each([
    'Duy trì ít nhất 01 buổi tuyên truyền mỗi tháng.',
    'Hoàn thành trong 06 tháng đầu năm 2026.',
    'Thực hiện theo Quyết định số 15/2026/QĐ-TTg.',
  ])('“%s” is for everybody', (source) => {
    expect(derived({ nhiemVu: [source] }).lines).toEqual([source]);
  });
});

describe('offices by their own names', () => {
  const lines = (ma: string) =>
    derived(
      {
        giao: {
          [xa]: [
            'Chỉ đạo Phòng Kinh tế (hoặc Phòng Kinh tế, Hạ tầng và Đô thị), Trạm Y tế rà soát.',
            'Kiện toàn Ban Chỉ đạo cấp xã.',
          ],
        },
      },
      { ma },
    ).lines;

  test('an office that the province names for xã and phường is each one’s own', () => {
    expect(lines('02686')).toContain('Chỉ đạo Phòng Kinh tế, Trạm Y tế xã rà soát.');
    expect(lines('02647')).toContain('Chỉ đạo Phòng Kinh tế, Hạ tầng và Đô thị, Trạm Y tế phường rà soát.');
  });

  test('“cấp xã” is the commune itself, but not where levels are counted', () => {
    expect(lines('02647')).toContain('Kiện toàn Ban Chỉ đạo phường.');
    const { lines: levels } = derived({ nhiemVu: ['Cấp ủy các cấp, nhất là cấp xã, tăng cường lãnh đạo.'] });
    expect(levels).toEqual(['Cấp ủy các cấp, nhất là cấp xã, tăng cường lãnh đạo.']);
  });

  test('the committee does not report to itself', () => {
    const duty = `Tham mưu ${xa} báo cáo [UBND tỉnh](cq:ubnd-tinh) kết quả.`;
    const { lines: printed, khung } = derived({ giao: { 'Công an tỉnh': [duty, 'Tuyên truyền.'] } });
    expect(printed).toEqual(['PHÂN CÔNG', 'Công an xã', 'Tuyên truyền.']);
    expect(khung.hoi[0]?.loai).toBe('gap-chinh-minh');
  });

  test('a commune that is told to make its plan is making it, also in other words', () => {
    const duty = 'Căn cứ Kế hoạch này, ban hành kế hoạch của địa phương trong tháng 3.';
    const { lines: printed, khung } = derived({ giao: { [xa]: [duty, 'Tuyên truyền.'] } });
    expect(printed).not.toContain(duty);
    expect(khung.muc.find(({ loai }) => loai === 'tu-xay-dung')?.truoc).toBe(duty.slice(0, -1));
  });
});

describe('bodies of every commune under the province’s words for them', () => {
  test('a body that is to be led by itself is asked, whatever it is called', () => {
    for (const name of ['Ban Chỉ huy Quân sự cấp xã', 'Ban CHQS các xã, phường']) {
      const giao = { 'Bộ Chỉ huy Quân sự tỉnh': [`Chỉ đạo ${name} huấn luyện dân quân.`, 'Tuyên truyền.'] };
      const { lines, khung } = derived({ giao });
      expect(lines).toEqual(['PHÂN CÔNG', 'Ban Chỉ huy Quân sự xã', 'Tuyên truyền.']);
      expect(khung.hoi.map(({ loai }) => loai)).toEqual(['gap-chinh-minh']);
    }
  });

  test('the front beside its associations is one body, and is asked for its help', () => {
    const heading = 'Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh';
    const { lines } = derived({ giao: { [heading]: ['Vận động Nhân dân.', 'Giám sát.'] } });
    expect(lines).toContain('Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội');
  });

  test('the chair answers to the province’s, as written', () => {
    const duty = `Chủ tịch ${xa} chịu trách nhiệm toàn diện trước Chủ tịch [UBND tỉnh](cq:ubnd-tinh).`;
    const { lines } = derived({ giao: { [xa]: [duty, 'Tuyên truyền.'] } });
    expect(lines).toContain('Chủ tịch Ủy ban nhân dân xã chịu trách nhiệm toàn diện trước Chủ tịch UBND tỉnh.');
  });
});

describe('who speaks and who acts', () => {
  test.each([
    [`Yêu cầu Giám đốc các sở, ngành nghiêm túc triển khai.`, 'chuc-vu'],
    [`Chủ tịch ${xa} tổ chức thực hiện Kế hoạch này.`, 'chi-dao-chinh-minh'],
    ['Công an các đơn vị, địa phương bảo đảm an ninh mạng.', 'cac-dia-phuong'],
    ['Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2025.', 'ngoai-tham-quyen'],
  ])('“%s” is asked (%s)', (source, loai) => {
    const { lines, khung } = derived({ nhiemVu: [source] });
    expect(lines).toEqual([]);
    expect(khung.hoi.map((one) => one.loai)).toContain(loai);
  });

  test('what a subject does waits with the words that name it', () => {
    const nhiemVu = [
      'Thủ trưởng các đơn vị cấp tỉnh tổ chức thực hiện; định kỳ hằng quý báo cáo kết quả bằng văn bản.',
    ];
    const { lines, khung } = derived({ nhiemVu });
    expect(lines).toEqual([]);
    expect(khung.hoi.map(({ loai }) => loai)).toEqual(['tu-cap-tinh', 'cau-noi-tiep']);
  });

  test('a heading that speaks of the province is asked, and what stands under it is not lost', () => {
    const them = [{ cap: 'muc', tieuDe: 'NHIỆM VỤ CỦA CÁC SỞ', con: [{ cap: 'khoan', chu: 'Tuyên truyền.' }] }];
    const open = derived({ them });
    expect(open.lines).toEqual(['NHIỆM VỤ CỦA CÁC SỞ', 'Tuyên truyền.']);
    const [question] = open.khung.hoi;
    expect(question?.loai).toBe('tieu-de');
    expect(open.muc).toContainEqual(
      expect.objectContaining({ loai: 'tieu-de', trangThai: 'cho', cho: [{ nut: 'm1', duong: 'noiDung.0.tieuDe' }] }),
    );
    const quyetDinh = question ? [{ ...question, chon: 'chu', chu: 'NHIỆM VỤ CỤ THỂ' }] : [];
    const decided = derived({ them }, { quyetDinh });
    expect(decided.lines[0]).toBe('NHIỆM VỤ CỤ THỂ');
    expect(decided.muc.map(({ loai }) => loai)).not.toContain('tieu-de');
  });
});

describe('rows', () => {
  const row = (chuTri: string, phoiHop: string, sanPham: string, noiDung = 'Rà soát hộ nghèo') => ({
    them: [
      {
        cap: 'bang',
        kieu: 'nhiem-vu',
        cot: [
          { ma: 'noiDung', ten: 'Nội dung', rong: 40, vai: 'noiDung', canh: 'deu' },
          { ma: 'chuTri', ten: 'Chủ trì', rong: 20, vai: 'chuTri', canh: 'trai' },
          { ma: 'phoiHop', ten: 'Phối hợp', rong: 20, vai: 'phoiHop', canh: 'trai' },
          { ma: 'sanPham', ten: 'Sản phẩm', rong: 20, vai: 'sanPham', canh: 'trai' },
        ],
        hang: [
          { o: { noiDung, chuTri, phoiHop, sanPham } },
          { o: { noiDung: 'Tuyên truyền', chuTri: 'Công an tỉnh' } },
        ],
      },
    ],
  });
  function first(source: Parameters<typeof derived>[0]) {
    const { keHoach, khung, muc } = derived(source);
    const rows = [...planNodes(keHoach)].flatMap(({ nut }) => (isBang(nut) ? nut.hang : []));
    const cells = rows.flatMap((one) => ('o' in one ? [Object.values(one.o).map((cell) => plain(String(cell)))] : []));
    return { cells: cells[0] ?? [], khung, muc };
  }

  test('what a row brings forth is not the province’s', () => {
    const { khung } = first(row('Sở Công Thương', 'Công an tỉnh', 'Quyết định của UBND tỉnh'));
    expect(khung.hoi.map(({ loai, viec }) => [loai, plain(viec)])).toContainEqual([
      'cap-tren',
      'Quyết định của UBND tỉnh',
    ]);
  });

  test('where the commune leads or only helps, its reports go to the province as they did', () => {
    const helps = first(row('Ngân hàng Chính sách xã hội tỉnh', 'UBND các xã, phường', 'Báo cáo gửi UBND tỉnh'));
    expect(helps.cells).toEqual([
      'Phối hợp với Ngân hàng Chính sách xã hội tỉnh thực hiện nhiệm vụ: Rà soát hộ nghèo',
      'Ủy ban nhân dân xã',
      'Báo cáo gửi UBND tỉnh',
    ]);
    expect(helps.muc.map(({ truoc }) => truoc)).toContain('UBND tỉnh');
    const leads = first(row('UBND các xã, phường', 'Sở Y tế', 'Báo cáo gửi UBND tỉnh', 'Tổng hợp danh sách'));
    expect(leads.cells.slice(0, 2)).toEqual(['Tổng hợp danh sách', 'Ủy ban nhân dân xã']);
    expect(leads.cells.at(-1)).toBe('Báo cáo gửi UBND tỉnh');
  });

  test.each([
    ['Đề nghị MTTQ tỉnh chỉ đạo Tỉnh đoàn', 'một tên, nhiều cơ quan'],
    ['Hội Liên hiệp Phụ nữ tỉnh', 'có hội ở cấp xã'],
    ['Sở Y tế; Ngân hàng Chính sách xã hội tỉnh', 'hai nơi làm'],
  ])('“%s” may have somebody in a commune: asked, not merely helped', (chuTri) => {
    const { cells, khung } = first(row(chuTri, 'UBND các xã, phường', 'Báo cáo'));
    expect(cells).not.toContainEqual(expect.stringContaining('Phối hợp với'));
    expect(khung.hoi.map(({ loai }) => loai)).toEqual(['hang-bang']);
  });

  test('a cell that names more than a body is asked, not printed in half', () => {
    const { cells, khung } = first(row('Sở Công Thương', 'Các sở, ngành, phòng ban, tỉnh, xã', 'Tin, bài'));
    expect(cells).toEqual(['Rà soát hộ nghèo', 'Phòng Kinh tế', 'Tin, bài']);
    expect(khung.hoi.map(({ loai }) => loai)).toEqual(['o-co-quan']);
  });
});

describe('titles and places', () => {
  const titled = (tieuDe: string) =>
    derived({
      nhiemVu: ['Thực hiện theo Phụ lục kèm theo.'],
      phuLuc: [{ tieuDe, noiDung: [{ cap: 'doan', chu: 'Tuyên truyền.' }] }],
    });

  test('a title in capitals gets the commune’s name in capitals', () => {
    const { keHoach } = titled('NHIỆM VỤ TRÊN ĐỊA BÀN TỈNH LÀO CAI, TRÊN PHẠM VI TOÀN TỈNH');
    expect(plain(keHoach.phuLuc?.[0]?.tieuDe ?? '')).toBe('NHIỆM VỤ TRÊN ĐỊA BÀN XÃ A MÚ SUNG, TRÊN ĐỊA BÀN XÃ');
  });

  test('a title that still speaks of the province is asked', () => {
    const { khung, keHoach } = titled('NHIỆM VỤ CỦA TỈNH');
    expect(khung.hoi).toMatchObject([{ loai: 'tieu-de' }]);
    expect(keHoach.phuLuc?.[0]?.tieuDe).toBe('NHIỆM VỤ CỦA TỈNH');
  });

  test.each([
    'Hỗ trợ người lao động trên địa bàn tỉnh Yên Bái.',
    'Tổ chức lễ phát động toàn quốc tại [tỉnh Lào Cai](dv:15).',
    'Thực hiện quy định của [tỉnh Lào Cai](dv:15).',
  ])('“%s” does not become the commune’s', (source) => {
    const { lines, khung } = derived({ nhiemVu: [source] });
    expect(lines).toEqual([]);
    expect(khung.hoi).toHaveLength(1);
  });
});

describe('a city with provincial rank', () => {
  const city = (nhiemVu: readonly string[], giao = {}) =>
    derived({ nhiemVu, giao, tinh: { ma: '31', ten: 'thành phố Hải Phòng' } }, { ma: '11914' });

  test('its words and bodies are a province’s', () => {
    const { lines, khung } = city(
      ['Ra quân trên địa bàn toàn thành phố.', 'Các sở, ngành báo cáo UBND thành phố (qua Công an thành phố).'],
      { 'Công an thành phố': ['Tham mưu UBND thành phố, phối hợp với Sở Tài chính.', 'Tuyên truyền.'] },
    );
    expect(lines).toEqual([
      'Ra quân trên địa bàn đặc khu.',
      'Các phòng, ban, ngành, đơn vị thuộc đặc khu báo cáo Ủy ban nhân dân đặc khu (qua Công an đặc khu).',
      'PHÂN CÔNG',
      'Công an đặc khu',
      'Tham mưu Ủy ban nhân dân đặc khu, phối hợp với Phòng Kinh tế.',
      'Tuyên truyền.',
    ]);
    expect(khung.hoi).toEqual([]);
  });

  test('what is left of the city is asked', () => {
    const { lines, khung } = city([
      'Xây dựng thành phố văn minh.',
      'Phát triển đô thị theo mô hình thành phố thông minh.',
    ]);
    expect(lines).toEqual(['Phát triển đô thị theo mô hình thành phố thông minh.']);
    expect(khung.hoi.map(({ loai }) => loai)).toEqual(['tu-cap-tinh']);
  });
});
