/** Subjects for tests of rules: a plan of data/ke-hoach, a plan written in the test, any file. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSubject, subjectOfPlan } from '../../src/app/jobs/kiem-tra/subject.js';
import { loadWorld, type World } from '../../src/app/print/world.js';
import type { Subject } from '../../src/check/model.js';
import type { Judgement } from '../../src/check/run-rules.js';
import { findingsOf } from '../../src/check/run-rules.js';
import type { Result } from '../../src/diagnostic/model.js';
import type { LoadedPlan } from '../../src/plan/load.js';
import { root } from '../ho-tro/build.js';

const worlds = new Map<string, Promise<World>>();

/** `standard`: a file of tests/the-thuc without its ending. */
export function world(standard = ''): Promise<World> {
  const open = worlds.get(standard) ?? openWorld(standard);
  worlds.set(standard, open);
  return open;
}

async function openWorld(standard: string): Promise<World> {
  const shown = `tests/the-thuc/${standard}.yaml`;
  const { value, diagnostics } = await loadWorld(
    root,
    standard === '' ? undefined : { file: path.join(root, shown), shown },
  );
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** `tuyen-quang/2023`. */
export async function planSubject(name: string, standard?: string): Promise<Subject> {
  return yamlSubject(await readFile(path.join(root, 'data', 'ke-hoach', `${name}.yaml`), 'utf8'), standard);
}

async function yamlSubject(text: string, standard?: string): Promise<Subject> {
  return taken(await checkSubject(await world(standard), 'thu.yaml', new TextEncoder().encode(text)));
}

/** Judged as plans are, of whatever shape it was given. */
export async function loadedSubject(plan: LoadedPlan, standard?: string): Promise<Subject> {
  return taken(await subjectOfPlan(await world(standard), plan));
}

export async function fileSubject(shown: string, bytes: Uint8Array, standard?: string): Promise<Subject> {
  return taken(await checkSubject(await world(standard), shown, bytes));
}

function taken({ value, diagnostics }: Result<Subject>): Subject {
  if (!value) throw new Error(diagnostics.map(({ message, place }) => `${place.line ?? ''}: ${message}`).join('\n'));
  return value;
}

/** `QH-02 5: Thấy …; cần …` for every finding. */
export function findingLines(judgements: readonly Judgement[]): readonly string[] {
  return judgements.flatMap((one) =>
    findingsOf(one).map(({ place, found, expected }) => {
      const at = place.line ?? place.paragraph ?? place.page ?? '';
      return `${one.severity} ${one.rule.id} ${at}: Thấy ${found}; cần ${expected}`;
    }),
  );
}
