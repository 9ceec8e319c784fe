/** The YAML tree of a plan as plain values, its texts with their places, and the YAML features that plans do not use. */
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { error, type Finding, type Range } from './finding.js';

export type Segments = readonly (string | number)[];

/** Finds the place of a data path. */
export type Locate = (segments: Segments) => Range;

/** One text of the file. */
export interface Leaf extends Range {
  readonly segments: Segments;
  readonly text: string;
  readonly type: Scalar.Type;
}

/** One number of the file, with what was typed. */
export interface NumberLeaf extends Range {
  readonly typed: string;
  readonly value: number;
}

export interface Tree {
  readonly value: unknown;
  readonly leaves: readonly Leaf[];
  readonly numbers: readonly NumberLeaf[];
  readonly findings: readonly Finding[];
  /** Places already explained, where further complaints would only repeat. */
  readonly explained: readonly Range[];
}

export function readTree(document: Document.Parsed): Tree {
  const walker = new Walker();
  const value = walker.value(document.contents, []);
  const { leaves, numbers, findings, explained } = walker;
  return { value, leaves, numbers, findings, explained };
}

/** The same of a plan in memory, as if every text stood in quotes; nothing has a place. */
export function treeOf(value: unknown): Tree {
  const leaves: Leaf[] = [];
  const walk = (here: unknown, segments: Segments): void => {
    if (typeof here === 'string') leaves.push({ segments, text: here, type: 'QUOTE_DOUBLE', start: 0, end: 0 });
    else if (Array.isArray(here)) for (const [index, item] of here.entries()) walk(item, [...segments, index]);
    else if (typeof here === 'object' && here !== null)
      for (const [key, item] of Object.entries(here)) walk(item, [...segments, key]);
  };
  walk(value, []);
  return { value, leaves, numbers: [], findings: [], explained: [] };
}

const alias =
  'Thấy chữ mở đầu bằng dấu “*” mà không có ngoặc kép; cần đặt cả câu trong ngoặc kép, ví dụ "*gia đình*", vì YAML hiểu là tham chiếu.';
const anchor = 'Thấy chữ mở đầu bằng dấu “&”; cần đặt cả câu trong ngoặc kép, vì YAML hiểu là tên neo và bỏ từ đó đi.';
const tag = 'Thấy chữ mở đầu bằng dấu “!”; cần đặt cả câu trong ngoặc kép, vì YAML hiểu là thẻ và bỏ từ đó đi.';

const repeated = 'Thấy khóa viết hai lần trong cùng một nhóm; cần giữ một.';

class Walker {
  readonly leaves: Leaf[] = [];
  readonly numbers: NumberLeaf[] = [];
  readonly findings: Finding[] = [];
  readonly explained: Range[] = [];

  value(node: ParsedNode | null, segments: Segments): unknown {
    if (node === null) return null;
    this.refuse(node);
    if (isAlias(node)) return null;
    if (isMap<ParsedNode, ParsedNode | null>(node)) return this.map(node, segments);
    if (isSeq<ParsedNode>(node)) return node.items.map((item, index) => this.value(item, [...segments, index]));
    return this.scalar(node, segments);
  }

  private map(node: YAMLMap<ParsedNode, ParsedNode | null>, segments: Segments): Record<string, unknown> {
    // The parser's own look for repeated keys compares each with each.
    const seen = new Set<string>();
    const entries = node.items.map(({ key, value }): [string, unknown] => {
      this.refuse(key);
      const name = keyName(key);
      if (isScalar(key) && seen.has(name)) this.findings.push(error('khoa-trung', repeated, rangeOf(key)));
      seen.add(name);
      return [name, this.value(value, [...segments, name])];
    });
    return Object.fromEntries(entries);
  }

  private scalar(node: Scalar, segments: Segments): unknown {
    const { start, end } = rangeOf(node);
    if (typeof node.value === 'number') this.numbers.push({ typed: node.source ?? '', value: node.value, start, end });
    if (typeof node.value !== 'string') return node.value;
    this.leaves.push({ segments, text: node.value, type: node.type ?? 'PLAIN', start, end });
    return node.value;
  }

  private refuse(node: ParsedNode): void {
    const range = rangeOf(node);
    if (isAlias(node)) this.report('yaml-dau-sao', alias, range);
    else if (node.anchor !== undefined) this.report('yaml-dau-va', anchor, range);
    else if (node.tag !== undefined && !node.tag.startsWith('tag:')) this.report('yaml-dau-than', tag, range);
  }

  private report(code: string, message: string, range: Range): void {
    this.findings.push(error(code, message, range));
    this.explained.push(range);
  }
}

export function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function rangeOf(node: { range?: readonly [number, number, number] | null | undefined }): Range {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start, end };
}

/** Where a path stands; without such a place, its nearest existing parent. */
export function locate(document: Document.Parsed, segments: Segments): Range {
  let node: ParsedNode | null = document.contents;
  let range: Range = node ? rangeOf(node) : { start: 0, end: 0 };
  for (const segment of segments) {
    const next = step(node, segment);
    if (!next) break;
    node = next.node;
    range = next.range;
  }
  return range;
}

/** Where a key of the map at a path stands, for a key that nobody knows. */
export function locateKey(document: Document.Parsed, segments: Segments, key: string): Range {
  let node: ParsedNode | null = document.contents;
  for (const segment of segments) node = step(node, segment)?.node ?? null;
  const pair = isMap<ParsedNode, ParsedNode | null>(node)
    ? node.items.find((item) => keyName(item.key) === key)
    : undefined;
  return pair ? rangeOf(pair.key) : locate(document, segments);
}

/** A key without a value has its place at the key. */
function step(
  node: ParsedNode | null,
  segment: string | number,
): { node: ParsedNode | null; range: Range } | undefined {
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const pair = node.items.find((item) => keyName(item.key) === String(segment));
    if (!pair) return undefined;
    const range = rangeOf(pair.value ?? pair.key);
    return { node: pair.value, range: range.end > range.start ? range : rangeOf(pair.key) };
  }
  if (!isSeq<ParsedNode>(node)) return undefined;
  const item = node.items[Number(segment)];
  return item ? { node: item, range: rangeOf(item) } : undefined;
}
