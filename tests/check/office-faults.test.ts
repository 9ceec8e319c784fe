/** One fault typed into a Word file that another office made right: the rule that finds it. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runRules } from '../../src/check/run-rules.js';
import { root } from '../ho-tro/build.js';
import { allRules } from './all-rules.js';
import { fileSubject, findingLines } from './subjects.js';
import { letters, planted } from './the-thuc/docx-parts.js';

test.each([
  ['dac-khu', 'ngày 30 tháng 11 năm 2026</w:t>', 'ngày 31 tháng 11 năm 2026</w:t>', 'DD-06', 'không có trong lịch'],
  ['dac-khu', 'Lê Quốc Anh', 'LÊ QUỐC ANH', 'KY-06', 'họ tên người ký in hoa'],
  ['dac-khu', 'KT. CHỦ TỊCH', 'KT/ CHỦ TỊCH', 'KY-04', 'cần “KT. CHỦ TỊCH”'],
  ['dac-khu', 'Công an đặc khu chủ trì', 'Công an huyện Phú Quốc chủ trì', 'ORG-01', '“Công an huyện”'],
  ['dac-khu', 'trên địa bàn đặc khu', 'trên địa bàng đặc khu', 'cum-tu', 'cần “địa bàn”'],
  ['so', 'Hưng Yên, ngày', 'Hưng yên, ngày', 'DD-01', 'địa danh “Hưng yên”'],
  ['so', '1. Giám sát', '1) Giám sát', 'ND-16', 'nhãn khoản “1)”'],
  ['phuong-tphcm', 'Q. CHỦ TỊCH', 'Quyền Chủ tịch', 'KY-01', 'in thường'],
])('%s: %s → %s', async (name, before, after, rule, words) => {
  const bytes = await readFile(path.join(root, 'tests', 'check', 'tep', `${name}.docx`));
  const faulty = planted(bytes, letters(before, after));
  const said = findingLines(runRules(await fileSubject(`${name}.docx`, faulty), allRules));
  expect(said.filter((line) => line.includes(` ${rule} `)).join('\n')).toContain(words);
});

test('a head whose columns were typed on one line: each thing for itself, so that mending one loses no other', async () => {
  const file = 'tests/check/tep/dau-trang-go-lien.docx';
  const subject = await fileSubject(file, await readFile(path.join(root, file)));
  const heads = subject.texts.filter(({ role }) => role === 'quoc-hieu' || role === 'tieu-ngu');
  expect(heads.map(({ text }) => text)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
  const agency = subject.texts.filter(({ role }) => role === 'co-quan');
  expect(agency.map(({ paragraph }) => paragraph)).toEqual(heads.map(({ paragraph }) => paragraph));
});
