/** Edits of a paragraph's content by character index, counted as `measure` counts. */
import type { Inline } from '../document/model.js';
import type { noBreakHyphen, noBreakSpace } from './characters.js';

/** What to put in place of the character at an index. */
export type Edit = 'break' | typeof noBreakHyphen | typeof noBreakSpace;

/** How many characters `measure` makes of an inline. */
function lengthOf(inline: Inline, noteNumber: (note: Extract<Inline, { kind: 'note' }>) => number): number {
  if (inline.kind === 'break') return 1;
  return inline.kind === 'note' ? String(noteNumber(inline)).length : inline.text.length;
}

export function editContent(
  content: readonly Inline[],
  edits: ReadonlyMap<number, Edit>,
  noteNumber: (note: Extract<Inline, { kind: 'note' }>) => number,
): readonly Inline[] {
  if (edits.size === 0) return content;
  const edited: Inline[] = [];
  let index = 0;
  for (const inline of content) {
    if (inline.kind !== 'text') {
      edited.push(inline);
      index += lengthOf(inline, noteNumber);
      continue;
    }
    let text = '';
    const flush = () => {
      if (text !== '') edited.push({ ...inline, text });
      text = '';
    };
    for (const character of inline.text.split('')) {
      const edit = edits.get(index++);
      if (edit === 'break') {
        flush();
        edited.push({ kind: 'break' });
      } else text += edit ?? character;
    }
    flush();
  }
  return edited;
}
