/** Which files a command takes for plans, and where their output goes. */
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover, isPlanName } from '../../src/app/plans/discover.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';

const root = await temporaryFolder();
const plans = path.join(root, 'data', 'ke-hoach');
await place(root, 'data/ke-hoach/tuyen-quang/2023.yaml');
await place(root, 'data/ke-hoach/tuyen-quang/2023.sai-khac.yaml');
await place(root, 'data/ke-hoach/tuyen-quang/ghi-chú.txt');
await place(root, 'data/ke-hoach/.an/2023.yaml');
await place(root, 'data/ke-hoach/xã Tân Trào/năm 2026.YML');
await place(root, 'nơi khác/a/1.yaml');
await place(root, 'nơi khác/b/1.yaml');
await mkdir(path.join(root, 'trống'));

const targets = async (...inputs: string[]) => {
  const { jobs, diagnostics } = await discover(inputs, root, plans);
  return { targets: jobs.map((job) => job.target), codes: diagnostics.map((d) => d.code) };
};

describe('what is a plan', () => {
  test.each(['2023.yaml', 'Năm 2026.yml', 'A.YAML'])('%s is one', (name) => expect(isPlanName(name)).toBe(true));
  test.each(['2023.sai-khac.yaml', '.yaml', 'a.txt', 'yaml', 'a.yaml.bak', '~$a.docx'])('%s is none', (name) =>
    expect(isPlanName(name)).toBe(false),
  );
});

describe('output names', () => {
  test('mirror the folders below data/ke-hoach, companions and hidden folders left out', async () => {
    expect(await targets('data/ke-hoach')).toEqual({
      targets: ['tuyen-quang/2023', 'xã Tân Trào/năm 2026'],
      codes: [],
    });
  });

  test('are the same for a folder inside and for a single file', async () => {
    const expected = { targets: ['tuyen-quang/2023'], codes: [] };
    expect(await targets('data/ke-hoach/tuyen-quang')).toEqual(expected);
    expect(await targets(path.join('data', 'ke-hoach', 'tuyen-quang', '2023.yaml'))).toEqual(expected);
  });

  test('of a file elsewhere are its base name, of a folder elsewhere mirror that folder', async () => {
    expect(await targets('nơi khác/a/1.yaml')).toEqual({ targets: ['1'], codes: [] });
    expect(await targets('nơi khác')).toEqual({ targets: ['a/1', 'b/1'], codes: [] });
  });

  test('are in composed form, and a name typed in the other form is found', async () => {
    await place(root, `nfd/${'Kế hoạch'.normalize('NFD')}.yaml`);
    const expected = { targets: ['Kế hoạch'.normalize('NFC')], codes: [] };
    expect(await targets('nfd')).toEqual(expected);
    expect(await targets(`nfd/${'Kế hoạch'.normalize('NFC')}.yaml`)).toEqual(expected);
  });
});

describe('faults', () => {
  test('two plans for one output file are both named and neither is built', async () => {
    const { jobs, diagnostics } = await discover(['nơi khác/a/1.yaml', 'nơi khác/b/1.yaml'], root, plans);
    expect(jobs).toEqual([]);
    expect(diagnostics.map((d) => [d.code, d.place.file])).toEqual([
      ['trung-dau-ra', path.join('nơi khác', 'a', '1.yaml')],
      ['trung-dau-ra', path.join('nơi khác', 'b', '1.yaml')],
    ]);
    expect(diagnostics[0]?.message).toContain(path.join('nơi khác', 'b', '1.yaml'));
  });

  test('names that differ only in case clash too, since Windows sees one file', async () => {
    await place(root, 'hoa/A.yaml');
    await place(root, 'thường/a.yaml');
    expect((await targets('hoa/A.yaml', 'thường/a.yaml')).codes).toEqual(['trung-dau-ra', 'trung-dau-ra']);
  });

  test('the same plan named twice is built once', async () => {
    expect(await targets('nơi khác/a/1.yaml', './nơi khác/a/1.yaml')).toEqual({ targets: ['1'], codes: [] });
  });

  test('a missing path and an empty folder are reported, the others go on', async () => {
    expect(await targets('không-có.yaml', 'trống', 'nơi khác/a')).toEqual({
      targets: ['1'],
      codes: ['khong-doc-duoc', 'khong-co-ke-hoach'],
    });
  });

  test('a star that the shell did not expand gets advice', async () => {
    const { diagnostics } = await discover(['data/*.yaml'], root, plans);
    expect(diagnostics[0]?.message).toContain('ghi tên thư mục');
  });

  test('a link whose folder is gone is told of', async () => {
    await place(root, 'ổ chung/1.yaml');
    await symlink(path.join(root, 'đã rút'), path.join(root, 'ổ chung', 'năm trước'), 'junction');
    expect(await targets('ổ chung')).toEqual({ targets: ['1'], codes: ['khong-doc-duoc'] });
  });

  test('folders linked in a circle end', async () => {
    await place(root, 'vòng/trong/1.yaml');
    await symlink(path.join(root, 'vòng'), path.join(root, 'vòng', 'trong', 'lại'), 'junction');
    await symlink(path.join(root, 'vòng', 'tự'), path.join(root, 'vòng', 'tự'), 'junction');
    expect(await targets('vòng')).toEqual({ targets: ['trong/1'], codes: [] });
  });
});
