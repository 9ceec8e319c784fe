/** A View and templates → Document: the whole way of this room. */
import { hasErrors, type Result } from '../diagnostic/model.js';
import type { Document } from '../document/model.js';
import { mergeTemplates } from './engine.js';
import { readDocument } from './read.js';
import type { StyleNames } from './reading.js';
import type { TemplateSource } from './source.js';
import type { View } from './view.js';

export { type StyleNames, styleNames } from './reading.js';
export { kindsOf, type TemplateSource } from './source.js';

/** Keep one `templates` array for all documents: what is compiled is remembered by it. */
export function renderView(view: View, templates: readonly TemplateSource[], styles: StyleNames): Result<Document> {
  const merged = mergeTemplates(view, templates);
  const soFar = [...view.problems, ...merged.diagnostics];
  if (merged.text === undefined || hasErrors(soFar)) return { diagnostics: soFar };
  const somewhere = { file: merged.main, line: 1, column: 1 };
  const read = readDocument(merged.text, merged.places, somewhere, styles, view.source);
  return { ...read, diagnostics: [...soFar, ...read.diagnostics] };
}
