import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/load.js';
import { outline } from '../ho-tro/outline.js';
import { catalogue } from '../plan/danh-muc.js';
import { readProject, rendered } from './support.js';

function document(file: string) {
  const { value, diagnostics } = loadPlan(file, new TextEncoder().encode(readProject(file)), catalogue());
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return rendered(value);
}

describe('outlines', () => {
  test.each([
    ['every feature of a plan', 'tests/template/mau/day-du.yaml', 'tests/template/mau/day-du.outline.txt'],
    [
      'another kind, from templates and data alone',
      'data/vi-du/cong-van.yaml',
      'tests/template/mau/cong-van.outline.txt',
    ],
  ])('%s', (_, source, golden) => {
    expect(outline(document(source), { origins: true })).toBe(readProject(golden));
  });
});
