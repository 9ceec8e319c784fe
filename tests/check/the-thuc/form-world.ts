/** Clean Word files of the program's own making, and what the rules about form say of them with a fault planted. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { printPlan } from '../../../src/app/print/print.js';
import { findingsOf, type Judgement, runRules } from '../../../src/check/run-rules.js';
import type { CoQuanBanHanh } from '../../../src/plan/catalogue.js';
import { loadPlan } from '../../../src/plan/load.js';
import type { KeHoach } from '../../../src/plan/schema.js';
import { root } from '../../ho-tro/build.js';
import { formRules } from '../all-rules.js';
import { fileSubject, world } from '../subjects.js';
import { type BaseName, bases } from './plants.js';

const made = new Map<BaseName, Promise<Uint8Array>>();

export function cleanWord(base: BaseName): Promise<Uint8Array> {
  const open = made.get(base) ?? build(base);
  made.set(base, open);
  return open;
}

async function build(name: BaseName): Promise<Uint8Array> {
  const base = bases[name];
  const file = `data/ke-hoach/${base.plan}.yaml`;
  const opened = await world();
  const { value: plan, diagnostics } = loadPlan(file, await readFile(path.join(root, file)), opened.danhMuc);
  if (!plan) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const keHoach: KeHoach = 'change' in base ? base.change(plan.keHoach) : plan.keHoach;
  const built = await printPlan({ ...plan, keHoach, coQuan: issuer(keHoach, plan.coQuan) }, opened, ['docx']);
  const bytes = built.value?.bytes.docx;
  if (!bytes) throw new Error(built.diagnostics.map(({ message }) => message).join('\n'));
  return bytes;

  function issuer({ coQuan }: KeHoach, before: CoQuanBanHanh): CoQuanBanHanh {
    if (typeof coQuan === 'string') {
      const found = opened.danhMuc.banHanh(coQuan);
      return found && 'id' in found ? found : before;
    }
    const { ten, tenThuong, chuQuan } = coQuan;
    const above = chuQuan === undefined ? {} : { chuQuan };
    return {
      id: '',
      dong: ten,
      tenThuong,
      tenTat: tenThuong,
      diaDanh: keHoach.diaDanh ?? '',
      taiDau: 'khac',
      ...above,
    };
  }
}

export async function judgeForm(shown: string, bytes: Uint8Array): Promise<readonly Judgement[]> {
  return runRules(await fileSubject(shown, bytes), formRules);
}

const judgedClean = new Map<BaseName, Promise<readonly string[]>>();

/** What is broken in a clean file. */
export function brokenInClean(base: BaseName): Promise<readonly string[]> {
  const open =
    judgedClean.get(base) ??
    cleanWord(base)
      .then((bytes) => judgeForm('sach.docx', bytes))
      .then(brokenIn);
  judgedClean.set(base, open);
  return open;
}

/** Ids of the rules that found something. */
export function brokenIn(judgements: readonly Judgement[]): readonly string[] {
  return judgements.filter((one) => findingsOf(one).length > 0).map(({ rule }) => rule.id);
}
