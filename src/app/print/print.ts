/** The one print stage: a View → Document → lines and pages → bytes; each function goes one step further than the one above it. */
import { andThen, type Diagnostic, hasErrors, type Place, type Result } from '../../diagnostic/model.js';
import type { Document, Origin } from '../../document/model.js';
import { fitDocument, paginate } from '../../layout/layout.js';
import type { FittedDocument, LayoutProblem, Page } from '../../layout/model.js';
import type { LoadedPlan } from '../../plan/load.js';
import { type Pending, viewOfPlan } from '../../template/plan-view.js';
import { renderView, styleNames } from '../../template/render.js';
import type { View } from '../../template/view.js';
import { type Format, formats } from './formats.js';
import type { World } from './world.js';

export interface LaidOut {
  readonly fitted: FittedDocument;
  readonly pages: readonly Page[];
}

export interface Printed extends LaidOut {
  /** Of the formats that were asked for, in a fixed order. */
  readonly bytes: Readonly<Partial<Record<Format, Uint8Array>>>;
}

export function render(view: View, { templates, standard }: World): Result<Document> {
  return renderView(view, templates, styleNames(standard));
}

export function layOut(view: View, world: World): Result<LaidOut> {
  return andThen((document: Document): Result<LaidOut> => {
    const { fitted, problems } = fitDocument(document, world.standard, world.family);
    const diagnostics = problems.map((problem) => placed(problem, view));
    if (hasErrors(diagnostics)) return { diagnostics };
    return { value: { fitted, pages: paginate(fitted, world.family) }, diagnostics };
  })(render(view, world));
}

/** `clean`: a Word file without traces of the plan's data. */
export async function print(
  view: View,
  world: World,
  wanted: readonly Format[],
  clean = false,
): Promise<Result<Printed>> {
  const { value, diagnostics } = layOut(view, world);
  if (!value) return { diagnostics };
  const { fitted, pages } = value;
  const write = {
    // Loaded only when asked for: each library takes a noticeable part of a cold start.
    docx: async () => (await import('../../writers/docx/write.js')).writeDocx(fitted, { clean }),
    pdf: async () => (await import('../../writers/pdf/write.js')).writePdf(fitted, pages, world.family),
  };
  const bytes: Partial<Record<Format, Uint8Array>> = {};
  for (const format of formats.filter((one) => wanted.includes(one))) bytes[format] = await write[format]();
  return { value: { ...value, bytes }, diagnostics };
}

/** `pending`: words still to be decided, which make the plan a draft. */
export function printPlan(
  plan: LoadedPlan,
  world: World,
  wanted: readonly Format[],
  pending?: Pending,
  clean = false,
): Promise<Result<Printed>> {
  const printed = pending ? { ...plan, keHoach: { ...plan.keHoach, duThao: true } } : plan;
  return print(viewOfPlan(printed, pending), world, wanted, clean);
}

/** A problem of layout knows where its text comes from; the text's source knows the lines of its data paths. */
function placed({ code, severity, message, origin }: LayoutProblem, view: View): Diagnostic {
  return { code, severity, message, place: placeOf(origin, view) };
}

function placeOf(origin: Origin, { kind, source }: View): Place {
  if (origin.kind === 'plan') return source.place(origin.path);
  // The texts of a report have no paths: its templates are not to blame for them.
  if (origin.kind === 'standard' || kind === 'report') return { file: source.file };
  const { kind: _, ...place } = origin;
  return place;
}
