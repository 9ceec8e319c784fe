/** Tables: grid, spans, heads, lines, what lies inside. */
import { describe, expect, test } from 'vitest';
import type { ReadTable } from '../../../src/readers/model.js';
import { cell, firstTable, p, r, read, remarks, row, table, textOf } from './tep.js';

/** Each cell as `column+colSpan×rowSpan text`. */
function grid({ rows }: ReadTable): readonly (readonly string[])[] {
  return rows.map(({ cells }) =>
    cells.map(({ column, colSpan, rowSpan, blocks }) => {
      const text = blocks.map((block) => (block.kind === 'paragraph' ? textOf(block) : '[bảng]')).join('/');
      return `${column}+${colSpan}×${rowSpan} ${text}`;
    }),
  );
}

const plain = (text: string, properties = '') => cell(p(r(text)), properties);
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
const merge = '<w:vMerge/>';
const start = '<w:vMerge w:val="restart"/>';

test('columns, cells, more paragraphs than one', () => {
  const found = firstTable(read(table([1000, 2000], [row([plain('a'), cell(p(r('b')) + p(r('c')))])])));
  expect(found.columns).toEqual([1000, 2000]);
  expect(grid(found)).toEqual([['0+1×1 a', '1+1×1 b/c']]);
});

test('a head of two storeys', () => {
  const rows = [
    row([plain('TT', start), plain('Cơ quan', span(2)), plain('Thời gian', start)], '<w:tblHeader/>'),
    row([plain('', merge), plain('Chủ trì'), plain('Phối hợp'), plain('', merge)], '<w:tblHeader/>'),
    row([plain('1'), plain('a'), plain('b'), plain('c')]),
  ];
  const found = firstTable(read(table([500, 1000, 1000, 900], rows)));
  expect(found.headerRows).toBe(2);
  expect(grid(found)).toEqual([
    ['0+1×2 TT', '1+2×1 Cơ quan', '3+1×2 Thời gian'],
    ['1+1×1 Chủ trì', '2+1×1 Phối hợp'],
    ['0+1×1 1', '1+1×1 a', '2+1×1 b', '3+1×1 c'],
  ]);
});

test('rows that begin late or end early', () => {
  const rows = [
    row([plain('a'), plain('b'), plain('c')]),
    row([plain('giữa')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
  ];
  expect(grid(firstTable(read(table([100, 100, 100], rows))))[1]).toEqual(['1+1×1 giữa']);
});

test('a cell that goes on nothing stands for itself; merging ends at a row without it', () => {
  const rows = [
    row([plain('đầu', merge), plain('a')]),
    row([plain('', merge), plain('b')]),
    row([plain('c')], '<w:gridBefore w:val="1"/>'),
    row([plain('lại', merge), plain('d')]),
  ];
  expect(grid(firstTable(read(table([100, 100], rows))))).toEqual([
    ['0+1×2 đầu', '1+1×1 a'],
    ['1+1×1 b'],
    ['1+1×1 c'],
    ['0+1×1 lại', '1+1×1 d'],
  ]);
});

test('text in a covered cell is told, not read', () => {
  const document = read(table([100], [row([plain('a', start)]), row([plain('che', merge)])]));
  expect(grid(firstTable(document))).toEqual([['0+1×2 a'], []]);
  expect(remarks(document)).toEqual(['reported chu-o-gop ×1']);
});

test('the older way of merging sideways', () => {
  const rows = [row([plain('a', '<w:hMerge w:val="restart"/>'), plain('', '<w:hMerge/>'), plain('b')])];
  expect(grid(firstTable(read(table([100, 100, 100], rows))))).toEqual([['0+2×1 a', '2+1×1 b']]);
});

test('a table in a cell', () => {
  const inner = table([300], [row([plain('trong')])]);
  const found = firstTable(read(table([1000], [row([cell(inner + p(r('sau')))])])));
  expect(grid(found)).toEqual([['0+1×1 [bảng]/sau']]);
});

test('rows and cells inside content controls', () => {
  const wrapped = `<w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${plain('a')}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`;
  expect(grid(firstTable(read(table([100], [wrapped]))))).toEqual([['0+1×1 a']]);
});

test('bookmarks before a row, in it, and in its first paragraph', () => {
  const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`;
  const rows = [
    row([cell(p(mark('n_v1') + r('a')))]),
    mark('n_v2') + row([plain('b')]),
    `<w:tr>${mark('n_v3')}${plain('c')}</w:tr>`,
  ];
  expect(firstTable(read(table([100], rows))).rows.map((one) => one.bookmarks)).toEqual([['n_v1'], ['n_v2'], ['n_v3']]);
});

test('a rule in a cell is as long as the cell is wide', () => {
  const border = '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr><w:ind w:left="1000" w:right="1000"/>';
  const found = firstTable(read(table([4216], [row([cell(p('', border), '<w:tcW w:w="4216" w:type="dxa"/>')])])));
  expect(found.rows[0]?.cells[0]?.blocks[0]).toMatchObject({ format: { rule: { how: 'border', length: 2000 } } });
});

test('hidden rows and turned text are told', () => {
  const rows = [row([plain('a', '<w:textDirection w:val="btLr"/>')]), row([plain('mật')], '<w:hidden/>')];
  const document = read(table([100], rows));
  expect(grid(firstTable(document))).toEqual([['0+1×1 a']]);
  expect(remarks(document).toSorted()).toEqual(['reported chu-xoay ×1', 'reported hang-an ×1']);
});

describe('lines', () => {
  const line = (name: string, value = 'single') => `<w:${name} w:val="${value}" w:sz="4"/>`;
  const all = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => line(name)).join('');
  const two = (properties = '') => [row([plain('a', properties), plain('b', properties)])];
  const bordered = (body: string, styles = '') => firstTable(read({ body, styles })).bordered;

  test.each([
    ['none', table([100, 100], two()), false],
    ['of the table', table([100, 100], two(), `<w:tblBorders>${all}</w:tblBorders>`), true],
    [
      'of the table, taken off every cell',
      table(
        [100, 100],
        two(
          `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map((name) => line(name, 'nil')).join('')}</w:tcBorders>`,
        ),
        `<w:tblBorders>${all}</w:tblBorders>`,
      ),
      false,
    ],
    ['of the cells', table([100, 100], two(`<w:tcBorders>${line('top')}${line('left')}</w:tcBorders>`)), true],
    ['one below only', table([100, 100], two(`<w:tcBorders>${line('bottom')}</w:tcBorders>`)), false],
  ])('%s', (_, body, expected) => expect(bordered(body)).toBe(expected));

  test('of the style that the style builds on', () => {
    const styles =
      `<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${all}</w:tblBorders></w:tblPr></w:style>` +
      '<w:style w:type="table" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Luoi"/></w:style>';
    expect(bordered(table([100, 100], two(), '<w:tblStyle w:val="Con"/>'), styles)).toBe(true);
  });
});

test('a span beyond reason is held back', () => {
  const found = firstTable(
    read(table([100], [row([plain('a', span(2000000000))]), row([plain('b')], '<w:gridBefore w:val="2000000000"/>')])),
  );
  expect(found.columns.length).toBeLessThanOrEqual(1000);
});
