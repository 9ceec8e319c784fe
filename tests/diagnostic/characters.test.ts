/** Characters that nobody types: shown as marks on the screen, told with their place in every kind of YAML file. */
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/app/files/config.js';
import { run } from '../../src/cli/run.js';
import { visible } from '../../src/diagnostic/characters.js';
import { quickRead } from '../../src/diagnostic/quick-yaml.js';
import { readYamlFile } from '../../src/diagnostic/yaml-file.js';
import { inheritedName, loadStandard } from '../../src/standard/load.js';
import { loadProfile } from '../../src/transforms/cap-xa/commune/profile.js';
import { loadDecisions } from '../../src/transforms/cap-xa/decisions/decisions.js';
import { loadRaSoat } from '../../src/transforms/ra-soat/load.js';

const obeyed = '\u001b]0;x\u0007\u001b[31m\u009b\u202e\u2066\u200b\ufeff\u2028\ud800\r\n\u{e0041}';

test('nothing that a terminal would obey is left; words stay as they are', () => {
  const words = 'Ủy ban nhân dân tỉnh “Lào Cai” – 5 %\u00a0…';
  expect(visible(words)).toBe(words);
  const shown = visible(`a${obeyed}b`);
  expect(shown).toMatch(/^a(?:[\]0;x31m[]|\[U\+[0-9A-F]{4,6}\])+b$/);
  expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
});

test('whatever a command says passes there: names of files, options, help', async () => {
  const lines: string[] = [];
  const io = {
    cwd: process.cwd(),
    debug: false,
    out: (l: string) => lines.push(l),
    error: (l: string) => lines.push(l),
  };
  const name = `khong-co${obeyed}.yaml`;
  for (const typed of [['tao', name], ['kiem-tra', name], ['nhap', name], [name], ['tao', `--${name}`], ['--help']])
    await run(typed, io);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => /[\p{C}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
});

const known = { nguon: 'x.yaml', nodes: new Set<string>(), bodies: [] };
const kinds: readonly (readonly [
  string,
  (text: string) => { readonly diagnostics: readonly { readonly code: string }[] },
])[] = [
  ['configuration', (text) => readConfig('x', `phong: { ten: ${text} }`)],
  ['standard', (text) => loadStandard('x', `keThua: nd30-2020\nchon: { a: ${text} }`, 'a: 1')],
  ['profile', (text) => loadProfile('x', `donVi: ${text}`, '02647')],
  ['decisions', (text) => loadDecisions('x', `nguon: ${text}`, known)],
  ['review list', (text) => loadRaSoat('x', Buffer.from(`keHoach: ${text}`))],
];

describe.each(kinds)('%s', (_, load) => {
  test.each([
    '"a\\u001bb"',
    '"a\u0010b"',
    'a\u202eb',
    '*a',
    `${'['.repeat(9000)}`,
    '"',
    'a: b: c',
    '&a [*a]',
    '!!binary x',
  ])('any text is told, none is a fault of the program: %j', (text) => {
    expect(load(text).diagnostics.length).toBeGreaterThan(0);
  });
});

test('the fault stands at its value; a standard without sense names no other', () => {
  const { diagnostics } = readYamlFile('x.yaml', 'a: 1\nb: { c: "d\\x07" }\n');
  expect(diagnostics).toMatchObject([{ code: 'ky-tu-dieu-khien', place: { line: 2, column: 9 } }]);
  expect(quickRead('- {"a": "b\\u0007"}')).toBeUndefined();
  expect(inheritedName('- a')).toBeUndefined();
});
