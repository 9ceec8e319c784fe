/** Every content rule finds its fault where it was planted, and nothing is found elsewhere. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding, Subject } from '../../../src/check/model.js';
import { loadPlan } from '../../../src/plan/load.js';
import type { KeHoach } from '../../../src/plan/schema.js';
import { world } from '../../extract/world.js';
import { root } from '../../ho-tro/build.js';
import { contentRules } from '../all-rules.js';
import { type Planter, planters, seeded } from './plant.js';
import { subjectOf } from './subject.js';

const bases = new Map<Planter['base'], KeHoach>();

beforeAll(async () => {
  const { danhMuc } = await world();
  for (const name of ['tinh', 'phuong'] as const) {
    const file = path.join(root, 'tests', 'check', 'noi-dung', 'mau', `${name}.yaml`);
    const { value, diagnostics } = loadPlan(file, await readFile(file), danhMuc);
    expect(diagnostics).toEqual([]);
    if (value) bases.set(name, value.keHoach);
  }
});

function baseOf({ base }: Planter): KeHoach {
  const found = bases.get(base);
  if (!found) throw new Error(base);
  return found;
}

interface Said {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

function allFindings(subject: Subject): readonly Said[] {
  return contentRules.flatMap((rule) => {
    const verdict = rule.judge(subject);
    const findings: readonly Finding[] = verdict.answer === 'broken' ? verdict.findings : [];
    return findings.map(({ place, found, expected }) => {
      const path = subject.texts.find((one) => one.place === place)?.path ?? '';
      return { rule: rule.id, path, text: `${rule.id} ${path}: ${found} ⇒ ${expected}` };
    });
  });
}

test('hai kế hoạch mẫu không có lỗi, cảnh báo hay gợi ý nào', async () => {
  for (const keHoach of bases.values()) expect(allFindings(await subjectOf(keHoach))).toEqual([]);
});

test('quy tắc nào cũng có lỗi để gài', () => {
  const planted = new Set(planters.map(({ rule }) => rule));
  expect(contentRules.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  expect([...planted].filter((id) => !contentRules.some((rule) => rule.id === id))).toEqual([]);
});

describe('mỗi lỗi gài một mình', () => {
  test.each(planters.map((planter, i) => ({ name: `${planter.rule} (${i})`, planter })))(
    '$name',
    async ({ planter }) => {
      for (let seed = 1; seed <= 2; seed++) {
        const { keHoach, path } = planter.plant(baseOf(planter), seeded(seed * 7919));
        const said = allFindings(await subjectOf(keHoach));
        const at = (one: Said) => one.path === path || one.path.startsWith(`${path}.`);
        expect(
          said.filter((one) => one.rule === planter.rule && at(one)).length,
          `${seed} ${path}\n${said.map(({ text }) => text).join('\n')}`,
        ).toBeGreaterThan(0);
        expect(said.filter((one) => !at(one)).map(({ text }) => text)).toEqual([]);
      }
    },
  );
});

test('nhiều lỗi một lúc: lỗi nào cũng được tìm thấy', async () => {
  const together = planters.filter(({ base, rule }) => base === 'tinh' && !alone.has(rule));
  for (let seed = 1; seed <= 6; seed++) {
    const random = seeded(seed * 104_729);
    const chosen = Array.from({ length: 6 }, () => together[Math.floor(random() * together.length)]).filter(
      (one) => one !== undefined,
    );
    let keHoach = bases.get('tinh');
    const wanted: { readonly rule: string; readonly path: string }[] = [];
    for (const planter of new Set(chosen)) {
      if (!keHoach) continue;
      const planted = planter.plant(keHoach, random);
      keHoach = planted.keHoach;
      wanted.push({ rule: planter.rule, path: planted.path });
    }
    if (!keHoach) continue;
    const said = allFindings(await subjectOf(keHoach));
    for (const one of wanted) {
      const found = said.filter(
        ({ rule, path: at }) => rule === one.rule && (at === one.path || at.startsWith(`${one.path}.`)),
      );
      expect(found.length, `${seed} ${one.rule} ${one.path}`).toBeGreaterThan(0);
    }
  }
});

/** They change the same place or the order of the body, so that another's place moves. */
const alone = new Set([
  'danh-so-phan',
  'mot-diem',
  'khoan-lan-lon',
  'ORG-04',
  'ND-15',
  'ND-16',
  'ND-20',
  'KY-02',
  'KY-03',
  'KY-05',
  'NN-04',
  'NN-05',
  'ket-doan',
  'CC-04',
  'giai-doan',
  'ty-le',
  'ND-07',
  'PL-08',
  'PL-01',
  'thieu-noi-nhan',
  'noi-nhan-thua',
]);
