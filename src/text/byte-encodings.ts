/** What the bytes of a text tell of their encoding. */
import { isSyllable } from './syllable.js';

/** Every byte as the letter of its number. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** By its mark, or by the zero bytes that ASCII letters leave on one side. */
export function wideEncoding(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  const head = bytes.subarray(0, 400);
  const [even = 0, odd = 0] = [0, 1].map((side) => head.filter((byte, i) => byte === 0 && i % 2 === side).length);
  if (odd > head.length / 8 && even === 0) return 'UTF-16 LE';
  return even > head.length / 8 && odd === 0 ? 'UTF-16 BE' : undefined;
}

/** NFC text, if the bytes make Vietnamese words as Windows-1258. */
export function asWindows1258(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /[^a-z]/i.test(word));
  const sure = words.filter((word) => isSyllable(word, true)).length > words.length * 0.7;
  return words.length > 0 && sure ? text : undefined;
}
