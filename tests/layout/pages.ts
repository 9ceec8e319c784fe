/** Documents made by hand, and what the pages of a laid-out document say. */
import type { Block, Cell, Document, Inline, Paragraph, Region } from '../../src/document/model.js';
import { isPart } from '../../src/document/parts.js';
import type { Line, Page } from '../../src/layout/model.js';

export function p(style: string, ...content: readonly (string | Inline)[]): Paragraph {
  return {
    kind: 'paragraph',
    style,
    part: isPart(style) ? style : 'doan',
    origin: { kind: 'standard', style },
    content: content.map((c) => (typeof c === 'string' ? { kind: 'text', text: c } : c)),
  };
}

export function cell(...blocks: readonly Block[]): Cell {
  return { blocks, colSpan: 1, rowSpan: 1, vAlign: 'top' };
}

export function documentOf(...blocks: readonly Block[]): Document {
  return documentWith({ name: 'than', blocks });
}

export function documentWith(...regions: readonly Region[]): Document {
  return {
    title: 'Thử',
    author: 'Thử',
    language: 'vi-VN',
    sections: [{ role: 'main', orientation: 'portrait', regions }],
  };
}

export function linesOf(page: Page): readonly Line[] {
  return page.items.filter((item) => item.kind === 'line');
}

export function textOf(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}

/** The lines below the page number, top first. */
export function bodyTexts(page: Page): readonly string[] {
  return linesOf(page)
    .slice(page.number === 1 ? 0 : 1)
    .map(textOf);
}
