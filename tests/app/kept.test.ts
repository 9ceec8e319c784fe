/** Values kept between runs only save time: whatever stands in their file, what is returned is what would be made. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Keeping, kept } from '../../src/app/files/kept.js';
import type { Diagnostic } from '../../src/diagnostic/model.js';
import { packUnits, unpackUnits } from '../../src/plan/danh-muc/pack.js';
import { catalogue } from '../plan/danh-muc.js';

const value = { ten: 'Đặng Thị Ởn', rong: undefined, cao: Infinity, muc: new Map([['a', [1, 2]]]) };
let keeping: Keeping;
let made = 0;

beforeEach(async () => {
  keeping = { folder: path.join(await mkdtemp(path.join(os.tmpdir(), 'giu-')), 'dem'), build: '1' };
  made = 0;
});

async function ask(texts = ['a', 'b'], how = keeping, diagnostics: readonly Diagnostic[] = []) {
  const result = await kept(
    'thu',
    texts,
    () => {
      made++;
      return { value, diagnostics };
    },
    how,
  );
  expect(result).toEqual({ value, diagnostics });
  return made;
}

test('made once; again for other texts, however they are cut, and for another build', async () => {
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(1);
  expect(await ask(['ab', ''])).toBe(2);
  expect(await ask(['a', 'b'])).toBe(3);
  expect(await ask(['a', 'b'], { ...keeping, build: '2' })).toBe(4);
  expect(await readdir(keeping.folder)).toEqual(['thu.luu']);
});

test('a damaged file is made anew, wherever the damage is', async () => {
  await ask();
  const file = path.join(keeping.folder, 'thu.luu');
  const whole = await readFile(file);
  for (let at = 0; at < whole.length; at += 7) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    await writeFile(file, at % 2 === 0 ? bytes : whole.subarray(0, at));
    const before = made;
    expect(await ask()).toBe(before + 1);
    expect(await readFile(file)).toEqual(whole);
  }
});

test('what has faults is not kept, nor anything where nothing can be written or the program is not compiled', async () => {
  const fault: Diagnostic = { code: 'x', severity: 'warning', message: 'Thấy.', place: { file: 'a' } };
  await ask(undefined, keeping, [fault]);
  expect(await ask()).toBe(2);
  const file = path.join(keeping.folder, 'thu.luu');
  const inFile = { folder: path.join(file, 'dem'), build: '1' };
  expect(await ask(undefined, inFile)).toBe(3);
  expect(await ask(undefined, inFile)).toBe(4);
  const source = { ...keeping, build: undefined };
  expect(await ask(undefined, source)).toBe(5);
  expect(await ask(undefined, source)).toBe(6);
});

test('the units of the country come out of their packed form as they went in', () => {
  const { allDonVi } = catalogue();
  expect(allDonVi.length).toBeGreaterThan(10_000);
  expect(unpackUnits(packUnits(allDonVi))).toEqual(allDonVi);
});
