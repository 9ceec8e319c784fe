/** Careful access to values that the schema has not accepted (yet): a fault elsewhere must not hide others. */
import { isRecord } from '../values/record.js';
import type { Segments } from './tree.js';

export type RawMap = Readonly<Record<string, unknown>>;

export function asMap(value: unknown): RawMap {
  return isRecord(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export interface RawNode {
  readonly segments: Segments;
  readonly node: RawMap;
  /** `cap` of the nearest ancestor that has a level of its own. */
  readonly above?: string;
}

/** Every node of the main text and the appendices, in reading order. */
export function rawNodes(plan: RawMap): readonly RawNode[] {
  const appendices = asList(plan.phuLuc).flatMap((phuLuc, index) =>
    nodesBelow(asMap(phuLuc).noiDung, ['phuLuc', index, 'noiDung'], undefined),
  );
  return [...nodesBelow(plan.noiDung, ['noiDung'], undefined), ...appendices];
}

function nodesBelow(value: unknown, segments: Segments, above: string | undefined): readonly RawNode[] {
  return asList(value).flatMap((item, index) => {
    const node = asMap(item);
    const at = [...segments, index];
    const cap = asText(node.cap);
    const inner = nodesBelow(node.con, [...at, 'con'], cap === undefined || cap === 'doan' ? above : cap);
    return [{ segments: at, node, ...(above === undefined ? {} : { above }) }, ...inner];
  });
}
