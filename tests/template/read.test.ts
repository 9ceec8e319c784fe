/** The reader of the merged text: white space, looks, origins, notes, tables. */
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/document/model.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { renderView } from '../../src/template/render.js';
import { outline } from '../ho-tro/outline.js';
import { page, plan, styles } from './support.js';

function read(blocks: string, of = plan()): Document {
  const { value, diagnostics } = renderView(
    viewOfPlan(of),
    [{ name: 'ke-hoach/van-ban.hbs', text: page(blocks) }],
    styles,
  );
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function blocksOf(blocks: string, of = plan()): readonly Block[] {
  return read(blocks, of).sections[0]?.regions[0]?.blocks ?? [];
}

/** Lines of the outline below the section's and the region's head. */
function lines(blocks: string, of = plan()): string[] {
  return outline(read(blocks, of), { origins: true }).trimEnd().split('\n').slice(5);
}

describe('white space', () => {
  test.each([
    ['  a \n\t b  ', 'a b'],
    ['<strong> a </strong> b', '**a **b'],
    ['a <strong> b</strong>', 'a **b**'],
    ['a<strong> b </strong> c', 'a** b **c'],
    ['a <br/> b <br/>', 'a⏎b⏎'],
    ['&#160;a&#160; b&#160;', '⍽a⍽ b⍽'],
    ['a <span class="chu-thich-cuoi-trang"> n  m </span>, b', 'a [^n m], b'],
    ['<em></em>a<em> </em>b', 'a* *b'],
  ])('%j', (inner, expected) => {
    expect(lines(`<p class="doan">${inner}</p>`)).toEqual([`doan: ${expected}`]);
  });
});

describe('runs', () => {
  test('looks add up, neighbours of one look are one run', () => {
    const [block] = blocksOf(
      '<p class="doan">a<strong>b<em>c</em></strong><strong>d</strong><sup>(1)</sup>e<span>f</span></p>',
    );
    expect(block).toEqual({
      kind: 'paragraph',
      style: 'doan',
      part: 'doan',
      origin: { kind: 'template', file: 'ke-hoach/van-ban.hbs', line: 3, column: 1 },
      content: [
        { kind: 'text', text: 'a' },
        { kind: 'text', text: 'b', bold: true },
        { kind: 'text', text: 'c', bold: true, italic: true },
        { kind: 'text', text: 'd', bold: true },
        { kind: 'text', text: '(1)', superscript: true },
        { kind: 'text', text: 'ef' },
      ],
    });
  });

  test('what awaits a decision is marked', () => {
    expect(lines('<p class="doan">a <span class="cho-quyet-dinh">b <strong>c</strong></span></p>')).toEqual([
      'doan: a ??b ????**c**??',
    ]);
  });

  test('a note has its own looks only, and a break in it is a space', () => {
    const inner = '<strong>a<span class="chu-thich-cuoi-trang">n<br/><em>m</em></span>b</strong>';
    expect(lines(`<p class="doan">${inner}</p>`)).toEqual(['doan: **a**[^n *m*]**b**']);
  });

  test('a note of the plan stands where it was typed', () => {
    const of = plan({ loiDan: ['năm 2023^[Gồm *02* địa bàn.]; đẩy mạnh'] });
    expect(lines('{{#each loiDan}}<p class="loi-dan">{{this}}</p>{{/each}}', of)).toEqual([
      'loi-dan: năm 2023[^Gồm *02* địa bàn.]; đẩy mạnh @loiDan.0',
    ]);
  });
});

describe('origins', () => {
  test('the first string of the plan gives the paragraph its origin', () => {
    const [block] = blocksOf('<p class="doan">x {{kyHieu}} {{trichYeu}}</p>');
    expect(block).toMatchObject({ origin: { kind: 'plan', file: 'data/ke-hoach/thu.yaml', path: 'kyHieu' } });
  });

  test('a paragraph of the template alone has its place there', () => {
    const place = { file: 'ke-hoach/van-ban.hbs', line: 4, column: 3 };
    expect(blocksOf('\n  <p class="doan">x</p>')[0]).toMatchObject({ origin: { kind: 'template', ...place } });
  });

  test('a string that only a note holds counts too', () => {
    expect(
      lines('<p class="doan">x<span class="chu-thich-cuoi-trang">{{trichYeu}}</span></p>', plan({ trichYeu: 'y' })),
    ).toEqual(['doan: x[^y] @trichYeu']);
  });

  test('the stamps of the engine leave nothing behind', () => {
    expect(JSON.stringify(read('<p class="doan" id="a1" data-giu="1">x</p>'))).not.toContain('data-');
  });
});

describe('attributes', () => {
  test('id and data-giu may be empty, as a template leaves them', () => {
    const [one, two] = blocksOf('<p class="doan" id="" data-giu="">x</p><p class="doan" id="k1" data-giu="1">x</p>');
    expect(one).not.toHaveProperty('id');
    expect(one).not.toHaveProperty('keepNext');
    expect(two).toMatchObject({ id: 'k1', keepNext: true });
  });

  test('a paragraph is the part of its style, or what its template says', () => {
    const [one, two, three] = blocksOf(
      '<p class="gach">x</p><p class="chuc-vu-cuoi">x</p><p class="noi-nhan" data-la="luu">x</p>',
    );
    expect([one, two, three].map((block) => block?.kind === 'paragraph' && block.part)).toEqual([
      'gach',
      'chuc-vu',
      'luu',
    ]);
  });

  test('a section of an appendix, landscape', () => {
    const text =
      '<html><body><section class="phu-luc" data-kho="ngang"><div class="than"><p class="doan">x</p></div></section></body></html>';
    const { value } = renderView(viewOfPlan(plan()), [{ name: 'ke-hoach/van-ban.hbs', text }], styles);
    expect(value).toMatchObject({ title: '', author: '', sections: [{ role: 'appendix', orientation: 'landscape' }] });
  });

  test('title and author are plain words', () => {
    const head = '<head><title> a &amp;\n b </title><meta name="author" content=" Sở &quot;X&quot; "/></head>';
    const text = `<html>${head}<body><section class="chinh"><div class="than"><p class="doan">x</p></div></section></body></html>`;
    const { value } = renderView(viewOfPlan(plan()), [{ name: 'ke-hoach/van-ban.hbs', text }], styles);
    expect([value?.title, value?.author]).toEqual(['a & b', 'Sở "X"']);
  });
});

describe('tables', () => {
  const cell = (text: string, more = '') => `<td${more}><p class="o-bang">${text}</p></td>`;

  test('columns, header rows, spans, sides and places', () => {
    const rows = [
      `<tr id="h1">${cell('a', ' colspan="2" class="giua"')}${cell('b', ' rowspan="2" data-vien="left top"')}</tr>`,
      `<tr>${cell('c', ' class="duoi"')}${cell('d', ' class="tren"')}</tr>`,
    ];
    const table = `<table class="bang" data-dau="1" data-o="noiDung.0"><colgroup><col data-rong="1.5"/><col data-rong="2"/><col data-rong="3"/></colgroup>${rows.join('')}</table>`;
    expect(lines(table)).toEqual([
      'table bang [1.5 2 3] header 1 @noiDung.0',
      '  row #h1',
      '    cell 2x1 middle',
      '      o-bang: a',
      '    cell 1x2 |top left|',
      '      o-bang: b',
      '  row',
      '    cell bottom',
      '      o-bang: c',
      '    cell',
      '      o-bang: d',
      'cuoi-bang:',
    ]);
  });

  test('a paragraph keeps two tables apart and ends a cell or section that ends in a table', () => {
    const inner = `<table class="moc" data-cot="vua"><tr>${cell('x')}</tr></table>`;
    const outer = `<table class="ket" data-cot="vua"><tr><td>${inner}${inner}</td></tr></table>`;
    expect(lines(`${outer}${inner}<p class="doan">y</p>`)).toEqual([
      'table ket [fit] header 0',
      '  row',
      '    cell',
      '      table moc [fit] header 0',
      '        row',
      '          cell',
      '            o-bang: x',
      '      cuoi-bang:',
      '      table moc [fit] header 0',
      '        row',
      '          cell',
      '            o-bang: x',
      '      cuoi-bang:',
      'cuoi-bang:',
      'table moc [fit] header 0',
      '  row',
      '    cell',
      '      o-bang: x',
      'doan: y',
    ]);
  });

  test('an empty paragraph may stand in a cell', () => {
    expect(lines(`<table class="bang" data-cot="vua"><tr>${cell('')}</tr></table>`)).toContain('      o-bang:');
  });
});
