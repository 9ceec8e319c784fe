/** The commonest slips in the shape of YAML, each with the words and the place that help. */
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan/load.js';
import { brief, danhMucGia, expectOnly, load, planText } from './ho-tro.js';

const body = (lines: string) => planText({ noiDung: `noiDung:\n  - cap: muc\n    tieuDe: "A"\n    con:\n${lines}` });
const messageOf = (text: string) => load(text.replace('▶', '')).diagnostics.map((d) => d.message);

describe('slips in the shape of YAML', () => {
  it.each([
    ['yaml-thieu-hai-cham', planText({ kyHieu: '▶kyHieu KH-UBND' })],
    ['yaml-thieu-hai-cham', planText({ kyHieu: '▶kyHieu：KH-UBND' })],
    ['yaml-thieu-hai-cham', body('      - cap: khoan\n        ▶chu "Một"')],
    ['yaml-thut-dong', body('      - cap: khoan\n       ▶chu: "Một hai"')],
    ['yaml-thut-dong', body('      - cap: khoan\n         ▶chu: "Một hai"')],
    ['yaml-ngoac-nhom', planText({ luu: 'luu: ▶{ noi: ["VT"]' })],
    ['yaml-ngoac-nhom', planText({ luu: 'luu: { noi: ["VT"] } ▶}' })],
    ['yaml-ngoac-nhom', planText({ luu: 'luu: { noi: ["VT" ▶}' })],
    ['yaml-ngoac-nhom', planText({ noiNhan: 'noiNhan:\n  - { ten: "UBND tỉnh" ▶ghiChu: "để b/c" }' })],
    ['yaml-ngoac-nhom', planText({ ngay: 'ngay: { ngay: null, thang: 5 ▶nam: 2026 }' })],
    ['yaml-ngoac-nhom', planText({ luu: 'luu:\n  noi: ["VT" ▶"NC"]' })],
    ['yaml-ngay-viet-gon', planText({ ngay: 'ngay: ▶2026-06-15' })],
    ['khoa-la', planText({ noiNhan: '▶nơiNhận:\n  - "A"' })],
    ['khoa-la', planText({ chuKy: 'chuKy: { chucVu: "Chủ tịch", ▶dong: ["TM. X"], hoTen: null }' })],
    ['gia-tri-la', planText({ chuKy: 'chuKy: { chucVu: "Chủ tịch", hinhThuc: ▶"Q", hoTen: null }' })],
  ])('%s', (code, marked) => expectOnly(marked, code));

  it('say what to do with the words of the file itself', () => {
    const message = (entry: Readonly<Record<string, string>>) => messageOf(planText(entry)).join();
    expect(message({ kyHieu: 'kyHieu KH-UBND' })).toContain('“kyHieu: …”');
    expect(message({ ngay: 'ngay: 2026-06-15' })).toContain('ngay: { ngay: 15, thang: 6, nam: 2026 }');
    expect(message({ noiNhan: 'nơiNhận:\n  - "A"' })).toContain('“noiNhan”');
    expect(message({ chuKy: 'chuKy: { chucVu: "A", dong: ["B"], hoTen: null }' })).toContain('hoặc dong');
    expect(message({ chuKy: 'chuKy: { chucVu: "A", hinhThuc: "Q.", hoTen: null }' })).toContain('Quyền Chủ tịch');
    expect(message({ phienBan: 'phienBan: 2' })).toContain('cần 1.');
    expect(messageOf(body('      - cap: khoan\n       chu: "Một hai"')).join()).toContain('thụt 7 dấu cách; cần 8');
  });

  it('of a dash: its column, or the key that is missing above it', () => {
    const dash = body('      - cap: khoan\n        chu: "Một"\n     - cap: khoan\n       chu: "Hai"');
    expect(load(dash).diagnostics.map(brief)).toEqual(['error yaml-thut-dong 15:6']);
    expect(messageOf(dash).join()).toContain('thụt 5 dấu cách; cần 6');
    const noKey = planText({
      noiDung: 'noiDung:\n  - cap: muc\n    tieuDe: "A"\n      - cap: khoan\n        chu: "a"',
    });
    expect(messageOf(noKey).join()).toContain('“con:”');
  });

  it('are read past: the other faults are told too', () => {
    const text = planText({ so: 'so "5"', luu: 'luu: { noi: ["VT"]', chuKy: 'chuKy: { chucVu: "Chủ tịch" }' });
    expect(load(text).diagnostics.map(brief)).toEqual([
      'error yaml-thieu-hai-cham 5:1',
      'error yaml-ngoac-nhom 14:6',
      'error thieu-khoa 15:8',
    ]);
  });

  it('a word like a key in a sentence is no key', () => {
    expect(load(planText({ trichYeu: 'trichYeu: Một\n  so với\n  nam giới' })).diagnostics.map(brief)).toEqual([]);
  });
});

describe('all faults at once', () => {
  it('an unknown kind is told with the others', () => {
    const text = new TextEncoder().encode(planText({ loai: 'loai: ke-hoac', so: 'so: 0' }));
    const { diagnostics } = loadPlan('kh.yaml', text, danhMucGia, { kinds: ['cong-van', 'ke-hoach'] });
    expect(diagnostics.map(brief)).toEqual(['error loai-khong-co-mau 2:7', 'error so-ngoai-khoang 5:5']);
    expect(diagnostics[0]?.message).toContain('“ke-hoach”');
  });

  it('two thousand unknown keys: the first are told, the rest counted', () => {
    const keys = Array.from({ length: 2000 }, (_, i) => `khoaLaSo${i}: 1`).join('\n');
    const { diagnostics } = load(`${planText({ trichYeu: '' })}${keys}\n`);
    expect(diagnostics.filter((d) => d.code === 'khoa-la').length).toBe(41);
    expect(diagnostics.map((d) => d.message).join()).toContain('thêm 1960 khóa');
  });
});
