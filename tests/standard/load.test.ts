/** The standard's numbers restated by hand from Nghị định 30/2020/NĐ-CP, and the faults of a standard file. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inheritedName, loadStandard } from '../../src/standard/load.js';
import { expectSentences } from '../ho-tro/sentence.js';

const base = await readFile(new URL('../../data/the-thuc/nd30-2020.yaml', import.meta.url), 'utf8');
const inheriting = (text: string) => {
  const made = loadStandard('rieng.yaml', text, base);
  expectSentences(made.diagnostics);
  return made;
};
const heir = (chosen: string) => inheriting(`keThua: nd30-2020\nchon:\n${chosen}`);

function loaded(chosen = '  noiDung.coChu: 14\n') {
  const { value, diagnostics } = heir(chosen);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

describe('nd30-2020', () => {
  const { page, styles, values } = loaded();
  const mm = (twips: number) => (twips * 25.4) / 1440;

  it('has A4 paper and margins inside Phụ lục I, Phần I, I.3', () => {
    expect([page.width, page.height]).toEqual([11906, 16838]);
    expect(mm(page.top)).toBeGreaterThanOrEqual(19.9);
    expect(mm(page.bottom)).toBeGreaterThanOrEqual(19.9);
    expect(mm(page.left)).toBeGreaterThanOrEqual(29.9);
    expect(mm(page.left)).toBeLessThanOrEqual(35.1);
    expect(mm(page.right)).toBeGreaterThanOrEqual(14.9);
    expect(mm(page.right)).toBeLessThanOrEqual(20.1);
  });

  it.each([
    ['so-ky-hieu', 13, false, false],
    ['phu-luc-nhan', 14, true, false],
    ['noi-nhan-nhan', 12, true, true],
    ['noi-nhan', 11, false, false],
    ['ho-ten', 14, true, false],
    ['can-cu', 14, false, true],
    ['muc', 14, true, false],
    ['kem-theo', 14, false, true],
  ])('%s is %d pt, bold %s, italic %s', (name, size, bold, italic) => {
    expect(styles[name]).toMatchObject({ size, bold, italic });
  });

  it('indents the first line by 1 or 1.27 cm, justifies, and leaves at least 6 pt between paragraphs (II.6)', () => {
    for (const name of ['khoan', 'diem', 'gach', 'doan', 'loi-dan']) {
      expect([567, 720]).toContain(styles[name]?.firstLine);
      expect(styles[name]?.align).toBe('justify');
      expect(styles[name]?.after).toBeGreaterThanOrEqual(120);
    }
  });

  it('is black but for the marks of urgency and secrecy', () => {
    const coloured = Object.values(styles).filter((style) => style.colour !== '000000');
    expect(coloured.every((style) => /^do-(khan|mat)-/.test(style.name))).toBe(true);
    expect(coloured).toHaveLength(6);
  });

  it('gives every value a clause and a source', () => {
    for (const value of Object.values(values))
      expect([value.clause, value.source].every((text) => text !== '')).toBe(true);
  });
});

describe('loadStandard', () => {
  it('lets one changed line change everything that depends on it', () => {
    const thirteen = loaded('  noiDung.coChu: 13\n').styles;
    for (const name of ['khoan', 'muc', 'trich-yeu', 'chuc-vu', 'ho-ten']) expect(thirteen[name]?.size).toBe(13);
    expect(thirteen['so-ky-hieu']?.size).toBe(13);
    expect(loaded('  le.trai: 35\n').page.left).toBe(1984);
  });

  it('uses the smaller size set with 13 pt text, and may use either with 14 pt', () => {
    expect(loaded('  noiDung.coChu: 13\n').sizeSets.map((set) => set.name)).toEqual(['12-13-13']);
    expect(loaded().sizeSets.map((set) => set.name)).toEqual(['13-14-14', '12-13-13']);
    expect(loaded('  boCo: 12-13-13\n').sizeSets.map((set) => set.name)).toEqual(['12-13-13']);
  });

  it.each([
    ['  le.trai: 36\n', 'the-thuc-ngoai-khoang', 3, 12],
    ['  noiDung.coChu: 12\n', 'the-thuc-ngoai-khoang', 3, 18],
    ['  le.trai: 30\n  le.giua: 3\n', 'the-thuc-la', 4, 12],
    ['  le.trai: [1\n', 'yaml-hong', 4, 1],
  ])('%j is refused with its place', (chosen, code, line, column) => {
    const { value, diagnostics } = heir(chosen);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', place: { file: 'rieng.yaml', line, column } });
  });

  it.each([
    ['keThua: nd30-2020\nchonn: {}\n', ['the-thuc-sai 1:1', 'the-thuc-sai 1:1']],
    ['keThua: nd30-2020\nchon: 13\n', ['the-thuc-sai 2:7']],
    ['keThua: nd30-2020\nchon:\n  le.trai: *ba\n', ['yaml-hong 3:12']],
  ])('%j names its base and is refused for its own faults alone', (text, expected) => {
    expect(inheritedName(text)).toBe('nd30-2020');
    const said = inheriting(text).diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
    expect(said).toEqual(expected);
  });

  it.each([
    ['# thử\ncoChu: 20\n', '2:1'],
    ['chon:\n  noiDung.coChu: 13\n', '1:1'],
  ])('%j is answered once, with the form that is needed', (text, at) => {
    const { value, diagnostics } = loadStandard('rieng.yaml', text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      `the-thuc-sai ${at}`,
    ]);
    expect(diagnostics[0]?.message).toContain('keThua: nd30-2020');
  });

  it('names the value that a short name stands for', () => {
    expect(heir('  coChu: 13\n').diagnostics[0]?.message).toContain('“noiDung.coChu”');
  });

  it('draws rules as thick as the standard says', () => {
    const rules = (chosen?: string) => ['ke', 'ke-cuoi'].map((name) => loaded(chosen).styles[name]?.rule);
    expect(rules()).toEqual([4, 4]);
    expect(rules('  ke.doDay: 1\n')).toEqual([8, 8]);
    expect(Object.values(loaded().styles).filter(({ rule }) => rule !== undefined)).toHaveLength(2);
  });

  it('reports all faults at once', () => {
    expect(heir('  le.trai: 36\n  le.phai: 3\n').diagnostics).toHaveLength(2);
  });

  it('refuses a style that names a value which does not exist', () => {
    const { value, diagnostics } = loadStandard(
      'sua.yaml',
      base.replace('co: bang.coChu, dam', 'co: bang.coChuu, dam'),
    );
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.code).toBe('the-thuc-la');
  });

  it('lets a style of another name say which part it is, and refuses one that does not', () => {
    const own = (la: string) =>
      loadStandard(
        'sua.yaml',
        base.replace('  doan: {', `  doan-thuong: { ${la}ten: "Khác", co: 14, canh: deu }\n  doan: {`),
      );
    expect(own('la: doan, ').value?.styles['doan-thuong']?.part).toBe('doan');
    const [fault, ...more] = own('').diagnostics;
    expect(more).toEqual([]);
    expect(fault?.message).toContain('doan-thuong');
    expect(fault?.place).toMatchObject({ line: 74, column: 16 });
    expect(own('la: chuc-vuu, ').diagnostics.map(({ code }) => code)).toEqual(['the-thuc-sai']);
  });
});
