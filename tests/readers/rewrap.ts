/** Prints blocks as text files of other hands would hold them: broken at a width, cut by pages, with or without blank lines. */
import { printedWidth } from '../../src/readers/lines/width.js';

export interface Hand {
  /** `printed`: as wide as on paper, first lines indented; a number: letters of a line; `whole`: a line for a paragraph. */
  readonly wrap: 'printed' | number | 'whole';
  readonly blank: 'none' | 'paragraphs' | 'lines';
  /** What stands where a page ends, after so many lines. */
  readonly page: 'nothing' | 'feed' | 'number' | 'blank';
  readonly linesOfPage: number;
}

const paper = { inner: 32.4, first: 29.8 };

export function rewrap(paragraphs: readonly string[], hand: Hand): string {
  const out: string[] = [];
  let onPage = 0;
  let page = 1;
  for (const paragraph of paragraphs) {
    const lines = hand.wrap === 'whole' ? [paragraph] : wrapped(paragraph, hand.wrap);
    for (const [i, line] of lines.entries()) {
      const room = hand.linesOfPage - onPage;
      const height = Math.ceil(printedWidth(line) / paper.inner);
      const pieces =
        hand.wrap === 'whole' && hand.page !== 'nothing' && height > room && room > 0 ? cut(line, room) : [line];
      for (const [j, piece] of pieces.entries()) {
        if (hand.page !== 'nothing' && (j > 0 || onPage >= hand.linesOfPage)) {
          page++;
          out.push(...pageEnd(hand.page, page));
          onPage = 0;
        }
        out.push(piece);
        onPage += hand.wrap === 'whole' ? Math.ceil(printedWidth(piece) / paper.inner) : 1;
      }
      if (hand.blank === 'lines' && i < lines.length - 1) out.push('');
    }
    if (hand.blank !== 'none') out.push('');
  }
  return out.join('\n');
}

function pageEnd(kind: Hand['page'], page: number): string[] {
  if (kind === 'feed') return ['\f'];
  return kind === 'number' ? ['', String(page), ''] : [''];
}

function wrapped(paragraph: string, wrap: 'printed' | number): string[] {
  const lines: string[] = [];
  let line = '';
  const width = (text: string) => (wrap === 'printed' ? printedWidth(text) : text.length);
  for (const word of paragraph.split(' ')) {
    const limit = wrap !== 'printed' ? wrap : lines.length === 0 ? paper.first : paper.inner;
    if (line !== '' && width(`${line} ${word}`) > limit) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A paragraph of one line, cut where the page's last printed line ends. */
function cut(line: string, room: number): string[] {
  const words = line.split(' ');
  let count = 0;
  while (count < words.length && printedWidth(words.slice(0, count + 1).join(' ')) <= paper.inner * room) count++;
  return count === 0 || count === words.length
    ? [line]
    : [words.slice(0, count).join(' '), words.slice(count).join(' ')];
}
