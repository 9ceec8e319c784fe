/** Names that Windows cannot hold are refused on every system, each with one that it can. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameFault } from '../../src/app/files/names.js';
import { openOutput, putFiles } from '../../src/app/files/output.js';
import { prepareFolder, replaceFile } from '../../src/app/files/replace.js';
import { kiemTra } from '../../src/app/jobs/kiem-tra/kiem-tra.js';
import { writeNew } from '../../src/app/jobs/kiem-tra/output.js';
import { namMoi } from '../../src/app/jobs/nam-moi/nam-moi.js';
import { nhap } from '../../src/app/jobs/nhap/nhap.js';
import { discover } from '../../src/app/plans/discover.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { projectFolder } from '../ho-tro/source.js';

const bad: readonly (readonly [string, string])[] = [
  ['CON.yaml', 'CON-1.yaml'],
  ['nul', 'nul-1'],
  ['Lpt1.v2.docx', 'Lpt1-1.v2.docx'],
  ['COM\u00b2.txt', 'COM\u00b2-1.txt'],
  ['a:b.yaml', 'a-b.yaml'],
  ['“a”?.yaml', '“a”-.yaml'],
  ['a\\b|c.yaml', 'a-b-c.yaml'],
  ['kế hoạch.', 'kế hoạch'],
  ['kế hoạch . ', 'kế hoạch'],
  ['a\u0007.yaml', 'a-.yaml'],
  ['...', 'ke-hoach'],
];

test.each(bad)('%j is refused, %j proposed', (name, proposed) => {
  const fault = nameFault(name);
  expect(fault).toContain(`ví dụ “${proposed}”`);
  expect(nameFault(proposed)).toBeUndefined();
});

test('a name too long; names that only look strange', () => {
  const long = `${'ô'.repeat(300)}.yaml`;
  expect(nameFault(long)).toContain('305');
  for (const name of [
    'console.yaml',
    'com10.yaml',
    '.an',
    'Kế hoạch số 12 (bản 2)-KH+UBND.yaml',
    'aux-1.yaml',
    'ô'.repeat(255),
  ])
    expect(nameFault(name)).toBeUndefined();
});

describe('wherever a name is made', () => {
  test('files and folders of outputs; what is there already may keep its name', async () => {
    const folder = await temporaryFolder();
    await expect(replaceFile(path.join(folder, 'a:b.yaml'), new Uint8Array())).rejects.toThrow('a-b.yaml');
    await expect(prepareFolder(path.join(folder, 'con', 'a'))).rejects.toThrow('con-1');
    const target = await openOutput(folder, false);
    expect(await target.put('x/a?.docx', new Uint8Array())).toMatchObject({ outcome: 'failed' });
    const put = await putFiles(path.join(folder, 'aux'), [], { cwd: folder, overwrite: false });
    expect(put).toMatchObject({ exitCode: 1, diagnostics: [{ code: 'ten-tep-la' }] });
    expect(await readdir(folder)).toEqual([]);
    const old = await place(folder, 'c:d.yaml', 'cũ');
    await replaceFile(old, Buffer.from('mới'));
    expect(await readFile(old, 'utf8')).toBe('mới');
  });

  test('commands refuse before they read or write anything', async () => {
    const cwd = await temporaryFolder();
    await place(cwd, 'a.txt', 'KẾ HOẠCH');
    const root = projectFolder;
    const code = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map((one) => one.code);
    const read = await nhap({
      inputs: ['a.txt'],
      output: 'x/nul.yaml',
      cwd,
      root,
      overwrite: false,
      keepOriginal: false,
    });
    expect([read.exitCode, code(read.diagnostics)]).toEqual([1, ['ten-tep-la']]);
    const source = path.join(root, 'data', 'ke-hoach', 'tuyen-quang', '2023.yaml');
    const before = await readFile(source, 'utf8');
    const rolled = await namMoi({ input: source, nam: 2026, output: path.join(cwd, 'y', 'a:b.yaml'), cwd, root });
    expect([rolled.exitCode, code(rolled.diagnostics)]).toEqual([1, ['ten-tep-la']]);
    expect(await readFile(source, 'utf8')).toBe(before);
    expect(code(await writeNew(path.join(cwd, 'prn.docx'), [], cwd, new Uint8Array(), false))).toEqual(['ten-tep-la']);
    await place(cwd, 'ke-hoach/b?.yaml', 'a: 1');
    const found = await discover(['ke-hoach'], cwd, root);
    expect([found.jobs, code(found.diagnostics)]).toEqual([[], ['ten-tep-la']]);
    expect((await readdir(cwd)).sort()).toEqual(['a.txt', 'ke-hoach']);
  });

  test('a name that differs from the source by capitals alone is the source', async () => {
    const cwd = await temporaryFolder();
    await place(cwd, 'a.txt', 'KẾ HOẠCH');
    const file = path.join(cwd, 'a.txt');
    const said = await writeNew(path.join(cwd, 'A.TXT'), [file], cwd, new Uint8Array(), true);
    expect(said.map(({ code }) => code)).toEqual(['trung-tep-goc']);
    const checked = await kiemTra({ inputs: ['a.txt'], cwd, root: projectFolder });
    expect(checked.files).toHaveLength(1);
  });
});
