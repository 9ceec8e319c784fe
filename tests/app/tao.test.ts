/** The use case behind `tao`, on real templates, catalogues and standard. */
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TaoRequest, tao } from '../../src/app/jobs/tao/tao.js';
import { place } from '../ho-tro/folder.js';
import { expectSentences } from '../ho-tro/sentence.js';
import { projectCopy, smallPlan } from '../ho-tro/small-plan.js';

const root = await projectCopy();
const plan = (name: string, text: string | Uint8Array = smallPlan()) => place(root, `data/ke-hoach/${name}`, text);
let count = 0;

async function build(inputs: readonly string[], options: Partial<TaoRequest> = {}) {
  const output = options.output ?? `ra ${count++}`;
  const order: string[] = [];
  const request = { cwd: root, root, formats: ['docx', 'pdf'], overwrite: false, ...options, inputs, output } as const;
  const summary = await tao(request, (report) => order.push(report.name));
  const codes = summary.reports.map((report) => report.diagnostics.map((d) => d.code));
  return { ...summary, order, codes, folder: path.join(root, output) };
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return names
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

describe('a batch', () => {
  test('gives both files of every plan, in order, and says what it did', async () => {
    await plan('lô/a.yaml');
    await plan('lô/trong/b.yaml');
    await plan('lô/b.sai-khac.yaml', 'không phải kế hoạch');
    const done = await build(['data/ke-hoach/lô']);
    expect(done.reports.map((r) => r.diagnostics)).toEqual([[], []]);
    expect(done.order).toEqual(['lô/a', 'lô/trong/b']);
    expect(done.reports.map((report) => report.pages)).toEqual([1, 1]);
    expect(done.exitCode).toBe(0);
    expect(done.fontNote).toBe('PDF nhúng phông Tinos (cùng bề rộng chữ với Times New Roman).');
    expect(await filesIn(done.folder)).toEqual(['lô/a.docx', 'lô/a.pdf', 'lô/trong/b.docx', 'lô/trong/b.pdf']);
    const head = async (name: string) =>
      (await readFile(path.join(done.folder, name))).subarray(0, 4).toString('latin1');
    expect(await head('lô/a.docx')).toBe('PK\u0003\u0004');
    expect(await head('lô/a.pdf')).toBe('%PDF');
  });

  test('makes only the wanted format', async () => {
    await plan('một/a.yaml');
    const done = await build(['data/ke-hoach/một'], { formats: ['docx'] });
    expect(await filesIn(done.folder)).toEqual(['một/a.docx']);
    expect(done.fontNote).toBeUndefined();
  });

  test('says nothing of the font when no PDF was made', async () => {
    await plan('không/a.yaml', smallPlan().replace('phienBan: 1', 'phienBan: 2'));
    const done = await build(['data/ke-hoach/không']);
    expect([done.exitCode, done.fontNote]).toEqual([1, undefined]);
  });

  test('leaves equal files untouched and a person’s file alone', async () => {
    await plan('hai/a.yaml');
    const first = await build(['data/ke-hoach/hai']);
    const options = { output: path.basename(first.folder) };
    const second = await build(['data/ke-hoach/hai'], options);
    expect(second.reports[0]?.files.map((file) => file.outcome)).toEqual(['unchanged', 'unchanged']);
    const edited = path.join(first.folder, 'hai', 'a.docx');
    await writeFile(edited, 'sửa tay');
    await plan('hai/a.yaml', smallPlan('Khác trước'));
    const third = await build(['data/ke-hoach/hai'], options);
    expect(third.reports[0]?.files.map((file) => file.outcome)).toEqual(['kept', 'written']);
    expect(third.exitCode).toBe(1);
    expect(await readFile(edited, 'utf8')).toBe('sửa tay');
    expect((await build(['data/ke-hoach/hai'], { ...options, overwrite: true })).exitCode).toBe(0);
  });

  test('equal input gives equal bytes wherever it lies', async () => {
    await plan('ba/a.yaml');
    await place(root, 'nơi khác/x/b.yaml', smallPlan());
    const one = await build(['data/ke-hoach/ba/a.yaml']);
    const two = await build([path.join(root, 'nơi khác', 'x', 'b.yaml')]);
    for (const format of ['docx', 'pdf']) {
      const bytes = await readFile(path.join(one.folder, 'ba', `a.${format}`));
      expect(bytes.equals(await readFile(path.join(two.folder, `b.${format}`)))).toBe(true);
    }
  });

  test('follows another formatting standard', async () => {
    await plan('bốn/a.yaml');
    await place(root, 'nhỏ.yaml', 'keThua: nd30-2020\nchon:\n  noiDung.coChu: 13\n');
    const usual = await build(['data/ke-hoach/bốn']);
    const small = await build(['data/ke-hoach/bốn'], { standardFile: 'nhỏ.yaml' });
    const bytes = (folder: string) => readFile(path.join(folder, 'bốn', 'a.pdf'));
    expect((await bytes(usual.folder)).equals(await bytes(small.folder))).toBe(false);
  });
});

describe('bad input', () => {
  test('is told with its place, writes nothing, and does not stop the others', async () => {
    await plan('xấu/a.yaml');
    await plan('xấu/b.yaml', smallPlan().replace('cap: doan', 'cap: doann').replace('nam: 2026\nso', 'nam: 26\nso'));
    await plan('xấu/c.yaml');
    const done = await build(['data/ke-hoach/xấu']);
    expect(done.exitCode).toBe(1);
    expect(done.order).toHaveLength(3);
    expect(await filesIn(done.folder)).toEqual(['xấu/a.docx', 'xấu/a.pdf', 'xấu/c.docx', 'xấu/c.pdf']);
    const faults = done.reports[1]?.diagnostics.filter((d) => d.severity === 'error') ?? [];
    expect(faults.map((d) => d.place.line)).toEqual(expect.arrayContaining([4, 13]));
    const file = path.join('data', 'ke-hoach', 'xấu', 'b.yaml');
    for (const fault of faults) expect(fault.place).toMatchObject({ file, column: expect.any(Number) });
  });

  const hostile: readonly (readonly [string, string | Uint8Array])[] = [
    ['empty', ''],
    ['only a comment', '# chưa viết\n'],
    ['binary', new Uint8Array(4096).map((_, i) => (i * 7919) % 256)],
    ['a Word file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
    ['UTF-16', Buffer.from(`\uFEFF${smallPlan()}`, 'utf16le')],
    ['a list', '- a\n- b\n'],
    ['a text', 'kế hoạch'],
    ['a billion laughs', `a: &a [x, x]\nb: &b [*a, *a]\nc: [${Array(500).fill('*b').join(',')}]\n`],
    ['deeply nested', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['nested maps', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['many keys', Array.from({ length: 1000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['a prototype', `${smallPlan()}__proto__: { x: 1 }\n`],
    ['a lone surrogate', smallPlan().replace('Nội dung', '\\uD800')],
    ['a character that no font has', smallPlan().replace('Nội dung', '漢字')],
    ['control characters', smallPlan().replace('Nội dung', 'a\\u0000b\\u0007')],
    ['two documents', `${smallPlan()}---\n${smallPlan()}`],
  ];
  test.each(hostile)('a file that is %s gives messages, not an exception', async (_, content) => {
    const name = `thù địch ${count}.yaml`;
    await plan(`thù/${name}`, content);
    const done = await build([`data/ke-hoach/thù/${name}`]);
    const [report] = done.reports;
    expect(report?.bug).toBeUndefined();
    expect(report?.diagnostics.filter((d) => d.severity === 'error')).not.toEqual([]);
    expectSentences(report?.diagnostics ?? []);
    expect(done.exitCode).toBe(1);
    expect(await filesIn(done.folder)).toEqual([]);
  });

  test('of the file system is told too: a folder named like a plan, a link to itself, a file that is gone', async () => {
    await plan('lạ/thư mục.yaml/a.yaml');
    await symlink(path.join(root, 'tự.yaml'), path.join(root, 'tự.yaml'), 'junction');
    await symlink(path.join(root, 'đã mất.yaml'), path.join(root, 'data', 'ke-hoach', 'lạ', 'gãy.yaml'), 'junction');
    const done = await build(['data/ke-hoach/lạ', 'tự.yaml', 'không có.yaml']);
    expect(done.diagnostics.map((d) => d.code)).toEqual(['khong-doc-duoc', 'khong-doc-duoc']);
    expect(done.diagnostics[0]?.message).toContain('trỏ vòng quanh');
    expect(done.codes).toEqual([['khong-doc-duoc'], []]);
    expect(await filesIn(done.folder)).toEqual(['lạ/thư mục.yaml/a.docx', 'lạ/thư mục.yaml/a.pdf']);
  });
});

describe('what surrounds the plans', () => {
  test('a faulty standard, configuration or catalogue stops the run before anything is written', async () => {
    await plan('năm/a.yaml');
    await place(root, 'sai.yaml', 'keThua: nd30-2020\nchon:\n  le.trai: 10\n');
    const standard = await build(['data/ke-hoach/năm'], { standardFile: 'sai.yaml' });
    expect(standard.diagnostics[0]).toMatchObject({
      code: 'the-thuc-ngoai-khoang',
      place: { file: 'sai.yaml', line: 3 },
    });
    expect((await build(['data/ke-hoach/năm'], { standardFile: 'không có.yaml' })).exitCode).toBe(1);
    const config = await place(root, 'data/cau-hinh.yaml', 'phong: Times\n');
    const configured = await build(['data/ke-hoach/năm']);
    await rm(config);
    expect(configured.diagnostics[0]).toMatchObject({ code: 'cau-hinh-sai', place: { file: 'data/cau-hinh.yaml' } });
    for (const done of [standard, configured]) {
      expect([done.exitCode, done.reports.length, await filesIn(done.folder)]).toEqual([1, 0, []]);
    }
  });

  test('a template stored with separate marks is as good, one in another encoding is told', async () => {
    await plan('tám/a.yaml');
    const file = path.join(root, 'templates', 'ke-hoach', 'ten-loai.hbs');
    const text = await readFile(file, 'utf8');
    const usual = await build(['data/ke-hoach/tám']);
    await writeFile(file, text.normalize('NFD'));
    const apart = await build(['data/ke-hoach/tám']);
    await writeFile(file, text, 'latin1');
    const old = await build(['data/ke-hoach/tám']);
    await writeFile(file, text);
    const bytes = (folder: string) => readFile(path.join(folder, 'tám', 'a.pdf'));
    expect((await bytes(apart.folder)).equals(await bytes(usual.folder))).toBe(true);
    expect(old.diagnostics).toMatchObject([
      { code: 'bang-ma-sai', place: { file: 'templates/ke-hoach/ten-loai.hbs', line: 1 } },
    ]);
    expect([old.exitCode, await filesIn(old.folder)]).toEqual([1, []]);
  });

  test('faults of an inherited standard are told at their own place', async () => {
    await plan('chín/a.yaml');
    const file = path.join(root, 'data', 'the-thuc', 'nd30-2020.yaml');
    const text = await readFile(file, 'utf8');
    await place(root, 'nhỏ.yaml', 'keThua: nd30-2020\nchon:\n  noiDung.coChu: 13\n');
    await writeFile(file, text.replace('le.trai: { chon: 30', 'le.trai: { chon: 99'));
    const done = await build(['data/ke-hoach/chín'], { standardFile: 'nhỏ.yaml' });
    await writeFile(file, text);
    expect(done.diagnostics).toMatchObject([
      { code: 'the-thuc-ngoai-khoang', place: { file: 'data/the-thuc/nd30-2020.yaml' } },
    ]);
  });

  test('an output folder that is a file is a failure of the disk', async () => {
    await plan('sáu/a.yaml');
    await place(root, 'là tệp');
    const done = await build(['data/ke-hoach/sáu'], { output: 'là tệp' });
    expect(done.exitCode).toBe(3);
    expect(done.diagnostics[0]).toMatchObject({ code: 'khong-ghi-duoc', place: { file: 'là tệp' } });
  });

  test('a file open in Word is named, its pair and the others are written', async () => {
    await plan('bảy/a.yaml');
    await plan('bảy/b.yaml');
    const first = await build(['data/ke-hoach/bảy']);
    await place(first.folder, 'bảy/~$a.docx');
    await plan('bảy/a.yaml', smallPlan('Khác'));
    await plan('bảy/b.yaml', smallPlan('Khác'));
    const second = await build(['data/ke-hoach/bảy'], { output: path.basename(first.folder) });
    expect(second.reports.map((report) => report.files.map((file) => file.outcome))).toEqual([
      ['locked', 'written'],
      ['written', 'written'],
    ]);
    expect(second.exitCode).toBe(3);
  });
});
