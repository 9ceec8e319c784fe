/** Rows of the user's own folder go over the program's; their faults are told with file, line and column. */
import { describe, expect, test } from 'vitest';
import { createLoi } from '../../src/phrase/loi.js';
import { expectSentences } from '../ho-tro/sentence.js';
import { wordFiles } from './words-of-project.js';

const name = 'data/loi/rieng/chinh-ta.yaml';
const withOwn = (text: string) => createLoi([{ name, text }, ...wordFiles]);
const found = (text: string, words: string) =>
  withOwn(text)
    .bang('chinhTa')
    .find(words)
    .map(({ row }) => row.thay);

describe('rows of the own folder', () => {
  test('replace by id', () => {
    const own =
      'chinhTa:\n- {"id": "giap-ranh", "mau": ["giáp gianh"], "thay": "giáp ranh", "viDu": ["«giáp gianh»"]}\n';
    expect(found(own, 'giáp danh, giáp gianh, thăm quan')).toEqual(['giáp ranh', 'tham quan']);
  });

  test('take away', () => {
    expect(found('chinhTa:\n- {"id": "tham-quan", "bo": true}\n', 'giáp danh, thăm quan')).toEqual(['giáp ranh']);
  });

  test('are added, in any YAML', () => {
    const own =
      'chinhTa:\n  - id: cham-chuoc\n    mau: [châm chước]\n    thay: xem xét\n    viDu: [cần «châm chước»]\n';
    expect(found(own, 'châm chước')).toEqual(['xem xét']);
  });
});

describe('faults', () => {
  const row = (rest: string) => `# riêng\nchinhTa:\n- {"id": "x", ${rest}}\n`;
  test.each([
    ['an unknown key', row('"mau": ["a"], "viDu": ["«a»"], "tam": 1'), 3],
    ['no example', row('"mau": ["a"]'), 3],
    ['a pattern that cannot be read', row('"mau": ["(a"], "viDu": ["«a»"]'), 3],
    ['a gap at the end', row('"mau": ["a …"], "viDu": ["«a»"]'), 3],
    ['an example that is not found', row('"mau": ["a"], "viDu": ["«b»"]'), 3],
    ['an example that is found though it must not be', row('"mau": ["a"], "viDu": ["«a»"], "khong": ["b a"]'), 3],
    ['an unknown reform', row('"mau": ["a"], "viDu": ["«a»"], "tu": "doi-ten"'), 3],
    ['nothing of that id to take away', row('"bo": true'), 3],
    ['an unknown group', 'chinhTaa:\n- {"id": "x"}\n', 1],
    ['no YAML', 'chinhTa: [\n', 2],
  ])('%s', (_, text, line) => {
    const faults = withOwn(text).faults();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.place).toMatchObject({ file: name, line });
    expect(faults[0]?.place.column).toBeGreaterThan(0);
    expectSentences(faults);
  });

  test('an id twice in the program’s own files', () => {
    const [first] = wordFiles.filter((file) => file.name.endsWith('chinh-ta.yaml'));
    const again = { name: 'data/loi/hai.yaml', text: first?.text ?? '' };
    expect(createLoi([...wordFiles, again]).faults().length).toBeGreaterThan(50);
  });

  test('a group that no file holds', () => {
    const { faults } = createLoi(
      wordFiles.filter((file) => !file.name.endsWith('chinh-ta.yaml') && !file.name.includes('ma-tuy')),
    );
    expect(
      faults()
        .map(({ message }) => message)
        .join(),
    ).toContain('chinhTa');
  });
});
