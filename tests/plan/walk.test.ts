import { describe, expect, it } from 'vitest';
import { planNodes, planTexts } from '../../src/plan/walk.js';
import { load, planText } from './ho-tro.js';

const text = planText({
  noiDung: `noiDung:
  - id: m1
    cap: muc
    tieuDe: "A"
    con:
      - { cap: khoan, nhan: "1a.", chu: "b" }
      - cap: bang
        kieu: thuong
        dauBang: [[{ chu: "c", gopCot: 2, gopHang: 1 }]]
        cot: [{ ma: o, ten: "d", rong: 1, vai: khac, canh: giua }, { ma: canh, ten: "d2", rong: 1, vai: khac }]
        hang:
          - { o: { o: "e", canh: "e2" } }
          - { o: { o: { chu: ["f", "g"], canh: giua } }, nhan: "2" }
          - { nhom: "h" }`,
  noiNhan: 'noiNhan: ["i", { ten: "j", ghiChu: "k" }, { nhom: ["l", "m"], ghiChu: "n" }]',
  luu: 'luu: { noi: ["VT"], nguoiSoan: "Ng", kieuNguoiSoan: trong-ngoac }',
  chuKy: 'chuKy: { chucVu: "Chủ tịch", hinhThuc: TL, hoTen: "Tên" }',
  phuLuc: 'phuLuc: [{ kho: ngang, tieuDe: "PL", noiDung: [{ cap: doan, chu: "Chữ" }] }]',
  canCu: 'canCu: ["Phụ lục"]',
  them: 'them: { kinhGui: ["x"], khac: "y" }',
});

describe('walk', () => {
  const keHoach = load(text).value?.keHoach;
  if (!keHoach)
    throw new Error(
      load(text)
        .diagnostics.map((d) => d.message)
        .join(),
    );

  it('visits every text with its path and role, and no code', () => {
    expect(
      [...planTexts(keHoach)].map((one) => `${one.path} ${one.vaiTro}${one.prose ? '' : '!'} ${one.text}`),
    ).toEqual([
      'coQuan coQuan! ubnd-08',
      'kyHieu kyHieu! KH-UBND',
      'trichYeu trichYeu Triển khai Tháng hành động',
      'canCu.0 canCu Phụ lục',
      'noiDung.0.tieuDe tieuDe A',
      'noiDung.0.con.0.nhan nhan! 1a.',
      'noiDung.0.con.0.chu chu b',
      'noiDung.0.con.1.dauBang.0.0.chu tenCot c',
      'noiDung.0.con.1.cot.0.ten tenCot d',
      'noiDung.0.con.1.cot.1.ten tenCot d2',
      'noiDung.0.con.1.hang.0.o.o o e',
      'noiDung.0.con.1.hang.0.o.canh o e2',
      'noiDung.0.con.1.hang.1.nhan nhan! 2',
      'noiDung.0.con.1.hang.1.o.o.chu.0 o f',
      'noiDung.0.con.1.hang.1.o.o.chu.1 o g',
      'noiDung.0.con.1.hang.2.nhom nhom h',
      'noiNhan.0 noiNhan i',
      'noiNhan.1.ten noiNhan j',
      'noiNhan.1.ghiChu ghiChu k',
      'noiNhan.2.nhom.0 noiNhan l',
      'noiNhan.2.nhom.1 noiNhan m',
      'noiNhan.2.ghiChu ghiChu n',
      'luu.noi.0 luu VT',
      'luu.nguoiSoan nguoiSoan! Ng',
      'chuKy.chucVu chuKy Chủ tịch',
      'chuKy.hoTen chuKy Tên',
      'phuLuc.0.tieuDe tieuDe PL',
      'phuLuc.0.noiDung.0.chu chu Chữ',
      'them.kinhGui.0 them x',
      'them.khac them y',
    ]);
  });

  it('visits every node with its parent', () => {
    expect(
      [...planNodes(keHoach)].map(
        ({ path, nut, cha, phuLuc }) => `${path} ${nut.cap} ${cha?.id ?? '-'} ${phuLuc ?? '-'}`,
      ),
    ).toEqual([
      'noiDung.0 muc - -',
      'noiDung.0.con.0 khoan m1 -',
      'noiDung.0.con.1 bang m1 -',
      'phuLuc.0.noiDung.0 doan - 0',
    ]);
  });

  it('gives paths that the plan knows the places of', () => {
    const { value } = load(text);
    for (const { path, text: words } of planTexts(keHoach)) {
      const { line = 0, column = 0 } = value?.place(path) ?? {};
      expect(text.split('\n')[line - 1]?.slice(column - 1), path).toMatch(new RegExp(`^"?${words}`));
    }
  });
});
