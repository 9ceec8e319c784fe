/** The text of a .doc as its piece table gives it, and where its formatting stands. */

export interface Piece {
  /** In the WordDocument stream. */
  readonly from: number;
  readonly length: number;
  readonly isWide: boolean;
}

export interface WordPart {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Characters of the body, and of the footnotes that follow it; headers and the rest come later. */
  readonly bodyLength: number;
  readonly notesLength: number;
  readonly formatPages: number;
  /** 512-byte pages of character formatting in the WordDocument stream. */
  readonly characterPages: readonly number[];
  /** The same of paragraph formatting. */
  readonly paragraphPages: readonly number[];
}

/** Characters of the longest text that is read. */
const mostText = 4_000_000;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Undefined: damaged. */
export function readWordPart(word: Uint8Array, table: Uint8Array): WordPart | 'too-large' | undefined {
  const head = viewOf(word);
  const pieces = piecesOf(table, head.getUint32(0x1a2, true));
  if (!pieces) return undefined;
  if (pieces.reduce((sum, piece) => sum + piece.length, 0) > mostText) return 'too-large';
  const text = pieces.map((piece) => textOf(word, piece)).join('');
  const characterPages = pagesOf(table, head.getUint32(0xfa, true), head.getUint32(0xfe, true));
  const paragraphPages = pagesOf(table, head.getUint32(0x102, true), head.getUint32(0x106, true));
  const formatPages = (head.getUint32(0xfe, true) + head.getUint32(0x106, true)) / 8;
  const [bodyLength, notesLength] = [head.getUint32(0x4c, true), head.getUint32(0x50, true)];
  return { text, pieces, bodyLength, notesLength, formatPages, characterPages, paragraphPages };
}

function piecesOf(table: Uint8Array, start: number): Piece[] | undefined {
  const view = viewOf(table);
  let at = start;
  while (at < table.length - 5 && table[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (at >= table.length - 5 || table[at] !== 2) return undefined;
  const size = view.getUint32(at + 1, true);
  const count = (size - 4) / 12;
  at += 5;
  if (!Number.isInteger(count) || count < 1 || at + size > table.length) return undefined;
  const pieces = Array.from({ length: count }, (_, i): Piece => {
    const length = view.getUint32(at + i * 4 + 4, true) - view.getUint32(at + i * 4, true);
    const place = view.getUint32(at + (count + 1) * 4 + i * 8 + 2, true);
    const isWide = (place & 0x40000000) === 0;
    return { from: isWide ? place : Math.floor((place & ~0x40000000) / 2), length, isWide };
  });
  return pieces.every((piece) => piece.length >= 0) ? pieces : undefined;
}

function textOf(word: Uint8Array, { from, length, isWide }: Piece): string {
  const bytes = word.subarray(from, from + length * (isWide ? 2 : 1));
  return new TextDecoder(isWide ? 'utf-16le' : 'windows-1252').decode(bytes);
}

function pagesOf(table: Uint8Array, from: number, length: number): number[] {
  const count = Math.floor((length - 4) / 8);
  if (count < 1 || from + length > table.length) return [];
  const view = viewOf(table);
  return Array.from({ length: count }, (_, i) => view.getUint32(from + (count + 1) * 4 + i * 4, true) * 512);
}
