/** Excel files: cells as a person sees them, and what a text alone does not tell. */
import { describe, expect, test } from 'vitest';
import { cellName, placeOf } from '../../src/readers/xlsx/model.js';
import { readXlsx } from '../../src/readers/xlsx/read.js';
import { makeXlsx, row, type SheetParts } from './make-xlsx.js';

const most = { rows: 100, columns: 30 };
const read = (bytes: Uint8Array) => {
  const result = readXlsx(bytes, most);
  if ('fault' in result) throw new Error(result.fault.message);
  return result.value;
};
const sheet = (parts: SheetParts, strings: readonly string[] = []) => {
  const [first] = read(makeXlsx([parts], strings));
  if (!first) throw new Error('no sheet');
  return first;
};

test('texts: shared, in place, of formulas; reading aids left out, hidden letters decoded', () => {
  const strings = ['<t>Lào Cai_x000D_</t>', '<r><t>Bảo </t></r><r><rPr><b/></rPr><t>Hà</t></r><rPh><t>x</t></rPh>'];
  const { cells, notes } = sheet(
    { rows: row(1, ['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>', '<c t="str"><f>A1</f><v>xã\u0301</v></c>']) },
    strings,
  );
  expect([cells, notes]).toEqual([[['Lào Cai', 'Bảo Hà', 'xã\u0301'.normalize('NFC')]], []]);
});

test.each([
  ['<c><v>2647</v></c>', '2647', 'so'],
  ['<c s="3"><v>2647</v></c>', '02647', 'so'],
  ['<c><v>12.5</v></c>', '12,5', 'so'],
  ['<c><v>0.30000000000000004</v></c>', '0,3', 'so'],
  ['<c><v>1.5E9</v></c>', '1500000000', 'so'],
  ['<c s="4"><v>0.125</v></c>', '12,5%', 'so'],
  ['<c s="2"><v>46146</v></c>', '04/05/2026', 'ngay'],
  ['<c s="2"><v>1</v></c>', '01/01/1900', 'ngay'],
  ['<c s="2"><v>60.5</v></c>', '28/02/1900 12:00', 'ngay'],
  ['<c s="2"><v>0.3125</v></c>', '07:30', 'ngay'],
])('a number as it is shown: %s', (xml, text, kind) => {
  const { cells, notes } = sheet({ rows: row(1, [xml]) });
  expect([cells[0], notes[0]?.kind]).toEqual([[text], kind]);
});

test('struck-out letters are left out and told; a run may undo what the cell says', () => {
  const strings = [
    '<r><rPr><strike val="true"/></rPr><t>Cũ </t></r><r><t>Mới</t></r>',
    '<t>Bỏ cả ô</t>',
    '<r><rPr><strike val="0"/></rPr><t>Giữ</t></r><r><t> bỏ</t></r>',
  ];
  const { cells, notes } = sheet(
    { rows: row(1, ['<c t="s"><v>0</v></c>', '<c s="1" t="s"><v>1</v></c>', '<c s="1" t="s"><v>2</v></c>']) },
    strings,
  );
  expect(cells).toEqual([['Mới', '', 'Giữ']]);
  expect(notes.map(({ column, kind, shown }) => [column, kind, shown])).toEqual([
    [0, 'gach', 'Cũ'],
    [1, 'gach', 'Bỏ cả ô'],
    [2, 'gach', 'bỏ'],
  ]);
});

test('errors of formulas, and formulas without a value, are no blanks', () => {
  const rows = row(1, ['<c t="e"><f>X</f><v>#REF!</v></c>', '<c><f>A1+1</f></c>', '<c t="str"><f>""</f><v></v></c>']);
  const { cells, notes } = sheet({ rows });
  expect(cells).toEqual([['', '']]);
  expect(notes.map(({ kind, shown }) => [kind, shown])).toEqual([
    ['loi', '#REF!'],
    ['chua-tinh', ''],
  ]);
});

test('hidden rows, columns and sheets; joined cells', () => {
  const hidden = { name: 'Ẩn', state: 'veryHidden', rows: '' };
  const shown = {
    rows: `${row(1, ['a'])}${row(2, ['b'], ' hidden="1"')}${row(3, ['c'], ' ht="0"')}`,
    before: '<cols><col min="2" max="3" hidden="true"/><col min="5" max="16384" width="0"/></cols>',
    after: '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="x"/></mergeCells>',
  };
  const [first, second] = read(makeXlsx([hidden, shown]));
  expect(first?.hidden).toBe(true);
  expect([...(second?.hiddenRows ?? [])]).toEqual([1, 2]);
  expect([...(second?.hiddenColumns ?? [])].slice(0, 4)).toEqual([1, 2, 4, 5]);
  expect(second?.merged).toEqual([{ top: 0, left: 0, bottom: 2, right: 0 }]);
});

test('cells without names stand one after another', () => {
  expect(sheet({ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }).cells).toEqual([
    ['1', '2'],
    ['3'],
  ]);
});

describe('what is refused', () => {
  const good: SheetParts = { rows: row(1, ['a']) };
  test.each([
    ['no relations', makeXlsx([good], [], { 'xl/_rels/workbook.xml.rels': '<x' })],
    ['another part in the place of a sheet', makeXlsx([good], [], { 'xl/worksheets/sheet1.xml': '<sst/>' })],
    ['a text far away', makeXlsx([{ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }])],
    ['no sheet', makeXlsx([])],
    ['a document type', makeXlsx([good], [], { 'xl/styles.xml': '<!DOCTYPE a><a/>' })],
    ['no archive', new Uint8Array([0x50, 0x4b, 3, 4])],
  ])('%s', (_, bytes) => {
    expect(readXlsx(bytes, most)).toHaveProperty('fault');
  });
});

test('names of cells', () => {
  for (const name of ['A1', 'Z9', 'AA10', 'ZZ1', 'AAA1', 'XFD1048576']) {
    const place = placeOf(name);
    expect(place && cellName(place.row, place.column)).toBe(name);
  }
  expect(placeOf('1A')).toBeUndefined();
});
