/** Help for the plan room's tests: a small catalogue, a correct plan to spoil, and places marked in the text itself. */
import { expect } from 'vitest';
import type { Diagnostic, Result } from '../../src/diagnostic/model.js';
import { createLoi } from '../../src/phrase/loi.js';
import type { CoQuan, CoQuanBanHanh, DanhMuc, DonVi, VanBan } from '../../src/plan/catalogue.js';
import { type LoadedPlan, loadPlan } from '../../src/plan/load.js';
import { expectSentences } from '../ho-tro/sentence.js';

const donVi: readonly DonVi[] = [
  { ma: '08', ten: 'Tuyên Quang', loai: 'tỉnh', cap: 'tinh', datTenTheo: 'khong', nguon: 'x' },
  { ma: '24', ten: 'Bắc Ninh', loai: 'tỉnh', cap: 'tinh', datTenTheo: 'khong', nguon: 'x' },
  {
    ma: '073',
    ten: 'Chiêm Hóa',
    loai: 'huyện',
    cap: 'huyen',
    maCha: '08',
    den: '2025-06-30',
    datTenTheo: 'khong',
    nguon: 'x',
  },
];

const coQuan: readonly CoQuan[] = [
  { id: 'cong-an-tinh', ten: 'Công an tỉnh', cap: 'tinh', loai: 'ca', biDanh: [], chac: 'cao', nguon: ['x'] },
  {
    id: 'so-tttt',
    ten: 'Sở Thông tin và Truyền thông',
    cap: 'tinh',
    loai: 'so',
    biDanh: [],
    den: '2025-02-28',
    chac: 'cao',
    nguon: ['x'],
  },
  {
    id: 'chi-cuc-khu-vuc',
    ten: 'Chi cục Hải quan khu vực {so}',
    cap: 'tinh',
    loai: 'cc',
    biDanh: [],
    chac: 'cao',
    nguon: ['x'],
  },
];

const vanBan: readonly VanBan[] = [
  { id: '44-kh-ubnd', loai: 'Kế hoạch', so: '44/KH-UBND', ngay: '2023-03-14', chac: 'cao', nguon: ['x'] },
  { id: 'luat-cu', loai: 'Luật', so: '23/2000/QH10', ngay: '2000-12-09', het: '2021-12-31', chac: 'cao', nguon: ['x'] },
  { id: 'luat-moi', loai: 'Luật', so: '1/2030/QH17', ngay: '2030-01-01', chac: 'cao', nguon: ['x'] },
];

const tuyenQuang: CoQuanBanHanh = {
  id: 'ubnd-08',
  dong: ['ỦY BAN NHÂN DÂN', 'TỈNH TUYÊN QUANG'],
  tenThuong: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  tenTat: 'UBND tỉnh Tuyên Quang',
  diaDanh: 'Tuyên Quang',
  taiDau: 'ubnd',
};

export const danhMucGia: DanhMuc = {
  donVi: (ma, ngay) => donVi.find((one) => one.ma === ma && (ngay === undefined || (one.den ?? '9999') >= ngay)),
  coQuan: (id) => coQuan.find((one) => one.id === id),
  vanBan: (id) => vanBan.find((one) => one.id === id),
  chuDe: () => undefined,
  timDonVi: () => [],
  timCoQuan: () => [],
  banHanh: (name) => {
    if (name === 'ubnd-08' || name === 'UBND tỉnh Tuyên Quang') return tuyenQuang;
    return name === 'UBND phường 1' ? [tuyenQuang, { ...tuyenQuang, id: 'ubnd-24' }] : undefined;
  },
  allDonVi: donVi,
  allCoQuan: coQuan,
  allVanBan: vanBan,
  allChuDe: [],
  allLinhVuc: [],
  tinhSangXa: [],
  biDanhCapXa: [],
  loi: createLoi([]),
};

/** A plan without a fault, one entry a top-level key. */
const good: Readonly<Record<string, string>> = {
  phienBan: 'phienBan: 1',
  loai: 'loai: ke-hoach',
  coQuan: 'coQuan: ubnd-08',
  nam: 'nam: 2026',
  so: 'so: null',
  kyHieu: 'kyHieu: "KH-UBND"',
  ngay: 'ngay: { ngay: null, thang: 5, nam: 2026 }',
  trichYeu: 'trichYeu: "Triển khai Tháng hành động"',
  noiDung: 'noiDung:\n  - cap: muc\n    tieuDe: "MỤC ĐÍCH"',
  noiNhan: 'noiNhan:\n  - "Công an tỉnh"',
  luu: 'luu: { noi: ["VT"] }',
  chuKy: 'chuKy: { chucVu: "Chủ tịch", hoTen: null }',
};

/** The good plan with some top-level keys written otherwise; `''` leaves a key out, a new key goes to the end. */
export function planText(changed: Readonly<Record<string, string>> = {}): string {
  const all = { ...good, ...changed };
  return `${Object.values(all)
    .filter((entry) => entry !== '')
    .join('\n')}\n`;
}

/** `▶` marks where the finding is expected; it is taken out of the text. */
export function takeMark(marked: string): { text: string; line: number; column: number } {
  const lines = marked.slice(0, marked.indexOf('▶')).split('\n');
  return { text: marked.replace('▶', ''), line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

export function load(text: string, danhMuc: DanhMuc = danhMucGia): Result<LoadedPlan> {
  const loaded = loadPlan('kh.yaml', new TextEncoder().encode(text), danhMuc);
  expectSentences(loaded.diagnostics);
  return loaded;
}

export function brief({ code, severity, place }: Diagnostic): string {
  return `${severity} ${code} ${place.line}:${place.column}`;
}

/** The text has this finding at its mark, and no other. */
export function expectOnly(marked: string, code: string, severity: Diagnostic['severity'] = 'error'): void {
  const { text, line, column } = takeMark(marked);
  const { diagnostics, value } = load(text);
  expect(diagnostics.map(brief), text).toEqual([`${severity} ${code} ${line}:${column}`]);
  expect(value === undefined).toBe(severity === 'error');
}
