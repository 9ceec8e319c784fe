/** The inline form taken apart: letters with their look, marks, notes; and what of it is seen on paper. */
import { bold, italic, noteAt, noteSign, plain, type Rich, raised } from '../../extract/rich.js';
import { type Link, toInline } from '../../extract/to-inline.js';
import { type InlineNode, parseInline } from '../../plan/inline.js';

export interface Look {
  readonly rich: Rich;
  readonly links: readonly Link[];
  /** Inline form of the notes, number 1 first. */
  readonly notes: readonly string[];
}

const bits = { strong: bold, emphasis: italic, superscript: raised } as const;
/** As in `Rich`: the number of a note stands above the bits of emphasis. */
const noteShift = 3;

export function lookOf(text: string): Look {
  const links: Link[] = [];
  const notes: string[] = [];
  let letters = '';
  const marks: number[] = [];
  const add = (part: string, mark: number) => {
    letters += part;
    for (let i = 0; i < part.length; i++) marks.push(mark);
  };
  const walk = (nodes: readonly InlineNode[], mark: number): void => {
    for (const node of nodes) {
      if (node.kind === 'text') add(node.text, mark);
      else if (node.kind === 'note') {
        notes.push(rawOf(node.children));
        add(noteSign, notes.length << noteShift);
      } else if (node.kind === 'mark') {
        const from = letters.length;
        walk(node.children, mark);
        const target = node.key === undefined ? node.mark : `${node.mark}:${node.key}`;
        links.push({ from, to: letters.length, target });
      } else walk(node.children, mark | bits[node.kind]);
    }
  };
  walk(parseInline(text), 0);
  return { rich: { text: letters, marks }, links, notes };
}

export function textOf({ rich, links, notes }: Look): string {
  return toInline(rich, links, (n) => notes[n - 1]).text;
}

function rawOf(nodes: readonly InlineNode[]): string {
  const parts = nodes.map((node): Look => {
    const none = { links: [], notes: [] };
    if (node.kind === 'text') return { rich: plain(node.text), ...none };
    if (node.kind === 'note') return { rich: plain(''), ...none };
    const inner = rawOf(node.children);
    const { rich, links } = lookOf(inner);
    if (node.kind !== 'mark') {
      const bit = bits[node.kind];
      return { rich: { text: rich.text, marks: rich.marks.map((mark) => mark | bit) }, links, notes: [] };
    }
    const target = node.key === undefined ? node.mark : `${node.mark}:${node.key}`;
    return { rich, links: [{ from: 0, to: rich.text.length, target }], notes: [] };
  });
  let at = 0;
  const links = parts.flatMap((part) => {
    const moved = part.links.map(({ from, to, target }) => ({ from: from + at, to: to + at, target }));
    at += part.rich.text.length;
    return moved;
  });
  const rich = { text: parts.map((part) => part.rich.text).join(''), marks: parts.flatMap((part) => part.rich.marks) };
  return textOf({ rich, links, notes: [] });
}

/** What paper shows of a text: its letters with their emphasis and its notes; marks and the look of blanks are not seen. */
export function seen(text: string): string {
  const { rich, notes } = lookOf(text);
  let at = 0;
  const letters = Array.from(rich.text, (letter) => {
    const mark = rich.marks[at] ?? 0;
    const note = noteAt(rich, at);
    at += letter.length;
    if (note !== undefined) return `[^${seen(notes[note - 1] ?? '')}]`;
    return /\s/.test(letter) ? ' ' : `${letter}${mark === 0 ? '' : mark}`;
  });
  return letters.join('');
}

/** The same for any value of a plan: two that compare equal print the same. */
export function seenValue(value: unknown): unknown {
  if (typeof value === 'string') return seen(value);
  if (Array.isArray(value)) return value.map(seenValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, seenValue(inner)]),
  );
}

export function printsSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(seenValue(a)) === JSON.stringify(seenValue(b));
}
