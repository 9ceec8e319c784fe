/** Parses YAML; explains syntax errors, then reads on as if the bad values were quoted, to find the other faults too. */
import { type Document, parseDocument, type YAMLError } from 'yaml';
import { error, type Finding, isInside, type Range, type Source } from './finding.js';
import type { Explanation } from './mismatch.js';
import { brokenFlow, missingColon, type ShapeFault, wrongIndent } from './syntax-shape.js';
import { explainCode, explainShape, explainValue, openQuote } from './syntax-words.js';
import { type Leaf, readTree, type Tree } from './tree.js';
import { entryEnd, isGluedDash, lineAt, type YamlLine } from './yaml-line.js';

export interface Parsed {
  readonly document: Document.Parsed;
  readonly tree: Tree;
  readonly findings: readonly Finding[];
  /** Values that were replaced to read on: what they hold means nothing. */
  readonly patched: readonly Range[];
  /** From here on nothing could be understood. */
  readonly cut: number;
}

/** Errors after which the tree is as the clerk meant it. */
const harmless = new Set(['MULTIPLE_DOCS', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'BAD_ALIAS', 'TAG_RESOLVE_FAILED']);
/** Each patch means reading the file again. */
const mostPatches = (source: Source) => (source.text.length > 500_000 ? 2 : 50);
/** Of all readings together: a file with more is no plan with mistakes. */
const mostErrors = 20_000;

export function parseYaml(source: Source): Parsed {
  const findings: Finding[] = [];
  const patched: Range[] = [];
  let text = source.text;
  let errors = 0;
  for (;;) {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const tree = readTree(document);
    const problem = document.errors.filter((e) => !harmless.has(e.code)).sort((a, b) => a.pos[0] - b.pos[0])[0];
    const fault = problem && judge(source, text, problem, tree.leaves);
    if (fault) findings.push(error(fault.code, fault.message, fault.range));
    const patch = fault?.patch;
    errors += document.errors.length;
    if (patch && patched.length < mostPatches(source) && errors < mostErrors) {
      text = overwrite(text, patch);
      patched.push({ start: patch.start, end: patch.clearTo });
      continue;
    }
    const cut = fault?.range.start ?? text.length;
    return { document, tree, findings: [...findings, ...others(source, document, patched, cut)], patched, cut };
  }
}

interface Patch {
  readonly start: number;
  /** The quoted filler goes up to here, blanks from here to `clearTo`. */
  readonly end: number;
  readonly clearTo: number;
  /** How the line must begin to be read. */
  readonly head: string;
}

interface Fault extends Explanation {
  readonly range: Range;
  readonly patch?: Patch;
}

function judge(source: Source, text: string, problem: YAMLError, leaves: readonly Leaf[]): Fault {
  const [pos] = problem.pos;
  const opened = openedBefore(text, pos, leaves);
  if (opened) {
    const line = lineAt(source, opened.start);
    return { ...openQuote, range: opened, patch: valuePatch(line, line.end) };
  }
  const seen = flowStart(source, problem) ?? lineAt(source, Math.min(pos, Math.max(0, text.length - 1)));
  const line = sentenceAbove(source, seen) ?? seen;
  const at = { start: line.start + line.indent.length, end: line.end };
  const colon = missingColon(source, line) ?? colonMissingBelow(source, line, problem);
  if (colon) return withHead(source, colon);
  const shape = explainShape(line) ?? glueBelow(source, line, problem);
  if (shape) return { ...shape, range: at, ...(isGluedDash(line) ? { patch: dashPatch(line) } : {}) };
  const flow = brokenFlow(source, line);
  if (flow) return { ...flow, patch: valuePatch(line, entryEnd(source, line)) };
  const value = explainValue(line, problem.code) ?? colonBelow(source, line, problem);
  const indent = value || !indentCodes.has(problem.code) ? undefined : wrongIndent(source, line);
  if (indent) return withHead(source, indent);
  if (!value) return { ...explainCode(problem.code), range: { start: pos, end: pos } };
  const range = { start: line.start + line.valueAt, end: line.end };
  return { ...value, range, ...(line.value === '' ? {} : { patch: valuePatch(line, entryEnd(source, line)) }) };
}

/** What the parser says of lines that are indented wrong. */
const indentCodes = new Set(['BAD_INDENT', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

function withHead(source: Source, { code, message, range, head, line }: ShapeFault): Fault {
  if (head === undefined) return { code, message, range };
  const patch = { start: line.start, end: line.start + line.text.length, clearTo: entryEnd(source, line), head };
  return { code, message, range, patch };
}

/** A key without a colon is joined to the text above it: the fault may be seen there. */
function colonMissingBelow(source: Source, line: YamlLine, problem: YAMLError): ShapeFault | undefined {
  if (!indentCodes.has(problem.code) || line.end + 1 >= source.text.length) return undefined;
  return missingColon(source, lineAt(source, line.end + 1));
}

/** A quoted text that runs over lines up to the error was never closed where it should be. */
function openedBefore(text: string, pos: number, leaves: readonly Leaf[]): Leaf | undefined {
  return leaves.find(
    (leaf) =>
      leaf.type.startsWith('QUOTE') &&
      leaf.start < pos &&
      /^\s*$/.test(text.slice(leaf.end, pos)) &&
      text.slice(leaf.start, leaf.end).includes('\n'),
  );
}

/** An unclosed `[` or `{` is noticed on a later line. */
function flowStart(source: Source, problem: YAMLError): YamlLine | undefined {
  if (!/^Flow/.test(problem.message)) return undefined;
  for (let offset = problem.pos[0]; offset > 0; ) {
    const line = lineAt(source, offset - 1);
    if (/^[[{]/.test(line.value)) return line;
    offset = line.start;
  }
  return undefined;
}

/** `- Một: hai` goes on below: the first line became a key with its value, and the error is seen on the second. */
function sentenceAbove(source: Source, line: YamlLine): YamlLine | undefined {
  if (line.key !== undefined || line.content !== line.indent.length) return undefined;
  for (let above = line; above.start > 0; ) {
    above = lineAt(source, above.start - 1);
    if (above.text.trim() === '' || above.indent.length >= line.indent.length) continue;
    return above.key === undefined && /^[^"'[{].*:\s/.test(above.value) ? above : undefined;
  }
  return undefined;
}

/** `a:Nội dung` and its next line are one text for YAML: the fault may be seen on the line below. */
function glueBelow(source: Source, line: YamlLine, problem: YAMLError): Explanation | undefined {
  if (problem.code !== 'BAD_INDENT' && problem.code !== 'MISSING_CHAR') return undefined;
  return line.end + 1 < source.text.length ? explainShape(lineAt(source, line.end + 1)) : undefined;
}

/** A sentence over several lines whose colon stands on a later one. */
function colonBelow(source: Source, line: YamlLine, problem: YAMLError): Explanation | undefined {
  if (problem.code !== 'BLOCK_AS_IMPLICIT_KEY' || line.value === '') return undefined;
  const below = source.text.slice(line.end + 1, entryEnd(source, line)).split('\n');
  const found = below.map((text) => text.trim()).find((text) => /:(?:\s|$)/.test(text));
  if (found === undefined || /^(?:- +)?[A-Za-z][A-Za-z0-9]*:/.test(found)) return undefined;
  return explainValue({ ...line, value: found }, problem.code);
}

function valuePatch(line: YamlLine, clearTo: number): Patch {
  return { start: line.start + line.valueAt, end: line.start + line.text.length, clearTo, head: '' };
}

function dashPatch(line: YamlLine): Patch {
  const start = line.start + line.indent.length;
  return { start, end: line.start + line.text.length, clearTo: line.end, head: '- ' };
}

/** Same length as before, so that every place stays true. */
function overwrite(text: string, { start, end, clearTo, head }: Patch): string {
  const length = end - start - head.length;
  const filler = length < 2 ? 'x'.repeat(Math.max(0, length)) : `"${'x'.repeat(length - 2)}"`;
  const cleared = text.slice(end, clearTo).replace(/[^\n\r]/g, ' ');
  return text.slice(0, start) + (head + filler).slice(0, end - start) + cleared + text.slice(clearTo);
}

/** The harmless errors, one a line. */
function others(source: Source, document: Document.Parsed, patched: readonly Range[], cut: number): readonly Finding[] {
  const lines = new Set<number>();
  return (
    document.errors
      // An empty anchor is already explained from the tree.
      .filter((problem) => harmless.has(problem.code) && problem.code !== 'BAD_ALIAS' && problem.pos[0] < cut)
      .flatMap((problem) => {
        const [start, end] = problem.pos;
        const line = lineAt(source, start);
        if (lines.has(line.start) || isInside({ start, end }, patched)) return [];
        lines.add(line.start);
        const ofValue = problem.code !== 'MULTIPLE_DOCS';
        const { code, message } = (ofValue && explainValue(line, problem.code)) || explainCode(problem.code);
        return [error(code, message, { start, end })];
      })
  );
}
