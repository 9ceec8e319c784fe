/** Faults of catalogue files: each with its file and line, and no catalogue made of them. */
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/plan/catalogue.js';
import { expectSentences } from '../ho-tro/sentence.js';
import { changed, files, textOf } from './danh-muc.js';

const lineOf = (name: string, part: string) =>
  textOf(name)
    .split('\n')
    .findIndex((line) => line.includes(part)) + 1;
const last = (name: string) => textOf(name).split('\n').length;

/** Codes and lines of what is said of a file after a change. */
function faults(name: string, change: (text: string) => string) {
  const { value, diagnostics } = buildCatalogue(changed(name, change));
  for (const { place } of diagnostics) expect(place.file.endsWith(`/${name}`)).toBe(true);
  expectSentences(diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(value === undefined).toBe(errors.length > 0);
  return diagnostics.map(({ code, place }) => [code, place.line]);
}
const row = (text: string) => (table: string) => `${table}${text}\n`;
const swap = (from: string, to: string) => (text: string) => text.replace(from, to);

describe('units', () => {
  const end = last('don-vi.csv');
  const hanoi = lineOf('don-vi.csv', '01,Hà Nội');
  test.each([
    ['a code twice at one time', row('08,Tuyên Giang,tỉnh,tinh,,2026-01-01,,khong,,x'), [['trung-ma', end]]],
    ['an unknown parent', row('99999,Mới,xã,xa,98,2026-01-01,,chua-ro,,x'), [['cha-la', end]]],
    ['a parent that was gone', row('99999,Mới,xã,xa,105,2025-07-01,,chua-ro,,x'), [['cha-la', end]]],
    ['a commune under a commune', row('99999,Mới,xã,xa,07774,2025-07-01,,chua-ro,,x'), [['cha-la', end]]],
    ['a province under something', row('99,Mới,tỉnh,tinh,08,2026-01-01,,khong,,x'), [['cha-la', end]]],
    ['a day that is none', row('99999,Mới,xã,xa,08,2026-02-30,,chua-ro,,x'), [['ngay-sai', end]]],
    ['a day in another form', row('99999,Mới,xã,xa,08,01/7/2026,,chua-ro,,x'), [['ngay-sai', end]]],
    ['an end before the beginning', row('99999,Mới,xã,xa,08,2026-02-01,2026-01-31,chua-ro,,x'), [['ngay-nguoc', end]]],
    ['a code of another level', row('9999,Mới,xã,xa,08,2026-02-01,,chua-ro,,x'), [['ma-sai', end]]],
    ['a noun of another level', row('99999,Mới,huyện,xa,08,2026-02-01,,chua-ro,,x'), [['gia-tri-la', end]]],
    ['an unknown level', row('99999,Mới,xã,thon,08,2026-02-01,,chua-ro,,x'), [['gia-tri-la', end]]],
    ['an unknown origin of the name', row('99999,Mới,xã,xa,08,2026-02-01,,vua,,x'), [['gia-tri-la', end]]],
    ['no name', row('99999,,xã,xa,08,2026-02-01,,chua-ro,,x'), [['ten-sai', end]]],
    ['no source', row('99999,Mới,xã,xa,08,2026-02-01,,chua-ro,,'), [['thieu-nguon', end]]],
    ['a field too few', row('99999,Mới,xã,xa,08,2026-02-01,,chua-ro,x'), [['bang-sai', end]]],
    ['a quote', row('99999,"Mới",xã,xa,08,2026-02-01,,chua-ro,,x'), [['bang-sai', end]]],
    ['another header', swap('ma,ten', 'mã,tên'), [['bang-sai', 1]]],
    [
      'several at once',
      (text: string) => swap('01,Hà Nội', '1,Hà Nội')(row('99999,,xã,xa,08,,,chua-ro,,x')(text)),
      undefined,
    ],
  ])('%s', (_, change, expected) => {
    const found = faults('don-vi.csv', change);
    if (expected) expect(found).toEqual(expected);
    else
      expect(found).toEqual(
        expect.arrayContaining([
          ['ma-sai', hanoi],
          ['ten-sai', end],
          ['cha-la', hanoi + 90],
        ]),
      );
  });

  test('a byte order mark, Windows line ends and decomposed letters are no fault', () => {
    expect(faults('don-vi.csv', (text) => `\ufeff${text.replaceAll('\n', '\r\n').normalize('NFD')}`)).toEqual([]);
  });
});

describe('names with a source', () => {
  const end = last('dat-ten.csv');
  test.each([
    ['a unit that is not there', row('08,Tuyên Giang,nguoi,Ai đó,cao,x'), [['don-vi-la', end]]],
    ['an unknown kind', row('08,Tuyên Quang,vua,Ai đó,cao,x'), [['gia-tri-la', end]]],
    ['no source', row('08,Tuyên Quang,nguoi,Ai đó,cao,'), [['thieu-nguon', end]]],
    ['a quote not closed', row('08,Tuyên Quang,nguoi,"Ai đó,cao,x'), [['bang-sai', end]]],
    ['a comma without quotes', row('08,Tuyên Quang,nguoi,Ai đó, chăng,cao,x'), [['bang-sai', end]]],
    ['a name twice', row('79,Hồ Chí Minh,nguoi,Ai đó,cao,x'), [['trung-ma', end]]],
  ])('%s', (_, change, expected) => expect(faults('dat-ten.csv', change)).toEqual(expected));

  test('a quoted field may hold commas and quotes', () => {
    expect(faults('dat-ten.csv', row('08,Tuyên Quang,nguoi,"Ai đó, ""chăng""",cao,x'))).toEqual([]);
  });
});

describe('agencies and instruments', () => {
  const gone = lineOf('co-quan.yaml', '"id": "so-nnptnt"');
  const end = last('co-quan.yaml');
  const entry = '- {"id": "so-moi", "ten": "Sở Mới", "cap": "tinh", "loai": "so", "chac": "cao", "nguon": ["x"]}';
  test.each([
    ['an id twice', row(entry.replace('so-moi', 'so-y-te')), [['trung-ma', end]]],
    [
      'an unknown successor',
      swap('"moi": ["so-nnmt"], "gop": true, "tuDong": "co"', '"moi": ["so-la"], "tuDong": "co"'),
      [['ma-la', gone]],
    ],
    ['an unknown instrument', row(entry.replace('}', ', "vanBan": ["1-nd-cp"]}')), [['ma-la', end]]],
    ['an unknown key', row(entry.replace('}', ', "tenMoi": "x"}')), [['khoa-la', end]]],
    ['a missing key', row(entry.replace(', "nguon": ["x"]', '')), [['thieu-khoa', end]]],
    ['a value that is none of the list', row(entry.replace('"tinh"', '"bo"')), [['gia-tri-la', end]]],
    ['a day that is none', row(entry.replace('}', ', "den": "2025-02-29"}')), [['gia-tri-la', end]]],
    [
      'an end before the beginning',
      row(entry.replace('}', ', "tu": "2025-03-01", "den": "2025-02"}')),
      [['ngay-nguoc', end]],
    ],
    ['no YAML at all', row('- {"id": "so-moi"'), [['yaml-sai', expect.any(Number)]]],
    ['a reference to nothing', row('- *so-moi'), [['yaml-sai', end]]],
  ])('%s', (_, change, expected) => expect(faults('co-quan.yaml', change)).toEqual(expected));

  test('an entry in block style is as good', () => {
    const block = '- id: so-moi\n  ten: Sở Mới\n  cap: tinh\n  loai: so\n  chac: cao\n  nguon: [x]\n';
    const { value } = buildCatalogue(changed('co-quan.yaml', (text) => text + block));
    expect(value?.coQuan('so-moi')).toEqual({
      id: 'so-moi',
      ten: 'Sở Mới',
      cap: 'tinh',
      loai: 'so',
      biDanh: [],
      chac: 'cao',
      nguon: ['x'],
    });
    expect(value?.allCoQuan.length).toBeGreaterThan(200);
  });

  test('a theme with an unknown instrument, a year twice', () => {
    expect(faults('phong-chong-ma-tuy.yaml', swap('"vanBan": "3426-vpcp-kgvx"', '"vanBan": "1-vpcp"'))).toEqual([
      ['ma-la', lineOf('phong-chong-ma-tuy.yaml', '"vanBan": "3426-vpcp-kgvx"')],
    ]);
    expect(faults('phong-chong-ma-tuy.yaml', swap('"nam": 2024', '"nam": 2023'))).toEqual([
      ['trung-ma', lineOf('phong-chong-ma-tuy.yaml', '"nam": 2024')],
    ]);
  });

  test('a commune body that is not there', () => {
    const line = lineOf('tinh-sang-xa.yaml', 'cong-an-phuong');
    expect(faults('tinh-sang-xa.yaml', swap('cong-an-phuong', 'cong-an-la'))).toEqual([['ma-la', line]]);
  });
});

test('every file must be there', () => {
  const { value, diagnostics } = buildCatalogue(files.filter(({ name }) => !name.endsWith('van-ban.yaml')));
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'thieu-danh-muc', place: { file: 'van-ban.yaml' } }]);
});
