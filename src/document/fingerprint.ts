/** A short hash of a printed text: tells, without keeping the text, whether it still stands as it was printed. */
import { hash } from 'node:crypto';

/** Base64 digits of a fingerprint: 30 bits, enough to tell some thousand texts apart. */
export const fingerprintLength = 5;

/** `owner`: id of the node that the text belongs to, with the column for a cell; empty for texts without an id. */
export function fingerprint(owner: string, text: string): string {
  return hash('sha256', `${owner}\u0000${printedWords(text)}`, 'base64url').slice(0, fingerprintLength);
}

/** Labels count the neighbours, not the words; blanks and hidden characters change with every program that saves. */
const label = /^(?:Phần\s\S+|[IVXLC]+\.|\d{1,3}[.)]|\p{Ll}{1,2}\)|[-–+])(?:\s|$)/u;

/** The words of a paragraph without its label, as they compare; a label that stands alone is the words. */
export function printedWords(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll('\u2011', '-')
    // A single space, which most blanks are, stays without being replaced by itself.
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();
  return words.replace(label, '').trim() || words;
}
