/** Where a line may end: the places that Word and LibreOffice agree on for Vietnamese text. */
import { lineBreak, noBreakSpace } from './characters.js';

const closing = new Set([...')]}”’"\'“/;:,.!?…%»']);
/** UAX 14: infix and closing marks let a parenthesis begin the next line. */
const beforeParenthesis = new Set([...',;:.)]}']);

/** Whether a line may end after `text[i]`. */
export function mayBreakAfter(text: string, i: number): boolean {
  const here = text[i];
  const next = text[i + 1];
  if (here === undefined || next === undefined) return false;
  if (here === lineBreak) return true;
  if (next === ' ') return false;
  switch (here) {
    case ' ':
      return true;
    case '-':
      return next !== noBreakSpace && !closing.has(next) && !startsWord(text, i);
    case '–':
    case '—':
      return next !== noBreakSpace && !closing.has(next);
    case '…':
    case '?':
    case '!':
    case '|':
      return !closing.has(next) && next !== '-' && next !== '\u2011';
    default:
      return next === '—' || (next === '(' && beforeParenthesis.has(here));
  }
}

/** A hyphen right after a space or at the start is a sign or a bullet, not a joint. */
function startsWord(text: string, i: number): boolean {
  const before = text[i - 1];
  return before === undefined || before === ' ' || before === noBreakSpace || before === lineBreak;
}
