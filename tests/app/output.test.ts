/** Output files: whole or not at all, and never over a person's work. */
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestName } from '../../src/app/files/manifest.js';
import { openOutput, putFiles } from '../../src/app/files/output.js';
import { FileLocked, writeFault } from '../../src/app/files/replace.js';
import { failed } from '../../src/app/jobs/cap-xa/report.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';

const root = await temporaryFolder();
let count = 0;
const fresh = () => path.join(root, `ra ${count++}`);
const bytes = (text: string) => new TextEncoder().encode(text);

/** One run of the program that writes these files. */
async function write(folder: string, files: Record<string, string>, overwrite = false) {
  const output = await openOutput(folder, overwrite);
  const results: string[] = [];
  for (const [name, text] of Object.entries(files)) results.push((await output.put(name, bytes(text))).outcome);
  await output.close();
  return results;
}
const read = (folder: string, name: string) => readFile(path.join(folder, name), 'utf8');

describe('a second run', () => {
  test('replaces what the program wrote, and leaves equal bytes untouched', async () => {
    const folder = fresh();
    expect(await write(folder, { 'x/a.docx': '1', 'x/a.pdf': '2' })).toEqual(['written', 'written']);
    const longAgo = new Date(2020, 0, 1);
    await utimes(path.join(folder, 'x', 'a.pdf'), longAgo, longAgo);
    expect(await write(folder, { 'x/a.docx': '3', 'x/a.pdf': '2' })).toEqual(['written', 'unchanged']);
    expect(await read(folder, 'x/a.docx')).toBe('3');
    expect((await stat(path.join(folder, 'x', 'a.pdf'))).mtime).toEqual(longAgo);
    expect((await readdir(path.join(folder, 'x'))).sort()).toEqual(['a.docx', 'a.pdf']);
  });

  test('leaves a file that a person edited, until told to overwrite', async () => {
    const folder = fresh();
    await write(folder, { 'a.docx': '1', 'b.docx': '1' });
    await writeFile(path.join(folder, 'a.docx'), 'sửa tay');
    expect(await write(folder, { 'a.docx': '2', 'b.docx': '2' })).toEqual(['kept', 'written']);
    expect(await read(folder, 'a.docx')).toBe('sửa tay');
    expect(await write(folder, { 'a.docx': '2' }, true)).toEqual(['written']);
    expect(await write(folder, { 'a.docx': '3' })).toEqual(['written']);
  });

  test('leaves an unknown file, and says the two cases apart', async () => {
    const folder = fresh();
    await place(folder, 'a.docx', 'của người khác');
    await write(folder, { 'b.docx': '1' });
    await writeFile(path.join(folder, 'b.docx'), 'sửa tay');
    const output = await openOutput(folder, false);
    const unknown = await output.put('a.docx', bytes('1'));
    const edited = await output.put('b.docx', bytes('2'));
    expect([unknown.outcome, edited.outcome]).toEqual(['kept', 'kept']);
    expect(unknown.message).toContain('không do chương trình tạo');
    expect(edited.message).toContain('sửa sau lần tạo trước');
    expect(edited.message).toContain('--ghi-de');
  });

  test('writes a file that a person deleted again', async () => {
    const folder = fresh();
    await write(folder, { 'a.docx': '1' });
    await rm(path.join(folder, 'a.docx'));
    expect(await write(folder, { 'a.docx': '1' })).toEqual(['written']);
  });
});

describe('the manifest', () => {
  test('has one line for each file, in the order of names, after any number of runs', async () => {
    const folder = fresh();
    await write(folder, { 'b.docx': '1', 'a.docx': '1' });
    await write(folder, { 'b.docx': '2', 'a.docx': '2' });
    await write(folder, { 'c.docx': '1' });
    const names = (await read(folder, manifestName)).trim().split('\n');
    expect(names.map((line) => JSON.parse(line).tep)).toEqual(['a.docx', 'b.docx', 'c.docx']);
  });

  test('knows both contents when a run was killed between its line and the rename', async () => {
    const folder = fresh();
    await write(folder, { 'a.docx': '1' });
    // What a killed run leaves: the new content is announced, the old one still there, the last line torn.
    const text = await read(folder, manifestName);
    const announced = text.replace(/"sha256":"."/, '"sha256":"0"');
    await writeFile(path.join(folder, manifestName), `${text}${announced}{"tep":"b.do`);
    expect(await write(folder, { 'a.docx': '2', 'b.docx': '1' })).toEqual(['written', 'written']);
    expect(await write(folder, { 'a.docx': '3', 'b.docx': '2' })).toEqual(['written', 'written']);
  });

  test('that is damaged makes files unknown, so nothing is lost', async () => {
    const folder = fresh();
    await write(folder, { 'a.docx': '1' });
    await writeFile(path.join(folder, manifestName), Buffer.from([0xff, 0xfe, 0, 10, 1]));
    expect(await write(folder, { 'a.docx': '2' })).toEqual(['kept']);
    expect(await write(folder, { 'a.docx': '1' })).toEqual(['unchanged']);
    expect(await write(folder, { 'a.docx': '2' })).toEqual(['written']);
  });
});

describe('a file that cannot be replaced', () => {
  test.each([
    ['2023.docx', '~$2023.docx'],
    ['lai-chau.docx', '~$i-chau.docx'],
    ['kehoach.docx', '~$ehoach.docx'],
  ])('%s is open in Word when %s lies beside it', async (name, lock) => {
    const folder = fresh();
    await write(folder, { [name]: '1', 'khac.docx': '1' });
    await place(folder, lock);
    const output = await openOutput(folder, false);
    const result = await output.put(name, bytes('2'));
    expect(result.outcome).toBe('locked');
    expect(result.message).toContain('đóng tệp trong Word rồi chạy lại');
    expect(result.message).toContain(lock);
    expect((await output.put('khac.docx', bytes('2'))).outcome).toBe('written');
    expect(await read(folder, name)).toBe('1');
  });

  test('a folder of the same name is named, the others go on', async () => {
    const folder = fresh();
    await mkdir(path.join(folder, 'a.docx'), { recursive: true });
    const output = await openOutput(folder, true);
    expect(await output.put('a.docx', bytes('1'))).toMatchObject({ outcome: 'failed' });
    expect(await output.put('b/c.docx', bytes('1'))).toMatchObject({ outcome: 'written' });
    await place(folder, 'd', 'tệp chứ không phải thư mục');
    expect(await output.put('d/c.docx', bytes('1'))).toMatchObject({ outcome: 'failed' });
    expect((await readdir(folder)).filter((name) => name.startsWith('.kehoach-tam'))).toEqual([]);
  });
});

describe('what a killed run left', () => {
  test('is removed when its process is gone, and kept while it runs', async () => {
    const folder = fresh();
    await write(folder, { 'a.docx': '1' });
    const host = Buffer.from((await import('node:os')).hostname())
      .toString('hex')
      .slice(0, 16);
    const gone = await place(folder, `.kehoach-tam-${host}-4194305-0000abcd-0`);
    const running = await place(folder, `.kehoach-tam-${host}-${process.ppid}-0000abcd-0`);
    const elsewhere = await place(folder, '.kehoach-tam-00-17-0000abcd-0');
    const oldElsewhere = await place(folder, '.kehoach-tam-00-17-0000abcd-1');
    await utimes(oldElsewhere, new Date(2020, 0, 1), new Date(2020, 0, 1));
    await write(folder, { 'a.docx': '2' });
    const left = (await readdir(folder)).filter((name) => name.startsWith('.kehoach-tam')).sort();
    expect(left).toEqual([path.basename(elsewhere), path.basename(running)].sort());
    expect(left).not.toContain(path.basename(gone));
  });
});

test('an output folder that cannot be made is refused with the reason of the disk', async () => {
  const file = await place(fresh(), 'tệp');
  await expect(openOutput(path.join(file, 'ra'), false)).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('a file that another program holds is told, and is no bug', () => {
  const locked = new FileLocked(path.join('don-vi', 'kế hoạch.yaml'));
  const told = writeFault(locked, 'ra');
  expect(told).toMatchObject({ code: 'khong-ghi-duoc', place: { file: 'ra' } });
  expect(told.message).toMatch(/^Tệp kế hoạch\.yaml đang mở/);
  const commune = failed({ ma: '02647', ten: 'xã', open: 0, printed: [] }, locked, 'ra');
  expect(commune.report).toEqual(expect.not.objectContaining({ bug: expect.anything() }));
  expect(commune.report.diagnostics).toEqual([told]);
  expect(() => writeFault(new TypeError('a bug'), 'ra')).toThrow('a bug');
});

test('files made together: a folder that cannot be made is told once', async () => {
  const folder = fresh();
  const made = [{ name: 'a.docx', bytes: bytes('1') }];
  const request = { cwd: folder, overwrite: false };
  expect(await putFiles(path.join(folder, 'ra'), made, request)).toEqual({
    files: [{ name: path.join('ra', 'a.docx'), outcome: 'written' }],
    diagnostics: [],
    exitCode: 0,
  });
  await place(path.join(folder, 'ra'), 'a.docx', 'đã sửa tay');
  expect(await putFiles(path.join(folder, 'ra'), made, request)).toMatchObject({ exitCode: 1 });
  const file = await place(folder, 'tệp');
  expect(await putFiles(path.join(file, 'ra'), made, request)).toMatchObject({
    files: [],
    diagnostics: [{ code: 'khong-ghi-duoc', place: { file: path.join('tệp', 'ra') } }],
    exitCode: 3,
  });
});
