/** Over every commune of three provinces, by the same rules: nothing of the province stays unlisted, nothing is lost, nobody is given another's work. */

import { describe, expect, test } from 'vitest';
import type { DonVi } from '../../src/plan/catalogue.js';
import { loadPlan } from '../../src/plan/load.js';
import { newPlanText } from '../../src/plan/save.js';
import type { KeHoach, Nut } from '../../src/plan/schema.js';
import { isBang, planNodes, planTexts } from '../../src/plan/walk.js';
import { dienKhung } from '../../src/transforms/cap-xa/cap-xa.js';
import { mask, plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import { communesOf } from '../../src/transforms/cap-xa/commune/communes-of.js';
import { noDecisions } from '../../src/transforms/cap-xa/decisions/model.js';
import { soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import type { MucRaSoat } from '../../src/transforms/ra-soat/model.js';
import { wholePlan } from '../ho-tro/whole-plan.js';
import { catalogue } from '../plan/danh-muc.js';
import { laiChau, laoCai, load, planText, tuyenQuang2026, tuyenQuangUntouched } from './cap-xa-doc.js';

const danhMuc = catalogue();
const day = '2026-06-01';

const provinces = [
  { name: 'Lào Cai', text: planText(laoCai), count: 99 },
  { name: 'Lai Châu', text: planText(laiChau), count: 38 },
  { name: 'Tuyên Quang 2026', text: tuyenQuang2026(), count: 124 },
  { name: 'Tuyên Quang 2026, tên cũ chưa sửa', text: tuyenQuangUntouched(), count: 124 },
].map((one) => {
  const tinh = load(one.text, danhMuc);
  const khung = soanKhung(wholePlan(tinh), noDecisions('tinh.yaml'), danhMuc);
  const communes = communesOf(tinh.coQuan.donVi?.ma ?? '', day, danhMuc);
  const plans = communes.map((xa) => ({ xa, ...dienKhung(tinh, khung, xa, undefined, danhMuc) }));
  return { ...one, tinh, khung, plans };
});

const types = new Map([
  ['xa', 'xã'],
  ['phuong', 'phường'],
  ['dac-khu', 'đặc khu'],
]);

/** What a provincial term is: `cơ sở`, `trụ sở`, `cảnh tỉnh` are none. */
const provincial =
  /(?<!\p{L})(?:(?<!(?:thức|cảnh) )tỉnh(?! táo)|(?<!(?:cơ|trụ|hội) )sở(?! hữu)|tỉnh ủy|tỉnh đoàn|thành ủy)(?!\p{L})/iu;

// Hundreds of plans: slow when the machine is busy.
describe.each(provinces)('$name', ({ tinh, khung, plans, count }) => {
  test('every commune of the province has its plan', () => {
    expect(plans.length).toBe(count);
    expect(new Set(plans.map(({ xa }) => xa.loai))).toEqual(new Set(['xã', 'phường']));
  });

  test('a provincial term stands only where the list says why', () => {
    const unlisted = plans.flatMap(({ xa, keHoach, muc }) =>
      strangeTexts(keHoach, muc, xa, tinh.coQuan.donVi?.ten ?? '').map((text) => `${xa.ten}: ${text}`),
    );
    expect(unlisted).toEqual([]);
  });

  test('no node, row or appendix of the source is lost without an entry', () => {
    const wanted = idsOf(tinh.keHoach);
    for (const { xa, keHoach, muc } of plans) {
      const listed = [...khung.muc, ...muc].flatMap(({ cho }) => cho.map(({ nut }) => nut));
      const found = new Set([...sourcesOf(keHoach), ...listed]);
      expect(
        wanted.filter((id) => !found.has(id)),
        xa.ten,
      ).toEqual([]);
    }
  });

  test('every node names its source, and no source is invented', () => {
    const known = new Set(idsOf(tinh.keHoach));
    for (const { keHoach } of plans) {
      for (const { nut } of planNodes(keHoach)) expect(nut.nguon, nut.id).toBeDefined();
      expect(sourcesOf(keHoach).filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test('bodies are of the kinds of a real ward plan, and of the commune’s own type', () => {
    const kinds = new Set([
      'cong-an',
      'quan-su',
      'phong',
      'van-phong',
      'tram-y-te',
      'truong',
      'mat-tran',
      'nhom',
      'ubnd',
    ]);
    for (const { xa, keHoach } of plans) {
      for (const id of headingBodies(keHoach)) {
        const agency = danhMuc.coQuan(id, day);
        expect(agency?.cap, id).toBe('xa');
        expect(kinds, id).toContain(agency?.loai);
        const type = types.get(agency?.loaiDonVi ?? '') ?? xa.loai;
        expect(type, `${id} ở ${xa.loai} ${xa.ten}`).toBe(xa.loai);
      }
    }
  });

  test('each duty stands under the body that the table names for its provincial agency', () => {
    for (const { xa, keHoach } of plans) {
      for (const { body, source } of assignments(keHoach)) {
        const from = agenciesOf(tinh.keHoach, source);
        if (from.length === 0) continue;
        expect(
          from.flatMap((id) => counterparts(id, xa)),
          `${source} → ${body} ở ${xa.ten}`,
        ).toContain(body);
      }
    }
  });

  test('no two headings of one part are of the same body', () => {
    for (const { keHoach } of plans) {
      const headings = headingBodies(keHoach);
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  test('every plan loads without an error and holds no unfilled slot', () => {
    for (const { xa, keHoach } of plans) {
      const text = newPlanText(keHoach, 'luoc-do.json');
      const { value, diagnostics } = loadPlan(`${xa.ma}.yaml`, new TextEncoder().encode(text), danhMuc);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(value?.coQuan.donVi?.ma).toBe(xa.ma);
      expect(text).not.toMatch(/[{]\^?[a-z-]+[}]|[⟦⟧¦\uE000-\uF8FF]/u);
    }
  });

  test.each(['giu', 'bo', 'de-xuat', 'viec-xa', 've:phong-vhxh'])(
    'all questions answered “%s”: still a sound plan',
    (chon) => {
      const fits = ({ deXuat }: { deXuat?: string }) => chon !== 'de-xuat' || deXuat !== undefined;
      const quyetDinh = khung.hoi.filter(fits).map((one) => ({ ...one, chon }));
      const decided = soanKhung(wholePlan(tinh), { ...noDecisions('tinh.yaml'), quyetDinh }, danhMuc);
      for (const { xa } of plans.slice(0, 3)) {
        const { keHoach } = dienKhung(tinh, decided, xa, undefined, danhMuc);
        const text = newPlanText(keHoach, 'luoc-do.json');
        const { diagnostics } = loadPlan('xa.yaml', new TextEncoder().encode(text), danhMuc);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(text).not.toMatch(/[{]\^?[a-z-]+[}]|[⟦⟧¦\uE000-\uF8FF]/u);
      }
    },
  );

  test('no body meets itself, no sentence skips a level', () => {
    for (const { xa, keHoach } of plans) {
      for (const { text, body } of dutyTexts(keHoach)) {
        if (body !== undefined) expect(text, `${xa.ten} ${body}`).not.toContain(`(cq:${body})`);
        expect(plain(text)).not.toMatch(/(?:báo cáo|đề xuất|phối hợp với) (?:Bộ|Chính phủ|Quốc hội)/u);
        expect(plain(text)).not.toMatch(/Chỉ đạo (?:lực lượng |các )?(?:Công an|UBND|Ủy ban nhân dân)/u);
      }
    }
  });

  test('deadlines of units come before the province’s, the commune’s own keep it', () => {
    const dates = (keHoach: KeHoach) =>
      [...planTexts(keHoach)].flatMap(({ text }) => text.match(/\d\d\/\d+\/2026/g) ?? []);
    const before = new Set(dates(tinh.keHoach));
    const moved = khung.muc.filter(({ loai }) => loai === 'han').map(({ sau }) => sau);
    const allowed = new Set([...before, ...moved]);
    for (const { keHoach } of plans) expect(dates(keHoach).filter((one) => !allowed.has(one))).toEqual([]);
  });
});

function strangeTexts(keHoach: KeHoach, muc: readonly MucRaSoat[], xa: DonVi, tenTinh: string): readonly string[] {
  return [...planTexts(keHoach)].flatMap(({ path, text, prose }) => {
    if (!prose && !path.startsWith('noiNhan') && !path.startsWith('luu')) return [];
    const listed = muc.filter(
      ({ cho, trangThai }) => trangThai === 'giu' && cho.some(({ duong }) => duong === path || duong === `${path}.ten`),
    );
    const words = listed.reduce((rest, one) => rest.split(one.truocTho ?? one.truoc).join(' '), text);
    const own = plain(words).split(`${xa.loai} ${xa.ten}`).join(' ');
    return provincial.test(own) || own.includes(tenTinh) ? [`${path}: ${own}`] : [];
  });
}

function idsOf(keHoach: KeHoach): readonly string[] {
  const ids = [...planNodes(keHoach)].flatMap(({ nut }) => [
    nut.id ?? '',
    ...(isBang(nut) ? nut.hang.map(({ id = '' }) => id) : []),
  ]);
  return [...ids, ...(keHoach.phuLuc ?? []).map(({ id = '' }) => id)];
}

function sourcesOf(keHoach: KeHoach): readonly string[] {
  const nodes = [...planNodes(keHoach)].flatMap(({ nut }) => [
    nut.nguon ?? [],
    ...(isBang(nut) ? nut.hang.map(({ nguon = [] }) => nguon) : []),
  ]);
  return [...nodes, ...(keHoach.phuLuc ?? []).map(({ nguon = [] }) => nguon)].flat();
}

/** The body that a heading consists of. */
function bodyOf(nut: Nut): string | undefined {
  if (isBang(nut) || nut.tieuDe === undefined) return undefined;
  const { text, marks } = mask(nut.tieuDe);
  const [only] = marks.values();
  const words = text.replace(/[\uE000-\uF8FF]|Đề nghị|Nhiệm vụ thuộc trách nhiệm của/gu, '').replace(/[\s:]/g, '');
  return marks.size === 1 && words === '' && only?.kind === 'cq' ? only.key : undefined;
}

function headingBodies(keHoach: KeHoach): readonly string[] {
  return [...planNodes(keHoach)].flatMap(({ nut }) => bodyOf(nut) ?? []);
}

function assignments(keHoach: KeHoach): readonly { body: string; source: string }[] {
  return [...planNodes(keHoach)].flatMap(({ nut }) => {
    const body = bodyOf(nut);
    return body === undefined ? [] : [nut.nguon ?? []].flat().map((source) => ({ body, source }));
  });
}

function agenciesOf(keHoach: KeHoach, id: string): readonly string[] {
  const node = [...planNodes(keHoach)].find(({ nut }) => nut.id === id)?.nut;
  if (!node || isBang(node)) return [];
  return [...mask((node.tieuDe ?? '').replace(/\(\*.*\*\)/, '')).marks.values()].map(({ key }) => key);
}

function counterparts(id: string, xa: DonVi): readonly string[] {
  const kind = xa.loai === 'phường' ? 'phuong' : 'xa';
  const mapped = danhMuc.tinhSangXa.filter(({ tinh }) => tinh.includes(id)).flatMap((line) => line.xa?.[kind] ?? []);
  return mapped.flatMap((body) => [body, body.replace(/-va-to-chuc$/, '')]);
}

function dutyTexts(keHoach: KeHoach): readonly { text: string; body: string | undefined }[] {
  const below = (nodes: readonly Nut[], body: string | undefined): { text: string; body: string | undefined }[] =>
    nodes.flatMap((nut) => {
      if (isBang(nut)) return [];
      const own = bodyOf(nut) ?? body;
      return [
        ...(nut.chu === undefined ? [] : [{ text: nut.chu, body: own?.startsWith('ubnd') ? undefined : own }]),
        ...below(nut.con ?? [], own),
      ];
    });
  return below(keHoach.noiDung, undefined);
}
