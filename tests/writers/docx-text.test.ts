/** Runs, notes, rules, frames and bookmarks as they stand in the written file. */
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/document/model.js';
import type { FittedBlock, FittedParagraph } from '../../src/layout/model.js';
import { frameOf } from '../../src/standard/frame.js';
import { superscriptOf } from '../../src/standard/superscript.js';
import { writeDocx } from '../../src/writers/docx/write.js';
import { child, elements, type Xml } from '../ho-tro/xml.js';
import { all, Parts, printed, textOf } from './docx-parts.js';
import { cell, fitted, ke, mau, note, para, row, section, table, text, textWidth, theThuc } from './mau.js';

async function written(...blocks: readonly FittedBlock[]): Promise<Parts> {
  return new Parts(await writeDocx(fitted([section(blocks)])));
}

async function paragraphs(...blocks: readonly FittedBlock[]): Promise<readonly Xml[]> {
  return all((await written(...blocks)).xml('word/document.xml'), 'w:p');
}

/** Each run of a paragraph: its properties as `name=value`, and its content. */
async function runs(content: readonly Inline[], style = 'doan', change: Partial<FittedParagraph> = {}) {
  const [paragraph] = await paragraphs(para(style, content, change));
  return elements(paragraph, 'w:r').map((run) => {
    const properties = elements(child(run, 'w:rPr'));
    const said = properties.map((one) => `${one.name.slice(2)}=${one.attributes['w:val'] ?? 'on'}`);
    const pieces = elements(run).filter(({ name }) => name !== 'w:rPr');
    return [
      said.join(' '),
      pieces.map((one) => (one.name === 'w:t' ? textOf(one) : `<${one.name.slice(2)}>`)).join(''),
    ];
  });
}

/** What a raised run says. */
function raised(style: string): string {
  const { size, raise } = superscriptOf(theThuc().styles[style]?.size ?? 0);
  return `position=${raise * 2} sz=${size * 2} szCs=${size * 2}`;
}

describe('runs', () => {
  test('bold and italic only where they differ from the style', async () => {
    const content = [text('a', { bold: true }), text('b', { bold: false }), text('c'), text('d', { italic: true })];
    expect(await runs(content, 'doan')).toEqual([
      ['b=on bCs=on', 'a'],
      ['', 'bc'],
      ['i=on iCs=on', 'd'],
    ]);
    expect(await runs(content, 'khoan-tieu-de')).toEqual([
      ['', 'a'],
      ['b=false bCs=false', 'b'],
      ['', 'c'],
      ['i=on iCs=on', 'd'],
    ]);
    expect(await runs([text('a', { italic: false })], 'can-cu')).toEqual([['i=false iCs=false', 'a']]);
  });

  test('texts of one format are one run; empty ones are none', async () => {
    expect(await runs([text('Tự '), text(''), text('Lạn', { bold: false })])).toEqual([['', 'Tự Lạn']]);
  });

  test.each(['doan', 'o-bang', 'noi-nhan'])('superscript in style %s: size and rise in half points', async (style) => {
    expect(await runs([text('(1)', { superscript: true })], style)).toEqual([[raised(style), '(1)']]);
  });

  test('pending text is highlighted, raised or not', async () => {
    const pending = { pending: true } as const;
    expect(await runs([text('a', pending), text('b', { ...pending, superscript: true })])).toEqual([
      ['highlight=yellow', 'a'],
      [`${raised('doan')} highlight=yellow`, 'b'],
    ]);
  });

  test('letter spacing stands on every run, before what the schema puts after it', async () => {
    const content = [text('a'), text('b', { bold: true, superscript: true }), note('c')];
    expect(await runs(content, 'doan', { tracking: -2 })).toEqual([
      ['spacing=-2', 'a'],
      [`b=on bCs=on spacing=-2 ${raised('doan')}`, 'b'],
      ['rStyle=FootnoteReference spacing=-2', '<footnoteReference>'],
    ]);
  });

  test('no-break hyphens, line breaks and no-break spaces', async () => {
    expect(await runs([text('44/KH\u2011UBND\u2011'), { kind: 'break' }, text('Số:\u00a0\u00a0/KH')])).toEqual([
      ['', '44/KH<noBreakHyphen>UBND<noBreakHyphen>'],
      ['', '<br>'],
      ['', 'Số:\u00a0\u00a0/KH'],
    ]);
  });
});

describe('footnotes', () => {
  test('numbered in reading order, through table cells and sections', async () => {
    const inCell = table('bang', [textWidth], [row([cell(0, [para('o-bang', [text('ô'), note('hai')])])])]);
    const first = section([para('doan', [text('a'), note('một')]), inCell, para('doan', [text('b'), note('ba')])]);
    const parts = new Parts(await writeDocx(fitted([first, section([para('doan', [text('c'), note('bốn')])])])));
    const notes = elements(parts.xml('word/footnotes.xml'), 'w:footnote').filter((one) => !one.attributes['w:type']);
    expect(notes.map((one) => [one.attributes['w:id'], printed(one)])).toEqual([
      ['1', ' một'],
      ['2', ' hai'],
      ['3', ' ba'],
      ['4', ' bốn'],
    ]);
    const styles = notes.map((one) => all(one, 'w:pStyle').map(({ attributes }) => attributes['w:val']));
    expect(styles).toEqual(Array.from({ length: 4 }, () => ['chu-thich']));
  });

  test('a document without any has no part for them', async () => {
    const parts = await written(para('doan', 'Đoạn.'));
    expect(parts.has('word/footnotes.xml')).toBe(false);
    expect(parts.texts.get('word/_rels/document.xml.rels')).not.toContain('footnotes');
    expect(parts.texts.get('word/settings.xml')).not.toContain('footnotePr');
  });

  test('more references than texts is a bug', async () => {
    const document = fitted([section([para('doan', [text('a'), note('b')])])]);
    await expect(writeDocx({ ...document, notes: [] })).rejects.toThrow(/1 footnote references, 0 texts/);
  });
});

describe('paragraphs', () => {
  test('keep with next and keep lines only beside the style', async () => {
    const keep = { keepNext: true, keepLines: true };
    const found = await paragraphs(para('doan', 'a', keep), para('muc', 'b', keep), para('doan', 'c'));
    const said = found.map((one) => elements(child(one, 'w:pPr')).map(({ name }) => name));
    expect(said.slice(0, 2)).toEqual([['w:pStyle', 'w:keepNext', 'w:keepLines'], ['w:pStyle']]);
  });

  test('a rule is an empty paragraph with one border, between its indents', async () => {
    const [paragraph] = await paragraphs(ke(2000, textWidth), para('doan', 'a'));
    const properties = child(paragraph, 'w:pPr');
    const borders = elements(child(properties, 'w:pBdr'));
    expect(borders.map(({ attributes }) => [attributes['w:val'], attributes['w:color']])).toEqual([
      ['single', '000000'],
    ]);
    const { 'w:left': left, 'w:right': right } = child(properties, 'w:ind')?.attributes ?? {};
    expect(textWidth - Number(left) - Number(right)).toBe(2000);
    expect(elements(paragraph, 'w:r')).toEqual([]);
  });

  test('a frame stands in the middle of its column, its lines included in its width', async () => {
    const inCell = table(
      'dau-trang',
      [4000, textWidth - 4000],
      [row([cell(0, [para('do-khan-khan', 'KHẨN')]), cell(1, [para('doan', 'b')])])],
    );
    const [small, , wide] = await paragraphs(inCell, para('do-khan-khan', 'KHẨN'), para('doan', 'a'));
    const widths = [small, wide].map((one) => {
      const { 'w:left': left, 'w:right': right } = child(one, 'w:pPr', 'w:ind')?.attributes ?? {};
      return [Number(left) + Number(right), Math.abs(Number(left) - Number(right)) <= 1];
    });
    const style = theThuc().styles['do-khan-khan'];
    const frame = style && frameOf(style);
    if (!frame) throw new Error('no frame');
    const indents = (width: number) => width - frame.width + 2 * frame.line;
    expect(widths).toEqual([
      [indents(4000), true],
      [indents(textWidth), true],
    ]);
  });
});

describe('bookmarks', () => {
  const names = async (...blocks: readonly FittedBlock[]) =>
    all((await written(...blocks)).xml('word/document.xml'), 'w:bookmarkStart').map(
      ({ attributes }) => attributes['w:name'],
    );

  test('node ids of paragraphs and rows, a row on its first paragraph', async () => {
    const rows = [row([cell(0, [para('o-bang', 'a', { id: 'o-1' })])], { id: 'viec-1' })];
    expect(await names(para('muc', 'I.', { id: 'k12' }), table('bang', [textWidth], rows), para('doan', 'b'))).toEqual([
      'n_k12',
      'n_viec_1',
      'n_o_1',
    ]);
  });

  test('a row whose first cell is covered, or begins with a table', async () => {
    const nested = table('moc', [300], [row([cell(0, [para('o-bang', 'x')])])]);
    const rows = [
      row([cell(0, [para('o-bang', 'a')], { rowSpan: 2 }), cell(1, [para('o-bang', 'b')])]),
      row([cell(1, [nested, para('o-bang', 'c')])], { id: 'hai' }),
    ];
    expect(await names(table('bang', [500, 500], rows), para('doan', 'z'))).toEqual(['n_hai']);
  });

  test('long and repeated ids give names that Word takes, each once', async () => {
    const long = 'muc-'.repeat(10);
    const found = await names(
      ...[long, long, `${long.slice(0, 39)}x`, 'a', 'a'].map((id) => para('doan', 'x', { id })),
    );
    expect(found).toEqual([
      'n_muc_muc_muc_muc_muc_muc_muc_muc_muc_mu',
      'n_muc_muc_muc_muc_muc_muc_muc_muc_muc__2',
      'n_muc_muc_muc_muc_muc_muc_muc_muc_muc__3',
      'n_a',
      'n_a_2',
    ]);
    expect(found.every((name) => (name ?? '').length <= 40)).toBe(true);
  });

  test('ids start anew in every file', async () => {
    const ids = async () =>
      all(new Parts(await writeDocx(mau())).xml('word/document.xml'), 'w:bookmarkStart').map(
        (one) => one.attributes['w:id'],
      );
    expect(await ids()).toEqual(await ids());
  });
});
