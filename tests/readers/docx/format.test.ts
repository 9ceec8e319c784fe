/** Effective formatting: what a person would see, however the file arrives at it. */
import { describe, expect, test } from 'vitest';
import type { ReadRun } from '../../../src/readers/model.js';
import { cell, first, p, paragraphs, r, read, row, style, table } from './tep.js';

const defaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>';

const sheet =
  defaults +
  style('Normal', '', 'w:default="1"') +
  style(
    'Goc',
    '<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/><w:spacing w:before="60"/></w:pPr><w:rPr><w:b/></w:rPr>',
  ) +
  style(
    'Con',
    '<w:basedOn w:val="Goc"/><w:pPr><w:jc w:val="right"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>',
  ) +
  '<w:style w:type="character" w:styleId="Nhan"><w:name w:val="Nhấn"/><w:rPr><w:b/><w:i/></w:rPr></w:style>' +
  style('VongA', '<w:basedOn w:val="VongB"/><w:rPr><w:b/></w:rPr>') +
  style('VongB', '<w:basedOn w:val="VongA"/>');

function runs(body: string, styles = sheet): readonly ReadRun[] {
  return first(read({ body, styles })).runs;
}

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('paragraphs', () => {
  test('defaults of the file, then styles from the root, then direct', () => {
    const body = p(r('a'), `${styled('Con')}<w:ind w:left="567" w:hanging="283" w:firstLine="9"/>`);
    expect(first(read({ body, styles: sheet }))).toMatchObject({
      style: 'Con',
      outline: 2,
      format: {
        align: 'right',
        before: 60,
        after: 120,
        left: 567,
        firstLine: -283,
        line: { rule: 'auto', value: 240 },
      },
    });
  });

  test('a style that the sheet lacks is the default one', () => {
    expect(first(read({ body: p(r('a'), styled('KhongCo')), styles: sheet })).style).toBe('Normal');
  });

  test('styles that build on each other in a circle end', () => {
    expect(runs(p(r('a'), styled('VongA')))[0]?.bold).toBe(true);
  });

  test('line heights', () => {
    const line = (attributes: string) => first(read(p(r('a'), `<w:spacing ${attributes}/>`))).format.line;
    expect(line('w:line="360" w:lineRule="auto"')).toEqual({ rule: 'auto', value: 360 });
    expect(line('w:line="360" w:lineRule="exact"')).toEqual({ rule: 'exact', value: 360 });
    expect(line('w:line="18pt" w:lineRule="atLeast"')).toEqual({ rule: 'atLeast', value: 360 });
  });

  test('no space between paragraphs of one style, where the style says so', () => {
    const styles = style('Gon', '<w:pPr><w:spacing w:before="100" w:after="200"/><w:contextualSpacing/></w:pPr>');
    const body = p(r('a'), styled('Gon')) + p(r('b'), styled('Gon')) + p(r('c'));
    const spaces = paragraphs(read({ body, styles })).map(({ format }) => [format.before, format.after]);
    expect(spaces).toEqual([
      [100, 0],
      [0, 200],
      [0, 0],
    ]);
  });

  test('the strict form of the format', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const body = `<x:p xmlns:x="${strict}"><x:pPr><x:jc x:val="end"/><x:ind x:start="1cm"/></x:pPr><x:r><x:rPr><x:b x:val="on"/></x:rPr><x:t>chữ</x:t></x:r></x:p>`;
    expect(first(read(body))).toMatchObject({
      format: { align: 'right', left: 567 },
      runs: [{ text: 'chữ', bold: true }],
    });
  });
});

describe('runs', () => {
  test.each([
    ['plain', '', '', false],
    ['by its paragraph style', 'Goc', '', true],
    ['switched off in the run', 'Goc', '<w:b w:val="0"/>', false],
    ['by a character style', '', '<w:rStyle w:val="Nhan"/>', true],
    ['character style in a bold paragraph style: off again', 'Goc', '<w:rStyle w:val="Nhan"/>', false],
    ['direct on top of both', 'Goc', '<w:rStyle w:val="Nhan"/><w:b/>', true],
  ])('bold %s', (_, paragraph, direct, bold) => {
    expect(runs(p(r('a', direct), paragraph && styled(paragraph)))[0]?.bold).toBe(bold);
  });

  test('what the defaults of a file make bold no style switches off', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>${style('Goc', '<w:rPr><w:b/></w:rPr>')}`;
    expect(runs(p(r('a'), styled('Goc')), styles)[0]?.bold).toBe(true);
  });

  test('sizes, fonts, colours, highlight, underline', () => {
    const look =
      '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="25"/><w:color w:val="ff0000"/><w:highlight w:val="yellow"/><w:u w:val="single"/>';
    expect(runs(p(r('a', look) + r('b', '<w:color w:val="auto"/>')))).toEqual([
      {
        text: 'a',
        bold: false,
        italic: false,
        underline: true,
        superscript: false,
        size: 12.5,
        font: 'Arial',
        colour: 'FF0000',
        highlight: 'yellow',
      },
      {
        text: 'b',
        bold: false,
        italic: false,
        underline: false,
        superscript: false,
        size: 14,
        font: 'Times New Roman',
      },
    ]);
  });

  test('what Word takes when the file says nothing', () => {
    expect(runs(p(r('a')), '')[0]).toMatchObject({ size: 10, font: 'Times New Roman' });
  });

  test('a colour behind the letters is a mark like highlight; white is none', () => {
    const found = runs(
      p(
        r('a', '<w:shd w:val="clear" w:fill="ffff00"/>') +
          r('b', '<w:shd w:val="clear" w:fill="FFFFFF"/><w:highlight w:val="white"/>'),
      ),
    );
    expect(found.map((run) => run.highlight)).toEqual(['FFFF00', undefined]);
  });

  test.each([
    ['vertAlign', '<w:vertAlign w:val="superscript"/>', true],
    ['raised by position', '<w:position w:val="9"/><w:sz w:val="16"/>', true],
    ['a little higher', '<w:position w:val="2"/>', false],
    ['back on the line', '<w:vertAlign w:val="baseline"/>', false],
  ])('superscript: %s', (_, direct, superscript) => {
    expect(runs(p(r('(1)', direct)))[0]?.superscript).toBe(superscript);
  });

  test.each([
    ['Times New Roman Bold', true, false],
    ['TimesNewRomanPS-BoldMT', true, false],
    ['Times New Roman Bold Italic', true, true],
    ['Times New Roman', false, false],
    ['.VnTimeH', false, false],
    ['Bold Arial', true, false],
    ['ArialBoldMT', true, false],
    ['Kobold', false, false],
  ])('weight and slope by the name of the font: %s', (font, bold, italic) => {
    expect(runs(p(r('a', `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)))[0]).toMatchObject({ bold, italic });
  });

  test('fonts and colours of the theme', () => {
    const theme =
      '<a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1></a:clrScheme>' +
      '<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>';
    const themed = (font: string, colour: string) =>
      r('a', `<w:rFonts w:asciiTheme="${font}" w:ascii="X"/><w:color w:val="123456" w:themeColor="${colour}"/>`);
    const found = first(read({ body: p(themed('minorHAnsi', 'accent1') + themed('majorHAnsi', 'text1')), theme })).runs;
    expect(found).toMatchObject([
      { font: 'Calibri', colour: '4472C4' },
      { font: 'Cambria', colour: '000000' },
    ]);
  });

  test('text in a table inherits from its style, its first row more', () => {
    const styles =
      defaults +
      '<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Lưới"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>' +
      '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';
    const rows = [row([cell(p(r('đầu')))]), row([cell(p(r('thân')))])];
    const properties = '<w:tblStyle w:val="Luoi"/><w:tblLook w:val="0020"/>';
    const found = paragraphs(read({ body: table([5000], rows, properties), styles }));
    expect(found.map(({ runs: [run], format }) => [run?.bold, run?.size, format.after])).toEqual([
      [true, 12, 0],
      [false, 12, 0],
    ]);
  });
});

describe('rules', () => {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="1" w:color="auto"/>`;
  const section =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>';

  test('a border below, as long as the indents leave', () => {
    const found = first(
      read(p('', `<w:pBdr>${border('bottom')}</w:pBdr><w:ind w:left="3000" w:right="3355"/>`) + section),
    );
    expect(found.format).toMatchObject({ rule: { how: 'border', length: 3000 }, boxed: false });
  });

  test('four borders are a box', () => {
    const sides = ['top', 'left', 'bottom', 'right'].map(border).join('');
    expect(first(read(p(r('MẬT'), `<w:pBdr>${sides}</w:pBdr>`))).format).toMatchObject({ boxed: true });
    expect(first(read(p(r('MẬT'), `<w:pBdr>${sides}</w:pBdr>`))).format.rule).toBeUndefined();
  });

  test.each([
    ['underscores', r('_______'), 'underscores'],
    ['dashes', r('-----'), 'underscores'],
    ['underlined words', r('Độc lập - Tự do', '<w:u w:val="single"/>'), 'underline'],
    ['underlined blanks', r('      ', '<w:u w:val="single"/>'), 'underline'],
    ['a list dash', r('- '), undefined],
    ['dots to fill in', r('........'), undefined],
    ['one word underlined', r('Nơi nhận', '<w:u w:val="single"/>') + r(': đây'), undefined],
  ])('%s', (_, content, how) => {
    expect(first(read(p(content))).format.rule?.how).toBe(how);
  });
});
