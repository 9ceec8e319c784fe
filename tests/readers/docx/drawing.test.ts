/** Shapes, text boxes and pictures: rules are rules, text is read once, the rest is told. */
import { describe, expect, test } from 'vitest';
import { first, p, piece, r, read, remarks, texts } from './tep.js';

const centimetre = 360000;

function drawing(graphic: string, width = 5 * centimetre, height = 0, more = ''): string {
  return `<w:drawing><wp:anchor>${more}<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="1" name="Hình 1" descr="Quốc huy"/><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
}

const shape = (form: string, more = '', text = '') =>
  `<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:ext cx="${5 * centimetre}" cy="0"/></a:xfrm><a:prstGeom prst="${form}"/>${more}</wps:spPr>${text}</wps:wsp>`;
const textBox = (content: string) => `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`;
const vmlBox = (content: string) =>
  `<w:pict><v:shape style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const rule = { how: 'shape', length: 2835 };

describe('rules', () => {
  test.each([
    ['line', drawing(shape('line')), rule],
    ['straight connector', drawing(shape('straightConnector1')), rule],
    ['line in a group', drawing(`<wpg:wgp>${shape('line')}</wpg:wgp>`, 9 * centimetre, centimetre), rule],
    ['flat rectangle', drawing(shape('rect'), 5 * centimetre, 9000), rule],
    [
      'both ways of Word at once',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(shape('line'))}</mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="200pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>`,
      rule,
    ],
    ['VML line', '<w:pict><v:line from="10pt,3pt" to="110pt,3pt"/></w:pict>', { how: 'shape', length: 2000 }],
    [
      'VML connector',
      '<w:pict><v:shapetype id="_x0000_t32"/><v:shape type="#_x0000_t32" style="position:absolute;width:150pt;height:0"/></w:pict>',
      { how: 'shape', length: 3000 },
    ],
  ])('%s', (_, xml, expected) => {
    const document = read(p(r('TỈNH LAI CHÂU') + piece(xml)));
    expect(first(document).format.rule).toEqual(expected);
    expect(remarks(document)).toEqual([]);
  });

  test.each([
    ['upright line', drawing(shape('line'), 0, 5 * centimetre)],
    ['brace', drawing(shape('rightBrace'), centimetre, 3 * centimetre)],
    ['tall rectangle', drawing(shape('rect'), 5 * centimetre, 2 * centimetre)],
  ])('%s is no rule, and told', (_, xml) => {
    const document = read(p(piece(xml)));
    expect(first(document).format.rule).toBeUndefined();
    expect(remarks(document)).toEqual(['reported hinh-ve ×1']);
  });
});

test('a line in a group of an older file: its length is not known', () => {
  const group =
    '<w:pict><v:group style="width:100pt;height:10pt" coordsize="2000,200"><v:line from="0,10" to="2000,10"/></v:group></w:pict>';
  expect(first(read(p(piece(group)))).format.rule).toEqual({ how: 'shape' });
});

describe('text boxes', () => {
  test('a box that hangs inside the instruction of a field is read all the same', () => {
    const mark = (type: string) => piece(`<w:fldChar w:fldCharType="${type}"/>`);
    const body = p(mark('begin') + piece(vmlBox(inside)) + mark('separate') + r('kết quả') + mark('end'));
    expect(texts(read(body))).toEqual(['kết quả', 'DỰ THẢO']);
  });

  test('a field left open inside ends with the box', () => {
    const open =
      piece('<w:fldChar w:fldCharType="begin"/>') + piece('<w:fldChar w:fldCharType="separate"/>') + r('trong');
    expect(texts(read(p(piece(vmlBox(p(open))) + r('ngoài')) + p(r('sau'))))).toEqual(['ngoài', 'trong', 'sau']);
  });

  const inside = p(r('DỰ THẢO'));
  const box = drawing(shape('rect', '<a:ln w="9525"/>', textBox(inside)), 4 * centimetre, centimetre);

  test('their paragraphs follow the one that they hang on, once', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${vmlBox(inside)}</mc:Fallback></mc:AlternateContent>`;
    const document = read(p(r('một') + piece(both)) + p(r('hai')));
    expect(texts(document)).toEqual(['một', 'DỰ THẢO', 'hai']);
    expect(document.sections[0]?.blocks.map((block) => block.kind === 'paragraph' && block.format.boxed)).toEqual([
      false,
      true,
      false,
    ]);
    expect(remarks(document)).toEqual(['reported khung-chu ×1']);
  });

  test('older ones, and those that a program without today’s shapes reads', () => {
    expect(texts(read(p(r('một') + piece(vmlBox(inside)))))).toEqual(['một', 'DỰ THẢO']);
    const onlyFallback = `<mc:AlternateContent><mc:Choice Requires="tuonglai"><w:drawing/></mc:Choice><mc:Fallback>${vmlBox(inside)}</mc:Fallback></mc:AlternateContent>`;
    expect(texts(read(p(piece(onlyFallback))))).toEqual(['', 'DỰ THẢO']);
  });

  test('without lines around them they are not boxed', () => {
    const bare = drawing(shape('rect', '<a:ln><a:noFill/></a:ln>', textBox(inside)), centimetre, centimetre);
    const blocks = read(p(piece(bare))).sections[0]?.blocks ?? [];
    expect(blocks.at(-1)).toMatchObject({ format: { boxed: false } });
  });

  test('in the strict form of the format', () => {
    const strict = 'http://purl.oclc.org/ooxml/drawingml';
    const shapes = `<d:wsp><d:spPr/><d:txbx><n:txbxContent xmlns:n="http://schemas.microsoft.com/office/word/2006/wordml">${inside}</n:txbxContent></d:txbx></d:wsp>`;
    const xml = `<w:drawing><d:inline xmlns:d="${strict}/wordprocessingDrawing" xmlns:g="${strict}/main"><g:graphic><g:graphicData>${shapes}</g:graphicData></g:graphic></d:inline></w:drawing>`;
    expect(texts(read(p(r('một') + piece(xml))))).toEqual(['một', 'DỰ THẢO']);
  });

  test('a text box in a text box', () => {
    const nested = drawing(shape('rect', '', textBox(p(r('ngoài') + piece(box)))), centimetre, centimetre);
    expect(texts(read(p(r('a') + piece(nested))))).toEqual(['a', 'ngoài', 'DỰ THẢO']);
  });
});

test('a kind of picture of the future is told', () => {
  const document = read(
    p(piece(drawing('<x:chart xmlns:x="http://schemas.microsoft.com/office/drawing/2014/chartex"/>'))),
  );
  expect(remarks(document)).toEqual(['reported hinh-ve ×1']);
});

test('a line that leans is no rule', () => {
  expect(first(read(p(piece(drawing(shape('line'), 2 * centimetre, centimetre))))).format.rule).toBeUndefined();
});

test('pictures, charts, diagrams and embedded objects are told', () => {
  const graphics = [
    '<pic:pic/>',
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>',
  ];
  const object = '<w:object><v:shape style="width:1pt"/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>';
  const document = read(
    p(
      graphics.map((one) => piece(drawing(one))).join('') +
        piece(object) +
        piece('<w:pict><v:shape><v:imagedata o:title="Dấu"/></v:shape></w:pict>'),
    ),
  );
  expect(document.remarks.map((one) => one.message)).toEqual([
    'hình ảnh “Quốc huy”: không đọc',
    'biểu đồ: không đọc chữ bên trong',
    'sơ đồ (SmartArt): không đọc chữ bên trong',
    'đối tượng nhúng (Excel.Sheet.12): không đọc',
    'hình ảnh “Dấu”: không đọc',
  ]);
});
