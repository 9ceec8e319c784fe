/** The rules as the program has them: the rows of data/quy-tac/ joined with their code. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../src/check/model.js';
import { readRules } from '../../src/check/rules.js';
import { root } from '../ho-tro/build.js';

const rulesIn = (...names: string[]): readonly Rule[] => {
  const files = names.map((name) => ({ name, text: readFileSync(path.join(root, 'data/quy-tac', name), 'utf8') }));
  const { value, diagnostics } = readRules(files);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
};

export const allRules = rulesIn('the-thuc.yaml', 'noi-dung.yaml');
const contentIds = new Set(
  [...readFileSync(path.join(root, 'data/quy-tac/noi-dung.yaml'), 'utf8').matchAll(/^- \{"ma": "([^"]+)"/gm)].map(
    ([, id]) => id,
  ),
);
export const contentRules = allRules.filter(({ id }) => contentIds.has(id));
export const formRules = allRules.filter(({ id }) => !contentIds.has(id));
