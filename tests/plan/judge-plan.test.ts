/** A plan judged in memory: the same verdict as its file gets, without the places. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgePlan, type LoadedPlan, loadPlan } from '../../src/plan/load.js';
import { openPlan, savePlan } from '../../src/plan/save.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { projectFolder } from '../ho-tro/source.js';
import { catalogue } from './danh-muc.js';

const danhMuc = catalogue();
const folder = path.join(projectFolder, 'data', 'ke-hoach');
const names = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /^[^.]+\.yaml$/.test(name));
const options = { font: { name: 'Tinos', has: (code: number) => code < 0x3000 }, kinds: ['ke-hoach'] };

function loaded(name: string): { readonly plan: LoadedPlan; readonly said: readonly string[] } {
  const text = savePlan(openPlan(readFileSync(path.join(folder, name), 'utf8')));
  const { value, diagnostics } = loadPlan(name, Buffer.from(text), danhMuc, options);
  if (!value) throw new Error(name);
  return { plan: value, said: said(diagnostics) };
}

const said = (diagnostics: readonly { readonly code: string; readonly message: string }[]) =>
  [...new Set(diagnostics.map(({ code, message }) => `${code} ${message}`))].sort();

test.each(names)('%s: as its file', (name) => {
  const { plan, said: bySelf } = loaded(name);
  const judged = judgePlan(name, plan.keHoach, danhMuc, options);
  expect(said(judged.diagnostics)).toEqual(bySelf);
  expect(judged.value?.keHoach).toEqual(plan.keHoach);
  expect(judged.value?.coQuan).toEqual(plan.coQuan);
});

describe('faults are found', () => {
  const { plan } = loaded(names[0] ?? '');
  const { keHoach } = plan;
  const withText = (chu: string): KeHoach => ({ ...keHoach, noiDung: [...keHoach.noiDung, { cap: 'doan', chu }] });

  test.each<readonly [string, KeHoach]>([
    ['ky-tu-dieu-khien', withText('a\u0007b')],
    ['ky-tu-thieu', withText('chữ 漢')],
    ['danh-dau-la', withText('[x](khong:co)')],
    ['gia-tri-trong', withText('  ')],
    ['co-quan-la', { ...keHoach, coQuan: 'ubnd-99999' }],
    ['loai-khong-co-mau', { ...keHoach, loai: 'la' }],
  ])('%s', (code, faulty) => {
    const judged = judgePlan('x.yaml', faulty, danhMuc, options);
    const byFile = loadPlan('x.yaml', Buffer.from(savePlan(faulty)), danhMuc, options);
    expect(judged.diagnostics.map((one) => one.code)).toContain(code);
    expect(said(judged.diagnostics)).toEqual(said(byFile.diagnostics));
  });

  test('marks without text are filled in', () => {
    const judged = judgePlan('x.yaml', withText('Năm [](nam)'), danhMuc, options);
    expect(JSON.stringify(judged.value?.keHoach)).toContain(`Năm [${keHoach.nam}](nam)`);
  });
});
