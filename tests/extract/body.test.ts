/** Levels of the body: many kinds of labels, headings, paragraphs without labels; labels stay as they were typed. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { Nut } from '../../src/plan/schema.js';
import type { ReadBlock } from '../../src/readers/model.js';
import { c, file, p, plainP, plan } from './typed.js';
import { world } from './world.js';

async function bodyOf(...blocks: readonly ReadBlock[]): Promise<readonly Nut[]> {
  return extract(plan(...blocks), (await world()).danhMuc).keHoach.noiDung;
}

/** `khoan 1) Tiêu đề | chữ`, indented by depth. */
function shown(nodes: readonly Nut[], depth = 0): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.cap === 'bang') return [`${'  '.repeat(depth)}bang`];
    const text = [node.tieuDe, node.chu].filter((one) => one !== undefined).join(' | ');
    const line = [node.cap, node.nhan, text].filter((one) => one !== undefined && one !== '').join(' ');
    return [`${'  '.repeat(depth)}${line}`, ...shown(node.con ?? [], depth + 1)];
  });
}

test('gạch chân, tô màu nền trong thân bài: mẫu không in nên phải nói', async () => {
  const run = { text: 'Rà soát.', bold: false, italic: false, underline: true, superscript: false };
  const coloured = { ...run, underline: false, highlight: 'yellow' };
  const body = [[run], [coloured], [{ ...run, underline: false }]].map((runs) => p('', 'justify', { runs }));
  const { coverage } = extract(plan(p('**I. MỤC ĐÍCH**'), ...body), (await world()).danhMuc);
  const notes = coverage.doan.filter(({ chu }) => chu === 'Rà soát.').map(({ ghiChu }) => ghiChu);
  expect(notes).toEqual([['chữ gạch chân: mẫu không in'], ['chữ tô màu nền: mẫu không in'], []]);
});

describe('cấp của thân văn bản', () => {
  test('đủ các cấp, nhãn đúng thứ tự thì không ghi nhan', async () => {
    const body = await bodyOf(
      c('**Phần I**'),
      c('**CÔNG TÁC CHUNG**'),
      p('**I. MỤC ĐÍCH**'),
      p('**1. Công an tỉnh**'),
      p('a) Chủ trì.'),
      p('- Rà soát.'),
      p('+ Thống kê.'),
      p('b) Phối hợp.'),
      p('**2. Sở Y tế:** Cấp thuốc.'),
      p('**II. TỔ CHỨC THỰC HIỆN**'),
      p('Đoạn thường.'),
    );
    expect(shown(body)).toEqual([
      'phan CÔNG TÁC CHUNG',
      '  muc MỤC ĐÍCH',
      '    khoan [Công an tỉnh](cq:cong-an-tinh)',
      '      diem Chủ trì.',
      '        gach Rà soát.',
      '          cong Thống kê.',
      '      diem Phối hợp.',
      '    khoan [Sở Y tế](cq:so-y-te): | Cấp thuốc.',
      '  muc TỔ CHỨC THỰC HIỆN',
      '    doan Đoạn thường.',
    ]);
  });

  test('nhãn nhảy, lặp, khác kiểu thì giữ nguyên', async () => {
    const body = await bodyOf(
      p('**I. A**'),
      p('1. Một.'),
      p('3. Ba.'),
      p('3. Ba nữa.'),
      p('4) Bốn.'),
      p('**III. B**'),
      p('– Gạch dài.'),
      p('• Chấm.'),
    );
    expect(shown(body)).toEqual([
      'muc A',
      '  khoan Một.',
      '  khoan 3. Ba.',
      '  khoan Ba nữa.',
      '  khoan 4) Bốn.',
      'muc III. B',
      '  gach – Gạch dài.',
      '    cong • Chấm.',
    ]);
  });

  test('A., I., 1., 1.1., (1), a.1)', async () => {
    const body = await bodyOf(
      p('**A. ĐÁNH GIÁ**'),
      p('**I. KẾT QUẢ**'),
      p('1. Một.'),
      p('1.1. Một một.'),
      p('1.2. Một hai.'),
      p('(1) Ý một.'),
      p('2. Hai.'),
      p('**B. NHIỆM VỤ**'),
      p('**C. TỔ CHỨC**'),
    );
    expect(shown(body)).toEqual([
      'phan A. ĐÁNH GIÁ',
      '  muc KẾT QUẢ',
      '    khoan Một.',
      '      diem 1.1. Một một.',
      '      diem 1.2. Một hai.',
      '        gach (1) Ý một.',
      '    khoan Hai.',
      'phan B. NHIỆM VỤ',
      'phan C. TỔ CHỨC',
    ]);
  });

  test('đoạn không nhãn theo mục đứng trước; danh sách được báo trước bằng dấu hai chấm', async () => {
    const body = await bodyOf(
      p('**1. Ủy ban nhân dân các xã**'),
      p('Chỉ đạo.'),
      p('- Một.'),
      p('Đối với xã A: làm.'),
      p('- Các việc:'),
      p('1. Việc một.'),
      p('2. Việc hai.'),
    );
    expect(shown(body)).toEqual([
      'khoan [Ủy ban nhân dân các xã](cq:ubnd-cap-xa)'.replace(/\[(.*?)\]\(.*?\)/, '$1'),
      '  doan Chỉ đạo.',
      '  gach Một.',
      '    doan Đối với xã A: làm.',
      '  gach Các việc:',
      '    cong 1. Việc một.',
      '    cong 2. Việc hai.',
    ]);
  });

  test('chữ giống nhãn mà không phải nhãn', async () => {
    const body = await bodyOf(
      p('**I. A**'),
      p('Phần mềm quản lý được cập nhật.'),
      p('1.5 triệu đồng được cấp.'),
      p('01/6/2026 là ngày mở đầu.'),
      p('100% hộ ký cam kết.'),
      plainP('* Ghi chú: làm ngay.'),
    );
    expect(shown(body)).toEqual([
      'muc A',
      '  doan Phần mềm quản lý được cập nhật.',
      '  doan 1.5 triệu đồng được cấp.',
      '  doan 01/6/2026 là ngày mở đầu.',
      '  doan 100% hộ ký cam kết.',
      '  doan \\* Ghi chú: làm ngay.',
    ]);
  });

  test('nhãn do Word đánh số, chú thích cuối trang, chữ nghiêng, chỉ số trên', async () => {
    const label = { label: { text: '1.', format: 'decimal' } };
    const read = file(
      [
        ...plan().sections.flatMap(({ blocks }) => blocks.slice(0, -1)),
        p('Rà soát *kỹ* (^1^) địa bàn{1}.', 'justify', label),
        ...plan().sections.flatMap(({ blocks }) => blocks.slice(-1)),
      ],
      {
        notes: [{ number: 1, blocks: [p('Gồm *02* địa bàn.')] }],
      },
    );
    const { keHoach, coverage } = extract(read, (await world()).danhMuc);
    expect(keHoach.noiDung).toEqual([{ cap: 'khoan', chu: 'Rà soát *kỹ* (^1^) địa bàn^[Gồm *02* địa bàn.].' }]);
    expect(coverage.doan.find(({ chu }) => chu === 'Gồm 02 địa bàn.')?.duong).toEqual(['noiDung.0.chu']);
  });

  test('nguồn không có chữ đậm: tiêu đề nhận theo dáng, kể cả tiêu đề chạy liền', async () => {
    const { value } = (await import('../../src/readers/text/read.js')).readText(
      'a.txt',
      new TextEncoder().encode(
        'KẾ HOẠCH\n\nCông tác năm 2026\n\nUBND tỉnh ban hành Kế hoạch như sau:\n\nI. PHÂN CÔNG\n\n1. Công an tỉnh\n\n- Chủ trì, phối hợp.\n\n2. Sở Y tế: Cấp thuốc cho người bệnh.\n\nII. KINH PHÍ\n\n1. Ngân sách bảo đảm: theo phân cấp.\n\n2. Các nguồn khác.\n',
      ),
      (await world()).danhMuc.loi,
    );
    if (!value) throw new Error('unreadable');
    expect(shown(extract(value, (await world()).danhMuc).keHoach.noiDung)).toEqual([
      'muc PHÂN CÔNG',
      '  khoan [Công an tỉnh](cq:cong-an-tinh)',
      '    gach Chủ trì, phối hợp.',
      '  khoan [Sở Y tế](cq:so-y-te): | Cấp thuốc cho người bệnh.',
      'muc KINH PHÍ',
      '  khoan Ngân sách bảo đảm: theo phân cấp.',
      '  khoan Các nguồn khác.',
    ]);
  });
});
