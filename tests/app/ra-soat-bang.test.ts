/** `ra-soat --xuat` and `--nap`: decided in a form; each refused row told with its cell, the others count. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namMoi } from '../../src/app/jobs/nam-moi/nam-moi.js';
import { exportForm, importForm, withCells } from '../../src/app/jobs/ra-soat/bang.js';
import { raSoat } from '../../src/app/jobs/ra-soat/ra-soat.js';
import { readForm } from '../../src/app/plans/form-sheet.js';
import { place } from '../ho-tro/folder.js';
import { projectCopy } from '../ho-tro/small-plan.js';
import { planText } from '../transforms/nam-moi-doc.js';

const root = await projectCopy();
const plan = path.join(root, 'data', 'ke-hoach', 'tq', '2026.yaml');
const none = { nhan: [], giu: [], xoa: [], nhanChacChan: false };
const review = (more: object = {}) => raSoat({ input: plan, cwd: root, root, ...none, ...more });

test('a form filled in decides what it says, row by row', async () => {
  await place(root, 'data/ke-hoach/tq/2023.yaml', planText('tuyen-quang/2023'));
  await namMoi({ input: path.join(root, 'data/ke-hoach/tq/2023.yaml'), cwd: root, root, nam: 2026 });
  const { clusters, rows } = await review();
  const general = clusters.filter(
    ({ nhom, rows: all }) => nhom !== undefined && all.some(({ muc }) => muc.trangThai === 'cho'),
  );
  expect(general.length).toBeGreaterThan(3);
  expect(general.length).toBeLessThanOrEqual(10);
  await exportForm(clusters, 'bang.xlsx', root);
  const cot = [
    { ten: 'Mã', rong: 1 },
    { ten: 'Quyết', rong: 1, dien: true },
  ];
  const form =
    readForm('bang.xlsx', await readFile(path.join(root, 'bang.xlsx')), { ten: 'Việc phải rà soát', cot }).value ?? [];
  const waiting = rows.filter(({ muc }) => muc.trangThai === 'cho').map(({ muc }) => muc.ma);
  expect(form.map(({ ma }) => ma).toSorted()).toEqual([...waiting, ...general.map(({ ma }) => ma)].toSorted());
  const [kept, odd] = rows
    .filter(({ muc }) => muc.loai === 'van-ban-dan' && muc.trangThai === 'cho')
    .map(({ muc }) => muc.ma);
  const own = general.find(({ nhom }) => nhom === 'doi-ten')?.rows[0]?.muc.ma ?? '';
  await writeFile(
    path.join(root, 'bang.csv'),
    `Mã;Quyết\ndoi-ten;nhận\n${own};giữ\n${kept};giữ\n${odd};hả\nkhong-co;giữ\n`,
  );
  const filled = await importForm('bang.csv', root);
  expect(filled.diagnostics.map(({ message }) => message).join()).toContain('“hả” ở ô B5');
  const done = await review(filled.decisions);
  expect(withCells(done.diagnostics, filled.cells).map(({ message }) => message)).toEqual([
    expect.stringContaining('Ô B6: '),
  ]);
  const state = (ma: string | undefined) => done.rows.find(({ muc }) => muc.ma === ma)?.muc.trangThai;
  expect([state(own), state(kept), state(odd)]).toEqual(['giu', 'giu', 'cho']);
  const others = general.find(({ nhom }) => nhom === 'doi-ten')?.rows.slice(1) ?? [];
  expect(others.every(({ muc }) => state(muc.ma) === 'nhan')).toBe(true);
});
