/** Compares pages with the document they were made from: every word once, in its order, inside the text area, over no other. */
import type { Document, Inline, Note } from '../../src/document/model.js';
import { paragraphsOf } from '../../src/document/words.js';
import type { FontFamily } from '../../src/font/model.js';
import type { Line, Page, Piece } from '../../src/layout/model.js';
import type { PageStyle } from '../../src/standard/model.js';
import { linesOf } from './pages.js';

/** What is wrong with the pages; empty when nothing is. `page`: upright. */
export function faults(
  document: Document,
  pages: readonly Page[],
  page: PageStyle,
  family: FontFamily,
): readonly string[] {
  return [
    ...wordFaults(document, pages),
    ...pages.flatMap((one, i) => placeFaults(one, page, family).map((f) => `trang ${i + 1}: ${f}`)),
  ];
}

const wordsIn = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => /^k\d+$/.test(word));
const lettersIn = (text: string) => text.split('W').length - 1;

function wordFaults(document: Document, pages: readonly Page[]): readonly string[] {
  const repeatable = new Set(
    document.sections
      .flatMap(({ regions }) => regions.flatMap(({ blocks }) => blocks))
      .flatMap((block) =>
        block.kind === 'table'
          ? block.rows
              .slice(0, block.headerRows)
              .flatMap((row) =>
                row.cells.flatMap((cell) =>
                  cell.blocks.flatMap((b) => (b.kind === 'paragraph' ? textsOf(b.content) : [])),
                ),
              )
          : [],
      )
      .flatMap(wordsIn),
  );
  const wanted = paragraphsOf(document).map(({ content }) => content);
  const texts = [...wanted, ...wanted.flatMap((content) => content.filter(isNote).map((note) => note.content))];
  const shown = pages.flatMap((page) => bodyLines(page).map(wordsOfLine)).join(' ');
  const at = new Map<string, number[]>();
  for (const [place, word] of wordsIn(shown).entries()) at.set(word, [...(at.get(word) ?? []), place]);
  return [
    ...texts.flatMap((content) => {
      const words = textsOf(content).flatMap(wordsIn);
      const places = words.map((word) => at.get(word)?.[0] ?? -1);
      return [
        ...words.filter((word) => !at.has(word)).map((word) => `mất ${word}`),
        ...words
          .filter((word) => (at.get(word)?.length ?? 0) > 1 && !repeatable.has(word))
          .map((word) => `lặp ${word}`),
        ...(places.some((place, i) => place < (places[i - 1] ?? 0)) ? [`sai thứ tự quanh ${words[0]}`] : []),
      ];
    }),
    ...(lettersIn(shown) === lettersIn(texts.flatMap(textsOf).join(' ')) ? [] : ['từ dài mất hoặc thừa chữ']),
  ];
}

function isNote(inline: Inline): inline is Note {
  return inline.kind === 'note';
}

/** Without the notes' own words. */
function textsOf(content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
}

/** All but the page number. */
function bodyLines(page: Page): readonly Line[] {
  return linesOf(page).slice(page.number === 1 ? 0 : 1);
}

/** Without the marks of footnotes. */
function wordsOfLine(line: Line): string {
  return line.pieces.map((piece) => (piece.rise > 0 ? '' : piece.text)).join('');
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Rounding of widths; letters are measured from their face's own numbers. */
const tolerance = 5;

function placeFaults(page: Page, { left, right, top, bottom }: PageStyle, family: FontFamily): readonly string[] {
  const boxes = bodyLines(page).map((line) => boxOf(line, family));
  const outside = boxes.filter(
    (box) =>
      box.left < left - tolerance ||
      box.right > page.width - right + tolerance ||
      box.top < top ||
      box.bottom > page.height - bottom + tolerance,
  );
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  const over = sorted.flatMap((box, i) => {
    const hit = sorted
      .slice(i + 1, i + 12)
      .find(
        (other) =>
          other.top < box.bottom - tolerance &&
          other.left < box.right - tolerance &&
          box.left < other.right - tolerance,
      );
    return hit ? [`“${box.text}” chồng lên “${hit.text}”`] : [];
  });
  return [...outside.map((box) => `“${box.text}” ngoài vùng chữ`), ...over];
}

/** The letters' own height, without the space between lines. */
function boxOf(line: Line, family: FontFamily): Box {
  const [first] = line.pieces;
  const last = line.pieces.at(-1) as Piece;
  const size = Math.max(...line.pieces.map((piece) => piece.size)) * 20;
  return {
    left: first?.x ?? 0,
    right: last.x + widthOf(last, family),
    top: line.baseline - size * 0.89,
    bottom: line.baseline + size * 0.21,
    text: line.pieces
      .map((piece) => piece.text)
      .join('')
      .slice(0, 20),
  };
}

function widthOf(piece: Piece, family: FontFamily): number {
  const { advance, unitsPerEm } = family.faces[piece.face];
  return [...piece.text.trimEnd()].reduce((sum, letter) => {
    const own = ((advance(letter.codePointAt(0) ?? 0) ?? 0) / unitsPerEm) * piece.size * 20;
    return sum + own + piece.tracking + (letter === ' ' ? piece.wordSpace : 0);
  }, 0);
}
