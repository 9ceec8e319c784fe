/** Labels that Word computes are given as text. */
import { describe, expect, test } from 'vitest';
import { p, paragraphs, r, read, remarks, style } from './tep.js';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${(index + 1) * 360}" w:hanging="360"/></w:pPr></w:lvl>`;

const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const item = (list: number, at = 0) =>
  p(r('x'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

function labels(body: string, numbering: string, styles = ''): readonly (string | undefined)[] {
  return paragraphs(read({ body, numbering, styles })).map(({ label }) => label?.text);
}

const outline = abstract(
  0,
  level(0, 'upperRoman', '%1.') +
    level(1, 'decimal', '%2.') +
    level(2, 'decimal', '%2.%3.') +
    level(3, 'lowerLetter', '%4)'),
);

test('levels count apart and begin anew below a higher one', () => {
  const body = [
    item(1),
    item(1, 1),
    item(1, 1),
    item(1, 2),
    item(1, 3),
    item(1, 3),
    item(1),
    item(1, 1),
    item(1, 3),
  ].join('');
  expect(labels(body, outline + num(1, 0))).toEqual(['I.', '1.', '2.', '2.1.', 'a)', 'b)', 'II.', '1.', 'a)']);
});

test.each([
  ['decimal', ['1', '2', '3']],
  ['decimalZero', ['01', '02', '03']],
  ['upperRoman', ['I', 'II', 'III']],
  ['lowerRoman', ['i', 'ii', 'iii']],
  ['upperLetter', ['A', 'B', 'C']],
  ['lowerLetter', ['a', 'b', 'c']],
])('format %s', (format, expected) => {
  expect(labels(item(1).repeat(3), abstract(0, level(0, format, '%1')) + num(1, 0))).toEqual(expected);
});

test('letters go on after z, Roman numerals past forty', () => {
  const letters = labels(item(1).repeat(28), abstract(0, level(0, 'lowerLetter', '%1)')) + num(1, 0));
  expect(letters.slice(25)).toEqual(['z)', 'aa)', 'bb)']);
  expect(labels(item(1).repeat(49), abstract(0, level(0, 'upperRoman', '%1')) + num(1, 0))[48]).toBe('XLIX');
});

test('a format of another script is told and shown as a number', () => {
  const document = read({ body: item(1), numbering: abstract(0, level(0, 'chineseCounting', '%1.')) + num(1, 0) });
  expect(paragraphs(document)[0]?.label?.text).toBe('1.');
  expect(remarks(document)).toEqual(['reported kieu-so-la ×1']);
});

test('bullets: typed ones as they are, those of picture fonts as what they show', () => {
  const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`;
  const bullet = (index: number, text: string, name: string) =>
    level(index, 'bullet', text).replace('</w:lvl>', `${font(name)}</w:lvl>`);
  const numbering = abstract(
    0,
    bullet(0, '-', 'Times New Roman') +
      bullet(1, '\uf0b7', 'Symbol') +
      bullet(2, '\uf0a7', 'Wingdings') +
      bullet(3, 'o', 'Courier New'),
  );
  expect(labels([0, 1, 2, 3].map((at) => item(1, at)).join(''), numbering + num(1, 0))).toEqual(['-', '•', '▪', 'o']);
});

test('a bullet that is a picture', () => {
  const numbering = abstract(0, level(0, 'bullet', '\uf06c', '<w:lvlPicBulletId w:val="0"/>')) + num(1, 0);
  expect(labels(item(1), numbering)).toEqual(['•']);
});

test('two lists of one definition count together; a start of its own begins anew once', () => {
  const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, start);
  expect(labels([1, 2, 1, 3, 3, 1].map((list) => item(list)).join(''), numbering)).toEqual([
    '1.',
    '2.',
    '3.',
    '5.',
    '6.',
    '7.',
  ]);
});

test('a level replaced in one list only', () => {
  const override = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`;
  const numbering =
    abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + abstract(1, level(0, 'decimal', '%1.')) + num(2, 1, override);
  expect(labels(item(1) + item(2) + item(2), numbering)).toEqual(['1.', 'a)', 'b)']);
});

test('a level that never restarts, and one that restarts after the first level only', () => {
  const never = abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'));
  expect(labels([item(1), item(1, 1), item(1), item(1, 1)].join(''), never + num(1, 0))).toEqual([
    '1.',
    '1)',
    '2.',
    '2)',
  ]);
  const some = abstract(
    0,
    level(0, 'decimal', '%1.') + level(1, 'decimal', '%2.') + level(2, 'decimal', '%3)', '<w:lvlRestart w:val="1"/>'),
  );
  const body = [item(1), item(1, 1), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)].join('');
  expect(labels(body, some + num(1, 0))).toEqual(['1.', '1.', '1)', '2.', '2)', '2.', '1.', '1)']);
});

test('legal numbering shows Roman levels as plain numbers', () => {
  const numbering = abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'));
  expect(labels(item(1) + item(1) + item(1, 1), numbering + num(1, 0))).toEqual(['I.', 'II.', '2.1.']);
});

test('a list that styles bring, with the level that the list ties to the style', () => {
  const numbering =
    abstract(
      0,
      level(0, 'decimal', '%1.', '<w:pStyle w:val="Muc"/>') +
        level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Khoan"/>'),
    ) + num(4, 0);
  const styles =
    style('Muc', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>') +
    style('Khoan', '<w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:ind w:left="99"/></w:pPr>');
  const of = (id: string, more = '') => p(r('x'), `<w:pStyle w:val="${id}"/>${more}`);
  const body = of('Muc') + of('Khoan') + of('Khoan') + of('Muc', '<w:numPr><w:numId w:val="0"/></w:numPr>') + of('Muc');
  expect(labels(body, numbering, styles)).toEqual(['1.', '1.1.', '1.2.', undefined, '2.']);
  const indents = paragraphs(read({ body, numbering, styles })).map(({ format }) => [format.left, format.firstLine]);
  expect(indents).toEqual([
    [360, -360],
    [99, -360],
    [99, -360],
    [0, 0],
    [360, -360],
  ]);
});

test('a definition that only points to a list style', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' +
    `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'lowerRoman', '(%1)')}</w:abstractNum>${num(1, 0)}`;
  expect(labels(item(1) + item(1), numbering)).toEqual(['(i)', '(ii)']);
});

test('a list that the file does not define gives no label', () => {
  expect(labels(item(9), '')).toEqual([undefined]);
});

describe('against files made to harm', () => {
  test('a start in the thousands of millions stays short', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2000000000"/></w:lvlOverride>';
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1')) +
      num(1, 0, start) +
      abstract(1, level(0, 'lowerLetter', '%1')) +
      num(2, 1, start);
    expect(labels(item(1) + item(2), numbering)).toEqual(['2000000000', '2000000000']);
  });
});
