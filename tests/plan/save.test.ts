import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isSeq } from 'yaml';
import { newPlanText, openPlan, savePlan, updatePlanText } from '../../src/plan/save.js';
import type { KeHoach, Nut } from '../../src/plan/schema.js';
import { planNodes } from '../../src/plan/walk.js';
import { danhMucGia, load, planText } from './ho-tro.js';

function plan(text: string): KeHoach {
  const { value, diagnostics } = load(text);
  if (!value) throw new Error(`${diagnostics.map((d) => d.message).join('\n')}\n${text}`);
  return value.keHoach;
}

const word = fc.constantFrom(
  ...[
    'Công an',
    'xã',
    'ma túy',
    '100%',
    '“không”',
    '*',
    '**a**',
    '#1',
    'a: b',
    ':',
    '-',
    '[2026](nam)',
    'null',
    'true',
    '05',
    '"',
    "'",
    '\\',
    '{',
    '>',
  ],
  ...[
    '^(1)^',
    '&x',
    '!y',
    '%',
    '@',
    '`',
    '…',
    'Đắk R’lấp',
    '5 ',
    '  ',
    '\n',
    '\u00a0',
    'phòng, chống và kiểm soát ma túy trên địa bàn tỉnh',
  ],
);
const text = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '))
  .filter((joined) => joined.trim() !== '');
const opt = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const levels = ['muc', 'khoan', 'diem', 'gach', 'cong'] as const;
function nodes(depth: number): fc.Arbitrary<Nut[]> {
  const cap = levels[depth] ?? 'cong';
  const con = depth < 3 ? opt(nodes(depth + 1)) : fc.constant(undefined);
  const node: fc.Arbitrary<Nut> = fc.record({
    cap: fc.constant(cap),
    nhan: opt(text),
    tieuDe: opt(text),
    chu: text,
    con,
  });
  const cell = fc.oneof(
    text,
    fc.array(text, { minLength: 1, maxLength: 2 }),
    fc.record({ chu: text, canh: fc.constant('giua' as const) }),
  );
  const table: fc.Arbitrary<Nut> = fc.record({
    cap: fc.constant('bang' as const),
    kieu: fc.constant('thuong' as const),
    cot: fc.constant<Extract<Nut, { cap: 'bang' }>['cot']>([
      { ma: 'a', ten: 'A: #1', rong: 1.5, vai: 'khac' as const },
    ]),
    hang: fc.array(fc.oneof(fc.record({ o: fc.record({ a: cell }) }), fc.record({ nhom: text })), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  return fc.array(fc.oneof({ weight: 5, arbitrary: node }, { weight: 1, arbitrary: table }), {
    minLength: 1,
    maxLength: 3,
  });
}

const plans: fc.Arbitrary<KeHoach> = fc.record({
  phienBan: fc.constant(1 as const),
  loai: fc.constant('ke-hoach'),
  coQuan: fc.constantFrom('ubnd-08', 'UBND tỉnh Tuyên Quang'),
  nam: fc.constant(2026),
  so: fc.option(fc.integer({ min: 1, max: 999 })),
  kyHieu: fc.constantFrom('KH-UBND', '12', 'null'),
  ngay: fc.constant({ ngay: null, thang: 5, nam: 2026 }),
  trichYeu: text,
  thoiKy: opt(fc.constant({ tu: '2026-06-01', den: '2026-06-30' })),
  duThao: opt(fc.boolean()),
  canCu: opt(fc.array(text, { minLength: 1, maxLength: 3 })),
  loiDan: opt(fc.array(text, { maxLength: 2 })),
  noiDung: nodes(0),
  noiNhan: fc.array(
    fc.oneof(text, fc.record({ ten: text, ghiChu: text }), fc.record({ nhom: fc.tuple(text, text), ghiChu: text })),
    { minLength: 1, maxLength: 4 },
  ),
  luu: fc.record({ noi: fc.array(text, { minLength: 1, maxLength: 2 }), nguoiSoan: opt(text) }),
  chuKy: fc.oneof(
    fc.record({ chucVu: text, hoTen: fc.option(text) }),
    fc.record({ dong: fc.array(text, { minLength: 1, maxLength: 2 }), hoTen: fc.option(text) }),
  ),
  them: opt(fc.dictionary(fc.constantFrom('a', 'b c', 'đ', '1', 'true', 'x: y'), text)),
});

/** Without ids, and without the keys that hold nothing. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'id' && inner !== undefined)
      .map(([key, inner]) => [key, bare(inner)]),
  );
}

/** The loader judges marks, stars and years too: only what it read matters here. */
function read(saved: string): unknown {
  return openPlan(saved).toJS();
}

describe('savePlan', () => {
  it('writes what reads back as the same plan', () => {
    fc.assert(
      fc.property(plans, (keHoach) => {
        const saved = newPlanText(keHoach, '../x.json');
        expect(bare(read(saved))).toEqual(bare(keHoach));
        expect(savePlan(openPlan(saved)), 'a second save changes nothing').toBe(saved);
      }),
      { seed: 30, numRuns: 200 },
    );
  });

  it('writes nothing that the loader takes for an accident', () => {
    fc.assert(
      fc.property(plans, (keHoach) => {
        const { diagnostics } = load(savePlan(keHoach));
        expect(
          diagnostics.filter((d) => /^(?:yaml|kieu|khoa-la|thieu|chu-bi)/.test(d.code)).map((d) => d.message),
        ).toEqual([]);
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  it('gives short ids by level and position', () => {
    const text = planText({
      noiDung:
        'noiDung:\n  - cap: muc\n    tieuDe: "A"\n    con:\n      - { cap: khoan, chu: "a" }\n      - { id: k7, cap: khoan, chu: "b" }\n      - { cap: doan, chu: "c" }\n  - cap: bang\n    kieu: thuong\n    cot: [{ ma: a, ten: "A", rong: 1, vai: khac }]\n    hang: [{ o: { a: "1" } }, { nhom: "B" }]',
      canCu: 'canCu: ["Phụ lục"]',
      phuLuc: 'phuLuc:\n  - noiDung: [{ cap: muc, tieuDe: "C" }]',
    });
    const saved = plan(savePlan(openPlan(text)));
    expect([...planNodes(saved)].map(({ nut }) => nut.id)).toEqual(['m1', 'k8', 'k7', 'p1', 'b1', 'm2']);
    expect(saved.phuLuc?.[0]?.id).toBe('pl1');
    const [, table] = saved.noiDung;
    expect(table?.cap === 'bang' && table.hang.map((row) => row.id)).toEqual(['h1', 'h2']);
    expect(savePlan(openPlan(text), { usedIds: ['m4', 'h9'] })).toContain('id: m5');
  });

  it('keeps comments, key order and the typing of what it need not touch', () => {
    const text = `# đầu tệp\n${planText({
      so: 'so: null # văn thư ghi',
      luu: 'luu: { noi: [ "VT" ] }',
      trichYeu: '# về trích yếu\ntrichYeu: \'Một "hai"\'',
      noiDung: 'noiDung:\n  # mục đầu\n  - tieuDe: Chữ trơn\n    cap: muc # cấp\n\n  - cap: muc\n    tieuDe: "B"',
    })}`;
    expect(savePlan(openPlan(text))).toBe(
      text
        .replace('  # mục đầu\n  - tieuDe: Chữ trơn', '  # mục đầu\n  - id: m1\n    tieuDe: "Chữ trơn"')
        .replace('  - cap: muc\n    tieuDe: "B"', '  - id: m2\n    cap: muc\n    tieuDe: "B"'),
    );
  });

  it('saves a document edited in place', () => {
    const document = openPlan(planText({ so: 'so: null # số' }));
    document.set('so', 12);
    const noiDung = document.get('noiDung');
    if (isSeq(noiDung)) noiDung.add(document.createNode({ cap: 'muc', tieuDe: 'Giai đoạn 1: Từ #1' }));
    const saved = savePlan(document);
    expect(saved).toContain('so: 12 # số');
    expect(saved).toContain('    tieuDe: "Giai đoạn 1: Từ #1"');
    expect(plan(saved).noiDung.map((node) => node.id)).toEqual(['m1', 'm2']);
  });

  it('writes long prose as a folded block and days in quotes', () => {
    const saved = savePlan(
      plan(
        planText({
          trichYeu: `trichYeu: "${'phòng, chống ma túy '.repeat(12).trim()}"`,
          thoiKy: 'thoiKy: { tu: 2026-06-01, den: 2026-06-30 }',
        }),
      ),
    );
    expect(saved).toContain('trichYeu: >-\n  phòng, chống');
    expect(saved).toContain('thoiKy: { tu: "2026-06-01", den: "2026-06-30" }');
    for (const line of saved.split('\n')) expect(line.length).toBeLessThanOrEqual(112);
  });

  it('heads a new file with its schema', () => {
    expect(newPlanText(plan(planText()), '../../luoc-do/ke-hoach.schema.json')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/luoc-do\/ke-hoach\.schema\.json\nphienBan: 1\n/,
    );
  });
});

describe('updatePlanText', () => {
  it('carries any plan into any file', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const updated = updatePlanText(savePlan(before), after);
        expect(bare(read(updated))).toEqual(bare(after));
      }),
      { seed: 32, numRuns: 150 },
    );
  });

  const text = planText({
    luu: 'luu: { noi: [ "VT" ] }',
    noiDung:
      'noiDung:\n  # một\n  - id: m1\n    cap: muc\n    tieuDe: "A" # a\n  # hai\n  - id: m2\n    cap: muc\n    tieuDe: "B" # b\n  # ba\n  - id: m3\n    cap: muc\n    tieuDe: "C" # c',
  });

  it('changes nothing when nothing changed', () => expect(updatePlanText(text, plan(text))).toBe(text));

  it('finds entries by their id, keeps their comments, gives no id twice', () => {
    const before = plan(text);
    const [a, , c] = before.noiDung;
    if (!a || !c) throw new Error('three nodes');
    const changed = {
      ...before,
      nam: 2027,
      noiDung: [c, { ...a, tieuDe: 'A mới' }, { cap: 'muc' as const, tieuDe: 'D' }],
    };
    const updated = updatePlanText(text.replace('m3', 'm9'), {
      ...changed,
      noiDung: [{ ...c, id: 'm9' }, ...changed.noiDung.slice(1)],
    });
    expect(updated).toContain('  - id: m9\n    cap: muc\n    tieuDe: "C" # c\n');
    expect(updated).toContain('    tieuDe: "A mới" # a\n');
    expect(updated).toContain('  - id: m10\n    cap: muc\n    tieuDe: "D"\n');
    expect(updated).not.toContain('# hai');
    expect(updated).toContain('nam: 2027\n');
  });

  it('does not give the id of a node that was taken out', () => {
    const before = plan(text);
    const updated = updatePlanText(text, {
      ...before,
      noiDung: [...before.noiDung.slice(0, 2), { cap: 'muc', tieuDe: 'D' }],
    });
    expect(plan(updated).noiDung.map((node) => node.id)).toEqual(['m1', 'm2', 'm4']);
  });
});

describe('the plans of the project', () => {
  const folder = new URL('../../data/ke-hoach/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => /^[^.]+\.yaml$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

  it.each(files)('%s: saved and read again, the same', (file) => {
    const before = openPlan(readFileSync(file, 'utf8'));
    const value: unknown = before.toJS();
    expect(isMap(before.contents)).toBe(true);
    const saved = savePlan(before);
    expect(bare(read(saved))).toEqual(bare(value));
    expect(load(saved, danhMucGia).diagnostics.filter((d) => d.code.startsWith('yaml'))).toEqual([]);
  });
});
