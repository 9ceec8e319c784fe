/** Texts that print nothing, and what a paste from Word leaves behind. */
import { describe, expect, it } from 'vitest';
import { brief, expectOnly, load, planText } from './ho-tro.js';

const node = (entry: string) =>
  planText({ noiDung: `noiDung:\n  - cap: muc\n    tieuDe: "A"\n    con:\n      - ${entry}` });
const table = (kind: string, rows: string) =>
  planText({
    noiDung: `noiDung:
  - cap: bang
    kieu: ${kind}
    cot:
      - { ma: tt, ten: "TT", rong: 1, vai: tt }
      - { ma: noiDung, ten: "Nội dung", rong: 5, vai: noiDung }
    hang: ${rows}`,
  });

describe('texts that print nothing', () => {
  it.each([
    ['gia-tri-trong', node('{ cap: khoan, chu: ▶" " }')],
    ['gia-tri-trong', node('{ cap: khoan, chu: ▶"\u00a0" }')],
    ['gia-tri-trong', node('{ cap: khoan, chu: ▶"\\\\  " }').replace('\\\\', '')],
    ['gia-tri-trong', planText({ noiNhan: 'noiNhan:\n  - ▶"   "' })],
    ['gia-tri-trong', planText({ luu: 'luu: { noi: ["VT", ▶" "] }' })],
    ['bang-trong', table('nhiem-vu', '▶[{ o: {} }, { o: { noiDung: " " } }]')],
    ['bang-trong', table('nhiem-vu', '▶[{ nhom: "Một nhóm" }, { o: {} }]')],
  ])('%s', (code, marked) => expectOnly(marked, code));

  it.each([
    ['bang-trong', table('thuong', '▶[{ o: {} }]')],
    ['hang-trong', table('thuong', '[{ o: { noiDung: "a" } }, ▶{ o: {} }]')],
  ])('%s is a warning', (code, marked) => expectOnly(marked, code, 'warning'));

  it.each([
    ['cells left empty', table('thuong', '[{ o: { noiDung: "", tt: "1" } }, { o: { noiDung: ["a", "b"] } }]')],
    ['a row below a merged cell', table('thuong', '[{ o: { noiDung: { chu: "a", gopHang: 2 } } }, { o: {} }]')],
    [
      'header cells without a title',
      table('thuong', '[{ o: { noiDung: "a" } }]')
        .replace('ten: "Nội dung"', 'ten: "\u00a0"')
        .replace(
          '    hang:',
          '    dauBang: [[{ chu: "TT", gopCot: 1, gopHang: 1 }, { chu: "\u00a0", gopCot: 1, gopHang: 1 }]]\n    hang:',
        ),
    ],
    ['a mark that is filled in', node('{ cap: khoan, chu: "[](nam)" }')],
  ])('accepts %s', (_, text) => expect(load(text).diagnostics.map(brief)).toEqual([]));
});

describe('labels and marks that the program prints itself', () => {
  it.each([
    ['nhan-lap', node('{ cap: khoan, tieuDe: ▶"1. Mục đích" }')],
    ['nhan-lap', node('{ cap: khoan, chu: ▶"a) Tuyên truyền" }')],
    ['nhan-lap', node('{ cap: gach, chu: ▶"- Tuyên truyền" }')],
    ['nhan-lap', node('{ cap: khoan, chu: ▶"1.2. Tuyên truyền" }')],
    ['nhan-lap', planText({ noiDung: 'noiDung:\n  - cap: muc\n    tieuDe: ▶"I. MỤC ĐÍCH"' })],
    ['nhan-lap', planText({ noiDung: 'noiDung:\n  - cap: phan\n    tieuDe: ▶"Phần I MỤC ĐÍCH"' })],
    ['dau-lap', planText({ noiNhan: 'noiNhan:\n  - ▶"- Công an tỉnh"' })],
    ['dau-lap', planText({ noiNhan: 'noiNhan:\n  - "Công an tỉnh▶;"' })],
    ['dau-lap', planText({ noiNhan: 'noiNhan:\n  - { ten: "Công an tỉnh", ghiChu: ▶"(để b/c)" }' })],
    ['dau-lap', planText({ luu: 'luu: { noi: ["VT", "NC▶."] }' })],
    ['dau-lap', planText({ canCu: 'canCu:\n  - "Luật Phòng, chống ma túy▶;"' })],
    ['ky-hieu-kem-so', planText({ kyHieu: 'kyHieu: ▶"12/KH-UBND"' })],
    ['ky-hieu-kem-so', planText({ kyHieu: 'kyHieu: ▶"/KH-UBND"' })],
    ['ky-hieu-chu-thuong', planText({ kyHieu: 'kyHieu: ▶"kh-ubnd"' })],
    ['trich-yeu-dau-cham', planText({ trichYeu: 'trichYeu: ▶"Triển khai Tháng hành động."' })],
    ['xuong-dong', node('cap: khoan\n        chu: ▶|\n          Một\n          Hai')],
  ])('%s is a warning', (code, marked) => expectOnly(marked, code, 'warning'));

  it.each([
    ['numbers and dates at the beginning', node('{ cap: khoan, chu: "30.000 người, 12 xã; 5 năm" }')],
    ['a paragraph without a label', node('{ cap: doan, chu: "- Tuyên truyền" }')],
    ['another label that is kept', node('{ cap: khoan, nhan: "1.", chu: "a) và b) như trên" }')],
    ['a sentence that speaks of a part', node('{ cap: khoan, chu: "Phần I của Đề án" }')],
    ['small letters in a symbol', planText({ kyHieu: 'kyHieu: "QĐ-TTg"' })],
    ['dots of omission', planText({ noiNhan: 'noiNhan:\n  - "Các sở..."', trichYeu: 'trichYeu: "Triển khai..."' })],
    ['a folded text', node('cap: khoan\n        chu: >-\n          Một\n          hai')],
  ])('accepts %s', (_, text) => expect(load(text).diagnostics.map(brief)).toEqual([]));

  it('tells how to part number and symbol', () => {
    const { diagnostics } = load(planText({ kyHieu: 'kyHieu: "05/KH-UBND"' }));
    expect(diagnostics[0]?.message).toContain('so: 5 và kyHieu: "KH-UBND"');
  });
});
