/** Bytes of a text file → NFC text, whatever encoding Vietnamese text of the last thirty years may have. */
import { asWindows1258, latin1, wideEncoding } from '../../text/byte-encodings.js';
import { decodeLegacy } from '../lines/legacy.js';

export interface Decoded {
  readonly text: string;
  /** Undefined for UTF-8. */
  readonly encoding?: string;
}

export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const wide = wideEncoding(bytes);
  if (wide) return { text: normal(new TextDecoder(wide.replace(' ', '').toLowerCase()).decode(bytes)), encoding: wide };
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return ofUnicode(utf8);
  if (bytes.includes(0)) return undefined;
  const legacy = decodeLegacy(latin1(bytes));
  if (legacy.encoding !== undefined) return { text: normal(legacy.text), encoding: legacy.encoding };
  const windows = asWindows1258(bytes);
  return windows === undefined ? undefined : { text: windows, encoding: 'Windows-1258' };
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

function normal(text: string): string {
  return text.replace(/^\ufeff/, '').normalize('NFC');
}
