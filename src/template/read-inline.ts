/** The inside of a paragraph: runs with their flags, breaks, notes, and white space as HTML treats it. */
import type { Inline, Note, Text } from '../document/model.js';
import type { Element } from './element.js';
import type { Reading } from './reading.js';
import { noteClass, pendingClass } from './tags.js';

type Flags = Omit<Text, 'kind' | 'text'>;

export interface InlineContent {
  readonly content: readonly Inline[];
  /** Data path of the first string of the plan inside. */
  readonly path?: string;
}

export function readInlineContent(element: Element, reading: Reading): InlineContent {
  const collector = new Collector(reading);
  collector.walk(element, {}, false);
  return { content: tidy(collector.items), ...(collector.path === undefined ? {} : { path: collector.path }) };
}

class Collector {
  readonly items: Inline[] = [];
  path: string | undefined;

  constructor(private readonly reading: Reading) {}

  walk(element: Element, flags: Flags, inNote: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.items.push({ kind: 'text', text: child, ...flags });
      else this.element(child, flags, inNote);
    }
  }

  private element(child: Element, flags: Flags, inNote: boolean): void {
    switch (child.name) {
      case 'br':
        this.items.push(inNote ? { kind: 'text', text: ' ', ...flags } : { kind: 'break' });
        return;
      case 'strong':
        this.walk(child, { ...flags, bold: true }, inNote);
        return;
      case 'em':
        this.walk(child, { ...flags, italic: true }, inNote);
        return;
      case 'sup':
        this.walk(child, { ...flags, superscript: true }, inNote);
        return;
      default:
        this.span(child, flags, inNote);
    }
  }

  private span(span: Element, flags: Flags, inNote: boolean): void {
    this.path ??= span.attributes['data-o'];
    const kind = this.reading.choice(span, 'class', [noteClass, pendingClass]);
    if (kind === noteClass) this.note(span, inNote);
    else this.walk(span, kind === pendingClass ? { ...flags, pending: true } : flags, inNote);
  }

  private note(span: Element, inNote: boolean): void {
    if (inNote) {
      this.reading.report(
        'the-sai-cho',
        'Thấy chú thích cuối trang nằm trong một chú thích khác; cần tách ra.',
        span.place,
      );
      return;
    }
    // The flags of the words around it do not reach the foot of the page.
    const inner = new Collector(this.reading);
    inner.walk(span, {}, true);
    this.path ??= inner.path;
    const content = tidy(inner.items).filter((item): item is Text => item.kind === 'text');
    const note: Note = { kind: 'note', content };
    this.items.push(note);
  }
}

const uneven = /[\t\r\n]| {2}/;

/** Collapses white space to one space, none at the ends and beside breaks; joins neighbours of the same look. */
function tidy(items: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  let spaced = true;
  for (const item of items) {
    if (item.kind === 'text') {
      const collapsed = uneven.test(item.text) ? item.text.replace(/[ \t\r\n]+/g, ' ') : item.text;
      const text: string = spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
      if (text === '') continue;
      spaced = text.endsWith(' ');
      append(out, { ...item, text });
    } else {
      if (item.kind === 'break') trimEnd(out);
      out.push(item);
      spaced = item.kind === 'break';
    }
  }
  trimEnd(out);
  return out;
}

function append(out: Inline[], text: Text): void {
  const last = out.at(-1);
  if (last?.kind === 'text' && sameLook(last, text)) out[out.length - 1] = { ...last, text: last.text + text.text };
  else out.push(text);
}

function sameLook(a: Text, b: Text): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.superscript === b.superscript && a.pending === b.pending;
}

function trimEnd(out: Inline[]): void {
  const last = out.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  if (text === '') out.pop();
  else out[out.length - 1] = { ...last, text };
}
