/** Files of thousands of faults are answered with work that grows with their size, not with its square. */
import { expect, it } from 'vitest';
import { expectProportional } from '../ho-tro/growth.js';
import { load, planText } from './ho-tro.js';

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');

// Comparing keys or errors with each other would take the square.
it.each<readonly [string, (count: number) => string, string]>([
  ['keys that nobody knows, and nothing else', (n) => lines(n, (i) => `khoaLa${i}: 1`), 'khoa-la'],
  ['keys that nobody knows in a plan', (n) => planText({}) + lines(n, (i) => `khoaLa${i}: 1`), 'khoa-la'],
  ['sentences as keys', (n) => planText({}) + lines(n, (i) => `Câu thứ ${i}: một`), 'yaml-hai-cham'],
  ['one key again and again', (n) => planText({}) + lines(n, () => 'trichYeu: "Một"'), 'khoa-trung'],
  [
    'unknown keys of one node',
    (n) => planText({ noiDung: `noiDung:\n  - cap: khoan\n${lines(n, (i) => `    la${i}: 1`)}` }),
    'khoa-la',
  ],
  ['errors of syntax', (n) => planText({ them: `them:\n${lines(n, () => '  - a: b: c')}` }), 'yaml-hai-cham'],
])('%s', (_, text, code) => {
  expectProportional((size) => {
    const { value, diagnostics } = load(text(size));
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toContain(code);
  }, 1000);
});
