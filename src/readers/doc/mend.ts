/** Mends, in a copy of a .doc, what word-extractor 1.0.4 would misread and lose. */
import type { OleFile } from './ole.js';
import { viewOf, type WordPart } from './word-part.js';

/**
 * The one property that does say that text was deleted with changes tracked. The library takes every property whose number ends in
 * five zero bits for it; letter spacing is one, so condensed text vanished.
 */
const deleted = 0x0800;

/** Signs that Word does not use and the library lets pass. */
export const noteMark = '\u0010';
export const lineBreak = '\u0011';
/** A typed tab: the library gives the ends of cells as tabs. */
export const typedTab = '\u0012';

/** Word's signs, and what they become: the library prints optional hyphens as `undefined` and makes line breaks paragraphs. */
const signs: ReadonlyMap<number, number> = new Map([
  [0x1f, 0xad],
  [0x0b, lineBreak.charCodeAt(0)],
  [0x09, typedTab.charCodeAt(0)],
]);
const noteSign = 0x02;

export function mended(bytes: Uint8Array, file: OleFile, part: WordPart): Uint8Array {
  const copy = bytes.slice();
  const word = file.stream('WordDocument') ?? new Uint8Array();
  const set = (offset: number, value: number) => {
    const place = file.place('WordDocument', offset);
    if (place !== undefined) copy[place] = value;
  };
  for (const page of part.characterPages) {
    for (const offset of misreadProperties(word.subarray(page, page + 512)))
      set(page + offset, (word[page + offset] ?? 0) | 1);
  }
  for (const page of part.paragraphPages) {
    for (const offset of cutProperties(word.subarray(page, page + 512))) set(page + offset + 1, 0);
  }
  let character = 0;
  for (const { from, length, isWide } of part.pieces) {
    const width = isWide ? 2 : 1;
    for (let at = from; at < from + length * width; at += width) {
      const isNote = word[at] === noteSign && character < part.bodyLength + part.notesLength;
      const meant = isNote ? noteMark.charCodeAt(0) : signs.get(word[at] ?? 0);
      if (meant !== undefined && (!isWide || word[at + 1] === 0)) set(at, meant);
      character++;
    }
  }
  return copy;
}

/** Offsets of property numbers in one page of character formatting. */
function misreadProperties(page: Uint8Array): number[] {
  if (page.length < 512) return [];
  const runs = page[511] ?? 0;
  const found: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = (page[(runs + 1) * 4 + run] ?? 0) * 2;
    if (start > 0) found.push(...misreadIn(page, start + 1, start + 1 + (page[start] ?? 0)));
  }
  return found;
}

/**
 * Offsets of last properties in one page of paragraph formatting whose length is missing: LibreOffice writes such behind wide tables,
 * and the library stops there. Their number is made one that needs no length.
 */
function cutProperties(page: Uint8Array): number[] {
  if (page.length < 512) return [];
  const runs = page[511] ?? 0;
  const view = viewOf(page);
  const found: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = (page[(runs + 1) * 4 + run * 13] ?? 0) * 2;
    const words = page[start] ?? 0;
    const [from, length] = words > 0 ? [start + 1, 2 * words - 1] : [start + 2, 2 * (page[start + 1] ?? 0)];
    const end = Math.min(512, from + length);
    for (let at = from + 2; at + 1 < end; ) {
      const kind = view.getUint16(at, true) >> 13;
      if (kind === 6 && at + 2 >= end) found.push(at);
      at += 2 + lengthOf(kind, page, at + 2);
    }
  }
  return found;
}

function lengthOf(kind: number, page: Uint8Array, at: number): number {
  return kind === 6 ? (page[at] ?? 0) + 1 : ([1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1);
}

function misreadIn(page: Uint8Array, from: number, to: number): number[] {
  const view = viewOf(page);
  const found: number[] = [];
  for (let at = from; at + 1 < Math.min(to, 511); ) {
    const property = view.getUint16(at, true);
    if ((property & 0x1f) === 0 && property !== deleted) found.push(at);
    at += 2 + lengthOf(property >> 13, page, at + 2);
  }
  return found;
}
