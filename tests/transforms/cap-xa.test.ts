/** The derivation's rules one by one, on real plans: what is replaced, what is asked, what a decision does. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DonVi } from '../../src/plan/catalogue.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { isBang, planNodes } from '../../src/plan/walk.js';
import { plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import { findCommune } from '../../src/transforms/cap-xa/commune/communes-of.js';
import { type HoSo, loadProfile } from '../../src/transforms/cap-xa/commune/profile.js';
import { loadDecisions, saveDecisions } from '../../src/transforms/cap-xa/decisions/decisions.js';
import { noDecisions, type QuyetDinh } from '../../src/transforms/cap-xa/decisions/model.js';
import { soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import { projectFolder } from '../ho-tro/source.js';
import { wholePlan } from '../ho-tro/whole-plan.js';
import { catalogue } from '../plan/danh-muc.js';
import { capXa, laoCai, linesOf, load, planText, tuyenQuang2026 } from './cap-xa-doc.js';
import { nodes } from './cap-xa-nho.js';

const danhMuc = catalogue();
const tinh = load(planText(laoCai), danhMuc);
const khung = soanKhung(wholePlan(tinh), noDecisions('tinh.yaml'), danhMuc);

function unit(ma: string): DonVi {
  const found = danhMuc.donVi(ma, '2026-06-01');
  if (!found) throw new Error(ma);
  return found;
}
const xa = unit('02686');
const phuong = unit('02647');

function hoSo(diaBan: HoSo['diaBan']): HoSo {
  return { phienBan: 1, donVi: xa.ma, ten: 'xã', coQuan: {}, diaBan, nguon: ['bài kiểm'] };
}

function derive(decisions: QuyetDinh['quyetDinh'] = [], profile?: HoSo, unitOf = xa) {
  return capXa(tinh, unitOf, profile, { ...noDecisions('tinh.yaml'), quyetDinh: decisions }, danhMuc);
}

const nodeOf = (keHoach: KeHoach, id: string) => nodes(keHoach).find((nut) => nut.id === id);
const textOf = (keHoach: KeHoach, id: string) => plain(nodeOf(keHoach, id)?.chu ?? '');
const question = (nut: string, words: string) => {
  const found = khung.hoi.find((one) => one.nut === nut && plain(one.viec).includes(words));
  if (!found) throw new Error(`${nut}: ${words}`);
  return found;
};

describe('what is replaced', () => {
  const { keHoach } = derive();

  test('the head is the commune’s, number and day are open, theme and year stay', () => {
    expect(keHoach).toMatchObject({ coQuan: 'ubnd-02686', nam: 2026, so: null, kyHieu: 'KH-UBND' });
    expect(keHoach.ngay).toEqual({ ngay: null, thang: null, nam: 2026 });
    expect(plain(keHoach.trichYeu)).toMatch(/trên địa bàn xã A Mú Sung$/);
    expect(plain(keHoach.loiDan?.[0] ?? '')).toMatch(
      /^Thực hiện Kế hoạch số\s+\/KH-UBND ngày\s+tháng 5 năm 2026 của UBND tỉnh Lào Cai về triển khai .*, Ủy ban nhân dân xã A Mú Sung ban hành/,
    );
  });

  test('several provincial agencies of one office stand under one heading, in order, with all their sources', () => {
    const office = nodeOf(keHoach, 'k19');
    expect(plain(office?.tieuDe ?? '')).toBe('Phòng Kinh tế');
    expect(office?.nguon).toEqual(['k19', 'k21', 'k23']);
    expect(office?.con?.map(({ id }) => id)).toEqual(['k19-chu', 'g23', 'g24', 'g25', 'g28', 'g29']);
    expect(office?.con?.every(({ cap }) => cap === 'gach')).toBe(true);
    expect(textOf(keHoach, 'k19-chu')).toBe(
      'Trên cơ sở đề xuất của Công an xã và các phòng, ban, ngành, đơn vị liên quan, tham mưu Ủy ban nhân dân xã cân đối, bố trí kinh phí thực hiện Tiểu dự án 2 theo quy định.',
    );
  });

  test('a phường has its own office', () => {
    expect(plain(nodeOf(derive([], undefined, phuong).keHoach, 'k19')?.tieuDe ?? '')).toBe(
      'Phòng Kinh tế, Hạ tầng và Đô thị',
    );
  });

  test('the communes’ part becomes the commune’s own task, without making the plan that it is', () => {
    expect(plain(nodeOf(keHoach, 'k29')?.tieuDe ?? '')).toBe('Nhiệm vụ thuộc trách nhiệm của Ủy ban nhân dân xã');
    expect(textOf(keHoach, 'g34')).toMatch(/^Tổ chức kiểm tra, đôn đốc việc thực hiện; cụ thể hóa/);
    expect(textOf(keHoach, 'g35')).toMatch(/theo chỉ đạo của Ủy ban nhân dân tỉnh\.$/);
    expect(textOf(keHoach, 'g36')).toMatch(/^Chủ tịch Ủy ban nhân dân xã chịu trách nhiệm/);
  });

  test('among several addressees the commune leaves itself out', () => {
    expect(textOf(keHoach, 'k30')).toMatch(
      /^Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã, các tổ chức chính trị - xã hội xã, yêu cầu các phòng, ban, ngành, đơn vị thuộc xã căn cứ vào/,
    );
  });

  test('the front is asked, not told', () => {
    expect(plain(nodeOf(keHoach, 'k25')?.tieuDe ?? '')).toBe(
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội',
    );
  });
});

describe('what is asked instead', () => {
  const all = linesOf(derive().keHoach).join('\n');
  const cases: readonly (readonly [string, string])[] = [
    ['d11', 'từ cấp xã tới cấp tỉnh'],
    ['d2', '100% xã, phường'],
    ['d4', '32 xã, phường'],
    ['g22', 'quy mô toàn tỉnh'],
    ['k3', 'xã, phường không ma túy'],
    ['d23', 'báo cáo Bộ Công an'],
    ['d26', 'cán bộ Công an xã, phường'],
    ['d29', 'đơn vị thuộc tỉnh'],
    ['d30', 'UBND xã, phường'],
    ['d20', 'các bệnh viện'],
    ['k22', 'Báo và Phát thanh, Truyền hình tỉnh'],
    ['g35', 'Công an xã, phường tổng hợp'],
  ];
  test.each(cases)('%s: “%s” is a question and is not printed', (nut, words) => {
    expect(question(nut, words).vi).not.toBe('');
    expect(all).not.toContain(words);
  });

  test('those who were told to do something take what follows with them', () => {
    expect(all).not.toContain('ịnh kỳ tự kiểm tra');
    expect(question('d20', 'định kỳ tự kiểm tra').loai).toBe('cau-noi-tiep');
  });

  test('“Chỉ đạo Công an các cấp” is never a duty of the commune’s police', () => {
    const plan = load(tuyenQuang2026(), danhMuc);
    const { keHoach } = capXa(plan, unit('02215'), undefined, noDecisions('t.yaml'), danhMuc);
    expect(linesOf(keHoach).join('\n')).not.toMatch(/Công an các cấp|Công an cấp xã/);
    expect(textOf(keHoach, 'g5')).toMatch(/^Phối hợp thực hiện tốt công tác rà soát/);
  });

  test('a name of a provincial programme keeps its words or is asked', () => {
    const plan = load(tuyenQuang2026(), danhMuc);
    const { keHoach } = capXa(plan, unit('02215'), undefined, noDecisions('t.yaml'), danhMuc);
    expect(linesOf(keHoach).join('\n')).not.toMatch(/Đề án|Chương trình nâng cao vai trò/);
  });
});

describe('decisions', () => {
  const asked = question('k3', 'hỗ trợ hoàn thành mục tiêu');
  const decide = (chon: string, chu?: string) =>
    textOf(derive([{ ...asked, chon, ...(chu === undefined ? {} : { chu }) }]).keHoach, 'k3');

  test('undecided and left out read alike; the proposal, the old words or other words are printed as decided', () => {
    expect(textOf(derive().keHoach, 'k3')).toMatch(/tố giác tội phạm\.$/);
    expect(decide('bo')).toMatch(/tố giác tội phạm\.$/);
    expect(decide('de-xuat')).toMatch(/xây dựng “xã không ma túy” trên địa bàn xã A Mú Sung năm 2026/);
    expect(decide('giu')).toMatch(/“xã, phường không ma túy” trên địa bàn toàn tỉnh Lào Cai năm 2026/);
    expect(decide('chu', 'xây dựng {xa} không ma túy.')).toMatch(/tố giác tội phạm; xây dựng xã không ma túy\.$/);
  });

  test('a duty goes to the office decided for it, a whole section too', () => {
    const training = question('d31', 'Bồi dưỡng kiến thức');
    const press = question('k22', 'Báo và Phát thanh');
    const { keHoach } = derive([
      { ...training, chon: 've:phong-vhxh' },
      { ...press, chon: 've:ttcu-dvsnc-xa' },
    ]);
    const office = [...planNodes(keHoach)].find(({ nut }) => !isBang(nut) && nut.con?.some(({ id }) => id === 'd31'));
    expect(office && !isBang(office.nut) ? plain(office.nut.tieuDe ?? '') : '').toBe('Phòng Văn hóa - Xã hội');
    expect(plain(nodeOf(keHoach, 'k22')?.tieuDe ?? '')).toBe('Trung tâm Cung ứng dịch vụ sự nghiệp công xã');
  });

  test('villages get a part of their own only when somebody wants it', () => {
    const asked = question('k29', 'thôn, bản, tổ dân phố');
    expect(nodeOf(derive().keHoach, 'k29-thon')).toBeUndefined();
    const node = nodeOf(derive([{ ...asked, chon: 'de-xuat' }], undefined, phuong).keHoach, 'k29-thon');
    expect(node?.tieuDe).toBe('Các tổ dân phố:');
    expect(plain(node?.chu ?? '')).toMatch(
      /^Phối hợp với Công an phường và các đoàn thể .* về Ủy ban nhân dân phường\.$/,
    );
  });

  test('a node may be left out that nobody asked about', () => {
    const { keHoach } = derive([{ nut: 'g24', chon: 'bo' }]);
    expect(nodeOf(keHoach, 'g24')).toBeUndefined();
  });

  test('when all is decided, no shared question is left in a commune’s list', () => {
    const decided = khung.hoi.map((one) => ({ ...one, chon: 'bo' }));
    expect(derive(decided).muc.map(({ loai }) => loai)).not.toContain('quyet-dinh-chung');
    expect(derive().muc.map(({ loai }) => loai)).toContain('quyet-dinh-chung');
  });

  test('the file keeps what a person decided and wrote; open questions that are gone leave', () => {
    const first = saveDecisions(undefined, noDecisions('tinh.yaml'), khung);
    const edited = first.replace('chon: null', 'chon: bo # đã hỏi Công an xã').replace('truocHan: 3', 'truocHan: 2');
    const loaded = loadDecisions('tinh.cap-xa.yaml', edited);
    expect(loaded.diagnostics).toEqual([]);
    if (!loaded.value) throw new Error();
    expect(loaded.value.quyetDinh.filter(({ chon }) => chon === 'bo')).toHaveLength(1);
    const again = saveDecisions(edited, loaded.value, khung);
    expect(again).toBe(edited);
    const fewer = saveDecisions(edited, loaded.value, { hoi: [], muc: [] });
    expect(fewer).toContain('# đã hỏi Công an xã');
    expect(fewer.match(/ma: /g)).toHaveLength(1);
  });

  test('a mistyped decision is named with its line', () => {
    const text = saveDecisions(undefined, noDecisions('tinh.yaml'), khung).replace('chon: null', 'chon: bỏ');
    const { value, diagnostics } = loadDecisions('tinh.cap-xa.yaml', text);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toContain('cần de-xuat, giu, bo');
    expect(diagnostics[0]?.place.line).toBe(text.split('\n').findIndex((line) => line.includes('chon: bỏ')) + 1);
  });

  test.each([
    ['chon: ve:phong-vhx', 'Có phải “phong-vhxh”'],
    ['chon: chu', 'thêm khóa chu'],
    ['chon: chu\n    chu: "{phong-la} phối hợp"', '{phong-la}'],
  ])('a decision that means nothing is told, not printed: %s', (typed, words) => {
    const text = saveDecisions(undefined, noDecisions('tinh.yaml'), khung).replace('chon: null', typed);
    const known = { nguon: 'tinh.yaml', nodes: undefined, bodies: ['phong-vhxh', 'cong-an-xa'] };
    const { value, diagnostics } = loadDecisions('tinh.cap-xa.yaml', text, known);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message).join(' ')).toContain(words);
    expect(diagnostics[0]?.place.line).toBeGreaterThan(1);
  });

  test('decisions of another plan, or typed for a node that the plan has not, are told', () => {
    const text = saveDecisions(undefined, noDecisions('khac.yaml'), khung);
    const known = { nguon: 'tinh.yaml', nodes: new Set(['m1']), bodies: [] };
    const codes = (typed: string) => loadDecisions('t', typed, known).diagnostics.map(({ code }) => code);
    expect(codes(text)).toEqual(['quyet-dinh-la']);
    const entry = (nut: string) => `phienBan: 1\nnguon: tinh.yaml\nquyetDinh:\n  - { nut: ${nut}, chon: bo }\n`;
    expect(codes(entry('m1'))).toEqual([]);
    expect(codes(entry('m9'))).toEqual(['quyet-dinh-la']);
  });

  test('a day may be typed as documents write it; one that is not in the calendar is told', () => {
    const typed = (ngay: string) => loadDecisions('t', `phienBan: 1\nnguon: t\nvanBanTinh: { so: 5, ngay: ${ngay} }\n`);
    expect(typed('20/5/2026').value?.vanBanTinh.ngay).toBe('2026-05-20');
    expect(typed('"2026-05-20"').value?.vanBanTinh.ngay).toBe('2026-05-20');
    expect(typed('31/02/2026').diagnostics[0]?.message).toContain('20/5/2026');
  });

  test('number and day of the province’s plan, filled in once, reach every commune', () => {
    const decisions = { ...noDecisions('t.yaml'), vanBanTinh: { so: '215/KH-UBND', ngay: '2026-05-20' } };
    for (const one of [xa, phuong]) {
      const { keHoach, muc } = capXa(tinh, one, undefined, decisions, danhMuc);
      expect(keHoach.loiDan?.[0]).toContain('Kế hoạch số 215/KH-UBND ngày 20 tháng 5 năm 2026');
      expect(muc.map(({ loai }) => loai)).not.toContain('so-van-ban-tinh');
    }
  });
});

describe('what is the commune’s own', () => {
  test('its list is short and repeats nothing that is decided for all', () => {
    const { muc } = derive();
    const own = [
      'so-van-ban-tinh',
      'ten-cap-tren',
      'dia-ban-rieng',
      'mot-viec',
      'nguoi-ky',
      'dia-danh',
      'ten-co-quan',
      'quyet-dinh-chung',
    ];
    expect(muc.length).toBeLessThan(20);
    expect(muc.filter(({ loai }) => !own.includes(loai))).toEqual([]);
    expect(new Set(muc.map(({ ma }) => ma)).size).toBe(muc.length);
  });

  test('work at the border is printed only where the profile says so, and asked where it says nothing', () => {
    const border = 'khu vực cửa khẩu';
    // The sentence names a rate of the province: it is printed once somebody says so.
    const kept = khung.hoi
      .filter(({ viec }) => viec.includes(border))
      .map(({ ma, nut }) => ({ ma, nut, chon: 'giu' as const }));
    expect(kept).toHaveLength(1);
    const lines = (profile?: HoSo) => linesOf(derive(kept, profile).keHoach).join('\n');
    expect(lines()).not.toContain(border);
    expect(lines(hoSo({ bienGioi: false, cuaKhau: false }))).not.toContain(border);
    expect(lines(hoSo({ bienGioi: true, cuaKhau: true }))).toContain(border);
    const states = (profile?: HoSo) =>
      derive(kept, profile)
        .muc.filter(({ loai, truoc }) => loai === 'dia-ban-rieng' && truoc.includes(border))
        .map(({ trangThai }) => trangThai);
    expect(states()).toEqual(['cho']);
    expect(states(hoSo({ bienGioi: false, cuaKhau: false }))).toEqual(['xoa']);
    expect(states(hoSo({ bienGioi: true, cuaKhau: true }))).toEqual(['giu']);
  });

  test('a commune of its province’s name says which one is meant', () => {
    const named = derive([], undefined, phuong);
    expect(named.muc.find(({ loai }) => loai === 'trung-ten-tinh')?.truoc).toBe('Lào Cai');
    expect(linesOf(named.keHoach).join('\n')).toContain('trên địa bàn phường Lào Cai');
    expect(derive().muc.map(({ loai }) => loai)).not.toContain('trung-ten-tinh');
  });

  test('a đặc khu is no xã', () => {
    const island = danhMuc.donVi('31078', '2026-06-01');
    const { keHoach } = derive([], undefined, island);
    const text = linesOf(keHoach).join('\n');
    expect(keHoach.coQuan).toBe('ubnd-31078');
    expect(text).toContain('Công an đặc khu');
    expect(text).toContain('trên địa bàn đặc khu Phú Quốc');
    expect(text).not.toMatch(/(?:Công an|Trạm Y tế|Ủy ban nhân dân|trên địa bàn) (?:xã|phường)/);
  });

  test('names, signer and place come from the profile', () => {
    const profile: HoSo = {
      ...hoSo({}),
      datTenTheo: 'nguoi',
      nguoiKy: { chucVu: 'Phó Chủ tịch', hoTen: 'Nguyễn Văn A' },
      coQuan: { 'phong-kt': 'Phòng Kinh tế và Hạ tầng' },
    };
    const { keHoach, muc } = derive([], profile);
    expect(keHoach.chuKy).toEqual(profile.nguoiKy);
    expect(keHoach.diaDanh).toBe('Xã A Mú Sung');
    expect(plain(nodeOf(keHoach, 'k19')?.tieuDe ?? '')).toBe('Phòng Kinh tế và Hạ tầng');
    expect(muc.map(({ loai }) => loai)).not.toContain('nguoi-ky');
  });

  test('the profiles of the project are good, a wrong one is refused', () => {
    const folder = path.join(projectFolder, 'data', 'don-vi');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.yaml'),
    )) {
      const { ma, cap, maCha } = unit(path.basename(name, '.yaml'));
      expect([cap, maCha]).toEqual(['xa', path.dirname(name)]);
      expect(loadProfile(name, readFileSync(path.join(folder, name), 'utf8'), ma).diagnostics).toEqual([]);
    }
    expect(loadProfile('h.yaml', 'phienBan: 1', '02647').diagnostics[0]?.code).toBe('ho-so-hong');
    expect(loadProfile('h.yaml', 'a: [', '02647').diagnostics[0]?.code).toBe('ho-so-hong');
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'].join('\n');
    expect(loadProfile('h.yaml', bomb, '02647').diagnostics[0]).toMatchObject({
      code: 'ho-so-hong',
      place: { line: 2 },
    });
  });

  test('a commune is found by code, name or name with its noun', () => {
    const communes = [xa, phuong];
    expect(findCommune('02647', communes)).toEqual([phuong]);
    expect(findCommune('Phường lào cai', communes)).toEqual([phuong]);
    expect(findCommune('A Mú Sung', communes)).toEqual([xa]);
    expect(findCommune('Sa Pa', communes)).toEqual([]);
    expect(findCommune('2647', communes)).toEqual([phuong]);
    expect(findCommune('P. Lào Cai', communes)).toEqual([phuong]);
    expect(findCommune('phuong lao cai', communes)).toEqual([phuong]);
    expect(findCommune('Phường Lào Cải', communes)).toEqual([]);
    expect(findCommune('xã Lào Cai', communes)).toEqual([]);
  });
});
