/** `tao --ban-chinh`: nothing unfinished is printed for signing; a fault of form only with a reason, which the manifest keeps. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { root } from '../ho-tro/build.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';

const folder = await temporaryFolder();
const source = await readFile(path.join(root, 'tests', 'check', 'noi-dung', 'mau', 'tinh.yaml'), 'utf8');

async function print(name: string, text: string, ...more: string[]) {
  await place(folder, `${name}.yaml`, text);
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const typed = ['tao', `${name}.yaml`, '--ra', 'ra', '--dinh-dang', 'docx', '--ban-chinh', ...more];
  const code = await run(typed, { cwd: folder, debug: false, out: say, error: say });
  return { code, text: lines.join('\n') };
}

const manifest = () => readFile(path.join(folder, 'ra', '.ban-ke.jsonl'), 'utf8');
const changed = (before: string | RegExp, after: string) => {
  const text = source.replace(before, after);
  expect(text).not.toBe(source);
  return text;
};
/** A dot instead of the end mark. */
const ofForm = changed(/\.\/\.(?=")/, '.');

test('a plan without fault is printed, and no reason is kept', async () => {
  expect((await print('tot', source)).code).toBe(0);
  expect(await manifest()).not.toContain('lyDo');
});

test('a fault of form stands against it; with a reason it is told, printed, and the reason kept', async () => {
  const refused = await print('hinh-thuc', ofForm);
  expect(refused.code).toBe(1);
  expect(refused.text).toContain('(ND-07)');
  const why = 'Đồng chí Chánh Văn phòng đồng ý ngày 12/8';
  for (const _ of ['first', 'again']) {
    const printed = await print('hinh-thuc', ofForm, '--van-in', why);
    expect(printed.code).toBe(0);
    expect(printed.text).toContain('Vẫn in theo lý do đã ghi');
    const lines = (await manifest()).split('\n').filter((line) => line.includes('hinh-thuc'));
    expect(lines.map((line) => JSON.parse(line).lyDo)).toEqual([why]);
  }
  // Another file's run keeps it.
  await print('tot', source);
  expect(await manifest()).toContain(why);
});

test.each([
  ['mục trơ', changed(/chu: "Xây dựng/, 'tieuDe: "Xây dựng'), 'không có nội dung bên dưới'],
  ['chỗ giữ', changed(/(\p{L}); (?=\p{L})/u, '$1 {{so_luong}}; '), '{{so_luong}}'],
  ['chỗ trống', changed(/(\p{L}); (?=\p{L})/u, '$1 trước ngày xx/xx/2026; '), 'xx/xx/2026'],
  ['thứ sai ngày', changed(/(\p{L}); (?=\p{L})/u, '$1 vào thứ Năm, ngày 17/4/2026; '), 'thứ Sáu'],
])('%s: refused, whatever the reason', async (name, text, words) => {
  const { code, text: said } = await print(`chua-xong-${name.length}`, text, '--van-in', 'Cần gấp');
  expect(said).toContain(words);
  expect(said).toContain('--van-in không bỏ qua được');
  expect(code).toBe(1);
});

test('a reason needs words, and a document for signing', async () => {
  expect((await print('tot', source, '--van-in', ' ')).code).toBe(2);
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  expect(await run(['tao', 'tot.yaml', '--van-in', 'vì'], { cwd: folder, debug: false, out: say, error: say })).toBe(2);
});
