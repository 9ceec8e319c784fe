/** Builds a plan of data/ke-hoach as the program does, without touching the disk but to read. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlan } from '../../src/app/print/build.js';
import { loadWorld, type World } from '../../src/app/print/world.js';
import type { Diagnostic } from '../../src/diagnostic/model.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface BuiltPlan {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

const worlds = new Map<string | undefined, Promise<World>>();

async function openWorld(standard: string | undefined): Promise<World> {
  const chosen = standard === undefined ? undefined : { file: path.join(root, standard), shown: standard };
  const { value, diagnostics } = await loadWorld(root, chosen);
  if (!value) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return value;
}

function worldOf(standard: string | undefined): Promise<World> {
  const open = worlds.get(standard) ?? openWorld(standard);
  worlds.set(standard, open);
  return open;
}

const builds = new Map<string, Promise<BuiltPlan>>();

/**
 * `file` is a plan's path below the project, such as `data/vi-du/cong-van.yaml`; `standard` likewise. Made once for all tests of a
 * worker; each gets bytes of its own.
 */
export async function buildPlanFile(file: string, standard?: string): Promise<BuiltPlan> {
  const name = `${file} ${standard ?? ''}`;
  const made = builds.get(name) ?? buildAnew(file, standard);
  builds.set(name, made);
  const { docx, pdf, diagnostics } = await made;
  return { docx: docx.slice(), pdf: pdf.slice(), diagnostics };
}

async function buildAnew(file: string, standard?: string): Promise<BuiltPlan> {
  const bytes = await readFile(path.join(root, file));
  const { value, diagnostics } = await buildPlan(await worldOf(standard), file, bytes, ['docx', 'pdf']);
  const { docx, pdf } = value?.bytes ?? {};
  if (!docx || !pdf) throw new Error(diagnostics.map((one) => `${one.place.line}: ${one.message}`).join('\n'));
  return { docx, pdf, diagnostics };
}

/** `name` is the path below data/ke-hoach without its ending, such as `tuyen-quang/2023`. */
export function buildPlanNamed(name: string): Promise<BuiltPlan> {
  return buildPlanFile(`data/ke-hoach/${name}.yaml`);
}
