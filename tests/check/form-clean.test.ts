/** Files of the program's own making break no rule about form, in every kind of file and under every standard. */

import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/check/model.js';
import { runRules } from '../../src/check/run-rules.js';
import { buildPlanFile } from '../ho-tro/build.js';
import { planNames } from '../ho-tro/plan-names.js';
import { formRules } from './all-rules.js';
import { fileSubject, findingLines, planSubject } from './subjects.js';

/** Hints are no faults: titles that run on, the font that a PDF carries. */
function faults(subject: Subject): readonly string[] {
  return findingLines(runRules(subject, formRules)).filter((line) => !line.startsWith('goi-y'));
}

describe.each(planNames)('%s', (name) => {
  test('as a plan, as Word, as PDF', async () => {
    const { docx, pdf } = await buildPlanFile(`data/ke-hoach/${name}.yaml`);
    expect(faults(await planSubject(name))).toEqual([]);
    expect(faults(await fileSubject('sach.docx', docx))).toEqual([]);
    expect(faults(await fileSubject('sach.pdf', pdf))).toEqual([]);
  });
});

const standards = ['13-30-15', '13-30-20', '13-35-20', '14-30-20', '14-35-20'];

test.each(standards.map((standard, i) => [standard, planNames[i] ?? planNames[0]] as const))(
  'under %s: %s',
  async (standard, name) => {
    const { docx, pdf } = await buildPlanFile(`data/ke-hoach/${name}.yaml`, `tests/the-thuc/${standard}.yaml`);
    // The file is judged by what the decree allows, whatever an office has chosen.
    expect(faults(await fileSubject('sach.docx', docx))).toEqual([]);
    expect(faults(await fileSubject('sach.pdf', pdf, standard))).toEqual([]);
  },
);
