/** One cell: the Word file's words, the plan's marks, and of spans and alignment what each of them says. */
import type { Bang } from '../../plan/schema.js';
import { defined } from '../../values/defined.js';
import { keepMarks } from './marks.js';
import { likeness } from './similar.js';

type Cell = Extract<Bang['hang'][number], { o: unknown }>['o'][string];
interface Parts {
  readonly texts: readonly string[];
  readonly gopCot?: number | undefined;
  readonly gopHang?: number | undefined;
  readonly canh?: 'trai' | 'giua' | undefined;
}

/** Undefined: the cell is empty. */
export function joinCell(word: Cell | undefined, print: Cell | undefined, mine: Cell | undefined): Cell | undefined {
  const [theirs, ours, own] = [partsOf(word), partsOf(print), partsOf(mine)];
  const texts = theirs.texts.map((text, i) => keepMarks(before(text, i, theirs.texts.length, own.texts), text));
  const chu = texts.length > 1 ? texts : (texts[0] ?? '');
  const special = defined({
    gopCot: theirs.gopCot === ours.gopCot ? own.gopCot : theirs.gopCot,
    gopHang: theirs.gopHang === ours.gopHang ? own.gopHang : theirs.gopHang,
    canh: theirs.canh === ours.canh ? own.canh : theirs.canh,
  });
  if (Object.keys(special).length > 0) return { chu, ...special };
  return texts.length === 0 && word === undefined ? undefined : chu;
}

function partsOf(cell: Cell | undefined): Parts {
  if (cell === undefined || cell === '') return { texts: [] };
  if (typeof cell === 'string') return { texts: [cell] };
  if (Array.isArray(cell)) return { texts: cell };
  const { chu, ...special } = cell;
  return { texts: typeof chu === 'string' ? (chu === '' ? [] : [chu]) : chu, ...special };
}

/** Which paragraph of the plan's cell a paragraph was. */
function before(text: string, i: number, count: number, texts: readonly string[]): string {
  if (count === texts.length) return texts[i] ?? '';
  return texts.toSorted((a, b) => likeness(b, text) - likeness(a, text))[0] ?? '';
}
