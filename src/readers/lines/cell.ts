/** Lines of one cell → its paragraphs: narrow columns break anywhere, so only the letters tell. */
import { labelOf } from './labels.js';
import { joinLines, type Runs, textOf } from './runs.js';
import { demandsMore, endsSentence, startsInside } from './sentence.js';

export function joinCell(lines: readonly Runs[]): readonly Runs[] {
  const paragraphs: Runs[][] = [];
  let before = '';
  for (const line of lines) {
    const text = textOf(line);
    if (before !== '' && goesOn(before, text)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    before = text;
  }
  return paragraphs.map(joinLines);
}

function goesOn(before: string, after: string): boolean {
  const label = labelOf(after);
  if (
    label &&
    (label.kind !== 'dash' || endsSentence(before) || /^\P{Ll}/u.test(after.slice(label.text.length).trim()))
  )
    return false;
  if (startsInside(after)) return true;
  return demandsMore(before) || (!endsSentence(before) && !isWhole(before));
}

/** Without a closing mark, short pieces are taken for paragraphs of their own only when they are whole names or dates. */
function isWhole(text: string): boolean {
  return /\d$/.test(text);
}
