/** Lists as offices keep them in Excel: struck-out, hidden, joined, faulty cells are told, each at its cell. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readListRows } from '../../src/app/jobs/cap-xa/list-rows.js';
import { readListSheet } from '../../src/app/jobs/cap-xa/list-sheet.js';
import { communesOf } from '../../src/transforms/cap-xa/commune/communes-of.js';
import { projectFolder } from '../ho-tro/source.js';
import { catalogue } from '../plan/danh-muc.js';
import { makeXlsx, row, type SheetParts } from '../readers/make-xlsx.js';

const communes = communesOf('15', '2026-05-01', catalogue());

function listOf(bytes: Uint8Array) {
  const sheet = readListSheet('ds.xlsx', bytes);
  const read = sheet.value ? readListRows(sheet.value, communes, 'ds.xlsx') : { rows: [], diagnostics: [] };
  const said = [...sheet.diagnostics, ...read.diagnostics];
  const told = said.map(({ code, place, severity }) => `${code} ${severity} ${place.line ?? 0}:${place.column ?? 0}`);
  const values = read.rows.map(({ xa, fields }) => [xa.ma, ...fields.map(({ value }) => String(value))]);
  return { told, values, messages: said.map(({ message }) => message) };
}

const head = row(1, ['Mã đơn vị', 'Tên đơn vị', 'Họ tên người ký', 'Lưu']);
const list = (rows: string, more: Partial<SheetParts> = {}, strings: readonly string[] = []) =>
  listOf(makeXlsx([{ rows: head + rows, ...more }], strings));

const given = (name: string) => readFile(path.join(projectFolder, 'tests', 'app', 'tep', 'bang-tinh', name));

describe('the files that offices sent', () => {
  test('struck out, in error, joined, hidden, in an old font', async () => {
    const { told, values } = listOf(await given('x2.xlsx'));
    expect(told).toEqual([
      'o-gop warning 6:6',
      'o-loi error 3:5',
      'bang-ma-cu error 4:3',
      'bang-ma-cu error 4:4',
      'bang-ma-cu error 4:5',
      'chu-gach warning 5:4',
      'dong-an warning 7:1',
    ]);
    expect(values.map(([ma]) => ma)).toEqual(['02671', '02686', '02695']);
    expect(values[1]).toContain('Hoàng Văn Mới');
  });

  test('a hidden row is told and left out', async () => {
    const { told, values } = listOf(await given('x-hidden.xlsx'));
    expect([told, values.length]).toEqual([['dong-an warning 3:1'], 1]);
  });

  test('an old .xls: what to do in Excel', async () => {
    expect(listOf(await given('x-num.xls')).messages[0]).toMatch(/Excel đời cũ.*Lưu dưới dạng.*\.xlsx/);
  });

  test('a torn one is told, and nothing is thrown later', async () => {
    expect(listOf(await given('hong.xlsx')).told).toEqual(['xlsx-hong error 0:0']);
  });
});

test('a row struck out is no row; a code alone struck out leaves the row without one', () => {
  const struck = (text: string) => `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
  const { told, values } = list(
    row(2, [struck('02647'), struck('phường Lào Cai')]) + row(3, [struck('02671'), '', 'Lê Văn B']),
  );
  expect(told).toEqual(['dong-gach warning 2:1', 'chu-gach warning 3:1', 'thieu-xa error 3:1']);
  expect(values).toEqual([]);
});

test('joined over rows: in each of them; over columns: asked; a head of two rows', () => {
  const joined = list(row(2, ['02647', '', 'A', 'VT']) + row(3, ['02671', '', 'B']) + row(4, ['02680', '', 'C D']), {
    after: '<mergeCells><mergeCell ref="D2:D3"/><mergeCell ref="C4:D4"/></mergeCells>',
  });
  expect(joined.told).toEqual(['o-gop warning 2:4', 'o-gop error 4:3']);
  expect(joined.values).toEqual([
    ['02647', 'A', 'VT', 'Chủ tịch'],
    ['02671', 'B', 'VT', 'Chủ tịch'],
  ]);
  const twoRows =
    row(1, ['Mã đơn vị', 'Tên đơn vị', 'Người ký']) +
    row(2, ['', '', 'Chức vụ người ký', 'Họ tên người ký']) +
    row(3, ['02647', '', 'Phó Chủ tịch', 'A']);
  const merged = ['A1:A2', 'B1:B2', 'C1:D1'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const under = listOf(makeXlsx([{ rows: twoRows, after: `<mergeCells>${merged}</mergeCells>` }]));
  expect([under.told, under.values]).toEqual([[], [['02647', 'Phó Chủ tịch', 'A']]]);
});

test('a hidden column with words is told and not used, but codes may be hidden', () => {
  const { told, values } = list(row(2, ['02647', '', 'A', 'VT']), {
    before: '<cols><col min="1" max="1" hidden="1"/><col min="4" max="4" hidden="1"/></cols>',
  });
  expect([told, values]).toEqual([['cot-an warning 1:4'], [['02647', 'A', 'Chủ tịch']]]);
});

test('codes that lost their zero: one word for all; an error where the code should stand: one word', () => {
  const number = (n: number) => `<c><v>${n}</v></c>`;
  const { told, values, messages } = list(
    row(2, [number(2647)]) + row(3, [number(2671)]) + row(4, ['<c><f>X</f></c>']),
  );
  expect(told).toEqual(['o-chua-tinh error 4:1', 'ma-mat-so-0 warning 2:1']);
  expect(messages[1]).toContain('A2, A3');
  expect(values.map(([ma]) => ma)).toEqual(['02647', '02671']);
});

test('a day that Excel made of something, control characters: at their cells', () => {
  const { told } = list(row(2, ['02647', '', '<c s="2"><v>46146</v></c>']) + row(3, ['02671', '', 'A_x0007_B']));
  expect(told).toEqual(['o-ngay warning 2:3', 'ky-tu-dieu-khien error 3:3']);
});

test('of several sheets the visible one of that name; what else lists communes is told', () => {
  const other = { name: 'Sheet2', rows: head + row(2, ['02671']) };
  const main = { rows: head + row(2, ['02647']) };
  const hidden = { ...main, state: 'hidden' };
  expect(listOf(makeXlsx([other, main]))).toMatchObject({ told: ['trang-khac warning 0:0'], values: [['02647']] });
  expect(listOf(makeXlsx([other, hidden])).told).toEqual(['trang-an error 0:0']);
  expect(listOf(makeXlsx([{ name: 'Bìa', rows: row(1, ['x']) }, other])).values).toEqual([['02671']]);
});

test.each([
  ['xlsb', makeXlsx([], [], { 'xl/workbook.bin': 'x' }), /\.xlsb.*\.xlsx/],
  ['ods', makeXlsx([], [], { 'content.xml': '<x/>' }), /\.ods.*\.xlsx/],
  ['Word', makeXlsx([], [], { 'word/document.xml': '<x/>' }), /Word.*\.xlsx/],
  ['a page of the web', Buffer.from('<html><table></table></html>'), /trang web.*Excel/],
  [
    'with a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    /mật khẩu.*\.xlsx/,
  ],
])('another kind of table, %s: told what it is', (_, bytes, message) => {
  expect(listOf(bytes).messages.join()).toMatch(message);
});
