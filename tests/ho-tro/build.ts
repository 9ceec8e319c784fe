/** Builds a plan of data/ke-hoach as the program does, without touching the disk but to read. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlan } from '../../src/app/build.js';
import { loadWorld, type World } from '../../src/app/world.js';
import type { Diagnostic } from '../../src/diagnostic/model.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface BuiltPlan {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

let world: Promise<World> | undefined;

async function theWorld(): Promise<World> {
  const { value, diagnostics } = await loadWorld(root);
  if (!value) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return value;
}

/** `name` is the path below data/ke-hoach without its ending, such as `tuyen-quang/2023`. */
export async function buildPlanNamed(name: string): Promise<BuiltPlan> {
  world ??= theWorld();
  const bytes = await readFile(path.join(root, 'data', 'ke-hoach', `${name}.yaml`));
  const { value, diagnostics } = await buildPlan(await world, `${name}.yaml`, bytes, ['docx', 'pdf']);
  const made = (format: string) => value?.files.find((one) => one.format === format)?.bytes;
  const [docx, pdf] = [made('docx'), made('pdf')];
  if (!docx || !pdf) throw new Error(diagnostics.map((one) => `${one.place.line}: ${one.message}`).join('\n'));
  return { docx, pdf, diagnostics };
}
