/** Tables that a copy has flattened to one cell a line: TT, the titles, then 1 and its cells, 2 and its cells… → rows again. */
import type { Loi } from '../../phrase/loi.js';
import { isCountTitle } from '../lines/form-words.js';
import { labelOf } from '../lines/labels.js';
import { plainFormat, type Runs } from '../lines/runs.js';
import type { SourceLine } from './source-lines.js';

const number = /^0?(\d{1,3})\.?$/;
const longestTitle = 60;
const tab = { ...plainFormat, text: '\t' };

interface Rebuilt {
  readonly lines: readonly SourceLine[];
  /** First lines of the tables found, and how many rows each has. */
  readonly tables: readonly { readonly line: number; readonly rows: number }[];
}

/** Only where every row has as many lines as there are titles: else nothing says where a cell ends. */
export function rowsFromCells(lines: readonly SourceLine[], loi: Loi): Rebuilt {
  const out: SourceLine[] = [];
  const tables: { line: number; rows: number }[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (!line) break;
    const rows = isCountTitle(line.text, loi) ? rowsAt(lines, i) : [];
    if (rows.length < 3) {
      out.push(line);
      i++;
      continue;
    }
    tables.push({ line: line.line, rows: rows.length - 1 });
    out.push(...rows.map(asRow));
    i += rows.flat().length;
  }
  return { lines: out, tables };
}

/** The header, then one row a number. */
function rowsAt(lines: readonly SourceLine[], start: number): readonly (readonly SourceLine[])[] {
  const width = lines.slice(start, start + 12).findIndex(({ text }) => numberOf(text) === 1);
  if (width < 3 || lines.slice(start, start + width).some(({ text }) => text.length > longestTitle)) return [];
  const rows = [lines.slice(start, start + width)];
  for (let at = start + width; ; at += width) {
    const row = lines.slice(at, at + width);
    const isWhole = row.length === width && numberOf(row[0]?.text ?? '') === rows.length;
    if (!isWhole || row.slice(1).some(({ text }) => numberOf(text) === rows.length + 1)) break;
    rows.push(row);
  }
  return isClosed(lines.slice(start + rows.flat().length, start + rows.flat().length + width * 4), rows.length)
    ? rows
    : [];
}

/** A cell of several lines shifts all that follow: nothing like a further row or the rest of a cell may come. */
function isClosed(after: readonly SourceLine[], number: number): boolean {
  const [next] = after;
  if (after.some(({ text }) => numberOf(text) === number)) return false;
  return next === undefined || labelOf(next.text) !== undefined || next.text.length > longestTitle;
}

function numberOf(text: string): number | undefined {
  const found = number.exec(text.trim())?.[1];
  return found === undefined ? undefined : Number(found);
}

function asRow(cells: readonly SourceLine[]): SourceLine {
  const [first] = cells;
  const runs: Runs = cells.flatMap(({ runs }, i) => (i === 0 ? runs : [tab, ...runs]));
  const text = cells.map((cell) => cell.text).join('\t');
  return { runs, text, line: first?.line ?? 1, gap: first?.gap ?? 'none', heading: false, indent: 0 };
}
