/** Plan → YAML text: prose always quoted or as a block, comments and key order kept, missing ids assigned. */
import {
  Document,
  isDocument,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { assignIds } from './ids.js';
import { printYaml, type YamlLook } from './print-yaml.js';
import { reconcile } from './reconcile.js';
import { roleAt } from './roles.js';
import { type KeHoach, keHoachSchema } from './schema.js';
import type { Segments } from './tree.js';
import { keyName } from './tree.js';

interface SaveOptions {
  /** Ids that this plan or its forebears used before and that must not come back for something else. */
  readonly usedIds?: Iterable<string>;
}

const lineWidth = 110;

/** A text longer than this is written as a folded block. */
const longestQuoted = 90;

/** Of a plan without a file, or of a YAML document that was edited in place. */
export function savePlan(plan: KeHoach | Document, options: SaveOptions = {}): string {
  const document = isDocument(plan) ? plan : newDocument(plan);
  assignIds(document, options.usedIds);
  quoteTexts(document);
  // Quoted texts stay on one line: yaml 2.9 folds some with line breaks so that they read back otherwise.
  return document.toString({ lineWidth, minContentWidth: 40, doubleQuotedAsJSON: true });
}

/** A plan without a previous file; `schemaPath` leads from the new file to the JSON Schema, with `/`. */
export function newPlanText(keHoach: KeHoach, schemaPath: string, options: SaveOptions = {}): string {
  const text = printNew(keHoach) ?? savePlan(keHoach, options);
  return `# yaml-language-server: $schema=${schemaPath}\n${text}`;
}

/** The same text sooner, for a plan that has all its ids. */
function printNew(keHoach: KeHoach): string | undefined {
  const data = keHoachSchema.parse(keHoach);
  return hasIds(data.noiDung) && hasIds(data.phuLuc ?? []) ? printYaml(data, look) : undefined;
}

function hasIds(items: readonly object[]): boolean {
  return items.every((item) => {
    if (!('id' in item) || item.id === undefined) return false;
    const below = [...listIn(item, 'con'), ...listIn(item, 'hang'), ...listIn(item, 'noiDung')];
    return hasIds(below);
  });
}

function listIn(item: object, key: string): readonly object[] {
  const list: unknown = Reflect.get(item, key);
  return Array.isArray(list) ? list : [];
}

/** For editing in place and saving with savePlan. */
export function openPlan(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false });
}

/** The file's text with the plan's changes carried in; the ids that stood there are never given again. */
export function updatePlanText(text: string, keHoach: KeHoach, options: SaveOptions = {}): string {
  const document = openPlan(text);
  const usedIds = [...(options.usedIds ?? []), ...idsIn(document)];
  reconcile(document, keHoachSchema.parse(keHoach));
  return savePlan(document, { usedIds });
}

function idsIn(document: Document): readonly string[] {
  const ids: string[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (keyName(key) === 'id' && isScalar(value) && typeof value.value === 'string') ids.push(value.value);
    },
  });
  return ids;
}

const spacedKeys = new Set(['canCu', 'loiDan', 'noiDung', 'noiNhan', 'phuLuc']);
const flowKeys = new Set(['ngay', 'thoiKy', 'noi']);
const look: YamlLook = {
  flow: flowKeys,
  flowItems: new Set(['cot']),
  spaced: spacedKeys,
  spacedItems: new Set(),
  lineWidth,
  styleOf: (text, segments) => styles[styleOf(text, segments)],
};

/** In the key order of the schema, small groups on one line, a blank line before the big parts. */
function newDocument(keHoach: KeHoach): Document {
  const document = new Document(keHoachSchema.parse(keHoach));
  visit(document, {
    Pair: (_, pair: Pair, path) => {
      const name = keyName(pair.key);
      // A column of a table may have such a name.
      const above = path.at(-2);
      const isCell = isPair(above) && keyName(above.key) === 'o';
      if (isScalar(pair.key) && spacedKeys.has(name) && !isCell) pair.key.spaceBefore = true;
      if ((isMap(pair.value) || isSeq(pair.value)) && flowKeys.has(name)) pair.value.flow = true;
      if (isSeq(pair.value) && name === 'cot')
        for (const column of pair.value.items) if (isMap(column)) column.flow = true;
    },
  });
  return document;
}

/** Unquoted prose is what YAML's accidents hit; quotes and blocks that a person chose stay. */
function quoteTexts(document: Document): void {
  quoteBelow(document.contents, []);
}

function quoteBelow(node: unknown, segments: Segments): void {
  if (isScalar(node)) setStyle(node, segments);
  else if (isMap(node)) for (const { key, value } of node.items) quoteBelow(value, [...segments, keyName(key)]);
  else if (isSeq(node)) for (const [index, item] of node.items.entries()) quoteBelow(item, [...segments, index]);
}

function setStyle(node: Scalar, segments: Segments): void {
  if (typeof node.value !== 'string' || (node.type !== undefined && node.type !== 'PLAIN')) return;
  const style = styleOf(node.value, segments);
  if (style !== 'PLAIN') node.type = style;
}

function styleOf(text: string, segments: Segments): keyof typeof styles {
  const isCode = roleAt(segments) === undefined || (segments[0] === 'coQuan' && /^[a-z0-9-]+$/.test(text));
  const isDay = segments[0] === 'thoiKy';
  if (isCode && !isDay) return 'PLAIN';
  return text.length > longestQuoted && canFold(text) ? 'BLOCK_FOLDED' : 'QUOTE_DOUBLE';
}

const styles = { PLAIN: 'plain', QUOTE_DOUBLE: 'quoted', BLOCK_FOLDED: 'folded' } as const;

/** Blocks cannot escape: odd white space and control characters would not come back as they were. */
function canFold(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|^\s|\s$|\n[ \n]| \n/.test(text);
}
