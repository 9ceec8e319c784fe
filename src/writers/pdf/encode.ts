/** How the characters of a font file stand in a content stream and how they are read back. */
import type { FontSubset } from '../../font/model.js';
import { wordJoiner } from '../../font/repertoire.js';

/** Two-byte glyph indices as literal PDF strings, by code point; `\ ( )` and the carriage return need an escape. */
export function glyphStrings(font: FontSubset): readonly (string | undefined)[] {
  const strings: (string | undefined)[] = [];
  for (const codePoint of font.codePoints) {
    const glyph = font.glyph(codePoint) ?? 0;
    strings[codePoint] = escapeByte(glyph >> 8) + escapeByte(glyph & 0xff);
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

/**
 * The character that copying and searching give for each glyph. Of characters that share a glyph the lowest wins:
 * a no-break space reads as a space, a no-break hyphen as "-".
 */
export function charactersOfGlyphs(font: FontSubset): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  for (const codePoint of font.codePoints) {
    const glyph = font.glyph(codePoint) ?? 0;
    if (!characters.has(glyph)) characters.set(glyph, codePoint);
  }
  return new Map([...characters].sort(([a], [b]) => a - b));
}

/** Glyphs in a row that read as characters in a row. */
interface Run {
  readonly glyph: number;
  readonly codePoint: number;
  length: number;
}

function runsOf(characters: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = [];
  for (const [glyph, codePoint] of characters) {
    const run = runs.at(-1);
    // A run may not pass a multiple of 256: only the last byte of a range counts on.
    const follows = run && glyph === run.glyph + run.length && codePoint === run.codePoint + run.length;
    if (follows && (glyph & 0xff) !== 0 && (codePoint & 0xff) !== 0) run.length++;
    else runs.push({ glyph, codePoint, length: 1 });
  }
  return runs;
}

/** A block of a CMap may hold at most a hundred entries. */
const blockSize = 100;

export function toUnicodeMap(font: FontSubset): string {
  const entries = runsOf(charactersOfGlyphs(font)).map(
    ({ glyph, codePoint, length }) => `<${hex(glyph)}><${hex(glyph + length - 1)}><${hex(codePoint)}>`,
  );
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += blockSize) {
    const block = entries.slice(start, start + blockSize);
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Every character of the repertoire lies in the first plane, so one unit of UTF-16 is enough. */
function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
