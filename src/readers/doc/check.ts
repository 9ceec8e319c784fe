/** What the library would stumble over in the Word part of a .doc: judged before it is called. */
import type { OleFile } from './ole.js';
import { readWordPart, viewOf, type WordPart } from './word-part.js';

export type DocFault = 'not-word' | 'encrypted' | 'old' | 'damaged' | 'too-large';

/** Pages of formatting × characters: what the library's work grows with. */
const mostWork = 2_000_000_000;

export function checkWord(file: OleFile): WordPart | DocFault {
  const word = file.stream('WordDocument');
  if (!word || word.length < 0x1aa) return 'not-word';
  const view = viewOf(word);
  if (view.getUint16(0, true) !== 0xa5ec) return view.getUint16(0, true) === 0xa5dc ? 'old' : 'not-word';
  const flags = view.getUint16(10, true);
  if ((flags & 0x0100) !== 0) return 'encrypted';
  const table = file.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  const part = table && readWordPart(word, table);
  if (!part) return 'damaged';
  if (part === 'too-large') return part;
  if (part.formatPages > word.length / 512 + 4) return 'damaged';
  return part.formatPages * part.text.length > mostWork || hasEndlessField(part.text) ? 'too-large' : part;
}

/** Begin, middle and end of a field. */
const fieldSigns = new Set(['\u0013', '\u0014', '\u0015']);

/** A field that opens and never closes costs the square of what follows it. */
function hasEndlessField(text: string): boolean {
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !fieldSigns.has(text.charAt(at))) continue;
    const opens = from > 0 && text.charAt(from - 1) !== '\u0015';
    if (opens && at - from > 30_000 && text.charAt(at) !== '\u0015') return true;
    from = at + 1;
  }
  return false;
}
