/** For every rule about form that a Word file can break: the fault is found, by that rule and by no other. */

import { describe, expect, test } from 'vitest';
import { formRules } from './all-rules.js';
import { planted } from './the-thuc/docx-parts.js';
import { brokenIn, brokenInClean, cleanWord, judgeForm } from './the-thuc/form-world.js';
import { bases, neverBroken, notPlanted, plantedFaults } from './the-thuc/plants.js';

describe.each(Object.keys(bases))('base %s', (name) => {
  test('is clean', async () => {
    const base = Object.keys(bases).find((one): one is keyof typeof bases => one === name);
    if (!base) throw new Error(name);
    // Titles that run on are in the plans as their offices wrote them.
    expect((await brokenInClean(base)).filter((id) => id !== 'ND-17')).toEqual([]);
  });
});

test.each(plantedFaults)('$rule', async ({ rule, base, plant }) => {
  const clean = await brokenInClean(base);
  const found = brokenIn(await judgeForm('gai.docx', planted(await cleanWord(base), plant)));
  expect(found.filter((id) => id === rule || !clean.includes(id))).toEqual([rule]);
});

test('every rule is planted, or it is said why not', () => {
  const covered = new Set([...plantedFaults.map(({ rule }) => rule), ...Object.keys(notPlanted)]);
  const never = new Set(neverBroken);
  expect(formRules.map(({ id }) => id).filter((id) => !covered.has(id) && !never.has(id))).toEqual([]);
});
