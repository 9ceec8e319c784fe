/** What the schema knows about a place of a plan: its keys and what it is for; read from the generated JSON Schema. */

import { type JsonSchema, planJsonSchema } from './json-schema.js';
import { asMap } from './raw.js';
import type { Segments } from './tree.js';

let whole: JsonSchema | undefined;

/** Generated at the first fault of a run only. */
function wholeSchema(): JsonSchema {
  whole ??= planJsonSchema();
  return whole;
}

/** Every key that may stand in the map at a path, over all shapes that the map may have. */
export function keysAt(segments: Segments): readonly string[] {
  return [...new Set(schemasAt(segments).flatMap((schema) => Object.keys(asMap(schema.properties))))];
}

/** What the schema says a place is for, such as "Năm của kế hoạch." */
export function descriptionAt(segments: Segments): string | undefined {
  return schemasAt(segments)
    .map((schema) => schema.description)
    .find((text) => typeof text === 'string');
}

let everyKey: ReadonlySet<string> | undefined;

/** Whether any map of a plan has such a key. */
export function isKnownKey(name: string): boolean {
  everyKey ??= new Set(allKeys(wholeSchema()));
  return everyKey.has(name);
}

function allKeys(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(allKeys);
  return Object.entries(asMap(value)).flatMap(([name, inner]) => [
    ...(name === 'properties' ? Object.keys(asMap(inner)) : []),
    ...allKeys(inner),
  ]);
}

function schemasAt(segments: Segments): readonly JsonSchema[] {
  return segments.reduce<readonly JsonSchema[]>(
    (schemas, segment) => schemas.flatMap((schema) => child(schema, segment)).flatMap(alternatives),
    alternatives(wholeSchema()),
  );
}

function child(schema: JsonSchema, segment: string | number): readonly JsonSchema[] {
  if (typeof segment === 'number') return 'items' in schema ? [asMap(schema.items)] : [];
  const properties = asMap(schema.properties);
  if (segment in properties) return [asMap(properties[segment])];
  const rest = schema.additionalProperties;
  return typeof rest === 'object' && rest !== null ? [asMap(rest)] : [];
}

/** A place may have several shapes, and the recursive ones stand in `definitions`. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const reference = schema.$ref;
  if (typeof reference === 'string') {
    return alternatives(asMap(asMap(wholeSchema().definitions)[reference.replace('#/definitions/', '')]));
  }
  return Array.isArray(schema.anyOf) ? [schema, ...schema.anyOf.map(asMap).flatMap(alternatives)] : [schema];
}
