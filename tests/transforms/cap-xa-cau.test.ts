/** One sentence at a time, of no real plan: what a commune may print, what becomes of it, what is asked instead. */
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import { derived, nodes } from './cap-xa-nho.js';

const ca = '[Công an tỉnh](cq:cong-an-tinh)';
const syt = '[Sở Y tế](cq:so-y-te)';
const khcn = '[Sở Khoa học và Công nghệ](cq:so-khcn)';
const xa = '[UBND các xã, phường](cq:ubnd-cap-xa)';

describe('what everybody is told, in a xã', () => {
  const becomes: readonly (readonly [string, string])[] = [
    // One commune is no whole of many.
    ['Ra quân trên địa bàn toàn tỉnh.', 'Ra quân trên địa bàn xã.'],
    ['Ra quân trên toàn tỉnh trong tháng 4.', 'Ra quân trên địa bàn xã trong tháng 4.'],
    ['Ra quân trên phạm vi toàn [tỉnh Lào Cai](dv:15).', 'Ra quân trên địa bàn xã A Mú Sung.'],
    ['Vận động Nhân dân trong toàn tỉnh.', 'Vận động Nhân dân trong xã.'],
    // The issuer leaves the lists in which it stands beside its offices.
    [
      'Huy động sự vào cuộc của các sở, ban, ngành, UBND các xã, phường và người dân.',
      'Huy động sự vào cuộc của các phòng, ban, ngành, đơn vị thuộc xã và người dân.',
    ],
    // What each one has, the commune has too; whom the province addresses, it is itself.
    ['Bố trí trong dự toán của đơn vị, địa phương.', 'Bố trí trong dự toán của đơn vị, địa phương.'],
    [
      'Các cơ quan, đơn vị, địa phương phù hợp với tình hình cơ quan, đơn vị, địa phương để triển khai.',
      'Các cơ quan, đơn vị phù hợp với tình hình cơ quan, đơn vị, địa phương để triển khai.',
    ],
    // A text of the province that is cited without a mark is nobody's duty.
    [
      'Quán triệt Chỉ thị số 05-CT/TU ngày 10/01/2026 của Ban Thường vụ Tỉnh ủy về an toàn thực phẩm.',
      'Quán triệt Chỉ thị số 05-CT/TU ngày 10/01/2026 của Ban Thường vụ Tỉnh ủy về an toàn thực phẩm.',
    ],
    ['Sẵn sàng thực hiện khi có chỉ đạo của Trung ương.', 'Sẵn sàng thực hiện khi có chỉ đạo của Trung ương.'],
  ];
  test.each(becomes)('“%s” → “%s”', (source, expected) => {
    const { lines, khung } = derived({ nhiemVu: [source] });
    expect(lines).toEqual([expected]);
    expect(khung.hoi).toEqual([]);
  });

  const asked: readonly (readonly [string, string])[] = [
    ['Tập huấn cho cán bộ, công chức Hải quan tại cửa khẩu.', 'ngoai-tham-quyen'],
    ['Trang bị kiến thức cho lực lượng kiểm lâm.', 'ngoai-tham-quyen'],
    ['Kiểm tra bếp ăn của các bệnh viện.', 'ngoai-tham-quyen'],
    ['Tiến hành thanh tra đột xuất các cơ sở.', 'ngoai-tham-quyen'],
    ['Tăng cường thanh tra, kiểm tra các cơ sở.', 'thanh-tra'],
    ['Báo cáo các cơ quan Trung ương về kết quả.', 'ngoai-tham-quyen'],
    ['Chỉ đạo Chi cục Quản lý thị trường kiểm tra hàng giả.', 'de-nghi'],
    ['Báo cáo Quân khu 2 theo quy định.', 'co-quan-la'],
    ['Phấn đấu 95% hộ gia đình trên địa bàn tỉnh có bình chữa cháy.', 'so-luong'],
    ['Phấn đấu 100% hộ gia đình trên địa bàn tỉnh có bình chữa cháy.', 'cum-dia-ban'],
    ['Thực hiện Đề án “Tỉnh Lào Cai an toàn” trong năm 2026.', 'ten-chuong-trinh'],
  ];
  test.each(asked)('“%s” is asked (%s)', (source, loai) => {
    const { lines, khung } = derived({ nhiemVu: [source] });
    expect(lines).toEqual([]);
    expect(khung.hoi.map((one) => one.loai)).toContain(loai);
  });

  test('checking remains of “thanh tra, kiểm tra”, when somebody says so', () => {
    const nhiemVu = ['Tổ chức thanh tra, kiểm tra các cơ sở trên toàn tỉnh.'];
    const [question] = derived({ nhiemVu }).khung.hoi;
    expect(question?.deXuat).toBe('Tổ chức kiểm tra các cơ sở trên địa bàn {xa}');
    const quyetDinh = question ? [{ ...question, chon: 'de-xuat' }] : [];
    expect(derived({ nhiemVu }, { quyetDinh }).lines).toEqual(['Tổ chức kiểm tra các cơ sở trên địa bàn xã.']);
  });

  test('no proposal ever rewrites the name of a scheme', () => {
    const names = [
      'Thực hiện Đề án “Chợ an toàn trên địa bàn tỉnh Lào Cai đến năm 2030” theo lộ trình.',
      'Thực hiện Chương trình chợ an toàn trên địa bàn tỉnh đến năm 2030 (*ban hành kèm theo Quyết định số 15/QĐ-UBND*) theo lộ trình.',
    ];
    for (const text of names) {
      const { khung } = derived({ nhiemVu: [text] });
      expect(khung.hoi.map(({ loai }) => loai)).toEqual(['ten-chuong-trinh']);
      expect(`${khung.hoi[0]?.deXuat}.`).toBe(text);
    }
    const open = 'Thực hiện Chương trình chợ an toàn trên địa bàn tỉnh theo [Quyết định số 1](vb:7619-qd-bca).';
    expect(derived({ nhiemVu: [open] }).khung.hoi[0]).toMatchObject({ loai: 'trong-ten' });
    expect(derived({ nhiemVu: [open] }).khung.hoi[0]).not.toHaveProperty('deXuat');
  });

  test('of a list in parentheses only the staff of others goes, and is listed', () => {
    const { lines, khung } = derived({
      nhiemVu: [
        'Trang bị kiến thức cho các nhóm (*cán bộ y tế; cán bộ, công chức hải quan; trưởng thôn*) trong quý II.',
      ],
    });
    expect(lines).toEqual(['Trang bị kiến thức cho các nhóm (cán bộ y tế; trưởng thôn) trong quý II.']);
    expect(khung.muc).toContainEqual(
      expect.objectContaining({
        hanhDong: 'xoa',
        truoc: 'cán bộ, công chức hải quan',
        lyDo: expect.stringMatching(/ngành dọc/),
      }),
    );
  });

  test('a town’s buildings are a phường’s, and asked of a xã', () => {
    const nhiemVu = ['Dán áp phích tại các khu đô thị, nhà chung cư.'];
    expect(derived({ nhiemVu }, { ma: '02647' }).lines).toHaveLength(1);
    const rural = derived({ nhiemVu });
    expect(rural.lines).toEqual([]);
    expect(rural.muc.find(({ loai }) => loai === 'dia-ban-rieng')).toMatchObject({ trangThai: 'cho' });
  });

  test('a few words that hang on a sentence wait with it, and come back with it', () => {
    const nhiemVu = ['Tổ chức thanh tra, kiểm tra các cơ sở; xử lý nghiêm vi phạm.'];
    const open = derived({ nhiemVu });
    expect(open.lines).toEqual([]);
    expect(open.khung.hoi.map(({ loai }) => loai)).toEqual(['thanh-tra', 'cau-noi-tiep']);
    const [head, tail] = open.khung.hoi;
    if (!head || !tail) throw new Error();
    const quyetDinh = [{ ...head, chon: 'de-xuat' }];
    expect(derived({ nhiemVu }, { quyetDinh }).lines).toEqual(['Tổ chức kiểm tra các cơ sở; xử lý nghiêm vi phạm.']);
    // Decided while it waited: that decision stays.
    const both = [...quyetDinh, { ...tail, chon: 'bo' }];
    expect(derived({ nhiemVu }, { quyetDinh: both }).lines).toEqual(['Tổ chức kiểm tra các cơ sở.']);
  });
});

describe('what a body is told', () => {
  const duty = (heading: string, chu: string) => derived({ giao: { [heading]: [chu, 'Tuyên truyền.'] } });

  test.each([
    // It does not meet itself, nor the committee that issues the plan.
    [
      khcn,
      `Phối hợp với [Sở Nội vụ](cq:so-noi-vu), [Sở Tài chính](cq:so-tai-chinh) cân đối nguồn lực.`,
      'Phối hợp với Phòng Kinh tế cân đối nguồn lực.',
    ],
    [
      ca,
      `Chủ trì, phối hợp với [các sở, ngành](cq:cac-so-ban-nganh-tinh) và ${xa} diễn tập.`,
      'Chủ trì, phối hợp với các phòng, ban, ngành, đơn vị thuộc xã diễn tập.',
    ],
    // Two provincial agencies that are one office of the commune.
    [
      ca,
      `Phối hợp với [Sở Nội vụ](cq:so-noi-vu), [Sở Tài chính](cq:so-tai-chinh), ${khcn} tập huấn.`,
      'Phối hợp với Phòng Văn hóa - Xã hội, Phòng Kinh tế tập huấn.',
    ],
  ])('%s: “%s” → “%s”', (heading, source, expected) => {
    const { lines, khung } = duty(heading, source);
    expect(lines).toContain(expected);
    expect(khung.hoi).toEqual([]);
  });

  test.each([
    [khcn, 'Làm việc với [Bộ Khoa học và Công nghệ](cq:bo-khcn) để tranh thủ nguồn lực.', 'vuot-cap'],
    [ca, 'Chỉ đạo [Công an các xã, phường](cq:cong-an-cap-xa) tuần tra.', 'gap-chinh-minh'],
    [ca, `Hướng dẫn ${xa} lập hồ sơ.`, 'chi-dao-chinh-minh'],
  ])('%s: “%s” is asked (%s)', (heading, source, loai) => {
    const { khung, lines } = duty(heading, source);
    expect(khung.hoi.map((one) => one.loai)).toContain(loai);
    expect(lines).toHaveLength(3);
  });

  test('a report to its ministry and the province is offered without the ministry', () => {
    const { khung } = duty(ca, 'Định kỳ báo cáo [Bộ Công an](cq:bo-cong-an) và [UBND tỉnh](cq:ubnd-tinh).');
    expect(khung.hoi).toMatchObject([{ loai: 'vuot-cap', deXuat: 'Định kỳ báo cáo {ubnd-xa}' }]);
  });

  test('an association goes under its own name in the commune when somebody says so', () => {
    const giao = { 'Đề nghị [Tỉnh đoàn](cq:tinh-doan)': ['Ra quân tình nguyện.', 'Tuyên truyền.'] };
    const [question] = derived({ giao }).khung.hoi;
    expect(question?.deXuat).toBe('ve:doan-thanh-nien-phuong');
    const quyetDinh = question ? [{ ...question, chon: 'de-xuat' }] : [];
    expect(derived({ giao }, { quyetDinh }).lines).toContain('Đề nghị Đoàn Thanh niên Cộng sản Hồ Chí Minh xã');
    expect(derived({ giao }, { quyetDinh, ma: '02647' }).lines).toContain(
      'Đề nghị Đoàn Thanh niên Cộng sản Hồ Chí Minh phường',
    );
  });

  test('whose heading stands for whose is listed', () => {
    const { khung } = derived({ giao: { [`${khcn} (*cơ quan thường trực*):`]: ['Tuyên truyền.'] } });
    expect(khung.muc).toContainEqual(
      expect.objectContaining({
        truoc: 'Sở Khoa học và Công nghệ (cơ quan thường trực)',
        sau: '{phong-vhxh}',
        hanhDong: 'thay',
      }),
    );
  });
});

describe('what the commune itself is told', () => {
  const tasks = (...chu: string[]) => derived({ giao: { [xa]: [...chu, 'Tuyên truyền.'] } });

  test('it works with agencies of the province and answers to its chair, as the province says', () => {
    const { lines, khung, muc } = tasks(
      'Phối hợp với [các sở, ngành tỉnh](cq:cac-so-ban-nganh-tinh) kiểm tra các cơ sở.',
      'Chịu trách nhiệm trước Chủ tịch [UBND tỉnh](cq:ubnd-tinh) về kết quả.',
    );
    expect(lines).toContain('Phối hợp với các sở, ngành tỉnh kiểm tra các cơ sở.');
    expect(lines).toContain('Chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả.');
    expect(khung.hoi.map(({ loai }) => loai)).toEqual(['muc-thon']);
    const kept = muc.filter(({ loai, trangThai }) => loai === 'ten-cap-tren' && trangThai === 'giu');
    expect(kept.map(({ truoc }) => truoc)).toEqual(expect.arrayContaining(['các sở, ngành tỉnh', 'UBND tỉnh']));
  });

  test('whom it reports to, and whom it sends this plan to, is among the recipients', () => {
    const { keHoach, muc } = tasks(
      `Xây dựng kế hoạch triển khai trên địa bàn, gửi ${khcn} trước ngày [31/3/2026](moc).`,
      `Báo cáo [UBND tỉnh](cq:ubnd-tinh) (qua ${syt}) trước ngày [15/12/2026](moc).`,
    );
    const above = keHoach.noiNhan.flatMap((one) => (typeof one === 'object' && 'ten' in one ? [plain(one.ten)] : []));
    expect(above).toEqual(['UBND tỉnh Lào Cai', 'Sở Khoa học và Công nghệ', 'Sở Y tế']);
    const listed = muc.filter(({ lyDo }) => lyDo === 'xã gửi kế hoạch cho cấp trên').map(({ truoc }) => truoc);
    expect(listed).toEqual(above);
  });
});

describe('deadlines', () => {
  test('every date that units owe moves, and the commune keeps all of its own', () => {
    const { lines } = derived({
      nhiemVu: [
        `[Các sở, ngành](cq:cac-so-ban-nganh-tinh), ${xa} báo cáo sáu tháng trước ngày [10/6/2026](moc), báo cáo năm trước ngày [10/12/2026](moc) gửi ${ca}.`,
      ],
    });
    expect(lines[0]).toBe(
      'Các phòng, ban, ngành, đơn vị thuộc xã báo cáo sáu tháng trước ngày 05/6/2026, báo cáo năm trước ngày 07/12/2026 gửi Công an xã. ' +
        'Ủy ban nhân dân xã tổng hợp, báo cáo Công an tỉnh trước các ngày 10/6/2026 và 10/12/2026.',
    );
  });
});

describe('deadlines without a mark', () => {
  test('a date that is written out is a deadline all the same', () => {
    const nhiemVu = [`Các Sở, ngành, UBND các xã, phường báo cáo Công an tỉnh trước ngày 10/12/2026.`];
    expect(derived({ nhiemVu }).lines[0]).toBe(
      'Các phòng, ban, ngành, đơn vị thuộc xã báo cáo Công an xã trước ngày 07/12/2026. ' +
        'Ủy ban nhân dân xã tổng hợp, báo cáo Công an tỉnh trước ngày 10/12/2026.',
    );
  });

  test('the commune owes the province nothing that only the province’s own bodies owe', () => {
    const nhiemVu = ['Các sở, ngành báo cáo UBND tỉnh trước ngày 10/12/2026.'];
    expect(derived({ nhiemVu }).lines).toEqual([
      'Các phòng, ban, ngành, đơn vị thuộc xã báo cáo Ủy ban nhân dân xã trước ngày 07/12/2026.',
    ]);
  });

  test.each(['trước ngày 20 hằng tháng', 'chậm nhất ngày 15/6 hằng năm'])('“%s” is asked', (due) => {
    const { lines, khung } = derived({ nhiemVu: [`Các sở, ngành báo cáo UBND tỉnh ${due}.`] });
    expect(lines).toEqual([]);
    expect(khung.hoi.map(({ loai }) => loai)).toEqual(['han']);
  });
});

describe('lists that lost items', () => {
  const lost = `Tham mưu [HĐND tỉnh](cq:hdnd-tinh) ban hành Nghị quyết.`;
  const list = (chu: string | undefined, items: readonly string[]) => ({
    them: [
      {
        cap: 'khoan',
        ...(chu === undefined ? { tieuDe: 'Kiểm tra' } : { chu }),
        con: items.map((text) => ({ cap: 'diem', chu: text })),
      },
    ],
  });

  test('one item under a heading has no label, after a colon it runs on; both are listed', () => {
    const under = derived(list(undefined, [lost, 'Rà soát cơ sở.']));
    expect(nodes(under.keHoach).map(({ cap }) => cap)).toEqual(['khoan', 'doan']);
    const after = derived(list('Nội dung:', [lost, 'Rà soát cơ sở.']));
    expect(nodes(after.keHoach)).toMatchObject([
      { cap: 'khoan', chu: 'Nội dung: Rà soát cơ sở.', nguon: ['k1', 'd2'] },
    ]);
    for (const { muc } of [under, after]) expect(muc.map(({ loai }) => loai)).toContain('mot-viec');
    const both = derived(list(undefined, ['Tuyên truyền.', 'Rà soát cơ sở.']));
    expect(nodes(both.keHoach).map(({ cap }) => cap)).toEqual(['khoan', 'diem', 'diem']);
    expect(both.muc.map(({ loai }) => loai)).not.toContain('mot-viec');
  });

  test.each([
    ['Gồm 03 nội dung sau:', 'Gồm 02 nội dung sau:'],
    ['Tập trung vào ba nhóm việc:', 'Tập trung vào hai nhóm việc:'],
    ['Gồm 05 nội dung sau:', 'Gồm 05 nội dung sau:'],
    ['Trong 3 ngày, các nội dung sau:', 'Trong 3 ngày, các nội dung sau:'],
  ])('“%s” over two of three is “%s”', (lead, expected) => {
    expect(derived(list(lead, [lost, 'Rà soát cơ sở;', 'Tuyên truyền.'])).lines[0]).toBe(expected);
  });
});
