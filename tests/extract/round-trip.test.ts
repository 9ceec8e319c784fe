/** A plan that we printed is read back with everything that it prints, with and without what is not printed. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { World } from '../../src/app/print/world.js';
import { extract } from '../../src/extract/extract.js';
import type { Extracted } from '../../src/extract/model.js';
import { fitDocument } from '../../src/layout/layout.js';
import { savePlan } from '../../src/plan/save.js';
import { type KeHoach, keHoachSchema } from '../../src/plan/schema.js';
import { planNodes } from '../../src/plan/walk.js';
import { readDocx } from '../../src/readers/docx/read.js';
import { dienKhung } from '../../src/transforms/cap-xa/cap-xa.js';
import { communesOf } from '../../src/transforms/cap-xa/commune/communes-of.js';
import { noDecisions } from '../../src/transforms/cap-xa/decisions/model.js';
import { soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import { writeDocx } from '../../src/writers/docx/write.js';
import { outline } from '../ho-tro/outline.js';
import { planNames } from '../ho-tro/plan-names.js';
import { wholePlan } from '../ho-tro/whole-plan.js';
import { laiChau, laoCai, load, planText, tuyenQuang2026 } from '../transforms/cap-xa-doc.js';
import { printedLines } from './printed.js';
import { randomPlan } from './random-plan.js';
import { toRead } from './to-read.js';
import { asLoaded, loadNamed, render, world } from './world.js';

const withoutIds = (text: string) => text.replace(/ #[a-z0-9-]+/g, '');
/** Columns that layout had to widen are read as wide as they were printed. */
const lines = (keHoach: KeHoach, open: World) =>
  printedLines(render(asLoaded(keHoach, open.danhMuc), open), open.standard).map((line) =>
    line.replace(/^(\s*table) [\d. ]+ header/, '$1 header'),
  );

function idsOf(keHoach: KeHoach): readonly string[] {
  const nodes = [...planNodes(keHoach)].map(({ nut }) => nut);
  const rows = nodes.flatMap((nut) => (nut.cap === 'bang' ? nut.hang : []));
  const bearers = [...nodes.filter(({ cap }) => cap !== 'bang'), ...rows, ...(keHoach.phuLuc ?? [])];
  return bearers.flatMap(({ id }) => id ?? []).toSorted();
}

async function written(keHoach: KeHoach, open: World): Promise<Uint8Array> {
  const document = render(asLoaded(keHoach, open.danhMuc), open);
  return writeDocx(fitDocument(document, open.standard, open.family).fitted);
}

/** Nothing is left but what is printed and how it looks. */
function stripped(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !/^(?:docProps|customXml)\//.test(name));
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const bare = document.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
  expect(bare.length).toBeLessThan(document.length);
  return zipSync({ ...Object.fromEntries(parts), 'word/document.xml': strToU8(bare) });
}

function read(bytes: Uint8Array, open: World): Extracted {
  const { value, diagnostics } = readDocx('doc-lai.docx', bytes);
  if (!value) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return extract(value, open.danhMuc);
}

/** Everything is kept, nothing is added, and no paragraph needed a change. */
function expectWhole({ coverage, diagnostics }: Extracted): void {
  expect(diagnostics).toEqual([]);
  expect(coverage.doan.filter(({ trangThai }) => trangThai !== 'giu')).toEqual([]);
  expect(coverage.them).toEqual([]);
}

describe.each(planNames)('%s', (name) => {
  test('từ bản in: cùng chữ, cùng kiểu chữ, cùng cấp, cùng bảng', async () => {
    const open = await world();
    const printed = render(await loadNamed(name, open), open);
    const back = extract(toRead(printed, open.standard), open.danhMuc);
    expect(withoutIds(outline(render(asLoaded(back.keHoach, open.danhMuc), open)))).toBe(withoutIds(outline(printed)));
    expectWhole(back);
  });

  test('từ tệp Word do tao ghi: còn mã mục; bỏ mọi thứ không in ra: vẫn đủ từng chữ', async () => {
    const open = await world();
    const { keHoach } = await loadNamed(name, open);
    const bytes = await written(keHoach, open);
    const printed = withoutIds(outline(render(asLoaded(keHoach, open.danhMuc), open)));
    for (const [file, ids] of [
      [bytes, idsOf(keHoach)],
      [stripped(bytes), []],
    ] as const) {
      const back = read(file, open);
      expect(withoutIds(outline(render(asLoaded(back.keHoach, open.danhMuc), open)))).toBe(printed);
      expectWhole(back);
      expect(idsOf(back.keHoach)).toEqual(ids);
    }
  });
});

const provinces = [
  ['Lào Cai', planText(laoCai)],
  ['Lai Châu', planText(laiChau)],
  ['Tuyên Quang 2026', tuyenQuang2026()],
] as const;

test.each(provinces)('kế hoạch cấp xã làm từ kế hoạch tỉnh %s, mỗi dạng một xã', async (_, text) => {
  const open = await world();
  const tinh = load(text, open.danhMuc);
  const khung = soanKhung(wholePlan(tinh), noDecisions('tinh.yaml'), open.danhMuc);
  const shapes = new Map<string, KeHoach>();
  for (const xa of communesOf(tinh.coQuan.donVi?.ma ?? '', '2026-06-01', open.danhMuc)) {
    const { keHoach } = dienKhung(tinh, khung, xa, undefined, open.danhMuc);
    shapes.set(`${xa.loai} ${[...planNodes(keHoach)].map(({ nut }) => nut.cap).join(' ')}`, keHoach);
  }
  expect(shapes.size).toBeGreaterThanOrEqual(2);
  for (const keHoach of shapes.values()) {
    const bytes = await written(keHoach, open);
    for (const [file, ids] of [
      [bytes, idsOf(keHoach)],
      [stripped(bytes), []],
    ] as const) {
      const back = read(file, open);
      expect(lines(back.keHoach, open)).toEqual(lines(keHoach, open));
      expect(back.coverage.doan.filter(({ trangThai }) => trangThai === 'chua-hieu')).toEqual([]);
      expect(idsOf(back.keHoach)).toEqual(ids);
    }
  }
});

test('kế hoạch bất kỳ, qua tệp Word đã bỏ mọi thứ không in ra', async () => {
  const open = await world();
  await fc.assert(
    fc.asyncProperty(randomPlan, async (draft) => {
      const keHoach = keHoachSchema.parse(parse(savePlan(draft)));
      const bytes = await written(keHoach, open);
      expect(lines(read(stripped(bytes), open).keHoach, open)).toEqual(lines(keHoach, open));
      expect(idsOf(read(bytes, open).keHoach)).toEqual(idsOf(keHoach));
    }),
    { numRuns: 25, seed: 20261122 },
  );
});
