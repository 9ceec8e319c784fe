/** A file is replaced by another one in its place, never written over: whoever has it open keeps reading the old bytes. */
import { link, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/app/files/replace.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';

const folder = await temporaryFolder();
const bytes = new TextEncoder().encode('mới');

describe('replaceFile', () => {
  test('another name of the old file keeps the old bytes', async () => {
    const file = await place(folder, 'a.docx', 'cũ');
    await link(file, path.join(folder, 'ban-cu.docx'));
    await replaceFile(file, bytes);
    expect(await readFile(file, 'utf8')).toBe('mới');
    expect(await readFile(path.join(folder, 'ban-cu.docx'), 'utf8')).toBe('cũ');
  });

  test('who has it open reads the old bytes to their end', async () => {
    const file = await place(folder, 'b.docx', 'bản cũ dài hơn');
    const reader = await open(file);
    try {
      await replaceFile(file, bytes);
      expect(await reader.readFile('utf8')).toBe('bản cũ dài hơn');
    } finally {
      await reader.close();
    }
  });

  test('until the new bytes are whole the old file stands; after a fault too, and nothing is left beside it', async () => {
    const own = path.dirname(await place(folder, 'rieng/c.docx', 'cũ'));
    const file = path.join(own, 'c.docx');
    let seen: readonly string[] = [];
    const fault = replaceFile(file, bytes, async () => {
      const names = await readdir(own);
      seen = await Promise.all(names.sort().map((name) => readFile(path.join(own, name), 'utf8')));
      throw new Error('hỏng giữa chừng');
    });
    await expect(fault).rejects.toThrow('hỏng giữa chừng');
    expect(seen).toEqual(['mới', 'cũ']);
    expect(await readdir(own)).toEqual(['c.docx']);
    expect(await readFile(file, 'utf8')).toBe('cũ');
  });
});
