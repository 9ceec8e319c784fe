/** How the characters of a font file stand in a content stream and how they are read back. */
import type { FontSubset } from '../../font/model.js';
import { wordJoiner } from '../../font/repertoire.js';

/** A character of a font: its code in content streams, its number in the PDF's font (CID), its glyph in the file. */
export interface Coded {
  readonly code: number;
  readonly cid: number;
  readonly codePoint: number;
  readonly glyph: number;
}

/** Codes of one byte end here; what does not fit among them has two, the first from here on. */
const oneByteCodes = 0xf8;
const firstOfTwo = oneByteCodes << 8;

/**
 * One byte for ASCII, as itself, and for as many others as find room: so `Tw` reaches the ordinary space, and a page is half
 * as long as with codes of two bytes. In the order of the codes.
 */
export function encode(font: FontSubset): readonly Coded[] {
  const free = Array.from({ length: oneByteCodes }, (_, i) => (i + 0x7f) % oneByteCodes).filter(
    (code) => !isAscii(code),
  );
  let two = 0;
  return font.codePoints
    .map((codePoint): Coded => {
      const one = isAscii(codePoint) ? codePoint : free.shift();
      const [code, cid] = one === undefined ? [firstOfTwo + two, 0x100 + two++] : [one, one];
      return { code, cid, codePoint, glyph: font.glyph(codePoint) ?? 0 };
    })
    .sort((a, b) => a.code - b.code);
}

function isAscii(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}

/** What stands in a literal PDF string, by code point; `\ ( )` and the carriage return need an escape. */
export function codeStrings(coded: readonly Coded[]): readonly (string | undefined)[] {
  const strings: (string | undefined)[] = [];
  for (const { code, codePoint } of coded) {
    strings[codePoint] = code < 0x100 ? escapeByte(code) : escapeByte(code >> 8) + escapeByte(code & 0xff);
  }
  // The word joiner only forbids a line break: nothing is drawn for it.
  strings[wordJoiner] = '';
  return strings;
}

function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '\r') return '\\r';
  return '\\()'.includes(character) ? `\\${character}` : character;
}

/** Two bytes a CID: the glyph that it draws. */
export function cidToGlyph(coded: readonly Coded[]): Uint8Array {
  const map = new Uint8Array(2 * (1 + coded.reduce((last, { cid }) => Math.max(last, cid), 0)));
  for (const { cid, glyph } of coded) map.set([glyph >> 8, glyph & 0xff], 2 * cid);
  return map;
}

/** From codes to CIDs. */
export function encodingMap(coded: readonly Coded[]): string {
  const ranges = codeSpace(coded).map(([first, last], i) => `<${first}> <${last}> ${i * 0x100}`);
  return cmap(encodingName, 1, 'Identity', coded, [
    `${ranges.length} begincidrange\n${ranges.join('\n')}\nendcidrange`,
  ]);
}

export const encodingName = 'kehoach';

/** A block of a CMap may hold at most a hundred entries. */
const blockSize = 100;

/**
 * The character that copying and searching give for each code. Of characters that share a glyph the lowest wins:
 * a no-break space reads as a space, a no-break hyphen as "-".
 */
export function toUnicodeMap(coded: readonly Coded[]): string {
  const lowest = new Map<number, number>();
  for (const { glyph, codePoint } of coded) lowest.set(glyph, Math.min(codePoint, lowest.get(glyph) ?? codePoint));
  const entries = coded.map(
    ({ code, glyph, codePoint }) => `<${codeHex(code)}> <${hex(lowest.get(glyph) ?? codePoint)}>`,
  );
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += blockSize) {
    const block = entries.slice(start, start + blockSize);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return cmap('Adobe-Identity-UCS', 2, 'UCS', coded, blocks);
}

function cmap(
  name: string,
  type: number,
  ordering: string,
  coded: readonly Coded[],
  blocks: readonly string[],
): string {
  const spaces = codeSpace(coded).map(([first, last]) => `<${first}> <${last}>`);
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> def
/CMapName /${name} def
/CMapType ${type} def
${spaces.length} begincodespacerange
${spaces.join('\n')}
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Every byte begins a code of one byte, unless there are codes of two. */
function codeSpace(coded: readonly Coded[]): readonly (readonly [first: string, last: string])[] {
  const last = coded.at(-1)?.code ?? 0;
  if (last < firstOfTwo) return [['00', 'FF']];
  return [
    ['00', 'F7'],
    ['F800', 'FFFF'],
  ];
}

function codeHex(code: number): string {
  return hex(code).slice(code < 0x100 ? 2 : 0);
}

/** Every character of the repertoire lies in the first plane, so one unit of UTF-16 is enough. */
function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
