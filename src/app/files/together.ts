/** Several files replaced as one change: whole or not at all, also when the program is killed in between. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import { diskCode, exists, readInput } from './disk.js';
import { besideName, holdFiles, stillHeld } from './lock.js';
import { hashOf } from './manifest.js';
import { realFile } from './real-file.js';
import { renamePatiently, replaceFile, writeFault, writeThrough } from './replace.js';

export interface Change {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Paths from the journal's folder, with `/`: folders may be carried elsewhere. */
const step = z.strictObject({
  tep: z.string().regex(/\.ya?ml$/i),
  phan: z.string().regex(/(?:^|\/)\.kehoach-ghi-[0-9a-f]{16}-\d$/),
  /** Hashes of the file before (null: there was none) and of the new content. */
  truoc: z.string().nullable(),
  sau: z.string(),
});
const journal = z.strictObject({ buoc: z.array(step).max(9) });
type Step = z.infer<typeof step>;

/** Nobody else writes these plans meanwhile; what a killed run left undone is ended first. */
export function holdPlans<T>(plans: readonly string[], lenh: string, work: () => Promise<T>): Promise<T> {
  return holdFiles(plans, lenh, endChange, work);
}

/** The same for a plan that must be there: of one that is not, the work says so itself. */
export async function editPlan<T>(plan: string, lenh: string, work: () => Promise<T>): Promise<T> {
  return (await exists(plan)) ? holdPlans([plan], lenh, work) : work();
}

/** A plan for whoever only reads it: what a killed run left undone is ended before. */
export async function readPlanInput(file: string, shown: string): Promise<Result<Uint8Array>> {
  const busy = await settlePlan(file, shown);
  return busy.length > 0 ? { diagnostics: busy } : readInput(file, shown);
}

/** The same for whoever reads by other ways. */
export async function settlePlan(plan: string, shown: string): Promise<readonly Diagnostic[]> {
  try {
    if (await exists(besideName(await realFile(plan), 'ghi'))) await holdPlans([plan], 'khác', async () => undefined);
    return [];
  } catch (error) {
    return [writeFault(error, shown)];
  }
}

/**
 * `plan`: the one that is held, beside which the journal lies. The new contents are laid beside their files, then the journal names
 * them: from then on the change counts, and whoever holds the plan next ends it.
 */
export async function replaceTogether(plan: string, changes: readonly Change[]): Promise<void> {
  const [first, second] = changes;
  await stillHeld(plan);
  if (!first) return;
  if (!second) return replaceFile(first.file, first.bytes);
  const book = besideName(await realFile(plan), 'ghi');
  const folder = path.dirname(book);
  const steps: Step[] = [];
  const before: (Uint8Array | undefined)[] = [];
  for (const [number, { file, bytes }] of changes.entries()) {
    const target = await realFile(file);
    const part = path.join(path.dirname(target), `${path.basename(book)}-${number}`);
    const present = await bytesOf(target);
    await rm(part, { force: true });
    await writeThrough(part, bytes);
    before.push(present);
    const relative = (name: string) => path.relative(folder, name).split(path.sep).join('/');
    const truoc = present ? hashOf(present) : null;
    steps.push({ tep: relative(target), phan: relative(part), truoc, sau: hashOf(bytes) });
  }
  await stillHeld(plan);
  await replaceFile(book, Buffer.from(JSON.stringify({ buoc: steps })));
  const done: number[] = [];
  try {
    for (const [number, { tep, phan }] of steps.entries()) {
      await renamePatiently(path.join(folder, phan), path.join(folder, tep));
      done.push(number);
    }
  } catch (error) {
    // A file that is open elsewhere: what was replaced already goes back, or the journal stays for the next run.
    for (const number of done) await putBack(path.join(folder, steps[number]?.tep ?? ''), before[number]);
    await drop(book, folder, steps);
    throw error;
  }
  await rm(book, { force: true });
}

async function putBack(file: string, before: Uint8Array | undefined): Promise<void> {
  if (before) await replaceFile(file, before);
  else await rm(file, { force: true });
}

async function drop(book: string, folder: string, steps: readonly Step[]): Promise<void> {
  await rm(book, { force: true });
  for (const { phan } of steps) await rm(path.join(folder, phan), { force: true });
}

/** Ends the change that a journal beside a plan tells of, unless a person has changed a file of it since. */
async function endChange(real: string): Promise<void> {
  const book = besideName(real, 'ghi');
  const folder = path.dirname(book);
  const text = await readFile(book, 'utf8').catch((error: unknown) => {
    if (diskCode(error) === undefined) throw error;
    return undefined;
  });
  if (text === undefined) return;
  const steps = stepsOf(text);
  const left: Step[] = [];
  let changed = false;
  for (const one of steps) {
    const part = await bytesOf(path.join(folder, one.phan));
    if (!part || hashOf(part) !== one.sau) continue;
    left.push(one);
    const present = await bytesOf(path.join(folder, one.tep));
    changed ||= (present ? hashOf(present) : null) !== one.truoc;
  }
  if (!changed)
    for (const { phan, tep } of left) await renamePatiently(path.join(folder, phan), path.join(folder, tep));
  await drop(book, folder, steps);
}

function stepsOf(text: string): readonly Step[] {
  try {
    return journal.parse(JSON.parse(text)).buoc;
  } catch {
    return [];
  }
}

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch((error: unknown) => {
    if (diskCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}
