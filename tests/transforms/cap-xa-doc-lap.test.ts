/** All communes of three provinces, read as plain data with words and names of the test's own: nothing here asks the derivation what it meant. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newPlanText } from '../../src/plan/save.js';
import { dienKhung } from '../../src/transforms/cap-xa/cap-xa.js';
import { communesOf } from '../../src/transforms/cap-xa/commune/communes-of.js';
import { noDecisions, type QuyetDinh } from '../../src/transforms/cap-xa/decisions/model.js';
import { soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import { projectFolder } from '../ho-tro/source.js';
import { wholePlan } from '../ho-tro/whole-plan.js';
import { catalogue } from '../plan/danh-muc.js';
import { laiChau, laoCai, load, planText, tuyenQuang2026 } from './cap-xa-doc.js';
import { roll } from './nam-moi-doc.js';

const danhMuc = catalogue();

interface Text {
  readonly at: string;
  readonly text: string;
}
interface Entry {
  readonly loai: string;
  readonly deXuat?: readonly { readonly chu: string }[];
  readonly trangThai: string;
  readonly truoc: string;
  readonly lyDo: string;
  readonly cho: readonly { readonly nut: string; readonly duong: string }[];
}
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Every string of a piece of data with its path. */
function texts(value: Json, at = ''): readonly Text[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return items.flatMap(([key, item]) => texts(item, at === '' ? String(key) : `${at}.${key}`));
}

const printed = (text: string) => text.replace(/\[([^[\]]*)\]\([a-z-]+(?::[^()]*)?\)/g, '$1').replace(/[*^]/g, '');

/** Everything of the body with a level or with cells. */
const bodyOf = ({ noiDung = [], phuLuc = [] }: { readonly [key: string]: Json }) => items([noiDung, phuLuc]);

function items(value: Json): readonly { readonly [key: string]: Json }[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(items);
  const isItem = 'cap' in value || 'o' in value || 'nhom' in value;
  return isItem && !Array.isArray(value) ? [value as { readonly [key: string]: Json }, ...below] : below;
}

const plainData = (value: unknown): { readonly [key: string]: Json } => JSON.parse(JSON.stringify(value));
const list = (value: Json | undefined): readonly string[] => [value ?? []].flat().map(String);

const data = [
  { ten: 'Lào Cai', text: planText(laoCai) },
  { ten: 'Lai Châu', text: planText(laiChau) },
  { ten: 'Tuyên Quang', text: tuyenQuang2026() },
  // As the command nam-moi leaves it, before anybody has decided anything.
  { ten: 'Tuyên Quang', text: newPlanText(roll(planText('tuyen-quang/2023.yaml'), { nam: 2026 }).keHoach, 's.json') },
];
const provinces = data.map(({ ten, text }) => {
  const tinh = load(text, danhMuc);
  const communes = communesOf(tinh.coQuan.donVi?.ma ?? '', '2026-06-01', danhMuc);
  const derive = (decisions: Partial<QuyetDinh> = {}) => {
    const quyetDinh = { ...noDecisions('t.yaml'), ...decisions };
    const khung = soanKhung(wholePlan(tinh), quyetDinh, danhMuc);
    const plans = communes.map((xa) => {
      const { keHoach, muc } = dienKhung(tinh, khung, xa, undefined, danhMuc);
      return { xa, keHoach, data: plainData(keHoach), muc: muc as readonly Entry[] };
    });
    return { khung, shared: khung.muc as readonly Entry[], plans };
  };
  return { ten, tinh, source: plainData(tinh.keHoach), derive, open: derive() };
});

/** The cells of every row of the provinces’ tables, as printed. */
const rowTexts = new Map(
  provinces.flatMap(({ source }) =>
    bodyOf(source).flatMap(({ id, o }) =>
      o === undefined ? [] : [[String(id), texts(o).map(({ text }) => printed(text))]],
    ),
  ) as [string, readonly string[]][],
);

/** A province’s word, where neither `cơ sở`, `trụ sở`, `cảnh tỉnh` nor `tỉnh táo` is meant. */
const provincial =
  /(?<!\p{L})(?:(?<!(?:thức|cảnh) )tỉnh(?! (?:táo|ngộ))|(?<!(?:cơ|trụ|hội) )sở(?! (?:hữu|thích|trường))|(?:tỉnh|thành) ủy|tỉnh đoàn)(?!\p{L})/iu;

describe.each(provinces)('$ten', ({ ten, source, derive, open }) => {
  /** Texts of a plan in which, without the words that the entries explain, something of the province is left. */
  function unexplained(plan: (typeof open.plans)[number], entries: readonly Entry[]): readonly string[] {
    const { loai, ten: tenXa } = plan.xa;
    return texts(plan.data).flatMap(({ at, text }) => {
      const field = /(?:^|\.)(?:id|nguon|cap|ma|coQuan|loai|vai|canh|kieu|kyHieu|kho)(?:\.\d+)?$/;
      if (field.test(at)) return [];
      const explained = entries.filter(({ cho, lyDo }) => lyDo !== '' && cho.some((one) => stands(one, at, plan.data)));
      const rest = explained.reduce((words, one) => words.split(one.truoc).join(' '), printed(text));
      const own = rest.split(`${loai} ${tenXa}`).join(' ').split(`${loai} ${tenXa}`.toUpperCase()).join(' ');
      return provincial.test(own) || own.includes(ten) ? [`${loai} ${tenXa}, ${at}: ${own}`] : [];
    });
  }

  test('a word of the province stands only where the commune’s list gives a reason', () => {
    const found = open.plans.flatMap((plan) =>
      unexplained(
        plan,
        plan.muc.filter((one) => one.trangThai === 'giu'),
      ),
    );
    expect(found).toEqual([]);
    // The oracle sees: without the lists there is something to find in every plan.
    for (const plan of open.plans) expect(unexplained(plan, []).length).toBeGreaterThan(0);
  });

  test.each(['giu', 'de-xuat', 'bo'])(
    'all questions answered “%s”: what of the province is printed was decided',
    (chon) => {
      const fits = open.khung.hoi.filter(({ deXuat }) => chon !== 'de-xuat' || deXuat !== undefined);
      const decided = derive({ quyetDinh: fits.map((one) => ({ ...one, chon })) });
      const taken = decided.shared
        .filter(({ trangThai }) => trangThai === 'giu' || trangThai === 'nhan')
        .flatMap((one) => said(one).map((truoc) => ({ ...one, truoc })));
      const found = decided.plans
        .filter((_, index) => index % 9 === 0)
        .flatMap((plan) => unexplained(plan, [...plan.muc.filter((one) => one.trangThai === 'giu'), ...taken]));
      expect(found).toEqual([]);
    },
  );

  test('every node and row has its source, and every source is in the plan or in a list', () => {
    const known = new Set(bodyOf(source).map(({ id }) => String(id)));
    const appendices = list(Array.isArray(source.phuLuc) ? source.phuLuc.map((one) => plainData(one).id ?? '') : []);
    for (const { xa, data: plan, muc } of open.plans) {
      const made = bodyOf(plan);
      expect(made.filter(({ nguon }) => list(nguon).length === 0)).toEqual([]);
      const used = new Set(made.flatMap(({ nguon }) => list(nguon)));
      expect([...used].filter((id) => !known.has(id))).toEqual([]);
      const listed = new Set([...open.shared, ...muc].flatMap(({ cho }) => cho.map(({ nut }) => nut)));
      const lost = [...known].filter((id) => !used.has(id) && !listed.has(id));
      expect(lost, xa.ten).toEqual([]);
      const kept = Array.isArray(plan.phuLuc) ? plan.phuLuc.flatMap((one) => list(plainData(one).nguon)) : [];
      expect(appendices.filter((id) => !kept.includes(id) && !listed.has(id))).toEqual([]);
    }
  });

  test('bodies that lead are of the kinds that a real ward plan has', () => {
    const kinds = agencyKinds();
    const ward = parse(readFileSync(path.join(projectFolder, 'data', 'ke-hoach', 'tu-lan', '2026.yaml'), 'utf8'));
    const real = new Set(leaders(plainData(ward)).map((id) => kinds.get(id)));
    expect(real.size).toBeGreaterThan(5);
    // Beside them the commune’s own committee and all its offices together.
    const allowed = new Set([...real, 'ubnd', 'nhom']);
    for (const { xa, data: plan } of open.plans)
      expect(
        leaders(plan).filter((id) => !allowed.has(kinds.get(id))),
        xa.ten,
      ).toEqual([]);
  });

  test('a decision taken once is in every commune’s plan', () => {
    const question = open.khung.hoi.find(({ loai }) => loai === 'vuot-cap');
    if (!question) throw new Error('no such question');
    const chu = 'câu đã quyết một lần cho mọi xã';
    const count = (plan: (typeof open.plans)[number]) =>
      texts(plan.data).join('') && words(plan.data).split(/câu đã quyết một lần/iu).length - 1;
    const { plans } = derive({ quyetDinh: [{ ...question, chon: 'chu', chu }] });
    expect(plans.map(count)).toEqual(plans.map(() => 1));
  });

  test('number and day of the province’s plan, filled in later, change the opening words of all and nothing else', () => {
    const later = derive({ vanBanTinh: { so: '215/KH-UBND', ngay: '2026-05-31' } });
    for (const [index, plan] of later.plans.entries()) {
      const before = open.plans[index]?.data;
      const { loiDan, ...rest } = plan.data;
      expect(rest).toEqual({ ...before, loiDan: undefined });
      expect(printed(list(loiDan).join(' '))).toContain(
        'Kế hoạch số 215/KH-UBND ngày 31 tháng 5 năm 2026 của UBND tỉnh',
      );
      expect(printed(list(before?.loiDan).join(' '))).not.toContain('215');
    }
  });

  test('a second run gives the same bytes', () => {
    const again = derive();
    expect(JSON.stringify(again.khung.muc)).toBe(JSON.stringify(open.khung.muc));
    for (const [index, plan] of again.plans.entries()) {
      const first = open.plans[index];
      expect(JSON.stringify([plan.data, plan.muc])).toBe(JSON.stringify([first?.data, first?.muc]));
      if (first && index % 25 === 0) {
        expect(newPlanText(plan.keHoach, 's.json')).toBe(newPlanText(first.keHoach, 's.json'));
      }
    }
  });
});

const words = (value: Json) =>
  texts(value)
    .map(({ text }) => text)
    .join('\n');

/** What an answered question lets stand: its own words, a whole row, the pieces of its proposal between slots. */
function said({ loai, truoc, trangThai, deXuat = [], cho }: Entry): readonly string[] {
  if (trangThai === 'nhan')
    return deXuat.flatMap(({ chu }) => chu.split(/\{[^}]*\}/)).filter((piece) => piece.length > 8);
  const row = loai === 'hang-bang' ? cho.flatMap(({ nut }) => rowTexts.get(nut) ?? []) : [];
  return [truoc.replace(/[.;]$/, ''), ...row];
}

/** An entry about a text, a field of it, or of a node of which the text is made. */
function stands(place: { readonly nut: string; readonly duong: string }, at: string, plan: Json): boolean {
  if (place.duong !== '') return place.duong === at || place.duong === `${at}.ten` || at.startsWith(`${place.duong}.`);
  return place.nut !== '' && sourcesAt(plan, at).includes(place.nut);
}

/** Sources of the innermost node or row around a path. */
function sourcesAt(plan: Json, at: string): readonly string[] {
  let here: Json | undefined = plan;
  let found: readonly string[] = [];
  for (const key of at.split('.')) {
    here = typeof here === 'object' && here !== null ? (Reflect.get(here, key) as Json | undefined) : undefined;
    if (typeof here === 'object' && here !== null && 'nguon' in here) found = list(Reflect.get(here, 'nguon') as Json);
  }
  return found;
}

/** Bodies that a heading names alone. */
function leaders(plan: Json): readonly string[] {
  return items(plan).flatMap(({ tieuDe }) => {
    const alone = /^(?:Đề nghị |Nhiệm vụ thuộc trách nhiệm của )?\[[^\]]*\]\(cq:([a-z0-9-]+)\):?$/u.exec(
      String(tieuDe ?? ''),
    );
    return alone?.[1] === undefined ? [] : [alone[1]];
  });
}

function agencyKinds(): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(projectFolder, 'data', 'danh-muc', 'co-quan.yaml'), 'utf8');
  return new Map(
    [...text.matchAll(/"id": "([^"]+)".*?"loai": "([^"]+)"/g)].map(([, id = '', loai = '']) => [id, loai]),
  );
}
