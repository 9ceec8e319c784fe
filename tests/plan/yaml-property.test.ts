/** No way of typing a text may change it silently: it loads as typed, or a finding stands on its line. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load, planText } from './ho-tro.js';

const piece = fc.constantFrom(
  ...[
    'Công an',
    ' ',
    ': ',
    ':',
    ' #',
    '#',
    '-',
    '- ',
    '*',
    '**',
    '&',
    '!',
    '[',
    ']',
    '](nam)',
    '{',
    '}',
    ',',
    '>',
    '|',
    '%',
    '@',
    '`',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '?',
    '? ',
    '~',
    'null',
    'true',
    'no',
    '05',
    '1e3',
    '0x1f',
    '12:30',
    '2026',
    '=',
    '<<',
    '\\',
    '^',
    '(1)',
    '...',
    '---',
  ],
);
const typed = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

const params = { seed: 30, numRuns: 600 };

describe('an unquoted text', () => {
  it.each([
    ['in a list', (text: string) => planText({ canCu: `canCu:\n  - "Một"\n  - ${text}\n  - "Hai"` }), 18, 'canCu'],
    ['as a value', (text: string) => planText({ chuDe: `chuDe: ${text}`, phuDe: 'phuDe: "x"' }), 16, 'chuDe'],
  ] as const)('%s', (_, write, line, key) => {
    fc.assert(
      fc.property(typed, (text) => {
        const { value, diagnostics } = load(write(text));
        if (!value || diagnostics.some((found) => found.place.line === line)) return;
        const loaded = key === 'canCu' ? value.keHoach.canCu?.[1] : value.keHoach.chuDe;
        const meant = { quoted: /^(["']).*\1$/.test(text) };
        if (!meant.quoted) expect(loaded, JSON.stringify(text)).toBe(text);
      }),
      params,
    );
  });
});

describe('a spoiled file', () => {
  const whole = readFileSync(new URL('../../data/ke-hoach/tu-lan/2026.yaml', import.meta.url), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
  const lines = whole.split('\n');
  const spoil = fc.tuple(fc.nat(lines.length - 1), fc.nat(120), fc.nat(3), piece);

  it('is judged without a crash, with places inside the file', () => {
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 3 }), (spoils) => {
        const changed = [...lines];
        for (const [index, column, cut, insert] of spoils) {
          const line = changed[index] ?? '';
          changed[index] = line.slice(0, column) + insert + line.slice(column + cut);
        }
        const { value, diagnostics } = load(changed.join('\n'));
        expect(value === undefined).toBe(diagnostics.some((found) => found.severity === 'error'));
        for (const { place } of diagnostics) {
          expect(place.line).toBeGreaterThan(0);
          expect(place.line).toBeLessThanOrEqual(changed.length);
          expect(place.column).toBeLessThanOrEqual((changed[(place.line ?? 1) - 1] ?? '').length + 1);
        }
      }),
      { seed: 30, numRuns: 80 },
    );
  });
});
