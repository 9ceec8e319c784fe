/** Writes Vietnamese text in the encodings of its past. */
import { tcvn3, vni } from '../../src/text/legacy-tables.js';

export function utf16(text: string, isBig: boolean, mark = true): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(all.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

const tones = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);

/** Base letters with their tone as a sign of its own. */
export function windows1258(text: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  );
  const parts = Array.from(text.normalize('NFC')).flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    const marks = Array.from(letter.normalize('NFD'));
    const base = marks
      .filter((mark) => !tones.has(mark))
      .join('')
      .normalize('NFC');
    return [base, ...marks.filter((mark) => tones.has(mark))];
  });
  return Uint8Array.from(parts.map((part) => bytes.get(part) ?? 0x3f));
}

/** Capital letters with marks come out small: TCVN3 draws them by its capital fonts. */
export function tcvn3Bytes(text: string): Uint8Array {
  const table = new Map([...tcvn3].map(([from, to]) => [to, from]));
  return latin(Array.from(text, (letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter).join(''));
}

export function vniBytes(text: string): Uint8Array {
  const table = new Map([...vni].map(([from, to]) => [to, from]));
  return latin(Array.from(text, (letter) => table.get(letter) ?? letter).join(''));
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0) & 255));
}
