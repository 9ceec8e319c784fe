/** The office's own configuration: font files, and faults with their place. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/app/files/config.js';
import { largestInput, readInput } from '../../src/app/files/disk.js';
import { loadFont } from '../../src/app/print/fonts.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { expectSentences } from '../ho-tro/sentence.js';

const root = await temporaryFolder();
const cache = path.join(root, 'đệm');
const tinos = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const at = (name: string) => path.join(tinos, name, `Tinos_${name}.ttf`);
const own = {
  ten: 'Phông Của Ta',
  thuong: at('400Regular'),
  dam: at('700Bold'),
  nghieng: at('400Regular_Italic'),
  damNghieng: at('700Bold_Italic'),
};

describe('data/cau-hinh.yaml', () => {
  test.each([
    '',
    '# chỉ có ghi chú\n',
    '\uFEFF# có dấu BOM',
    'phong:\n  ten: A\n  thuong: a\n  dam: b\n  nghieng: c\n  damNghieng: d\n',
  ])('is good: %j', (text) => expect(readConfig('c.yaml', text)).toMatchObject({ value: {}, diagnostics: [] }));

  test.each([
    ['phong:\n  ten: A\n  thuong: a\n', 'cau-hinh-sai', 2, 3, 'phong.dam'],
    ['phong: Times\n', 'cau-hinh-sai', 1, 8, 'phong'],
    ['\nfont: Times\n', 'cau-hinh-sai', 2, 1, 'font'],
    ['phong:\n  ten: "C:\\Windows"\n', 'yaml-hong', 2, 11, 'dấu \\ trong nháy kép'],
    ['phong: *times\n', 'yaml-hong', 1, 8, 'tham chiếu'],
  ])('%j is faulty', (text, code, line, column, named) => {
    const { value, diagnostics } = readConfig('c.yaml', text);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', place: { file: 'c.yaml', line, column } });
    expectSentences(diagnostics);
    expect(diagnostics[0]?.message).toContain(named);
  });
});

describe('fonts', () => {
  test('come with the program, and are kept cut down for the next run', async () => {
    const first = await loadFont({}, root, 'c.yaml', cache);
    const second = await loadFont({}, root, 'c.yaml', cache);
    expect(first.value?.note).toContain('Tinos');
    for (const loaded of [first, second]) {
      expect(loaded.value?.family.name).toBe('Tinos');
      expect(loaded.value?.family.faces.bold.advance('ệ'.codePointAt(0) ?? 0)).toBe(909);
    }
    const files = ({ value }: typeof first) => value?.family.faces.italic.subsets.map(({ data }) => Buffer.from(data));
    expect(files(second)).toEqual(files(first));
  });

  test('of the office are named as the configuration names them, even when their content is known', async () => {
    const loaded = await loadFont({ phong: own }, root, 'c.yaml', cache);
    expect(loaded.value?.family.name).toBe('Phông Của Ta');
    expect(loaded.value?.note).toContain('Phông Của Ta');
  });

  test('that are missing or exchanged are faults, all named at once', async () => {
    const missing = await loadFont({ phong: { ...own, dam: 'không có.ttf', nghieng: '.' } }, root, 'c.yaml', cache);
    expect(missing.diagnostics.map((d) => d.code)).toEqual(['khong-doc-duoc', 'khong-phai-tep']);
    const exchanged = await loadFont({ phong: { ...own, dam: own.nghieng } }, root, 'c.yaml', cache);
    expect(exchanged.value).toBeUndefined();
    expect(exchanged.diagnostics[0]).toMatchObject({ code: 'phong-sai-kieu', place: { file: 'c.yaml' } });
  });

  test('load although the cache folder cannot be written, or is damaged', async () => {
    const blocked = await place(root, 'tệp');
    expect((await loadFont({}, root, 'c.yaml', path.join(blocked, 'x'))).value?.family.name).toBe('Tinos');
    const damaged = path.join(root, 'đệm hỏng');
    await loadFont({}, root, 'c.yaml', damaged);
    const { readdir } = await import('node:fs/promises');
    for (const name of await readdir(damaged)) await place(damaged, name, new Uint8Array([0, 0, 0, 9, 1, 2]));
    expect((await loadFont({}, root, 'c.yaml', damaged)).value?.family.name).toBe('Tinos');
  });
});

describe('reading input', () => {
  test('gives the bytes of a file', async () => {
    const file = await place(root, 'có dấu cách.yaml', 'a: 1');
    const { value } = await readInput(file, 'x');
    expect(new TextDecoder().decode(value)).toBe('a: 1');
  });

  test('refuses what is too large before reading it', async () => {
    const file = await place(root, 'lớn.yaml', new Uint8Array(1025 * 1024));
    const { value, diagnostics } = await readInput(file, 'lớn.yaml', 1024 * 1024);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toBe('Thấy tệp lớn 2 MB; cần không quá 1 MB.');
    expect(largestInput).toBe(50 * 1024 * 1024);
  });

  test('refuses a folder, a missing file, and a path through a file', async () => {
    const file = await place(root, 'một tệp');
    const codes = async (name: string) =>
      (await readInput(path.join(root, name), name)).diagnostics.map((d) => d.message);
    expect(await codes('.')).toEqual(['Thấy thư mục hoặc thiết bị; cần một tệp.']);
    expect(await codes('không có')).toEqual(['Không đọc được tệp: không có tệp hoặc thư mục này.']);
    expect(await codes(path.join(path.basename(file), 'x'))).toHaveLength(1);
  });
});
