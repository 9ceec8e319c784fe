/** Where inside a text of the file something stands; escapes and folded lines make that a search, not a sum. */
import type { Range, Source } from './finding.js';
import type { Leaf } from './tree.js';

/** The first needle that the source shows literally; otherwise the whole text. `skip` characters of it lie before the place. */
export function rangeInLeaf(source: Source, leaf: Leaf, needles: readonly string[], skip = 0): Range {
  for (const needle of needles) {
    const at = needle === '' ? -1 : source.text.indexOf(needle, leaf.start);
    if (at >= 0 && at + needle.length <= leaf.end) return { start: at + skip, end: at + needle.length };
  }
  return leaf;
}
