/** Builds one plan: the bytes of its YAML file in, the bytes of its Word and PDF files out. */
import { hasErrors, type Result } from '../../diagnostic/model.js';
import { faces } from '../../font/model.js';
import { type LoadedPlan, type LoadOptions, loadPlan } from '../../plan/load.js';
import type { Pending } from '../../template/plan-view.js';
import { kindsOf } from '../../template/render.js';
import type { Format } from './formats.js';
import { type Printed, printPlan } from './print.js';
import type { World } from './world.js';

/** What the plan's review list says about printing it: words still to be decided make it a draft. */
export type ReviewOf = (plan: LoadedPlan) => Promise<Result<{ readonly pending?: Pending }>>;

/** `file` is the name shown in messages; it does not reach the output. `clean`: a Word file without traces of the plan's data. */
export async function buildPlan(
  world: World,
  file: string,
  bytes: Uint8Array,
  wanted: readonly Format[],
  reviewOf: ReviewOf = async () => ({ value: {}, diagnostics: [] }),
  clean = false,
): Promise<Result<Printed>> {
  const plan = loadPlan(file, bytes, world.danhMuc, printing(world));
  if (!plan.value || hasErrors(plan.diagnostics)) return { diagnostics: plan.diagnostics };
  const review = await reviewOf(plan.value);
  const before = [...plan.diagnostics, ...review.diagnostics];
  if (!review.value || hasErrors(before)) return { diagnostics: before };
  const printed = await printPlan(plan.value, world, wanted, review.value.pending, clean);
  return { ...printed, diagnostics: [...before, ...printed.diagnostics] };
}

const printings = new WeakMap<World, LoadOptions>();

/** Told with the plan's other faults; what only a template brings in, layout finds. */
export function printing(world: World): LoadOptions {
  const known = printings.get(world) ?? makePrinting(world);
  printings.set(world, known);
  return known;
}

function makePrinting({ family, templates }: World): LoadOptions {
  const lists = faces.map((face) => family.faces[face]);
  const met = new Map<number, boolean>();
  const has = (codePoint: number) => {
    const known = met.get(codePoint) ?? lists.every(({ advance }) => advance(codePoint) !== undefined);
    met.set(codePoint, known);
    return known;
  };
  return { font: { name: family.name, has }, kinds: kindsOf(templates) };
}
