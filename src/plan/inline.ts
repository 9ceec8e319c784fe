/** The inline form of a plan's prose: text ↔ nodes, and what in a text could not be understood. */
import type { Token } from 'markdown-it';
import { tokenizeInline } from './inline-markdown.js';

export const markKinds = ['cq', 'dv', 'vb', 'nam', 'moc', 'chu-de', 'so-lieu'] as const;
export type MarkKind = (typeof markKinds)[number];

export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'superscript' | 'note'; readonly children: readonly InlineNode[] }
  | {
      readonly kind: 'mark';
      readonly mark: MarkKind;
      readonly key?: string;
      readonly children: readonly InlineNode[];
    };

export type MarkNode = Extract<InlineNode, { kind: 'mark' }>;

/** Something typed that the form does not know; `near` is the source text around it, for its place. */
export interface InlineFault {
  readonly kind: 'unknown-mark' | 'broken-mark' | 'stray-star' | 'stray-caret' | 'nested-note' | 'empty-note';
  readonly near: string;
}

interface InlineReading {
  readonly nodes: readonly InlineNode[];
  readonly faults: readonly InlineFault[];
}

export function parseInline(text: string): readonly InlineNode[] {
  return readInline(text).nodes;
}

/** Most texts hold no character of the form and need no parser. */
export function readInline(text: string): InlineReading {
  if (!/[\\*[\]^]/.test(text)) return { nodes: text === '' ? [] : [{ kind: 'text', text }], faults: [] };
  const known = readings.get(text);
  if (known) return known;
  if (readings.size === mostReadings) readings.clear();
  const reading = parse(text);
  readings.set(text, reading);
  return reading;
}

/** Checks and templates read the same texts again and again. */
const readings = new Map<string, InlineReading>();
/** As many as the longest plan has. */
const mostReadings = 2000;

function parse(text: string): InlineReading {
  const { tokens, notes } = tokenizeInline(text);
  const faults: InlineFault[] = [];
  return { nodes: new Reader(notes, faults).read(tokens, false), faults };
}

/** What is printed in the line itself, without the forms; the text of a note is not in the line. */
export function inlineText(nodes: readonly InlineNode[]): string {
  return nodes.map(lineText).join('');
}

function lineText(node: InlineNode): string {
  if (node.kind === 'text') return node.text;
  return node.kind === 'note' ? '' : inlineText(node.children);
}

/** Plain text as it must be typed so that it prints as it is. */
export function escapeInline(text: string): string {
  return text.replace(/[\\*[\]^]/g, '\\$&');
}

export function isMarkKind(name: string): name is MarkKind {
  return markKinds.some((kind) => kind === name);
}

const wrapperKinds = new Map<string, 'strong' | 'emphasis' | 'superscript'>([
  ['strong_open', 'strong'],
  ['em_open', 'emphasis'],
  ['sup_open', 'superscript'],
]);

const strays = [
  ['](', 'broken-mark'],
  ['*', 'stray-star'],
  ['^', 'stray-caret'],
] as const;

type Wrapper = (children: readonly InlineNode[]) => readonly InlineNode[];

/** Turns the flat list of tokens into a tree; a link that is no mark of ours leaves its text and a fault. */
class Reader {
  constructor(
    private readonly notes: readonly (readonly Token[])[],
    private readonly faults: InlineFault[],
  ) {}

  read(tokens: readonly Token[], inNote: boolean): readonly InlineNode[] {
    const open: { wrap: Wrapper; nodes: InlineNode[] }[] = [{ wrap: (nodes) => nodes, nodes: [] }];
    const add = (nodes: readonly InlineNode[]) => {
      for (const node of nodes) append(open.at(-1)?.nodes ?? [], node);
    };
    for (const token of tokens) {
      if (token.nesting === 1) open.push({ wrap: this.wrapper(token), nodes: [] });
      else if (token.nesting === -1) {
        const closed = open.pop();
        if (closed) add(closed.wrap(closed.nodes));
      } else add(this.leaf(token, inNote));
    }
    return open[0]?.nodes ?? [];
  }

  private leaf(token: Token, inNote: boolean): readonly InlineNode[] {
    if (token.type === 'footnote_ref') return this.note(token, inNote);
    // A backslash at the end of a line is Markdown's hard break; a plan's text has only white space there.
    const text = token.type === 'hardbreak' ? '\n' : token.content;
    if (token.type === 'text') this.lookForStrays(text);
    return text === '' ? [] : [{ kind: 'text', text }];
  }

  private note(token: Token, inNote: boolean): readonly InlineNode[] {
    // The plugin gives an inner note the number of the outer one: following it would never end.
    if (inNote) {
      this.faults.push({ kind: 'nested-note', near: '^[' });
      return [];
    }
    const id = token.meta?.id;
    const children = this.read((typeof id === 'number' ? this.notes[id] : undefined) ?? [], true);
    if (inlineText(children).trim() === '') this.faults.push({ kind: 'empty-note', near: '^[' });
    return [{ kind: 'note', children }];
  }

  private wrapper(token: Token): Wrapper {
    const kind = wrapperKinds.get(token.type);
    return kind === undefined ? this.markWrapper(token) : (children) => [{ kind, children }];
  }

  private markWrapper(token: Token): Wrapper {
    const destination = String(token.attrGet('href') ?? '');
    const colon = destination.indexOf(':');
    const mark = colon < 0 ? destination : destination.slice(0, colon);
    if (!isMarkKind(mark) || token.attrGet('title') !== null) {
      this.faults.push({ kind: 'unknown-mark', near: `](${destination}` });
      return (children) => children;
    }
    const key = colon < 0 ? {} : { key: destination.slice(colon + 1) };
    return (children) => [{ kind: 'mark', mark, ...key, children }];
  }

  /** What Markdown left as plain characters though nobody would want them printed. */
  private lookForStrays(text: string): void {
    for (const [sign, kind] of strays) {
      const at = text.indexOf(sign);
      if (at >= 0) this.faults.push({ kind, near: text.slice(at, at + 24) });
    }
  }
}

/** Escapes arrive as texts of their own; joined, so that the same words always give the same nodes. */
function append(nodes: InlineNode[], node: InlineNode): void {
  const last = nodes.at(-1);
  if (node.kind === 'text' && last?.kind === 'text') nodes.splice(-1, 1, { kind: 'text', text: last.text + node.text });
  else nodes.push(node);
}
