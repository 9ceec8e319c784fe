/** The quick printer writes what the yaml library would write, or leaves the writing to it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parse } from 'yaml';
import { loadPlan } from '../../src/plan/load.js';
import { printYaml, type YamlLook } from '../../src/plan/print-yaml.js';
import { newPlanText, openPlan, savePlan } from '../../src/plan/save.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { projectFolder } from '../ho-tro/source.js';
import { catalogue } from './danh-muc.js';

const danhMuc = catalogue();

const folder = path.join(projectFolder, 'data', 'ke-hoach');
const names = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /^[^.]+\.yaml$/.test(name));

function planOf(name: string): KeHoach {
  const text = savePlan(openPlan(readFileSync(path.join(folder, name), 'utf8')));
  const { value } = loadPlan(name, Buffer.from(text), danhMuc);
  if (!value) throw new Error(name);
  return value.keHoach;
}

const look: YamlLook = {
  flow: new Set(['dong']),
  flowItems: new Set(['o']),
  spaced: new Set(['canCu']),
  spacedItems: new Set(['muc']),
  lineWidth: 110,
  styleOf: (text) => (/^[a-z]{3}$/.test(text) ? 'plain' : text.length > 90 ? 'folded' : 'quoted'),
};

/** The library's own text for the same look. */
function byLibrary(value: object): string {
  const document = new Document(value);
  return document.toString({ lineWidth: 110, minContentWidth: 40, doubleQuotedAsJSON: true });
}

describe('plans', () => {
  test.each(names)('%s: the same bytes as the library', (name) => {
    const keHoach = planOf(name);
    expect(newPlanText(keHoach, 'x')).toBe(`# yaml-language-server: $schema=x\n${savePlan(keHoach)}`);
  });

  test('a plan without ids is written by the library, which gives them', () => {
    const [name = ''] = names;
    const { noiDung, ...rest } = planOf(name);
    const [first, ...others] = noiDung;
    if (!first) throw new Error('no node');
    const { id: _, ...bare } = first;
    expect(newPlanText({ ...rest, noiDung: [bare, ...others] }, 'x')).toMatch(/id: /);
  });
});

test('whatever is printed reads back as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'abc',
      'yes',
      'a: b',
      '- a',
      '# a',
      "'",
      '"',
      '1e5',
      'a\nb',
      'từ '.repeat(60).trim(),
      `${'x'.repeat(200)} y`,
    ),
  );
  const tree = fc.letrec<{ readonly value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('chu', 'con', 'canCu', 'muc', 'k1.chu', 'o', 'dong', 'y', ' '), tie('value'), {
        maxKeys: 4,
      }),
    ),
  })).value;
  let printed = 0;
  fc.assert(
    fc.property(fc.record({ muc: tree, chu: tree }), (value) => {
      const written = printYaml(value, look);
      if (written === undefined) return;
      printed++;
      expect(parse(written)).toEqual(parse(byLibrary(value)));
    }),
    { numRuns: 400, seed: 22 },
  );
  expect(printed).toBeGreaterThan(50);
});
