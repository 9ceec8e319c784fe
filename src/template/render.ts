/** Plan and templates → Document: the whole way of this room. */
import { hasErrors, type Result } from '../diagnostic/model.js';
import type { Document } from '../document/model.js';
import type { LoadedPlan } from '../plan/load.js';
import { mergeTemplates } from './engine.js';
import { readDocument } from './read.js';
import type { StyleNames } from './reading.js';
import type { TemplateSource } from './source.js';
import type { Pending } from './texts.js';
import { planView } from './view.js';

export { type StyleNames, styleNames } from './reading.js';
export { kindsOf, type TemplateSource } from './source.js';
export type { Pending } from './texts.js';

/** Keep one `templates` array for all plans: what is compiled is remembered by it. `pending`: highlighted in Word, barred in the PDF. */
export function renderDocument(
  plan: LoadedPlan,
  templates: readonly TemplateSource[],
  styles: StyleNames,
  pending?: Pending,
): Result<Document> {
  const { view, diagnostics } = planView(plan, pending);
  const merged = mergeTemplates(templates, plan.keHoach.loai, view, () => plan.place('loai'));
  const soFar = [...diagnostics, ...merged.diagnostics];
  if (merged.text === undefined || hasErrors(soFar)) return { diagnostics: soFar };
  const somewhere = { file: merged.main, line: 1, column: 1 };
  const read = readDocument(merged.text, merged.places, somewhere, styles, plan);
  return { ...read, diagnostics: [...soFar, ...read.diagnostics] };
}
