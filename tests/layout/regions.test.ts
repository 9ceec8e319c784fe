/** What layout does because a region says so, wherever its tables stand and however wide their columns are. */
import { describe, expect, it } from 'vitest';
import type { Block, Region, Table } from '../../src/document/model.js';
import { fitDocument, paginate } from '../../src/layout/layout.js';
import { bodyTexts, cell, documentWith, p } from './pages.js';
import { standardWith, tinos } from './world.js';

const family = await tinos();
const standard = await standardWith();

function table(style: string, columns: Table['columns'], left: readonly string[], right: readonly string[]): Table {
  const cellOf = (texts: readonly string[]) => cell(...texts.map((text) => p('co-quan', text)));
  const origin = { kind: 'standard', style } as const;
  return { kind: 'table', style, columns, headerRows: 0, rows: [{ cells: [cellOf(left), cellOf(right)] }], origin };
}

const fitted = (...regions: readonly Region[]) => fitDocument(documentWith(...regions), standard, family).fitted;
const than = (...blocks: readonly Block[]): Region => ({ name: 'than', blocks });

describe('the header chooses the sizes', () => {
  const long = 'ỦY BAN NHÂN DÂN PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM';
  const sizeOf = (...regions: readonly Region[]) => fitted(...regions).styles['quoc-hieu']?.size;
  const short = table('dau-trang', 'fit', ['SỞ'], ['CỘNG HÒA']);

  it.each([
    ['fitted columns', 'fit' as const],
    ['columns of a given share', [2, 3]],
  ])('%s: the larger set, unless a line would break', (_, columns) => {
    const header = (text: string): Region => ({
      name: 'dau',
      blocks: [table('dau-trang', columns, [text], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])],
    });
    expect(sizeOf(header('SỞ Y TẾ'))).toBe(13);
    expect(sizeOf(header(long))).toBe(12);
  });

  it('a table of the text that looks like a header has no say', () => {
    const alike = table('dau-trang', 'fit', [long], [long]);
    expect(sizeOf({ name: 'dau', blocks: [short] }, than(alike, p('doan', 'x')))).toBe(13);
  });
});

describe('the sign-off stays in one piece with the last paragraph', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Nơi ${i}`);
  const end = p('cuoi-bang');
  const signOff = table('ket', [45, 55], names, ['CHỦ TỊCH']);

  /** For every filling of the first page: what stands on the page where the sign-off begins, above it. */
  function above(...regions: readonly Region[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (let count = 25; count < 60; count++) {
      const lead = Array.from({ length: count }, (_, i) => p('o-bang', `Dòng ${i}`));
      const [first, ...others] = regions;
      const pages = paginate(fitted({ name: 'can-cu', blocks: lead }, first as Region, ...others), family);
      const page = pages.map(bodyTexts).find((texts) => texts.includes('Nơi 0')) ?? [];
      expect(page.filter((text) => text.startsWith('Nơi')).length).toBe(names.length);
      expect(page).toContain('CHỦ TỊCH');
      found.add(page[page.indexOf('Nơi 0') - 1] ?? 'không');
    }
    return found;
  }

  it('as the only table of the region', () => {
    expect(above(than(p('doan', 'Đoạn cuối.')), { name: 'ket', blocks: [signOff, end] })).toEqual(
      new Set(['Đoạn cuối.']),
    );
  });

  it('with more blocks in the region and another region below', () => {
    const ket: Region = { name: 'ket', blocks: [p('doan', 'Trên chữ ký.'), signOff, end] };
    const after: Region = { name: 'kinh-gui', blocks: [p('doan', 'Dưới cùng.')] };
    expect(above(than(p('doan', 'Đoạn cuối.')), ket, after)).toEqual(new Set(['Trên chữ ký.']));
  });

  it('a table of another region is not held', () => {
    const loose = above(than(p('doan', 'Đoạn cuối.'), signOff, end));
    expect(loose).toContain('không');
  });
});
