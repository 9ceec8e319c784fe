/** Coverage: what counts as a task, what a commune's plan makes of each, and what is said when plans were edited. */

import { describe, expect, test } from 'vitest';
import type { DonVi } from '../../src/plan/catalogue.js';
import type { KeHoach, Nut } from '../../src/plan/schema.js';
import { dienKhung } from '../../src/transforms/cap-xa/cap-xa.js';
import { communesOf } from '../../src/transforms/cap-xa/commune/communes-of.js';
import type { HoSo } from '../../src/transforms/cap-xa/commune/profile.js';
import { noDecisions, type QuyetDinh } from '../../src/transforms/cap-xa/decisions/model.js';
import { soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import { doPhu, type XaNhap } from '../../src/transforms/do-phu/do-phu.js';
import type { DoPhu, O } from '../../src/transforms/do-phu/model.js';
import { tasksOf } from '../../src/transforms/do-phu/tasks.js';
import { makeNen } from '../../src/transforms/ra-soat/base.js';
import { makeMuc } from '../../src/transforms/ra-soat/entry.js';
import type { RaSoat } from '../../src/transforms/ra-soat/model.js';
import { wholePlan } from '../ho-tro/whole-plan.js';
import { catalogue } from '../plan/danh-muc.js';
import { laiChau, laoCai, load, planText, tuyenQuang2026 } from './cap-xa-doc.js';

const danhMuc = catalogue();
const khongDuyet = noDecisions('tinh.yaml');

function province(text: string, quyetDinh: QuyetDinh = khongDuyet) {
  const tinh = load(text, danhMuc);
  return { tinh, khung: soanKhung(wholePlan(tinh), quyetDinh, danhMuc) };
}
const tuLaoCai = province(planText(laoCai));
const tuLaiChau = province(planText(laiChau));

function unit(ma: string): DonVi {
  const found = danhMuc.donVi(ma, '2026-06-01');
  if (!found) throw new Error(ma);
  return found;
}

function derived(from: typeof tuLaoCai, ma: string, hoSo?: HoSo): KeHoach {
  return dienKhung(from.tinh, from.khung, unit(ma), hoSo, danhMuc).keHoach;
}

function list(keHoach: KeHoach, muc: RaSoat['muc'] = []): RaSoat {
  const nguon = { tep: '../tinh.yaml', bam: 'x' };
  return { phienBan: 1, keHoach: 'xa.yaml', lenh: 'cap-xa', nguon, muc, nen: makeNen(keHoach, keHoach) };
}

/** A commune with its plan, as derived or edited, and its list as it was written. */
function entered(from: typeof tuLaoCai, ma: string, edit: (k: KeHoach) => KeHoach = (k) => k, hoSo?: HoSo): XaNhap {
  const keHoach = derived(from, ma, hoSo);
  return {
    kind: 'doi-chieu',
    donVi: unit(ma),
    keHoach: edit(keHoach),
    danhSach: list(keHoach),
    cu: false,
    ...(hoSo ? { hoSo } : {}),
  };
}

function cellsOf(result: DoPhu, id: string): readonly O[] {
  const at = result.nhiemVu.findIndex((task) => task.id === id);
  if (at < 0) throw new Error(`${id}: no task`);
  return result.o[at] ?? [];
}
const one = (result: DoPhu, id: string): O => cellsOf(result, id)[0] ?? { trangThai: 'khong-co' };
const run = (from: typeof tuLaoCai, ...xa: readonly XaNhap[]) => doPhu(from.tinh, from.khung, xa, danhMuc);

/** Every node of the plan, changed or (undefined) taken out. */
function eachNode(keHoach: KeHoach, change: (nut: Nut) => Nut | undefined): KeHoach {
  const visit = (nodes: readonly Nut[]): Nut[] =>
    nodes.flatMap((nut) => {
      const after = change(nut);
      if (!after) return [];
      if (after.cap === 'bang' || !after.con) return [after];
      const { con, ...rest } = after;
      const left = visit(con);
      return [left.length > 0 ? { ...rest, con: left } : rest];
    });
  const phuLuc = (keHoach.phuLuc ?? []).map((part) => ({ ...part, noiDung: visit(part.noiDung) }));
  return { ...keHoach, noiDung: visit(keHoach.noiDung), ...(keHoach.phuLuc ? { phuLuc } : {}) };
}
const without = (id: string) => (keHoach: KeHoach) =>
  eachNode(keHoach, (nut) => {
    if (nut.id === id) return undefined;
    return nut.cap === 'bang' ? { ...nut, hang: nut.hang.filter((row) => row.id !== id) } : nut;
  });

describe('what is a task', () => {
  test('sentences that give work and rows of the table; no purposes, goals, money, lead-ins or notes', () => {
    const { nhiemVu, ngoai } = tasksOf(tuLaoCai.tinh.keHoach);
    const ids = nhiemVu.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['g7', 'd18', 'd23', 'k18', 'k19', 'g36', 'k30', 'k31']));
    for (const id of ['k1', 'd5', 'd11', 'g1', 'k10', 'k13', 'k14', 'm4', 'k11', 'd14', 'k15'])
      expect(ids).not.toContain(id);
    expect(ngoai.map(({ chu }) => chu)).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'MỤC TIÊU DỰ ÁN',
      'PHẠM VI, ĐỐI TƯỢNG VÀ THỜI GIAN THỰC HIỆN DỰ ÁN',
      'KINH PHÍ THỰC HIỆN',
    ]);
    const rows = tasksOf(tuLaiChau.tinh.keHoach).nhiemVu.filter(({ duong }) => duong.startsWith('phuLuc'));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `nv${i + 1}`));
    // `Thời gian cao điểm …`, `… được phân công tại Phụ lục kèm theo`
    const body = tasksOf(tuLaiChau.tinh.keHoach).nhiemVu.map(({ id }) => id);
    expect(body).not.toContain('k4');
    expect(body).not.toContain('k5');
  });

  test('a heading of agencies gives work, whatever word it begins with', () => {
    const keHoach: KeHoach = {
      ...tuLaoCai.tinh.keHoach,
      noiDung: [
        {
          id: 'm1',
          cap: 'muc',
          tieuDe: 'Yêu cầu [Sở Y tế](cq:so-y-te)',
          con: [{ id: 'k1', cap: 'khoan', chu: 'Làm A.' }],
        },
        { id: 'm2', cap: 'muc', tieuDe: 'Yêu cầu', con: [{ id: 'k2', cap: 'khoan', chu: 'Bảo đảm B.' }] },
        { id: 'm3', cap: 'muc', tieuDe: 'MỤC TIÊU, NHIỆM VỤ', con: [{ id: 'k3', cap: 'khoan', chu: 'Làm C.' }] },
      ],
    };
    expect(tasksOf(keHoach).nhiemVu.map(({ id, oTinh }) => [id, oTinh])).toEqual([
      ['k1', 'Yêu cầu Sở Y tế'],
      ['k3', undefined],
    ]);
  });
});

describe('what a plan as derived makes of a task', () => {
  const laoCaiXa = run(tuLaoCai, entered(tuLaoCai, '02680'), entered(tuLaoCai, '02647'));
  const laiChauXa = run(tuLaiChau, entered(tuLaiChau, '03405'));

  test.each([
    ['d28', 'chu-tri'],
    ['k19', 'chu-tri'],
    ['g36', 'chu-tri'],
    ['k31', 'chu-tri'],
    ['g28', 'phoi-hop'],
    ['d32', 'phoi-hop'],
    ['g32', 'de-nghi'],
    ['g13', 'chua-giao'],
    ['g9', 'cho-quyet'],
    ['d31', 'cho-quyet'],
  ])('%s of Lào Cai: %s', (id, state) => {
    expect(cellsOf(laoCaiXa, id).map(({ trangThai }) => trangThai)).toEqual([state, state]);
  });

  test('who is asked and who is told in one sentence: told', () => {
    expect(cellsOf(laoCaiXa, 'k30').map(({ trangThai }) => trangThai)).toEqual(['chu-tri', 'chu-tri']);
  });

  test.each([
    ['nv7', 'chu-tri'],
    ['nv20', 'phoi-hop'],
    ['nv17', 'cho-quyet'],
    ['k7', 'de-nghi'],
    ['di1', 'chua-giao'],
  ])('%s of Lai Châu: %s', (id, state) => expect(one(laiChauXa, id).trangThai).toBe(state));

  test('of a task that stands there in part, the open question is told', () => {
    expect(one(laoCaiXa, 'd20')).toMatchObject({ trangThai: 'chua-giao', luuY: 'mot-phan' });
    expect(one(laoCaiXa, 'g13')).toEqual({ trangThai: 'chua-giao' });
  });

  test('nothing lacks and nothing is unclear, for both kinds of communes of three provinces; whatever is absent has its reason', () => {
    for (const text of [planText(laoCai), planText(laiChau), tuyenQuang2026()]) {
      const from = province(text);
      const all = communesOf(from.tinh.coQuan.donVi?.ma ?? '', '2026-06-01', danhMuc);
      const some = ['xã', 'phường'].flatMap((loai) => all.find((xa) => xa.loai === loai) ?? []);
      const result = run(from, ...some.map(({ ma }) => entered(from, ma)));
      const cells = result.o.flat();
      expect(cells.length).toBeGreaterThan(50);
      expect(cells.filter(({ trangThai }) => ['thieu', 'khong-ro', 'khong-co'].includes(trangThai))).toEqual([]);
      const absent = cells.filter(({ trangThai }) => ['cho-quyet', 'khong-giao'].includes(trangThai));
      expect(absent.filter(({ lyDo = '' }) => lyDo === '' || lyDo.startsWith('không có đoạn nào'))).toEqual([]);
    }
  });
});

describe('what was decided', () => {
  test('left out for all on purpose is not lacking; where it still stands, that is said', () => {
    const after = province(planText(laoCai), { ...khongDuyet, quyetDinh: [{ nut: 'g13', chon: 'bo' }] });
    const kept = entered(tuLaoCai, '02680');
    const result = run(after, entered(after, '02680'), kept);
    const [fresh, old] = cellsOf(result, 'g13');
    expect(fresh).toEqual({ trangThai: 'khong-giao', lyDo: 'đã quyết định bỏ' });
    expect(old).toEqual({ trangThai: 'chua-giao', luuY: 'van-con', lyDo: 'đã quyết định bỏ' });
  });

  test('work that needs an urban quarter is none of a commune without one; without a profile it waits', () => {
    const diaBan = (khuDoThi: boolean): HoSo => {
      return { phienBan: 1, donVi: '02680', ten: 'xã', coQuan: {}, diaBan: { khuDoThi }, nguon: ['bài kiểm'] };
    };
    const result = run(
      tuLaoCai,
      entered(tuLaoCai, '02680'),
      entered(tuLaoCai, '02680', undefined, diaBan(false)),
      entered(tuLaoCai, '02680', undefined, diaBan(true)),
    );
    const states = cellsOf(result, 'g20').map(({ trangThai }) => trangThai);
    expect(states).toEqual(['cho-quyet', 'khong-giao', 'chua-giao']);
  });

  test('left out by the commune in its own list is not lacking', () => {
    const keHoach = derived(tuLaoCai, '02680');
    const muc = makeMuc({
      loai: 'viec-rieng',
      hanhDong: 'xoa',
      cho: [{ nut: 'd28', duong: '' }],
      truoc: 'cả mục',
      lyDo: 'xã không có việc này',
      phamVi: 'nut',
      trangThai: 'xoa',
    });
    const xa: XaNhap = {
      kind: 'doi-chieu',
      donVi: unit('02680'),
      keHoach: without('d28')(keHoach),
      danhSach: list(keHoach, [muc]),
      cu: false,
    };
    expect(one(run(tuLaoCai, xa), 'd28')).toEqual({
      trangThai: 'khong-giao',
      lyDo: 'xã đã quyết bỏ: xã không có việc này',
    });
  });
});

describe('what was edited', () => {
  test('a node or row taken out lacks: by hand, or because the plan is older than the province’s', () => {
    const removed = run(tuLaoCai, entered(tuLaoCai, '02680', without('d28')));
    expect(one(removed, 'd28')).toEqual({ trangThai: 'thieu', lyDo: 'đã bị xóa khỏi kế hoạch của xã' });
    expect(one(run(tuLaiChau, entered(tuLaiChau, '03405', without('nv7'))), 'nv7').trangThai).toBe('thieu');
    const keHoach = without('d28')(derived(tuLaoCai, '02680'));
    const older: XaNhap = { kind: 'doi-chieu', donVi: unit('02680'), keHoach, danhSach: list(keHoach), cu: true };
    expect(one(run(tuLaoCai, older), 'd28').lyDo).toBe('kế hoạch của xã chưa cập nhật: chạy lại lệnh cap-xa');
  });

  test('a heading left without its duties gives no work', () => {
    const emptied = entered(tuLaoCai, '02680', (keHoach) =>
      eachNode(keHoach, (nut) => (nut.id === 'k18-chu' || nut.id === 'g22' || nut.id === 'k27-chu' ? undefined : nut)),
    );
    const result = run(tuLaoCai, emptied);
    for (const id of ['k18', 'g22', 'k27']) expect([id, one(result, id).trangThai]).toEqual([id, 'thieu']);
  });

  test('a changed lineage is not called lacking, and a source that the province does not have is told', () => {
    const changed = entered(tuLaoCai, '02680', (keHoach) =>
      eachNode(keHoach, (nut) => (nut.id === 'd28' ? { ...nut, nguon: 'zz9' } : nut)),
    );
    const result = run(tuLaoCai, changed);
    expect(one(result, 'd28').trangThai).toBe('khong-ro');
    expect(result.xa[0]?.nguonLa.map(({ nguon }) => nguon)).toEqual(['zz9']);
  });

  test('words of its own do not matter, additions are counted', () => {
    const edited = entered(tuLaoCai, '02680', (keHoach) => {
      const noiDung = eachNode(keHoach, (nut) => (nut.id === 'd28' ? { ...nut, chu: 'Viết lại.' } : nut)).noiDung;
      return { ...keHoach, noiDung: [...noiDung, { cap: 'muc', tieuDe: 'VIỆC RIÊNG', chu: 'Của xã.' }] };
    });
    const result = run(tuLaoCai, edited);
    expect(one(result, 'd28')).toEqual({ trangThai: 'chu-tri' });
    expect(result.xa[0]?.rieng).toBe(1);
  });
});

test('a commune without a plan, with a faulty one, or with one of unknown origin is not called lacking', () => {
  const donVi = unit('02680');
  const result = run(
    tuLaoCai,
    { kind: 'chua-co', donVi },
    { kind: 'loi', donVi, lyDo: 'tệp có lỗi' },
    { kind: 'khong-doi-chieu', donVi, lyDo: 'kế hoạch không ghi nguồn' },
  );
  expect(new Set(result.o.map((row) => row.map(({ trangThai }) => trangThai).join(' ')))).toEqual(
    new Set(['khong-co khong-co khong-ro']),
  );
  expect(result.xa.map(({ tinhTrang }) => tinhTrang)).toEqual(['chua-co', 'loi', 'khong-doi-chieu']);
});
