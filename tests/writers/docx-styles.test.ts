/** The style sheet read back from the written file: every value of every style, as Word will see it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { frameOf } from '../../src/standard/frame.js';
import type { ParagraphStyle } from '../../src/standard/model.js';
import { writeDocx } from '../../src/writers/docx/write.js';
import { child, elements, property, type Xml } from '../ho-tro/xml.js';
import { all, Parts, value } from './docx-parts.js';
import { fitted, mau, para, section, theThuc } from './mau.js';

const standard = theThuc();
const sheet = Object.values(standard.styles);

async function stylesOf(styles: Readonly<Record<string, ParagraphStyle>>): Promise<readonly Xml[]> {
  const bytes = await writeDocx({ ...fitted([section([para('doan', 'Đoạn.')])]), styles });
  return elements(new Parts(bytes).xml('word/styles.xml'), 'w:style');
}

function named(styles: readonly Xml[], id: string): Xml {
  const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
  if (!style) throw new Error(`style ${id} was not written`);
  return style;
}

let written: readonly Xml[];
beforeAll(async () => {
  written = await stylesOf(standard.styles);
});

test.each(sheet.map((style) => [style.name, style] as const))('%s', (name, style) => {
  const xml = named(written, name);
  const p = child(xml, 'w:pPr');
  const r = child(xml, 'w:rPr');
  const indent = child(p, 'w:ind')?.attributes ?? {};
  const frame = frameOf(style);
  expect({
    name: value(child(xml, 'w:name')),
    custom: xml.attributes['w:customStyle'],
    basedOn: value(child(xml, 'w:basedOn')),
    size: Number(value(child(r, 'w:sz'))) / 2,
    bold: property(r, 'w:b') === true,
    italic: property(r, 'w:i') === true,
    colour: value(child(r, 'w:color')),
    align: value(child(p, 'w:jc')),
    left: Number(indent['w:left']),
    right: Number(indent['w:right']),
    firstLine: Number(indent['w:firstLine'] ?? -Number(indent['w:hanging'])),
    spacing: child(p, 'w:spacing')?.attributes,
    keepNext: property(p, 'w:keepNext') === true,
    keepLines: property(p, 'w:keepLines') === true,
    widowControl: property(p, 'w:widowControl') === true,
    outline: value(child(p, 'w:outlineLvl')),
  }).toEqual({
    name: style.title.replaceAll(', ', ' - '),
    custom: '1',
    basedOn: 'Normal',
    size: style.size,
    bold: style.bold,
    italic: style.italic,
    colour: style.colour,
    align: style.align === 'justify' ? 'both' : style.align,
    left: style.left,
    right: style.right,
    firstLine: style.firstLine,
    spacing: {
      'w:after': String(style.after),
      ...(frame
        ? { 'w:line': String(frame.text), 'w:lineRule': 'exact' }
        : style.line.rule === 'exact'
          ? { 'w:line': String(style.line.height), 'w:lineRule': 'exact' }
          : { 'w:line': String(240 * style.line.times), 'w:lineRule': 'auto' }),
    },
    keepNext: style.keepNext,
    keepLines: style.keepLines,
    widowControl: style.widowControl,
    outline: style.outline === undefined ? undefined : String(style.outline - 1),
  });
});

describe('changes of the style sheet', () => {
  const doan = standard.styles.doan;
  if (!doan) throw new Error('style doan is missing');
  const change = async (style: Partial<ParagraphStyle>) =>
    named(await stylesOf({ ...standard.styles, doan: { ...doan, ...style } }), 'doan');

  test('one and a half lines', async () => {
    const style = await change({ line: { rule: 'single', times: 1.5 } });
    expect(child(style, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({ 'w:line': '360', 'w:lineRule': 'auto' });
  });

  test('widow control off is said, not left out', async () => {
    const style = await change({ widowControl: false });
    expect(property(child(style, 'w:pPr'), 'w:widowControl')).toBe('false');
  });

  test('a first line that hangs', async () => {
    const style = await change({ left: 567, firstLine: -283 });
    expect(child(style, 'w:pPr', 'w:ind')?.attributes).toEqual({ 'w:left': '567', 'w:right': '0', 'w:hanging': '283' });
  });

  test('half point sizes', async () => {
    expect(value(child(await change({ size: 13.5 }), 'w:rPr', 'w:sz'))).toBe('27');
  });
});

describe('what stands in an attribute is read back', () => {
  const doan = standard.styles.doan;
  if (!doan) throw new Error('style doan is missing');
  const written = async (name: string, title: string) => {
    const styles = { ...standard.styles, [name]: { ...doan, name, title } };
    return new Parts(await writeDocx({ ...fitted([section([para(name, 'Đoạn.')])]), styles }));
  };

  test.each(['Đoạn "trích"', 'a"b', '"', `Đắk R'lấp & <cũ>`, '&quot;', `"/><w:x w:y="`])('%s', async (words) => {
    const parts = await written(words, words);
    const style = named(elements(parts.xml('word/styles.xml'), 'w:style'), words);
    expect(value(child(style, 'w:name'))).toBe(words);
    expect(all(parts.xml('word/document.xml'), 'w:pStyle').map(value)).toEqual([words]);
  });

  test('a line end in an attribute, which XML would read as a space, is a bug', async () => {
    await expect(written('hai-dong', 'Hai\ndòng')).rejects.toThrow(/control character/);
  });
});

test('defaults: Times New Roman for every script, Vietnamese, no space after', async () => {
  const defaults = child(new Parts(await writeDocx(mau())).xml('word/styles.xml'), 'w:docDefaults');
  const run = child(defaults, 'w:rPrDefault', 'w:rPr');
  expect(new Set(Object.values(child(run, 'w:rFonts')?.attributes ?? {}))).toEqual(new Set(['Times New Roman']));
  expect(child(run, 'w:lang')?.attributes['w:val']).toBe('vi-VN');
  expect(child(defaults, 'w:pPrDefault', 'w:pPr', 'w:spacing')?.attributes).toEqual({
    'w:after': '0',
    'w:line': '240',
    'w:lineRule': 'auto',
  });
});

test('a frame: four lines of the style, its measures in whole points around the text', async () => {
  const borders = child(named(written, 'do-khan-hoa-toc'), 'w:pPr', 'w:pBdr');
  const sides = elements(borders).map(({ name, attributes }) => [name, attributes['w:sz'], attributes['w:color']]);
  expect(sides).toEqual(['w:top', 'w:left', 'w:bottom', 'w:right'].map((side) => [side, '8', 'FF0000']));
  const style = standard.styles['do-khan-hoa-toc'];
  const frame = style && frameOf(style);
  const top = Number(child(borders, 'w:top')?.attributes['w:space']);
  const line = Number(child(named(written, 'do-khan-hoa-toc'), 'w:pPr', 'w:spacing')?.attributes['w:line']);
  expect(line + 2 * (top * 20 + 20)).toBe(frame?.height);
});

test('only our styles and the few that every Word file has', async () => {
  const ids = elements(new Parts(await writeDocx(mau())).xml('word/styles.xml'), 'w:style').map(
    ({ attributes }) => attributes['w:styleId'],
  );
  const own = ['Normal', 'DefaultParagraphFont', 'TableNormal', 'NoList', 'FootnoteReference'];
  expect(ids).toEqual([...own, ...Object.keys(standard.styles)]);
});

test('every style that the document uses is used by name, none by direct size or font', async () => {
  const parts = new Parts(await writeDocx(mau()));
  for (const { root } of parts.stories) {
    const direct = all(root, 'w:r').filter((run) => child(run, 'w:rPr', 'w:sz') && !child(run, 'w:rPr', 'w:position'));
    expect(direct).toEqual([]);
    expect(all(root, 'w:rFonts')).toEqual([]);
  }
});
