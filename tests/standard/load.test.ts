/** The standard's numbers restated by hand from Nghị định 30/2020/NĐ-CP, and the faults of a standard file. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadStandard } from '../../src/standard/load.js';

const base = await readFile(new URL('../../data/the-thuc/nd30-2020.yaml', import.meta.url), 'utf8');
const heir = (chosen: string) => loadStandard('rieng.yaml', `keThua: nd30-2020\nchon:\n${chosen}`, base);

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
    expect(coloured.map((style) => style.name).sort()).toEqual(['do-khan', 'do-mat']);
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
    ['  le.trai: [1\n', 'yaml-hong', undefined, undefined],
  ])('%j is refused with its place', (chosen, code, line, column) => {
    const { value, diagnostics } = heir(chosen);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', place: { file: 'rieng.yaml' } });
    if (line !== undefined) expect(diagnostics[0]?.place).toMatchObject({ line, column });
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
});
