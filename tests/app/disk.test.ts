/** Files are read within limits: a size, a regular file; what the disk refuses is said. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../src/app/files/disk.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';

const folder = await temporaryFolder();
const codes = async (file: string, limit?: number) =>
  (await readInput(file, 'tệp', limit)).diagnostics.map(({ code }) => code);

test('a file up to the limit is read, one byte more is refused unread', async () => {
  const file = await place(folder, 'a.yaml', 'mười byte.'.slice(0, 5));
  const { value } = await readInput(file, 'tệp');
  expect(value?.length).toBeGreaterThan(5);
  expect(await codes(file, value?.length)).toEqual([]);
  expect(await codes(file, (value?.length ?? 0) - 1)).toEqual(['tep-qua-lon']);
});

test('a folder, and what is not there', async () => {
  expect(await codes(folder)).toEqual(['khong-phai-tep']);
  expect(await codes(path.join(folder, 'khong-co'))).toEqual(['khong-doc-duoc']);
});
