/** The text of a note without the blank that parts it from its number. */
import type { ReadBlock } from '../model.js';

export function trimNote(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const [run, ...runs] = first.runs;
  if (!run || run.note !== undefined) return blocks;
  const text = run.text.replace(/^[ \t\u00a0]+/, '');
  return [{ ...first, runs: text === '' ? runs : [{ ...run, text }, ...runs] }, ...rest];
}
