/** zod's issues as a flat list of simple faults: of a union, the alternative that was meant is judged, not all of them. */
import type { z } from 'zod';
import { nearest } from '../diagnostic/suggest.js';
import { groupBy } from './danh-muc/group.js';
import type { Segments } from './tree.js';

export type Fault = { readonly path: Segments } & (
  | { readonly kind: 'unknown'; readonly key: string }
  /** More unknown keys of the same map. */
  | { readonly kind: 'crowd'; readonly count: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'type'; readonly expected: readonly string[] }
  | { readonly kind: 'value'; readonly values: readonly string[] }
  | { readonly kind: 'format'; readonly pattern: string }
  | { readonly kind: 'bound'; readonly of: string; readonly bound: number; readonly side: 'least' | 'most' | 'more' }
  | { readonly kind: 'other'; readonly message: string }
);

type Issue = z.core.$ZodIssue;

export function flatten(issues: readonly Issue[], value: unknown): readonly Fault[] {
  return dropEchoes(issues.flatMap((issue) => faultsOf(issue, [], value)));
}

function faultsOf(issue: Issue, above: Segments, root: unknown): readonly Fault[] {
  const path = [...above, ...issue.path.map(segment)];
  if (path.length > 0 && valueAt(root, path) === undefined) return [{ kind: 'missing', path }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, path);
    case 'invalid_type':
      return [{ kind: 'type', path, expected: [issue.expected] }];
    case 'invalid_value':
      return [{ kind: 'value', path, values: issue.values.map(String) }];
    case 'invalid_format':
      return [{ kind: 'format', path, pattern: issue.pattern ?? '' }];
    case 'too_small':
      return [bound(path, issue.origin, issue.minimum, issue.inclusive ? 'least' : 'more')];
    case 'too_big':
      return [bound(path, issue.origin, issue.maximum, 'most')];
    case 'invalid_union':
      return unionFaults(issue.errors, path, root);
    default:
      return [{ kind: 'other', path, message: issue.message }];
  }
}

type Bound = Extract<Fault, { kind: 'bound' }>;

function bound(path: Segments, of: string, value: number | bigint, side: Bound['side']): Bound {
  return { kind: 'bound', path, of, bound: Number(value), side };
}

/** Nobody mends more in one map before the next run; and each costs a search through it. */
const mostUnknown = 40;

function unknownKeys(keys: readonly string[], path: Segments): readonly Fault[] {
  const told = keys.slice(0, mostUnknown).map((key): Fault => ({ kind: 'unknown', path, key }));
  return keys.length <= mostUnknown ? told : [...told, { kind: 'crowd', path, count: keys.length - mostUnknown }];
}

function unionFaults(branches: readonly (readonly Issue[])[], path: Segments, root: unknown): readonly Fault[] {
  const isWrongType = (issue: Issue) => issue.path.length === 0 && issue.code === 'invalid_type';
  const expected = branches.flatMap((issues) => {
    const wrong = issues.find(isWrongType);
    return wrong?.code === 'invalid_type' ? [wrong.expected] : [];
  });
  if (expected.length === branches.length) return [{ kind: 'type', path, expected }];
  const judged = branches.map((issues) => issues.flatMap((issue) => faultsOf(issue, path, root)));
  const costs = judged.map((faults) => faults.reduce((sum, fault) => sum + cost(fault, path.length, faults), 0));
  return judged[costs.indexOf(Math.min(...costs))] ?? [];
}

/** How unlikely it is that somebody who made this fault meant this alternative. */
function cost(fault: Fault, depth: number, faults: readonly Fault[]): number {
  const below = fault.path.length - depth;
  if (fault.kind === 'type' && below === 0) return 1000;
  if (fault.kind === 'value' && below === 1 && fault.path.at(-1) === 'cap') return 100;
  if (fault.kind === 'unknown' && below === 0)
    return 10 - (meantKey(fault.key, fault.path, faults) === undefined ? 0 : 6);
  return fault.kind === 'missing' && below === 1 ? 10 : 1;
}

/** The key that is missing in the same map and nearly named so. */
function meantKey(key: string, path: Segments, faults: readonly Fault[]): string | undefined {
  const missing = faults
    .filter((fault) => fault.kind === 'missing' && isChild(fault.path, path))
    .map((fault) => String(fault.path.at(-1)));
  return nearest(key, missing)[0];
}

function isChild(path: Segments, parent: Segments): boolean {
  return path.length === parent.length + 1 && parent.every((segment, index) => path[index] === segment);
}

/** A mistyped key is not also a missing one; a sentence that became a key leaves nothing to miss. */
function dropEchoes(faults: readonly Fault[]): readonly Fault[] {
  // By the map that they speak of.
  const unknown = groupBy(
    faults.filter((fault) => fault.kind === 'unknown'),
    ({ path }) => JSON.stringify(path),
  );
  const missing = groupBy(
    faults.filter((fault) => fault.kind === 'missing'),
    ({ path }) => JSON.stringify(path.slice(0, -1)),
  );
  return faults.filter((fault) => {
    if (fault.kind !== 'missing') return true;
    const map = JSON.stringify(fault.path.slice(0, -1));
    const isMeant = (key: string) =>
      meantKey(key, fault.path.slice(0, -1), missing.get(map) ?? []) === String(fault.path.at(-1));
    return !unknown.get(map)?.some(({ key }) => isSentence(key) || isMeant(key));
  });
}

/** No key of a plan holds anything but ASCII letters; a key that does was meant as text. */
export function isSentence(key: string): boolean {
  return !/^[A-Za-z][A-Za-z0-9_-]*$/.test(key);
}

function segment(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? String(part) : part;
}

export function valueAt(value: unknown, path: Segments): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.getOwnPropertyDescriptor(inner, part)?.value;
  }, value);
}
