/** Text with emphasis, notes and recognised phrases → the inline form of a plan. */
import { escapeInline, type InlineNode, parseInline } from '../plan/inline.js';
import { bold, italic, noteAt, noteSign, plain, type Rich, raised, slice } from './rich.js';

/** A phrase to be marked: `[words](target)`. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Such as `cq:cong-an-tinh` or `nam`. */
  readonly target: string;
}

export interface InlineResult {
  readonly text: string;
  /** The emphasis could not be written as it was: Markdown has no way to end it at that place. */
  readonly lostEmphasis: boolean;
}

/** `notes`: the inline form of a footnote's text by its number. */
export function toInline(
  value: Rich,
  links: readonly Link[] = [],
  notes: (n: number) => string | undefined = () => undefined,
): InlineResult {
  const whole = written(value, links, notes);
  if (isSame(value, whole)) return { text: whole, lostEmphasis: false };
  // Emphasis that Markdown cannot end where it ends: first without the punctuation at its edges, then without any.
  const trimmed = withoutEdges(value);
  const second = written(trimmed, links, notes);
  if (isSame(trimmed, second)) return { text: second, lostEmphasis: true };
  const bare = { text: value.text, marks: value.marks.map((mark, i) => (value.text[i] === noteSign ? mark : 0)) };
  return { text: written(bare, links, notes), lostEmphasis: true };
}

function written(value: Rich, links: readonly Link[], notes: Notes): string {
  const items: Item[] = [];
  let at = 0;
  for (const { from, to, target } of [...links].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    items.push(...itemsOf(value, at, from, notes), linkItem(value, from, to, target, notes));
    at = to;
  }
  return emphasised([...items, ...itemsOf(value, at, value.text.length, notes)]);
}

type Notes = (n: number) => string | undefined;

/** A stretch of one emphasis, already in the inline form but for bold and italic. */
interface Item {
  readonly mark: number;
  readonly text: string;
}

/** A phrase of one look stands whole inside the emphasis around it; one of several looks holds them itself. */
function linkItem(value: Rich, from: number, to: number, target: string, notes: Notes): Item {
  const items = itemsOf(value, from, to, notes);
  const marks = new Set(items.filter(({ text }) => text.trim() !== '').map(({ mark }) => mark & (bold | italic)));
  const [only] = marks;
  if (only === undefined || marks.size > 1) return { mark: 0, text: `[${emphasised(items)}](${target})` };
  return { mark: only, text: `[${items.map(({ text }) => text).join('')}](${target})` };
}

function emphasised(list: readonly Item[]): string {
  return grouped(list, bold)
    .map(({ on, group }) => {
      const text = grouped(group, italic)
        .map((part) => wrapped(part.group.map((one) => one.text).join(''), part.on ? '*' : ''))
        .join('');
      return wrapped(text, on ? '**' : '');
    })
    .join('');
}

function grouped(list: readonly Item[], bit: number): readonly { on: boolean; group: readonly Item[] }[] {
  const groups: { on: boolean; group: Item[] }[] = [];
  for (const piece of list) {
    const on = (piece.mark & bit) !== 0;
    const last = groups.at(-1);
    if (last && last.on === on) last.group.push(piece);
    else groups.push({ on, group: [piece] });
  }
  return groups;
}

/** Blanks at the edges of an emphasised stretch stand outside it, where Markdown wants them. */
function wrapped(text: string, sign: string): string {
  if (sign === '' || text.trim() === '') return text;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before}${sign}${words}${sign}${after}`;
}

function formOf(value: Rich, mark: number, notes: Notes): string {
  const number = noteAt(value, 0);
  if (number !== undefined) {
    const text = notes(number);
    return text === undefined ? '' : `^[${text}]`;
  }
  const text = escapeInline(value.text);
  if ((mark & raised) === 0) return text;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}^${words.replace(/\s/g, '\\ ')}^${after}`;
}

/** A blank takes the emphasis of both its neighbours, else none: `**a** **b**` is typed as `**a b**`. */
function itemsOf(whole: Rich, start: number, end: number, notes: Notes): readonly Item[] {
  const markAt = (i: number) => (isBlank(whole.text.charAt(i)) ? sharedMark(whole, i) : inkMark(whole, i));
  const found: Item[] = [];
  let from = start;
  for (let i = start + 1; i <= end; i++) {
    const isNote = whole.text[i] === noteSign || whole.text[i - 1] === noteSign;
    if (i < end && markAt(i) === markAt(from) && !isNote) continue;
    found.push({ mark: markAt(from), text: formOf(slice(whole, from, i), markAt(from), notes) });
    from = i;
  }
  return found;
}

function isBlank(letter: string): boolean {
  return /\s/.test(letter);
}

/** The mark of a footnote goes with the words before it. */
function inkMark(value: Rich, i: number): number {
  if (value.text[i] !== noteSign) return value.marks[i] ?? 0;
  const before = i === 0 ? 0 : (value.marks[i - 1] ?? 0);
  const after = value.marks[i + 1] ?? 0;
  return value.text[i - 1] === noteSign ? 0 : before & after & (bold | italic);
}

function sharedMark(value: Rich, i: number): number {
  let [before, after] = [i, i];
  while (before >= 0 && isBlank(value.text.charAt(before))) before--;
  while (after < value.text.length && isBlank(value.text.charAt(after))) after++;
  const own = value.marks[i] ?? 0;
  return (value.marks[before] ?? 0) & (value.marks[after] ?? 0) & own;
}

/** Whether the inline form reads back as the same letters with the same emphasis; blanks have none. */
function isSame(value: Rich, text: string): boolean {
  const read = flat(parseInline(text), 0);
  const wanted = withoutNotes(value);
  return read.text === wanted.text && [...inks(wanted)].every(([i, mark]) => ((read.marks[i] ?? 0) & 7) === mark);
}

function* inks(value: Rich): Iterable<readonly [number, number]> {
  for (let i = 0; i < value.text.length; i++) {
    if (!isBlank(value.text.charAt(i))) yield [i, (value.marks[i] ?? 0) & 7];
  }
}

function withoutNotes(value: Rich): Rich {
  const kept = value.text.split('').map((letter, i) => (letter === noteSign ? plain('') : slice(value, i, i + 1)));
  return { text: kept.map((one) => one.text).join(''), marks: kept.flatMap((one) => one.marks) };
}

const bits = { strong: bold, emphasis: italic, superscript: raised } as const;

function flat(nodes: readonly InlineNode[], mark: number): Rich {
  const parts = nodes.map((node): Rich => {
    if (node.kind === 'text') return plain(node.text, mark);
    if (node.kind === 'note') return plain('');
    return flat(node.children, node.kind === 'mark' ? mark : mark | bits[node.kind]);
  });
  return { text: parts.map((part) => part.text).join(''), marks: parts.flatMap((part) => part.marks) };
}

/** Takes the punctuation at the edges of every emphasised stretch out of it. */
function withoutEdges(value: Rich): Rich {
  const marks = [...value.marks];
  for (const bit of [bold, italic]) {
    for (let i = 0; i < marks.length; i++) {
      if (((marks[i] ?? 0) & bit) === 0 || value.text[i] === noteSign) continue;
      let end = i;
      while (end < marks.length && ((marks[end] ?? 0) & bit) !== 0 && value.text[end] !== noteSign) end++;
      const letters = value.text.slice(i, end);
      const first = letters.search(/[\p{L}\p{N}]/u);
      const tail = /[^\p{L}\p{N}]*$/u.exec(letters)?.[0].length ?? 0;
      for (let at = i; at < end; at++) {
        if (first < 0 || at < i + first || at >= end - tail) marks[at] = (marks[at] ?? 0) & ~bit;
      }
      i = end;
    }
  }
  return { text: value.text, marks };
}
