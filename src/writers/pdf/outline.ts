/** The bookmarks: headings of the pages, nested by their level. */

import type { Line, Page } from '../../layout/model.js';
import { type PDFContext, PDFHexString, PDFNull, type PDFRef } from './library.js';

interface Heading {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  /** From the page's bottom, in points. */
  readonly top: number;
}

interface Entry {
  readonly heading: Heading;
  readonly children: Entry[];
}

function headingsOf(pages: readonly Page[]): Heading[] {
  return pages.flatMap((page, index) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'line' || !item.outline) return [];
      return [{ ...item.outline, page: index, top: (page.height - item.baseline) / 20 + lineTop(item) }];
    }),
  );
}

/** A little above the letters, so that the heading is not cut when a viewer jumps to it. */
function lineTop(line: Line): number {
  return 1.25 * Math.max(0, ...line.pieces.map((piece) => piece.size));
}

/** A heading belongs to the nearest one before it with a smaller level; levels may be skipped. */
function nest(headings: readonly Heading[]): Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    const entry: Entry = { heading, children: [] };
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}

/** Undefined when no line is a heading. */
export function writeOutline(
  context: PDFContext,
  pages: readonly Page[],
  pageRefs: readonly PDFRef[],
): PDFRef | undefined {
  const roots = nest(headingsOf(pages));
  if (roots.length === 0) return undefined;
  const root = context.nextRef();
  // First level open, the rest folded: so many lines are seen at first.
  const shown = roots.reduce((sum, entry) => sum + 1 + entry.children.length, 0);
  context.assign(root, context.obj({ Type: 'Outlines', Count: shown, ...siblings(context, roots, root, 1, pageRefs) }));
  return root;
}

function siblings(
  context: PDFContext,
  entries: readonly Entry[],
  parent: PDFRef,
  depth: number,
  pageRefs: readonly PDFRef[],
): { First: PDFRef | undefined; Last: PDFRef | undefined } {
  const refs = entries.map(() => context.nextRef());
  entries.forEach(({ heading, children }, i) => {
    const ref = refs[i];
    const page = pageRefs[heading.page];
    if (!ref || !page) return;
    const below = children.length === 0 ? {} : siblings(context, children, ref, depth + 1, pageRefs);
    const count = children.length === 0 ? undefined : depth === 1 ? children.length : -children.length;
    const target = [page, 'XYZ', PDFNull, heading.top, PDFNull];
    const item = { Parent: parent, Prev: refs[i - 1], Next: refs[i + 1], ...below, Count: count };
    context.assign(ref, context.obj({ Title: PDFHexString.fromText(heading.title), ...item, Dest: target }));
  });
  return { First: refs[0], Last: refs.at(-1) };
}
