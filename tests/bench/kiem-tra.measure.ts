/** Counts for `npm run bench -- kiem-tra`: faults found, missed and wrongly told; written as JSON for the table. */

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'vitest';
import type { Subject } from '../../src/check/model.js';
import { findingsOf, runRules } from '../../src/check/run-rules.js';
import { loadPlan } from '../../src/plan/load.js';
import { allRules } from '../check/all-rules.js';
import { planters, seeded } from '../check/noi-dung/plant.js';
import { fileSubject, loadedSubject, planSubject, world } from '../check/subjects.js';
import { type Plant, planted } from '../check/the-thuc/docx-parts.js';
import { brokenIn, brokenInClean, cleanWord, judgeForm } from '../check/the-thuc/form-world.js';
import { type BaseName, plantedFaults } from '../check/the-thuc/plants.js';
import { buildPlanFile, root } from '../ho-tro/build.js';
import { planNames } from '../ho-tro/plan-names.js';

interface Count {
  readonly rule: string;
  planted: number;
  found: number;
  /** Rules that spoke though their fault was not planted. */
  wrong: number;
}

const counts = new Map<string, Count>();

function count(rule: string, said: readonly string[], before: readonly string[]): void {
  const one = counts.get(rule) ?? { rule, planted: 0, found: 0, wrong: 0 };
  one.planted++;
  if (said.includes(rule)) one.found++;
  one.wrong += said.filter((id) => id !== rule && !before.includes(id)).length;
  counts.set(rule, one);
}

const broken = (subject: Subject) => brokenIn(runRules(subject, allRules));
/** Each content rule is planted at this many places. */
const seeds = [1, 2, 3];
const rounds = 12;
const atOnce = 6;

test('đo', { timeout: 1_800_000 }, async () => {
  for (const { rule, base, plant } of plantedFaults) {
    const file = planted(await cleanWord(base), plant);
    count(rule, brokenIn(await judgeForm('gai.docx', file)), await brokenInClean(base));
  }
  const opened = await world();
  for (const base of ['tinh', 'phuong'] as const) {
    const file = path.join(root, 'tests', 'check', 'noi-dung', 'mau', `${base}.yaml`);
    const { value } = loadPlan(file, await readFile(file), opened.danhMuc);
    if (!value) throw new Error(file);
    const before = broken(await loadedSubject(value));
    for (const planter of planters.filter((one) => one.base === base)) {
      for (const seed of seeds) {
        const { keHoach } = planter.plant(value.keHoach, seeded(seed * 7919));
        count(planter.rule, broken(await loadedSubject({ ...value, keHoach, place: () => ({ file }) })), before);
      }
    }
  }
  const together = await several();
  const clean = await cleanFiles();
  const target = process.env.KEHOACH_KET_QUA;
  if (target) await writeFile(target, JSON.stringify({ counts: [...counts.values()], together, clean }));
});

/** Several faults of form in one file. */
async function several(): Promise<{ planted: number; found: number }> {
  const base: BaseName = 'phuLuc';
  const own = plantedFaults.filter((one) => one.base === base);
  let [sum, found] = [0, 0];
  for (let round = 1; round <= rounds; round++) {
    const random = seeded(round * 104_729);
    const chosen = new Set(Array.from({ length: atOnce }, () => own[Math.floor(random() * own.length)]));
    const rules: string[] = [];
    let parts: Plant = (one) => one;
    for (const fault of chosen) {
      if (!fault) continue;
      const before = parts;
      parts = (one) => fault.plant(before(one));
      rules.push(fault.rule);
    }
    const said = await judgeForm('nhieu.docx', planted(await cleanWord(base), parts))
      .then(brokenIn)
      .catch(() => undefined);
    // Two faults wanted the same words: nothing was planted.
    if (!said) continue;
    sum += rules.length;
    found += rules.filter((rule) => said.includes(rule)).length;
  }
  return { planted: sum, found };
}

/** Files of the program's own making: what the rules about form call an error there is wrong. */
async function cleanFiles(): Promise<{ files: number; errors: number }> {
  let [files, errors] = [0, 0];
  const judge = (subject: Subject) => {
    files++;
    errors += runRules(subject, allRules)
      .filter(({ rule, severity }) => severity === 'loi' && /^[A-Z]/.test(rule.id))
      .flatMap(findingsOf).length;
  };
  for (const standard of [undefined, '13-30-15', '13-30-20', '13-35-20', '14-30-20', '14-35-20']) {
    for (const name of planNames) {
      const shown = standard === undefined ? undefined : `tests/the-thuc/${standard}.yaml`;
      const { docx, pdf } = await buildPlanFile(`data/ke-hoach/${name}.yaml`, shown);
      judge(await planSubject(name, standard));
      judge(await fileSubject('sach.docx', docx));
      judge(await fileSubject('sach.pdf', pdf));
    }
  }
  return { files, errors };
}
