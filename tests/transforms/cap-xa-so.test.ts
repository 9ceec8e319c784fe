/** Figures, money, places and people of the province, however they are written: none is printed in a commune's plan unasked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../ho-tro/build.js';
import { derived } from './cap-xa-nho.js';

const lamDong = { ma: '68', ten: 'tỉnh Lâm Đồng' };
const of = (sentence: string) => {
  const { lines, khung } = derived({ nhiemVu: [sentence], tinh: lamDong }, { ma: '24848' });
  return { lines, kinds: khung.hoi.map(({ loai }) => loai) };
};

interface Node {
  readonly chu?: string;
  readonly con?: readonly Node[];
}
const sentencesOf = (file: string): readonly string[] => {
  const plan = parse(readFileSync(path.join(root, file), 'utf8')) as { readonly noiDung: readonly Node[] };
  const visit = (nodes: readonly Node[]): readonly string[] =>
    nodes.flatMap(({ chu, con = [] }) => [...(chu === undefined ? [] : [chu]), ...visit(con)]);
  return visit(plan.noiDung);
};

describe('the sentences of a province about itself', () => {
  test.each([...sentencesOf('tests/du-lieu/cap-xa/so.yaml'), ...sentencesOf('tests/du-lieu/cap-xa/so2.yaml')])(
    '“%s” is asked, and not printed',
    (sentence) => {
      const { lines, kinds } = of(sentence);
      expect(lines).toEqual([]);
      expect(kinds).toHaveLength(1);
    },
  );
});

describe('other ways to write a number, a place, a person', () => {
  test.each([
    'Mở mười hai lớp tập huấn cho cán bộ.',
    'Hỗ trợ hai nghìn ba trăm hộ nghèo.',
    'Vận động 1/3 số hộ còn lại ký cam kết.',
    'Phấn đấu giảm 30-35 % số vụ vi phạm.',
    'Phấn đấu giảm từ 30 đến 35% số vụ vi phạm.',
    'Tổ chức 5-7 lớp tập huấn.',
    'Phát 45 000 tờ rơi.',
    'Thành lập 12 Tổ công nghệ số cộng đồng.',
    'Thành lập 03 HTX nông nghiệp.',
    'Đưa tổng số mô hình lên 350.',
    'Trồng mới 2.300ha rừng.',
    'Bố trí kinh phí: 2 tỷ 500 triệu đồng.',
    'Hỗ trợ 2000 hộ.',
    'Kiểm tra 20/50 cơ sở.',
    'Làm hai km đường băng cản lửa.',
    'Giảm một nửa số vụ.',
    'Trong năm tổ chức ba hội nghị.',
    'Xây dựng 01 mô hình điểm.',
    'Trên [90%](so-lieu) hộ dân tham gia.',
    'Theo kế hoạch, mở 20 lớp.',
    'In 5.000 bản hướng dẫn.',
    'Làm đường băng cản lửa dài 25 km.',
    'Cấp 500 kg gạo cho hộ nghèo.',
    'Tổ chức tại Nhà văn hóa Lao động.',
    'Kiểm tra tại hồ Xuân Hương.',
    'Ra quân tại Đồi Cù.',
    'Làm điểm ở Di Linh.',
    'Giao ông Nguyễn Văn An làm tổ trưởng.',
    'Duy trì đường dây nóng 0263.3822331.',
    'Gửi báo cáo về hộp thư attp@lamdong.gov.vn.',
  ])('“%s” is asked', (sentence) => {
    const { lines, kinds } = of(sentence);
    expect(lines).toEqual([]);
    expect(kinds.length).toBeGreaterThan(0);
  });

  test.each([
    'Phun hóa chất trong bán kính 200 m.',
    'Tuyên truyền Điều 5, 6 và 7 của Luật.',
    'Thực hiện trong giai đoạn 2026 - 2030 và năm 2026.',
    'Trực 24/24 giờ; gọi 111, 112, 113, 114 khi có việc.',
    'Hưởng ứng Ngày Quốc tế về rừng (21/3), dịp lễ 30/4 và 01/5.',
    'Vận động mỗi thôn lập ít nhất 01 tổ tự quản.',
    'Tổ chức tháng cao điểm từ 15/4 đến 15/5.',
    'Rà soát, lập danh sách: (1) hộ nghèo; (2) hộ cận nghèo.',
    'Thực hiện phương châm bốn tại chỗ, ba sẵn sàng.',
    'Tuyên truyền mô hình chính quyền địa phương hai cấp.',
    'Tuyên truyền Nghị quyết số 57-NQ/TW và Đề án 06.',
    'Vận động người dân phòng, chống dịch Covid-19.',
    'Giao đồng chí Phó Chủ tịch phụ trách.',
  ])('“%s” holds everywhere', (sentence) => {
    expect(of(sentence).lines).toEqual([sentence]);
  });

  test('a full rate is printed, and asked once', () => {
    const { lines, kinds } = of('Vận động 100% cơ sở ký cam kết.');
    expect(lines).toEqual(['Vận động 100% cơ sở ký cam kết.']);
    expect(kinds).toEqual(['chi-tieu']);
  });
});

test('a figure in a cell beside the work leaves that cell open, not the row', () => {
  const bang = {
    cap: 'bang',
    kieu: 'nhiem-vu',
    cot: [
      { ma: 'viec', ten: 'Nhiệm vụ', vai: 'noiDung', rong: 3 },
      { ma: 'ai', ten: 'Chủ trì', vai: 'chuTri', rong: 2 },
      { ma: 'ra', ten: 'Sản phẩm', vai: 'sanPham', rong: 2 },
    ],
    hang: [{ o: { viec: 'Tập huấn cho cán bộ', ai: '[Công an tỉnh](cq:cong-an-tinh)', ra: '20 lớp' } }],
  };
  const { khung, keHoach } = derived({ them: [bang], tinh: lamDong }, { ma: '24848' });
  expect(khung.hoi.map(({ loai, viec }) => [loai, viec])).toEqual([['so-luong', '20 lớp']]);
  const [table] = keHoach.noiDung;
  expect(table).toMatchObject({ hang: [{ o: { viec: 'Tập huấn cho cán bộ' } }] });
  expect(JSON.stringify(table)).not.toContain('20 lớp');
});
