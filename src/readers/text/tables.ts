/** Rows of a table in a text → one table: cells of cut rows joined, header rows repeated on each page dropped. */
import type { Loi } from '../../phrase/loi.js';
import { joinCell } from '../lines/cell.js';
import { isCountTitle } from '../lines/form-words.js';
import { paragraphOf } from '../lines/paragraph.js';
import { head, type Remarks } from '../lines/remarks.js';
import { type Runs, splitRuns, textOf, tidyRuns } from '../lines/runs.js';
import { endsSentence, startsInside } from '../lines/sentence.js';
import { plainTable } from '../lines/tables.js';
import type { ReadTable } from '../model.js';
import { cellBreak } from './marks.js';
import { atLine } from './place.js';
import type { SourceLine } from './source-lines.js';

interface Row {
  readonly line: number;
  /** Paragraphs of each cell, still as lines. */
  cells: Runs[][];
  readonly gap: SourceLine['gap'];
}

interface Draft {
  readonly rows: Row[];
  headerRows: number;
}

/** `lines`: nothing but rows. More than one table when the numbering begins anew under the same header. */
export function tablesOf(lines: readonly SourceLine[], remarks: Remarks, loi: Loi): readonly ReadTable[] {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let afterHeader = false;
  for (const line of lines) {
    if (isRuler(line.text)) {
      if (draft && draft.rows.length === 1) draft.headerRows = 1;
      continue;
    }
    const row = rowOf(line);
    const first = draft?.rows[0];
    if (draft && first && draft.rows.length > 1 && key(row) === key(first)) {
      remarks.add('changed', 'hang-dau-lap', `đã bỏ hàng đầu bảng lặp lại: “${head(key(row))}”`, atLine(line.line));
      draft.headerRows = 1;
      afterHeader = true;
    } else if (!draft || (first && row.cells.length !== first.cells.length && row.gap !== 'none')) {
      draft = { rows: [row], headerRows: 0 };
      drafts.push(draft);
      afterHeader = false;
    } else if (afterHeader && restarts(draft, row)) {
      draft = { rows: [...draft.rows.slice(0, 1), row], headerRows: 1 };
      drafts.push(draft);
      afterHeader = false;
    } else {
      add(draft, row, afterHeader || row.gap !== 'none', remarks);
      afterHeader = false;
    }
  }
  return drafts.map((draft) => finished(draft, loi));
}

/** `|---|:-:|` */
function isRuler(text: string): boolean {
  return /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/.test(text);
}

function rowOf(line: SourceLine): Row {
  const text = line.text.trim();
  const pipes = text.startsWith('|') && text.endsWith('|');
  const cells = pipes ? splitRuns(line.runs, '|').slice(1, -1) : splitRuns(line.runs, '\t');
  return { line: line.line, gap: line.gap, cells: cells.map(cellLines) };
}

function cellLines(cell: Runs): Runs[] {
  return splitRuns(cell, cellBreak)
    .map(tidyRuns)
    .filter((one) => textOf(one) !== '');
}

function key(row: Row): string {
  return row.cells.map(cellText).join(' · ').toLowerCase();
}

function cellText(cell: readonly Runs[] | undefined): string {
  return (cell ?? []).map(textOf).join(' ').trim();
}

/** `1` again after a repeated header: another table of the same form. */
function restarts(draft: Draft, row: Row): boolean {
  const number = (one: Row | undefined) => Number(/^0?(\d+)\.?$/.exec(cellText(one?.cells[0]))?.[1] ?? 0);
  return number(row) === 1 && number(draft.rows.at(-1)) > 1;
}

/** After a page's end a row without its number goes on with the row before. */
function add(draft: Draft, row: Row, afterBreak: boolean, remarks: Remarks): void {
  const last = draft.rows.at(-1);
  const isOpen =
    cellText(row.cells[0]) === '' && last !== undefined && draft.rows.length > 1 && cellText(last.cells[0]) !== '';
  const goes =
    last !== undefined && isOpen && (afterBreak ? row.cells.some((cell) => cell.length > 0) : unfinished(last, row));
  if (!goes || !last) {
    draft.rows.push(row);
    return;
  }
  if (!unfinished(last, row))
    remarks.add(
      'changed',
      'noi-hang',
      `đã nối hàng không có số thứ tự vào hàng trước, cần xem lại: “${head(cellText(row.cells.find((cell) => cell.length > 0)))}”`,
      atLine(row.line),
    );
  else remarks.add('changed', 'noi-hang-in', 'đã nối phần còn lại của một hàng bị ngắt trang', atLine(row.line));
  last.cells = last.cells.map((cell, i) => [...cell, ...(row.cells[i] ?? [])]);
  const extra = row.cells.slice(last.cells.length);
  last.cells.push(...extra);
}

/** Some cell stops, or goes on, in the middle of a sentence. */
function unfinished(last: Row, row: Row): boolean {
  return row.cells.some((cell, i) => {
    const [before, after] = [cellText(last.cells[i]), cellText(cell)];
    return after !== '' && before !== '' && (startsInside(after) || !endsSentence(before));
  });
}

function finished({ rows, headerRows }: Draft, loi: Loi): ReadTable {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const [first] = rows;
  const look = {
    place: atLine(first?.line ?? 1),
    columns: new Array<number>(width).fill(0),
    headerRows: headerRows || (first && looksLikeHeader(first, loi) ? 1 : 0),
    bordered: true,
  };
  const cellBlocks = (cell: readonly Runs[] = [], line: number) =>
    joinCell(cell).map((runs) => paragraphOf(runs, atLine(line)));
  return plainTable(
    look,
    rows.map(({ cells, line }) => Array.from({ length: width }, (_, column) => cellBlocks(cells[column], line))),
  );
}

function looksLikeHeader(row: Row, loi: Loi): boolean {
  const [first] = row.cells;
  return isCountTitle(cellText(first), loi);
}
