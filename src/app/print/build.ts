/** Builds one plan: the bytes of its YAML file in, the bytes of its Word and PDF files out. */
import { type Diagnostic, hasErrors, type Result } from '../../diagnostic/model.js';
import { faces } from '../../font/model.js';
import { fitDocument } from '../../layout/fit.js';
import type { LayoutProblem } from '../../layout/model.js';
import { paginate } from '../../layout/paginate.js';
import { type LoadedPlan, type LoadOptions, loadPlan } from '../../plan/load.js';
import { kindsOf, type Pending, renderDocument, styleNames } from '../../template/render.js';
import { type Format, formats } from './formats.js';
import type { World } from './world.js';

export interface Built {
  readonly pages: number;
  readonly files: readonly { readonly format: Format; readonly bytes: Uint8Array }[];
}

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
): Promise<Result<Built>> {
  const plan = loadPlan(file, bytes, world.danhMuc, printing(world));
  if (!plan.value || hasErrors(plan.diagnostics)) return { diagnostics: plan.diagnostics };
  const review = await reviewOf(plan.value);
  const before = [...plan.diagnostics, ...review.diagnostics];
  if (!review.value || hasErrors(before)) return { diagnostics: before };
  const { pending } = review.value;
  const printed = pending ? { ...plan.value, keHoach: { ...plan.value.keHoach, duThao: true } } : plan.value;
  const built = await buildLoaded(world, printed, wanted, pending, clean);
  return { ...built, diagnostics: [...before, ...built.diagnostics] };
}

/** From a plan in memory. */
export async function buildLoaded(
  world: World,
  loaded: LoadedPlan,
  wanted: readonly Format[],
  pending?: Pending,
  clean = false,
): Promise<Result<Built>> {
  const document = renderDocument(loaded, world.templates, styleNames(world.standard), pending);
  if (!document.value || hasErrors(document.diagnostics)) return { diagnostics: document.diagnostics };
  const { fitted, problems } = fitDocument(document.value, world.standard, world.family);
  const diagnostics = [...document.diagnostics, ...problems.map((problem) => placed(problem, loaded))];
  if (hasErrors(diagnostics)) return { diagnostics };
  const pages = paginate(fitted, world.family);

  const write = {
    // Loaded only when asked for: each library takes a noticeable part of a cold start.
    docx: async () => (await import('../../writers/docx/write.js')).writeDocx(fitted, { clean }),
    pdf: async () => (await import('../../writers/pdf/write.js')).writePdf(fitted, pages, world.family),
  };
  const files: { format: Format; bytes: Uint8Array }[] = [];
  for (const format of formats.filter((one) => wanted.includes(one))) {
    files.push({ format, bytes: await write[format]() });
  }
  return { value: { pages: pages.length, files }, diagnostics };
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

/** A problem of layout knows the data path of its text; the plan knows that path's line. */
function placed(problem: LayoutProblem, plan: LoadedPlan): Diagnostic {
  const { code, severity, message, origin } = problem;
  return { code, severity, message, place: origin ? plan.place(origin.path) : { file: plan.file } };
}
