/** The compiled program as a person runs it: words, streams, exit codes. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { compiledProgram, refuseStaleProgram, runProcess, runProgram } from '../ho-tro/program.js';
import { smallPlan } from '../ho-tro/small-plan.js';

const root = await temporaryFolder();

beforeAll(refuseStaleProgram);

describe('tao', () => {
  test('builds a plan with Vietnamese letters and spaces in its path', async () => {
    await place(root, 'xã Tân Trào/năm 2026.yaml', smallPlan());
    const { code, out, error } = await runProgram(['tao', 'xã Tân Trào', '--ra', 'kết quả'], root);
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^\[1\/1\] năm 2026: 1 trang\nXong 1 kế hoạch, 1 trang: ghi 2 tệp vào kết quả, 0 lưu ý, \d+,\d giây\.\nPDF nhúng phông Tinos .*\n$/,
    );
    expect((await readdir(path.join(root, 'kết quả'))).toSorted()).toEqual([
      '.ban-ke.jsonl',
      'năm 2026.docx',
      'năm 2026.pdf',
    ]);
  });

  test('prints every fault with file, line and column on the error stream and still builds the others', async () => {
    await place(root, 'lô/a.yaml', smallPlan().replace('cap: doan', 'cap: doann').replace('loai:', 'loaii:'));
    await place(root, 'lô/b.yaml', smallPlan());
    const { code, out, error } = await runProgram(['tao', 'lô', '--ra', 'ra'], root);
    expect(code).toBe(1);
    const file = path.join('lô', 'a.yaml');
    expect(error.split('\n').filter((line) => line.startsWith(`${file}:2:1: lỗi: `))).toHaveLength(1);
    expect(error).toContain(`${file}:13:10: lỗi: `);
    expect(out).toContain('[1/2] a: có lỗi, không tạo tệp\n[2/2] b: 1 trang\n');
    expect(out).toContain('Xong 1 kế hoạch, 1 trang: ghi 2 tệp vào ra, 1 kế hoạch có lỗi, 0 lưu ý, ');
  });

  test('names a file that a person edited, and tells how to go on', async () => {
    await place(root, 'sửa/a.yaml', smallPlan());
    await runProgram(['tao', 'sửa', '--ra', 'ra sửa'], root);
    await place(root, 'ra sửa/a.docx', 'sửa tay');
    const kept = await runProgram(['tao', 'sửa', '--ra', 'ra sửa'], root);
    expect(kept.code).toBe(1);
    expect(kept.error).toMatch(/^ra sửa[\\/]a\.docx: chưa thay: Tệp đã được sửa .*--ghi-de/);
    expect(kept.out).toContain('1 tệp không đổi, 1 tệp được giữ nguyên, chưa thay');
    expect((await runProgram(['tao', 'sửa', '--ra', 'ra sửa', '--ghi-de'], root)).code).toBe(0);
  });

  test('writes no control sequences for colours', async () => {
    const { out, error } = await runProgram(['tao', 'xã Tân Trào', 'không có', '--ra', 'ra màu'], root, {
      FORCE_COLOR: '1',
    });
    expect(out + error).not.toContain('\u001b');
  });
});

describe('the process', () => {
  test('wrong usage gives exit code 2 without reading anything', async () => {
    const { code, out, error } = await runProgram(['toa', 'x'], root);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('Có phải “tao” không?');
  });

  test('a bug is told in Vietnamese with exit code 3, its stack only when asked for', async () => {
    // The real entry with a command line that throws.
    const broken = path.join(root, 'hỏng', 'cli', 'main.js');
    await place(root, 'hỏng/package.json', '{ "type": "module" }');
    await place(root, 'hỏng/cli/run.js', 'export const run = () => { throw new Error("bug"); };');
    await place(root, 'hỏng/cli/main.js', await readFile(compiledProgram));
    const plain = await runProcess([process.execPath, broken, 'tao', 'x'], root);
    expect(plain.code).toBe(3);
    expect(plain.error).toContain('Lỗi của chương trình');
    expect(plain.error).not.toContain('    at ');
    const debug = await runProcess([process.execPath, broken, 'tao', 'x'], root, { KEHOACH_GO_LOI: '1' });
    expect(debug.error).toContain('Error: bug\n    at ');
  });
});
