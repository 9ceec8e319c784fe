/** Mistakes of a template: each is one diagnostic with the file, line and column where a person must look. */
import { describe, expect, test } from 'vitest';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { renderView } from '../../src/template/render.js';
import { diagnosticsOf, faultsOf, page, plan, styles, templates } from './support.js';

const good = '<p class="doan">x</p>';

/** Name of the case, the blocks from line 3 on, and what is said of them. */
const cases: readonly (readonly [string, string, ...string[]])[] = [
  // Handlebars
  ['a block left open', `${good}\n{{#if so}}`, 'mau-khoi-khong-khop 4:1'],
  ['a block closed by another name', '{{#if so}}x{{/each}}', 'mau-khoi-khong-khop 3:12'],
  ['a block that was never opened', `${good}{{/if}}`, 'mau-khoi-khong-khop 3:22'],
  ['blocks named in a comment do not count', `{{!-- {{#if}} {{/each}} --}}${good}`],
  ['an inverse block is a block', `{{^if so}}${good}{{/if}}`],
  ['nothing between the braces', `${good}\n  {{}}`, 'mau-sai-cu-phap 4:5'],
  ['one closing brace missing', `${good}\n\n <p class="doan">{{so}</p>`, 'mau-sai-cu-phap 5:22'],
  ['a condition of two values', '{{#if so kyHieu}}x{{/if}}', 'mau-sai-cu-phap 3:1'],
  ['text let through unescaped', '<p class="doan">{{{so}}}</p>', 'mau-ba-ngoac 3:17'],
  ['the same with an ampersand', '<p class="doan">{{&so}}</p>', 'mau-ba-ngoac 3:17'],
  ['an unknown helper', '<p class="doan">{{hoa so}}</p>', 'mau-lenh-la 3:17'],
  [
    'a helper that Handlebars has and we do not',
    '{{log "x"}}{{lookup this "so"}}',
    'mau-lenh-la 3:1',
    'mau-lenh-la 3:12',
  ],
  ['an unknown block helper', '{{#neu so}}x{{/neu}}', 'mau-lenh-la 3:1'],
  ['a value as a block', '{{#kyHieu}}x{{/kyHieu}}', 'mau-lenh-la 3:1'],
  ['an unknown helper inside', '{{#if (bang so 1)}}x{{/if}}', 'mau-lenh-la 3:7'],
  [
    'a helper with a value missing',
    '{{#if (la so)}}x{{/if}}<p class="doan">{{trong}}</p>',
    'mau-sai-cu-phap 3:7',
    'mau-sai-cu-phap 3:40',
  ],
  ['an unknown partial', `${good}\n  {{> khong-co}}`, 'mau-con-thieu 4:3'],
  ['a partial chosen by a value', '{{> (la 1 2)}}', 'mau-con-thieu 3:1'],
  ['an inline partial', '{{#*inline "x"}}a{{/inline}}', 'mau-khong-dung 3:1'],
  ['a partial block', '{{#> chau}}a{{/chau}}', 'mau-khong-dung 3:1'],
  // Missing values
  ['a value that is not there', '<p class="doan">{{trichyeu}}</p>', 'mau-thieu-gia-tri 3:19'],
  ['the same in a condition', '{{#if trichyeu}}x{{/if}}', 'mau-thieu-gia-tri 3:7'],
  ['the same in a list', '{{#each canCuu}}x{{/each}}', 'mau-thieu-gia-tri 3:9'],
  ['the same deep in a path', '{{#if coQuan.ten.dai.hon}}x{{/if}}', 'mau-thieu-gia-tri 3:7'],
  ['the first name of a path', '{{#unless khong.co.gi}}x{{/unless}}', 'mau-thieu-gia-tri 3:11'],
  ['a name asked of a word', '{{#if loai.dai}}x{{/if}}', 'mau-thieu-gia-tri 3:7'],
  ['a name asked of nothing', '{{#if phuDe.dai}}x{{/if}}', 'mau-thieu-gia-tri 3:7'],
  ['a loop variable', '<p class="doan">{{@thu}}</p>', 'mau-thieu-gia-tri 3:19'],
  ['a value of the whole document', '<p class="doan">{{@root.abc}}</p>', 'mau-thieu-gia-tri 3:19'],
  ['an argument of a helper', '<p class="doan">{{gan ngayy}}</p>', 'mau-thieu-gia-tri 3:23'],
  ['a name that every object has', '<p class="doan">{{constructor}}</p>', 'mau-thieu-gia-tri 3:19'],
  ['a list printed as words', '<p class="doan">\n{{noiNhan}}</p>', 'khong-in-duoc 3:1'],
  ['a group printed as words', '<p class="doan">{{coQuan}}</p>', 'khong-in-duoc 3:1'],
  // XML
  ['a start tag without its end', '<p class="doan">x', 'mau-the-khong-khop 3:1'],
  [
    'the same in a cell',
    '<table class="bang" data-cot="vua"><tr>\n <td><p class="o-bang">x</td></tr></table>',
    'mau-the-khong-khop 4:6',
  ],
  ['an end tag too many', `${good}\n${good}</p>`, 'mau-the-khong-khop 4:1'],
  ['an end tag of something else', `${good}</td>`, 'mau-the-khong-khop 3:1'],
  ['an attribute without quotes', '<p class=doan>x</p>', 'mau-sai-xml 3:1'],
  ['an attribute twice', '<p class="doan" class="muc">x</p>', 'mau-sai-xml 3:1'],
  ['a marked text in an attribute', '<p class="doan" id="{{trichYeu}}">x</p>', 'mau-sai-xml 3:1'],
  ['a bare ampersand', '<p class="doan">a & b</p>', 'mau-sai-xml 3:19'],
  ['an entity of HTML', '<p class="doan">a&nbsp;b</p>', 'mau-sai-xml 3:18'],
  ['a bare less-than sign', '<p class="doan">a\n < b</p>', 'mau-sai-xml 4:2'],
  ['a comment of XML', `${good}\n <!-- x -->`, 'mau-khong-dung 4:2'],
  // The subset
  ['an unknown tag', '<article>x</article>', 'the-la 3:1'],
  ['a tag named as every object is', '<constructor/>', 'the-la 3:1'],
  ['an unknown attribute', '<p class="doan" style="x">x</p>', 'thuoc-tinh-la 3:1'],
  ['an unknown style', '<p class="doann">x</p>', 'kieu-la 3:1'],
  ['no style', '<p>x</p>', 'kieu-thieu 3:1'],
  [
    'an unknown style of a table',
    '<table class="bangg" data-cot="vua"><tr><td><p class="o-bang">x</p></td></tr></table>',
    'kieu-la 3:1',
  ],
  ['words outside a paragraph', 'chữ trần', 'chu-ngoai-doan 2:24'],
  [
    'words between cells',
    '<table class="bang" data-cot="vua">\n<tr>x<td><p class="o-bang">x</p></td></tr></table>',
    'chu-ngoai-doan 4:1',
  ],
  ['a paragraph in a paragraph', `<p class="doan">${good}</p>`, 'the-sai-cho 3:17'],
  ['a table in a paragraph', '<p class="doan"><table class="bang"></table></p>', 'the-sai-cho 3:17'],
  ['a row outside a table', '<tr></tr>', 'the-sai-cho 3:1'],
  ['an empty paragraph', '<p class="doan"> </p>', 'doan-rong 3:1'],
  ['a paragraph of a value not given', '<p class="doan">{{phuDe}}</p>', 'doan-rong 3:1'],
  ['a rule without a line above', '<hr class="ke" data-phan="1"/>', 'ke-khong-chu 3:1'],
  ['a rule longer than its line', `${good}<hr class="ke" data-phan="1.2"/>`, 'thuoc-tinh-sai 3:22'],
  ['a rule without a length', `${good}<hr class="ke"/>`, 'thuoc-tinh-sai 3:22'],
  ['a rule of a style that draws none', `${good}<hr class="doan" data-phan="1"/>`, 'kieu-la 3:22'],
  [
    'a wrong side',
    '<table class="bang" data-cot="vua"><tr><td data-vien="tren"><p class="o-bang">x</p></td></tr></table>',
    'thuoc-tinh-sai 3:40',
  ],
  [
    'a table without columns',
    '<table class="bang"><tr><td><p class="o-bang">x</p></td></tr></table>',
    'bang-thieu-cot 3:1',
  ],
  ['a table without rows', '<table class="bang"><colgroup><col data-rong="1"/></colgroup></table>', 'bang-rong 3:1'],
  ['a cell without a paragraph', '<table class="bang" data-cot="vua"><tr><td></td></tr></table>', 'o-khong-doan 3:40'],
  [
    'cells that do not fill the grid',
    '<table class="bang"><colgroup><col data-rong="1"/><col data-rong="2"/></colgroup>\n<tr><td><p class="o-bang">a</p></td></tr></table>',
    'bang-khong-kin 4:1',
  ],
  [
    'a cell beyond the last row',
    '<table class="bang" data-cot="vua"><tr>\n<td rowspan="2"><p class="o-bang">a</p></td></tr></table>',
    'bang-khong-kin 4:1',
  ],
  [
    'a cell beyond the right edge',
    '<table class="bang" data-cot="vua"><tr><td><p class="o-bang">a</p></td></tr>\n<tr><td colspan="2"><p class="o-bang">a</p></td></tr></table>',
    'bang-khong-kin 4:5',
  ],
  [
    'a note in a note',
    '<p class="doan">x<span class="chu-thich-cuoi-trang">a<span class="chu-thich-cuoi-trang">b</span></span></p>',
    'the-sai-cho 3:54',
  ],
  ['one mistake in a loop is told once', '{{#each noiNhan}}\n <p class="la">x</p>\n{{/each}}', 'kieu-la 4:2'],
  ['several mistakes are told together', '<p class="la">x</p>\n<p class="doan"></p>', 'kieu-la 3:1', 'doan-rong 4:1'],
];

describe('a mistake in a template', () => {
  test.each(cases)('%s', (_, blocks, ...expected) => {
    const of = plan({ noiNhan: ['a', 'b', 'c'] });
    const found = faultsOf(page(blocks), {}, of).map((line) => line.replace('ke-hoach/van-ban.hbs:', ''));
    expect(found).toEqual(expected);
  });

  test('in a partial called from a loop, the partial is named', () => {
    const chau = '{{!-- ghi chú --}}\n\n  <p class="doan">{{this}} {{tenn}}</p>';
    expect(
      faultsOf(page('{{#each canCu}}\n {{> chau}}\n{{/each}}'), { 'ke-hoach/chau': chau }, plan({ canCu: ['a'] })),
    ).toEqual(['mau-thieu-gia-tri ke-hoach/chau.hbs:3:30']);
    const broken = '<p class="doan">x</p>\n\n {{#each so}}<p class="la">x</p>{{/each}}<p class="doan"><b>x</b></p>';
    expect(faultsOf(page('{{> chau}}'), { 'chung/chau': broken })).toEqual(['the-la chung/chau.hbs:3:58']);
  });

  test("a kind's own partial stands before the shared one", () => {
    const partials = { 'chung/chau': '<p class="la">x</p>', 'ke-hoach/chau': good, 'cong-van/chau': '{{' };
    expect(faultsOf(page('{{> chau}}'), partials)).toEqual([]);
  });

  test('every broken template of a kind is reported at once, those of other kinds are not', () => {
    const partials = { 'ke-hoach/mot': '{{#if so}}', 'chung/hai': '\n{{{so}}}', 'khac/ba': '{{' };
    expect(faultsOf(page(good), partials)).toEqual([
      'mau-ba-ngoac chung/hai.hbs:2:1',
      'mau-khoi-khong-khop ke-hoach/mot.hbs:1:1',
    ]);
  });

  test('templates that call each other without end', () => {
    const partials = { 'chung/mot': '{{> hai}}', 'chung/hai': '{{> mot}}' };
    expect(diagnosticsOf(page('{{> mot}}'), partials).map(({ code }) => code)).toEqual(['mau-lap-vo-han']);
  });

  test('lines that end as on Windows are counted alike', () => {
    const lines = [
      '{{!-- ghi chú --}}',
      '<p class="la">x</p>',
      '{{#if so}}x{{/if}}',
      '  <p class="doan">{{khong}}</p>',
    ];
    expect(faultsOf(page(lines.slice(0, 2).join('\r\n')))).toEqual(['kieu-la ke-hoach/van-ban.hbs:4:1']);
    expect(faultsOf(page(lines.join('\r\n')))).toEqual(['mau-thieu-gia-tri ke-hoach/van-ban.hbs:6:21']);
    expect(faultsOf(page(['', '', '{{#if so}}'].join('\r\n')))).toEqual([
      'mau-khoi-khong-khop ke-hoach/van-ban.hbs:5:1',
    ]);
    expect(faultsOf(page(['', '', ' {{so}'].join('\r\n')))).toEqual(['mau-sai-cu-phap ke-hoach/van-ban.hbs:5:6']);
  });

  test.each([
    ['', 'mau-sai-xml'],
    ['chữ', 'mau-sai-xml'],
    [page(good) + page(good), 'mau-sai-xml'],
    [good, 'the-sai-cho'],
    ['<html><body></body></html>', 'mau-thieu-phan'],
    ['<html><body><section class="chinh"></section></body></html>', 'mau-thieu-phan'],
    ['<html><body><section class="chinh"><div class="than"></div></section></body></html>', 'mau-thieu-phan'],
    ['<html><body><section><div class="than"><p class="doan">x</p></div></section></body></html>', 'thuoc-tinh-sai'],
    ['<html><body><section class="chinh"><p class="doan">x</p></section></body></html>', 'the-sai-cho'],
    ['<html><body><section class="chinh"><div><p class="doan">x</p></div></section></body></html>', 'thuoc-tinh-sai'],
  ])('a whole template of %j', (main, code) => {
    expect(diagnosticsOf(main).map((one) => one.code)).toEqual([code]);
  });

  test('a kind without templates is a fault of the plan', () => {
    const of = plan({ loai: 'quyet-dinh' });
    const { value, diagnostics } = renderView(viewOfPlan(of), templates, styles);
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'loai-khong-co-mau',
        severity: 'error',
        message:
          'Thấy loại văn bản “quyet-dinh” mà không có tệp mẫu quyet-dinh/van-ban.hbs; cần một trong: cong-van, ke-hoach.',
        place: of.place('loai'),
      },
    ]);
  });

  test('messages are Vietnamese and say what to do', () => {
    const [missing] = diagnosticsOf(page('{{#if coQuan.tenn}}x{{/if}}'));
    expect(missing?.message).toBe(
      'Thấy mẫu dùng “coQuan.tenn” mà văn bản không có “tenn”; cần sửa tên trong mẫu hoặc ghi thêm vào dữ liệu.',
    );
    const [style] = diagnosticsOf(page('<p class="khoan-tieude">x</p>'));
    expect(style?.message).toContain('Có phải “khoan-tieu-de” không?');
  });

  test("the project's own templates name no style that the standard lacks, in any kind", () => {
    for (const loai of ['ke-hoach', 'cong-van']) {
      const of = plan({ loai, them: { kinhGui: ['a', 'b'] } });
      expect(renderView(viewOfPlan(of), templates, styles).diagnostics).toEqual([]);
    }
  });
});
