/** Compiles the templates of one kind of document; done once for each set of templates. */
import type Handlebars from 'handlebars';
import type { Diagnostic, Place } from '../diagnostic/model.js';
import { knownHelpers } from './helpers.js';
import { mainTemplate, type TemplateSource, templatesOf } from './source.js';
import { stampTemplate } from './stamp.js';
import { checkTemplate } from './static-check.js';
import { createHandlebars } from './strict.js';
import { parseTemplate } from './syntax.js';

export interface CompiledKind {
  /** Absent when a template has a mistake. */
  readonly run?: (context: object) => string;
  /** What the stamps in the merged text, and the indexes in errors, stand for. */
  readonly places: readonly Place[];
  readonly sources: ReadonlyMap<string, TemplateSource>;
  readonly diagnostics: readonly Diagnostic[];
}

const compiled = new WeakMap<readonly TemplateSource[], Map<string, CompiledKind>>();

export function compiledKind(sources: readonly TemplateSource[], kind: string): CompiledKind {
  const kinds = compiled.get(sources) ?? new Map<string, CompiledKind>();
  compiled.set(sources, kinds);
  const known = kinds.get(kind);
  if (known) return known;
  const fresh = compileKind(sources, kind);
  kinds.set(kind, fresh);
  return fresh;
}

function compileKind(all: readonly TemplateSource[], kind: string): CompiledKind {
  const places: Place[] = [];
  const handlebars = createHandlebars(places);
  const sources = templatesOf(all, kind);
  const names = new Set(sources.keys());
  const diagnostics: Diagnostic[] = [];
  const delegates: Record<string, Handlebars.TemplateDelegate> = {};
  for (const [name, source] of sources) {
    const parsed = parseTemplate(handlebars, source);
    if ('problem' in parsed) {
      diagnostics.push(parsed.problem);
      continue;
    }
    diagnostics.push(...checkTemplate(parsed.program, source.name, names));
    stampTemplate(parsed.program, source.name, places);
    delegates[name] = handlebars.compile(parsed.program, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers,
      preventIndent: true,
    });
  }
  const main = delegates[mainTemplate];
  if (!main || diagnostics.length > 0) return { places, sources, diagnostics };
  const options = {
    partials: delegates,
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false,
  };
  return { run: (context) => main(context, options), places, sources, diagnostics };
}
