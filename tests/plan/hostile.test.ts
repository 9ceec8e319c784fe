/** Files of thousands of faults are answered in time that grows with their size, not with its square. */
import { expect, it } from 'vitest';
import { load, planText } from './ho-tro.js';

const count = 20_000;
const lines = (line: (i: number) => string) => Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');

// Compared with each other, so many keys or errors would take from ten seconds to a minute.
it.each([
  ['keys that nobody knows, and nothing else', lines((i) => `khoaLa${i}: 1`), 'khoa-la'],
  ['keys that nobody knows in a plan', planText({}) + lines((i) => `khoaLa${i}: 1`), 'khoa-la'],
  ['sentences as keys', planText({}) + lines((i) => `Câu thứ ${i}: một`), 'yaml-hai-cham'],
  ['one key again and again', planText({}) + lines(() => 'trichYeu: "Một"'), 'khoa-trung'],
  [
    'unknown keys of one node',
    planText({ noiDung: `noiDung:\n  - cap: khoan\n${lines((i) => `    la${i}: 1`)}` }),
    'khoa-la',
  ],
  ['errors of syntax', planText({ them: `them:\n${lines(() => '  - a: b: c')}` }), 'yaml-hai-cham'],
])('%s', (_, text, code) => {
  const { value, diagnostics } = load(text);
  expect(value).toBeUndefined();
  expect(diagnostics.map((one) => one.code)).toContain(code);
});
