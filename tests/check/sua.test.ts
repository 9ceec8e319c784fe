/** `kiem-tra --sua`: what is certain is mended in a copy, and nothing else is touched. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { replaceLetters } from '../../src/writers/docx/replace-letters.js';
import { root } from '../ho-tro/build.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { letters, planted } from './the-thuc/docx-parts.js';
import { cleanWord } from './the-thuc/form-world.js';

const folder = await temporaryFolder();

async function mend(...typed: string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const code = await run(['kiem-tra', ...typed, '--sua'], { cwd: folder, debug: false, out: say, error: say });
  return { code, text: lines.join('\n') };
}

const parts = async (file: string) => unzipSync(await readFile(path.join(folder, file)));

test('a Word file: the letters of w:t change, every other byte of every part stays', async () => {
  const clean = await cleanWord('nhieuCap');
  const split = letters(
    '<w:t xml:space="preserve">- Chủ tịch UBND tỉnh;</w:t></w:r>',
    '<w:t xml:space="preserve">- Chủ tịch UBND </w:t></w:r><w:r><w:t>tỉnh ;</w:t></w:r>',
  );
  await place(
    folder,
    'sai.docx',
    planted(clean, (one) => letters('Tự do', 'Tự Do')(split(one))),
  );
  const { code, text } = await mend('sai.docx');
  expect(code).toBe(0);
  expect(text).toContain('ghi vào sai-da-sua.docx');
  expect(text).toContain('TN-01  đoạn 6: “Độc lập - Tự Do - Hạnh phúc” thành “Độc lập - Tự do - Hạnh phúc”');
  const [before, after] = [await parts('sai.docx'), await parts('sai-da-sua.docx')];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const name of Object.keys(before).filter((one) => one !== 'word/document.xml'))
    expect(after[name], name).toEqual(before[name]);
  const xml = strFromU8(after['word/document.xml'] ?? new Uint8Array());
  const wanted = strFromU8(before['word/document.xml'] ?? new Uint8Array())
    .replace('Tự Do', 'Tự do')
    .replace('<w:t>tỉnh ;</w:t>', '<w:t xml:space="preserve">tỉnh;</w:t>')
    .replace('Toà án', 'Tòa án');
  expect(xml).toBe(wanted);
});

test('a plan: the words change inside their marks, comments and line breaks stay', async () => {
  const source = await readFile(path.join(root, 'data', 'ke-hoach', 'tuyen-quang', '2023.yaml'), 'utf8');
  const typed = source.replace('Nhân dân; nhất là', 'Nhân dân ; nhất là');
  expect(typed).not.toBe(source);
  await place(folder, 'nam.yaml', `# Ghi chú của văn thư\n${typed}`);
  const { text } = await mend('nam.yaml');
  expect(text).toContain('ghi vào nam-da-sua.yaml');
  const made = await readFile(path.join(folder, 'nam-da-sua.yaml'), 'utf8');
  expect(made).toBe(`# Ghi chú của văn thư\n${source}`.replace('[Toà án nhân dân]', '[Tòa án nhân dân]'));
  const again = (await mend('nam.yaml')).text;
  expect(again).toContain('đã có tệp này');
  expect(again).not.toContain('không có chỗ nào');
});

test('nothing to mend, and files that cannot be written again', async () => {
  await place(folder, 'sach.docx', await cleanWord('phuLuc'));
  await place(folder, 'chu.txt', await readFile(path.join(root, 'tests', 'nguon', '003.txt')));
  const text = await mend('chu.txt');
  expect(text.code).toBe(1);
  expect(text.text).toContain('không sửa được; cần sửa ở tệp gốc');
});

test('a paragraph that is not as it was read is left alone', async () => {
  const docx = await cleanWord('phuLuc');
  const edit = { letters: 'Không có đoạn này', nth: 0, start: 0, end: 5, after: 'Có' };
  expect(replaceLetters(docx, [edit]).done).toEqual([]);
});

test('the source is never written over, whatever was typed', async () => {
  const source = await readFile(path.join(root, 'data', 'ke-hoach', 'tuyen-quang', '2023.yaml'), 'utf8');
  await place(folder, 'goc.yaml', source);
  const { code, text } = await mend('goc.yaml', '--ra', './goc.yaml', '--ghi-de');
  expect(code).toBe(1);
  expect(text).toContain('tệp gốc không bao giờ bị ghi đè');
  expect(await readFile(path.join(folder, 'goc.yaml'), 'utf8')).toBe(source);
});
