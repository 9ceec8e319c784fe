/** Whole documents, from the file on disk on, against outlines that a person has read. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/plan/catalogue.js';
import { loadPlan } from '../../src/plan/load.js';
import { outline } from '../ho-tro/outline.js';
import { readProject, rendered, root } from './support.js';

const folder = 'data/danh-muc';
const names = readdirSync(path.join(root, folder)).filter((name) => /\.(csv|yaml)$/.test(name));
const files = names.map((name) => `${folder}/${name}`);
const danhMuc = buildCatalogue(files.map((name) => ({ name, text: readProject(name) })));

function document(file: string) {
  if (!danhMuc.value) throw new Error(JSON.stringify(danhMuc.diagnostics[0]));
  const { value, diagnostics } = loadPlan(file, new TextEncoder().encode(readProject(file)), danhMuc.value);
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
