/** A Handlebars instance of our own in which a missing name is an error wherever it stands, with its file and place. */
import Handlebars from 'handlebars';
import type { Place } from '../diagnostic/model.js';
import { placeAt } from './fault.js';
import { helpers } from './helpers.js';

/** The part of Handlebars' code generator that is used below; its type declarations leave it out. */
interface CodeGenerator {
  readonly source: { readonly currentLocation?: hbs.AST.SourceLocation };
  aliasable(name: string): unknown;
  quotedString(text: string): unknown;
  push(value: unknown): unknown;
  popStack(): unknown;
  nameLookup(parent: unknown, name: string, type: string): unknown;
}

/**
 * Handlebars' own strict mode checks `{{ten}}` but lets `{{#if ten}}` and `{{#each a.b}}` pass, or fail without a place,
 * and never names the file; here every name is looked up strictly, and the error carries an index into `places`.
 */
export function createHandlebars(places: Place[]): typeof Handlebars {
  const instance = Handlebars.create();
  const Base: { new (): CodeGenerator } = Reflect.get(instance, 'JavaScriptCompiler');
  function StrictCompiler(): void {}
  StrictCompiler.prototype = Object.assign(new Base(), {
    compiler: StrictCompiler,
    resolvePath(this: CodeGenerator, type: string, parts: readonly string[], first: number) {
      let stack = this.popStack();
      for (const name of parts.slice(first)) stack = strictLookup(this, stack, name, type, places);
      this.push(stack);
    },
  });
  Reflect.set(instance, 'JavaScriptCompiler', StrictCompiler);
  instance.registerHelper({ ...helpers });
  return instance;
}

/** `Object(…)`: asking a word or nothing at all for a name is the same mistake as asking a group of values. */
function strictLookup(code: CodeGenerator, parent: unknown, name: string, type: string, places: Place[]): unknown {
  if (type !== 'context' && type !== 'data') return code.nameLookup(parent, name, type);
  const at = code.source.currentLocation;
  if (at) places.push(placeAt(at.source, at.start.line, at.start.column));
  const index = at ? places.length - 1 : -1;
  const place = `{"start":{"line":${index},"column":0}}`;
  return [code.aliasable('container.strict'), '(Object(', parent, '), ', code.quotedString(name), ', ', place, ')'];
}

/** Index into `places` of what a strict lookup threw. */
export function placeIndexOf(error: Error): number | undefined {
  return 'lineNumber' in error && typeof error.lineNumber === 'number' ? error.lineNumber : undefined;
}
