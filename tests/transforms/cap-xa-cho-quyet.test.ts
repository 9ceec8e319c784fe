/** What waits: questions say what is wrong today, and who is asked for something is sent the plan. */
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import type { HoSo } from '../../src/transforms/cap-xa/commune/profile.js';
import { loadDecisions, saveDecisions } from '../../src/transforms/cap-xa/decisions/decisions.js';
import { noDecisions } from '../../src/transforms/cap-xa/decisions/model.js';
import { derived } from './cap-xa-nho.js';

const hoSo = (diaBan: HoSo['diaBan']): HoSo => ({
  phienBan: 1,
  donVi: '02686',
  ten: 'xã A Mú Sung',
  coQuan: {},
  diaBan,
  nguon: ['bài kiểm'],
});

describe('questions of an earlier run', () => {
  const { khung } = derived({ nhiemVu: ['Tổ chức 12 hội nghị.', 'Ưu tiên 12 xã đặc biệt khó khăn.'] });
  const before = saveDecisions(undefined, noDecisions('t.yaml'), khung);
  const hoi = khung.hoi.map((one) => ({ ...one, vi: 'lý do của hôm nay', deXuat: 'trước ngày 02/6' }));
  const saved = (text: string) =>
    saveDecisions(text, loadDecisions('t.cap-xa.yaml', text).value ?? noDecisions('t.yaml'), { hoi, muc: [] });

  test('open ones take the reason and the proposal of this run, decided ones stay as they were answered', () => {
    const after = saved(before.replace('chon: null', 'chon: bo'));
    const [first, second] = loadDecisions('t.cap-xa.yaml', after).value?.quyetDinh ?? [];
    expect(first).toMatchObject({ vi: khung.hoi[0]?.vi, chon: 'bo' });
    expect(first).not.toHaveProperty('deXuat');
    expect(second).toMatchObject({ vi: 'lý do của hôm nay', deXuat: 'trước ngày 02/6', chon: null });
    expect(saved(after)).toBe(after);
  });

  test.each([
    ['ve:phong-vhxh', 'cần giu, bo, chu.'],
    ['viec-xa', 'cần giu, bo, chu.'],
  ])('“%s” says nothing to a question about a sentence', (chon, wanted) => {
    const known = { nguon: 't.yaml', nodes: undefined, bodies: ['phong-vhxh'] };
    const { value, diagnostics } = loadDecisions('t', before.replace('chon: null', `chon: ${chon}`), known);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(wanted)]);
  });

  test('a proposal that is no longer made leaves', () => {
    const after = saved(before);
    const quyetDinh = loadDecisions('t.cap-xa.yaml', after).value ?? noDecisions('t.yaml');
    expect(saveDecisions(after, quyetDinh, khung)).not.toContain('deXuat:');
  });
});

describe('headings', () => {
  const reason = (heading: string) => derived({ giao: { [heading]: ['Tuyên truyền.'] } }).khung.hoi.map(({ vi }) => vi);

  test('of an agency that is no more: the province’s plan is to be mended', () => {
    expect(reason('Sở Thông tin và Truyền thông')).toEqual([
      'tên cơ quan trong kế hoạch tỉnh không còn dùng, cần sửa ở kế hoạch tỉnh',
    ]);
  });

  test('of prosecutors and courts say whom a commune works with, and the proposal can be taken', () => {
    const giao = { 'Đề nghị [Viện kiểm sát nhân dân tỉnh](cq:vksnd-tinh)': ['Tuyên truyền pháp luật.'] };
    const [question] = derived({ giao }).khung.hoi;
    expect(question?.vi).toContain('Viện kiểm sát nhân dân khu vực');
    const taken = derived({ giao }, { quyetDinh: question ? [{ ...question, chon: 'de-xuat' }] : [] });
    expect(taken.lines).toEqual(['PHÂN CÔNG', 'Đề nghị Viện kiểm sát nhân dân khu vực', 'Tuyên truyền pháp luật.']);
    expect(taken.keHoach.noiNhan).toContain('Viện kiểm sát nhân dân khu vực');
  });

  test('of schools: what tells schools what to do is not theirs', () => {
    const giao = { 'Sở Giáo dục và Đào tạo': ['Chỉ đạo các trường học tổ chức sinh hoạt hè trong nhà trường.'] };
    const [question] = derived({ giao }).khung.hoi;
    expect(question?.loai).toBe('chia-viec');
    const answer = (chon: string) => derived({ giao }, { quyetDinh: question ? [{ ...question, chon }] : [] });
    expect(answer('ve:phong-vhxh').lines.at(-1)).toBe(giao['Sở Giáo dục và Đào tạo'][0]);
    const schools = answer('ve:cac-truong-hoc');
    expect(schools.lines).toEqual([]);
    expect(schools.khung.hoi.map(({ loai }) => loai)).toEqual(['chia-viec', 'gap-chinh-minh']);
  });

  test('a whole section goes, or goes to another body, also where nothing was asked', () => {
    const giao = { 'Sở Công Thương': ['Kiểm tra hàng hóa.', 'Tuyên truyền.'] };
    const section = (chon: string) => derived({ giao }, { quyetDinh: [{ nut: 'k1', chon }] }).lines;
    expect(section('bo')).toEqual([]);
    expect(section('ve:phong-vhxh')).toEqual([
      'PHÂN CÔNG',
      'Phòng Văn hóa - Xã hội',
      'Kiểm tra hàng hóa.',
      'Tuyên truyền.',
    ]);
  });
});

describe('what is on the ground', () => {
  const goal = 'Tuyên truyền tại cửa khẩu cho người qua lại, nhất là cư dân khu vực biên giới.';
  test('is what the sentence names first', () => {
    expect(derived({ nhiemVu: [goal] }, { hoSo: hoSo({ bienGioi: true }) }).lines).toEqual([]);
    expect(derived({ nhiemVu: [goal] }, { hoSo: hoSo({ cuaKhau: true }) }).lines).toEqual([goal]);
  });
});

describe('recipients', () => {
  const court = '[Tòa án nhân dân khu vực](cq:tand-khu-vuc)';
  const border = '[Ban Chỉ huy Bộ đội Biên phòng](cq:ban-chi-huy-bdbp)';
  const names = (source: Parameters<typeof derived>[0], options?: Parameters<typeof derived>[1]) =>
    derived(source, options).keHoach.noiNhan.map((one) =>
      plain(typeof one === 'string' ? one : 'ten' in one ? one.ten : ''),
    );
  const table = (phoiHop: string) => ({
    them: [
      {
        cap: 'bang',
        kieu: 'nhiem-vu',
        cot: [
          { ma: 'noiDung', ten: 'Nội dung', rong: 40, vai: 'noiDung', canh: 'deu' },
          { ma: 'chuTri', ten: 'Chủ trì', rong: 20, vai: 'chuTri', canh: 'trai' },
          { ma: 'phoiHop', ten: 'Phối hợp', rong: 20, vai: 'phoiHop', canh: 'trai' },
        ],
        hang: [{ o: { noiDung: 'Lập hồ sơ cai nghiện', chuTri: 'Công an tỉnh', phoiHop } }],
      },
    ],
  });

  test('are those asked for something in a table too; the front stands there already', () => {
    const asked = names(table(`${court}, ${border}, [MTTQ tỉnh](cq:ubmttq-tinh)`));
    expect(asked.filter((name) => /Tòa án|Biên phòng/.test(name))).toEqual(['Tòa án nhân dân khu vực']);
    expect(asked.filter((name) => name.includes('Mặt trận'))).toHaveLength(1);
    expect(names(table(border), { hoSo: hoSo({ bienGioi: true }) })).toContain('Đồn Biên phòng');
  });

  test('are not those of a section that nobody asks', () => {
    expect(names({ giao: { 'Công an tỉnh': ['Đề nghị Tòa án nhân dân khu vực xét xử.'] } })).not.toContain(
      'Tòa án nhân dân khu vực xét xử',
    );
  });
});
