/** Pages for the tests of the PDF writer, made without the layout room: plain lines of one style. */
import { loadFamily } from '../../src/font/load.js';
import type { Face, FontFamily } from '../../src/font/model.js';
import type { FittedDocument, Line, Page, Piece } from '../../src/layout/model.js';
import { tinosFiles } from '../font/font-file.js';

export const a4 = { width: 11906, height: 16838 };

export async function tinos(): Promise<FontFamily> {
  const { family, problems } = await loadFamily('Tinos', await tinosFiles());
  if (!family) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return family;
}

export function document(title: string): FittedDocument {
  return {
    source: { title, author: 'Ủy ban nhân dân phường Tự Lạn', language: 'vi-VN', sections: [] },
    styles: {},
    tables: {},
    notes: [],
    fontName: 'Times New Roman',
    sections: [],
  };
}

export function piece(text: string, x: number, change: Partial<Piece> = {}): Piece {
  return { text, x, face: 'regular', size: 14, tracking: 0, wordSpace: 0, rise: 0, colour: '000000', ...change };
}

export function line(baseline: number, ...pieces: readonly Piece[]): Line {
  const origin = { kind: 'standard', style: 'doan' } as const;
  return { kind: 'line', baseline, pieces, block: 'doan', part: 'doan', origin, artifact: false };
}

export function page(items: Page['items'], change: Partial<Page> = {}): Page {
  return { ...a4, section: 0, number: 1, items, ...change };
}

/** Advance widths added up, in twips. */
export function textWidth(text: string, family: FontFamily, face: Face, size: number): number {
  const { advance, unitsPerEm } = family.faces[face];
  const units = [...text].reduce((sum, c) => sum + (advance(c.codePointAt(0) ?? 0) ?? 0), 0);
  return (units * size * 20) / unitsPerEm;
}

/** Running text set justified, as many lines and pages as it needs. */
export function justifiedPages(paragraphs: readonly string[], family: FontFamily): Page[] {
  const [left, top, width, lineHeight, linesAPage] = [1701, 1400, 9071, 322, 44];
  const lines: Piece[] = [];
  for (const paragraph of paragraphs) {
    const rows: string[][] = [[]];
    for (const word of paragraph.split(' ')) {
      const row = rows.at(-1) ?? [];
      if (row.length > 0 && textWidth([...row, word].join(' '), family, 'regular', 14) > width) rows.push([word]);
      else row.push(word);
    }
    rows.forEach((row, i) => {
      const last = i === rows.length - 1;
      const rest = width - textWidth(row.join(' '), family, 'regular', 14);
      const wordSpace = last || row.length < 2 ? 0 : rest / (row.length - 1);
      lines.push(piece(row.join(' ') + (last ? '' : ' '), left, { wordSpace }));
    });
  }
  const pages: Page[] = [];
  for (let start = 0; start < lines.length; start += linesAPage) {
    const items = lines.slice(start, start + linesAPage).map((p, i) => line(top + i * lineHeight, p));
    pages.push(page(items, { number: pages.length + 1 }));
  }
  return pages;
}
