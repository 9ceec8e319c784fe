/** Where a reader joined or parted lines wrongly without a word about it. */
import type { ReadDocument } from '../../src/readers/model.js';
import { blocksOf } from './blocks.js';

/**
 * Lines of the file where a paragraph begins in one list and not in the other, and no remark points at the line. Where a file
 * shows no widths, or leaves a blank line at a page's end, a page that ends with a whole sentence looks like the end of a paragraph; and a line that begins with a small
 * letter looks like the middle of a sentence: nobody could say more.
 */
export function unsaidSeams(written: string, paragraphs: readonly string[], read: ReadDocument): readonly string[] {
  const lines = written.split('\n');
  const wanted = startsOf(paragraphs);
  const found = startsOf(blocksOf(read).map(({ text }) => text));
  const said = new Set(read.remarks.filter(({ code }) => code === 'noi-dong').map(({ place }) => place.line));
  const wrong: string[] = [];
  let letters = 0;
  let before = '';
  const hasWidths = lines.every((line) => line.length < 200);
  for (const [i, line] of lines.entries()) {
    const own = compact(line).length;
    const isPageNumber = /^\d+$/.test(line) && !paragraphs.includes(line);
    if (own === 0 || isPageNumber) continue;
    const isHidden = ((!hasWidths || lines[i - 1] === '') && /[.;:]$/.test(before)) || /^\p{Ll}/u.test(line);
    if (wanted.has(letters) !== found.has(letters) && !said.has(i + 1) && !isHidden)
      wrong.push(`${i + 1}: ${before} | ${line}`);
    letters += own;
    before = line;
  }
  return wrong;
}

function compact(text: string): string {
  return text.replace(/[\s\uFFFC]/gu, '');
}

/** Letters before each paragraph. */
function startsOf(paragraphs: readonly string[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let letters = 0;
  for (const paragraph of paragraphs) {
    starts.add(letters);
    letters += compact(paragraph).length;
  }
  return starts;
}
