/** Bytes of a text file → NFC text, whatever encoding Vietnamese text of the last thirty years may have. */
import { isSyllable } from '../../text/syllable.js';
import { decodeLegacy } from '../lines/legacy.js';

export interface Decoded {
  readonly text: string;
  /** Undefined for UTF-8. */
  readonly encoding?: string;
}

export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const wide = wideEncoding(bytes);
  if (wide) return { text: normal(new TextDecoder(wide.name).decode(bytes)), encoding: wide.shown };
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return ofUnicode(utf8);
  if (bytes.includes(0)) return undefined;
  const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const legacy = decodeLegacy(latin);
  if (legacy.encoding !== undefined) return { text: normal(legacy.text), encoding: legacy.encoding };
  const windows = normal(new TextDecoder('windows-1258').decode(bytes));
  return looksVietnamese(windows) ? { text: windows, encoding: 'Windows-1258' } : undefined;
}

/** Legacy letters may have been saved as UTF-8: their bytes then stand as Latin-1 letters. */
function ofUnicode(text: string): Decoded {
  const decoded = decodeLegacy(text);
  return { ...decoded, text: normal(decoded.text) };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its mark, or by the zero bytes that ASCII letters leave on one side. */
function wideEncoding(bytes: Uint8Array): { name: string; shown: string } | undefined {
  const little = { name: 'utf-16le', shown: 'UTF-16 LE' };
  const big = { name: 'utf-16be', shown: 'UTF-16 BE' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return little;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return big;
  const head = bytes.subarray(0, 400);
  const [even = 0, odd = 0] = [0, 1].map((side) => head.filter((byte, i) => byte === 0 && i % 2 === side).length);
  if (odd > head.length / 8 && even === 0) return little;
  return even > head.length / 8 && odd === 0 ? big : undefined;
}

function normal(text: string): string {
  return text.replace(/^\ufeff/, '').normalize('NFC');
}

function looksVietnamese(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /[^a-z]/i.test(word));
  return words.length > 0 && words.filter((word) => isSyllable(word, true)).length > words.length * 0.7;
}
