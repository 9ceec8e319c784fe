/** Sections: the sheet, headers and footers, where the page number stands. */
import { describe, expect, test } from 'vitest';
import type { ReadSection } from '../../../src/readers/model.js';
import { field, p, piece, r, read, textOf } from './tep.js';

const a4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="400" w:gutter="0"/>';

function sect(content: string): string {
  return `<w:sectPr>${content}</w:sectPr>`;
}

const header = (id: string, type = 'default') => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
const footer = (id: string, type = 'default') => `<w:footerReference w:type="${type}" r:id="${id}"/>`;

function words(blocks: ReadSection['blocks']): readonly string[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? textOf(block) : '[bảng]'));
}

test('sheet, margins, start of the numbers, first page of its own', () => {
  const document = read(p(r('a')) + sect(`${a4}<w:pgNumType w:start="3"/><w:titlePg/>`));
  expect(document.sections[0]?.page).toEqual({
    width: 11906,
    height: 16838,
    top: 1134,
    right: 850,
    bottom: 1134,
    left: 1701,
    header: 567,
    footer: 400,
    orientation: 'portrait',
    startNumber: 3,
    titlePage: true,
  });
});

test('a landscape section after a portrait one, each with its blocks', () => {
  const turned = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
  const document = read(p(r('một')) + p(r('hai'), sect(a4)) + p(r('ba')) + sect(turned));
  expect(document.sections.map((one) => [one.page?.orientation, ...words(one.blocks)])).toEqual([
    ['portrait', 'một', 'hai'],
    ['landscape', 'ba'],
  ]);
});

test('a gutter is part of the left margin; a top margin may be negative', () => {
  const document = read(p('') + sect('<w:pgMar w:top="-1134" w:right="1" w:bottom="1" w:left="1000" w:gutter="200"/>'));
  expect(document.sections[0]?.page).toMatchObject({ left: 1200, top: 1134 });
});

test('a body without a section has no page', () => {
  expect(read(p(r('a'))).sections).toMatchObject([{ blocks: [{}] }]);
  expect(read(p(r('a'))).sections[0]?.page).toBeUndefined();
});

describe('headers and footers', () => {
  test('those that are shown, inherited by the next section; the page number is no text', () => {
    const headers = {
      chung: p(field('PAGE', r('2', '<w:sz w:val="28"/>')), '<w:jc w:val="center"/>'),
      dau: p(r('TRANG ĐẦU')),
      chan: p(r('trang chẵn')),
    };
    const body =
      p(r('a'), sect(header('chung') + header('dau', 'first') + header('chan', 'even') + a4)) +
      p(r('b')) +
      sect(`${a4}<w:titlePg/>`);
    const document = read({ body, headers });
    expect(document.sections.map((one) => words(one.headers))).toEqual([[], ['TRANG ĐẦU']]);
    for (const one of document.sections) {
      expect(one.page?.pageNumber).toEqual({ where: 'header', align: 'center', size: 14, format: 'decimal' });
    }
    const even = read({ body, headers, settings: '<w:evenAndOddHeaders/>' });
    expect(words(even.sections[0]?.headers ?? [])).toEqual(['trang chẵn']);
  });

  test.each([
    ['simple field', p(`<w:fldSimple w:instr=" PAGE ">${r('2')}</w:fldSimple>`, '<w:jc w:val="right"/>'), 'right'],
    [
      'frame of an old file',
      p(field('PAGE', r('2')), '<w:framePr w:wrap="around" w:xAlign="center" w:y="1"/>'),
      'center',
    ],
    [
      'after a tab',
      p(
        piece('<w:tab/>') + field('PAGE', r('2')),
        '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>',
      ),
      'center',
    ],
    [
      'after two tabs',
      p(
        piece('<w:tab/><w:tab/>') + field('PAGE', r('2')),
        '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>',
      ),
      'right',
    ],
    [
      'between dashes',
      p(r('- ') + field('PAGE \\* MERGEFORMAT', r('2')) + r(' -'), '<w:jc w:val="center"/>'),
      'center',
    ],
    [
      'inside a content control',
      `<w:sdt><w:sdtContent>${p(field('PAGE', r('2')), '<w:jc w:val="center"/>')}</w:sdtContent></w:sdt>`,
      'center',
    ],
    ['without a stored result', p(field('PAGE'), '<w:jc w:val="center"/>'), 'center'],
  ])('page number: %s', (_, content, align) => {
    const [one] = read({ body: p('') + sect(footer('so') + a4), footers: { so: content } }).sections;
    expect(one?.page?.pageNumber).toMatchObject({ where: 'footer', align });
    expect(one?.footers).toEqual([]);
  });

  test('a page number in a text box stands as the box stands', () => {
    const box = `<w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:extent cx="635000" cy="300000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${p(field('PAGE', r('2')))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const [one] = read({ body: p('') + sect(header('so') + a4), headers: { so: p(piece(box)) } }).sections;
    expect(one?.page?.pageNumber).toMatchObject({ where: 'header', align: 'center' });
  });

  test('words beside the number stay', () => {
    const [one] = read({
      body: p('') + sect(footer('so') + a4),
      footers: { so: p(r('UBND tỉnh, trang ') + field('PAGE', r('2'))) },
    }).sections;
    expect(words(one?.footers ?? [])).toEqual(['UBND tỉnh, trang ']);
  });

  test('number format of the section', () => {
    const [one] = read({
      body: p('') + sect(`${footer('so') + a4}<w:pgNumType w:fmt="lowerRoman"/>`),
      footers: { so: p(field('PAGE', r('ii'))) },
    }).sections;
    expect(one?.page?.pageNumber?.format).toBe('lowerRoman');
  });
});

test('columns, page borders, line numbers and a watermark are told', () => {
  const watermark = piece(
    '<w:pict><v:shape style="width:400pt;height:100pt"><v:textpath string="DỰ THẢO"/></v:shape></w:pict>',
  );
  const content = `${header('nen')}${a4}<w:cols w:num="2"/><w:lnNumType w:countBy="1"/><w:pgBorders><w:top w:val="single"/></w:pgBorders>`;
  const document = read({ body: p('') + sect(content), headers: { nen: p(watermark) } });
  expect(document.remarks.map((one) => one.code).toSorted()).toEqual([
    'chu-chim',
    'nhieu-cot',
    'so-dong',
    'vien-trang',
  ]);
});
