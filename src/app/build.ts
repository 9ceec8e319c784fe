/** Builds one plan: the bytes of its YAML file in, the bytes of its Word and PDF files out. */
import { type Diagnostic, hasErrors, type Result } from '../diagnostic/model.js';
import { fitDocument } from '../layout/fit.js';
import type { LayoutProblem } from '../layout/model.js';
import { paginate } from '../layout/paginate.js';
import { type LoadedPlan, loadPlan } from '../plan/load.js';
import { renderDocument, styleNames } from '../template/render.js';
import { type Format, formats } from './formats.js';
import type { World } from './world.js';

export interface Built {
  readonly pages: number;
  readonly files: readonly { readonly format: Format; readonly bytes: Uint8Array }[];
}

/** `file` is the name shown in messages; it does not reach the output. */
export async function buildPlan(
  world: World,
  file: string,
  bytes: Uint8Array,
  wanted: readonly Format[],
): Promise<Result<Built>> {
  const plan = loadPlan(file, bytes, world.danhMuc);
  if (!plan.value || hasErrors(plan.diagnostics)) return { diagnostics: plan.diagnostics };
  const document = renderDocument(plan.value, world.templates, styleNames(world.standard));
  const soFar = [...plan.diagnostics, ...document.diagnostics];
  if (!document.value || hasErrors(soFar)) return { diagnostics: soFar };
  const { fitted, problems } = fitDocument(document.value, world.standard, world.family);
  const loaded = plan.value;
  const diagnostics = [...soFar, ...problems.map((problem) => placed(problem, loaded))];
  if (hasErrors(diagnostics)) return { diagnostics };
  const pages = paginate(fitted, world.family);

  const write = {
    // Loaded only when asked for: each library takes a noticeable part of a cold start.
    docx: async () => (await import('../writers/docx/write.js')).writeDocx(fitted),
    pdf: async () => (await import('../writers/pdf/write.js')).writePdf(fitted, pages, world.family),
  };
  const files: { format: Format; bytes: Uint8Array }[] = [];
  for (const format of formats.filter((one) => wanted.includes(one))) {
    files.push({ format, bytes: await write[format]() });
  }
  return { value: { pages: pages.length, files }, diagnostics };
}

/** A problem of layout knows the data path of its text; the plan knows that path's line. */
function placed(problem: LayoutProblem, plan: LoadedPlan): Diagnostic {
  const { code, severity, message, origin } = problem;
  return { code, severity, message, place: origin ? plan.place(origin.path) : { file: plan.file } };
}
