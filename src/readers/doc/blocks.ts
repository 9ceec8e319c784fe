/** The text of a .doc, in which tabs end cells and line ends close paragraphs and rows → blocks. */
import { paragraphOf } from '../lines/paragraph.js';
import { plainFormat, tidyRuns } from '../lines/runs.js';
import { mapParagraphs, plainTable } from '../lines/tables.js';
import type { ReadBlock, ReadParagraph, ReadRun, ReadTable } from '../model.js';
import { lineBreak, noteMark, typedTab } from './mend.js';

interface Row {
  /** Paragraphs of each cell. */
  readonly cells: string[][];
  readonly paragraph: number;
}

export function blocksOfText(text: string, part: string): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const lines = text.split('\n');
  let rows: Row[] = [];
  let open: Row | undefined;
  const close = () => {
    if (rows.length > 0) blocks.push(tableOf(rows, part));
    rows = [];
  };
  for (const [i, line] of lines.entries()) {
    const paragraph = i + 1;
    if (!open && !line.includes('\t')) {
      if (line.trim() === '' && rows.length > 0) continue;
      close();
      if (line.trim() !== '') blocks.push(paragraphAt(line, part, paragraph));
      continue;
    }
    if (!open && (isTabbed(line) || !isClosed(lines, i))) {
      close();
      blocks.push(paragraphAt(line, part, paragraph));
      continue;
    }
    const [first = '', ...more] = line.split('\t');
    open ??= { cells: [[]], paragraph };
    open.cells.at(-1)?.push(first);
    for (const cell of more) open.cells.push([cell]);
    if (line.endsWith('\t')) {
      open.cells.pop();
      rows.push(open);
      open = undefined;
    }
  }
  if (open) rows.push(open);
  close();
  return withHead(blocks);
}

/** A tab typed after a label: the text of a row would end with one. */
function isTabbed(line: string): boolean {
  return !line.endsWith('\t') && /^(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.|[-+•])?\t/u.test(line);
}

/** Paragraphs that one row may hold. */
const longestRow = 60;

/** A row that begins here also ends, before another paragraph with tabs of its own shape would. */
function isClosed(lines: readonly string[], from: number): boolean {
  return lines.slice(from, from + longestRow).some((line) => line.endsWith('\t'));
}

/** The first paragraphs of the first cell of all stand before its tab: agency names beside quốc hiệu. */
function withHead(blocks: readonly ReadBlock[]): ReadBlock[] {
  const at = blocks.findIndex((block) => block.kind === 'table');
  const table = blocks[at];
  if (table?.kind !== 'table' || at < 1 || at > 3) return [...blocks];
  const before = blocks.slice(0, at);
  const [row, ...rows] = table.rows;
  const [cell, ...cells] = row?.cells ?? [];
  const isHead = JSON.stringify(cells).includes('CỘNG H') && before.every((block) => block.kind === 'paragraph');
  if (!row || !cell || !isHead) return [...blocks];
  const whole = { ...cell, blocks: [...before, ...cell.blocks] };
  return [{ ...table, rows: [{ ...row, cells: [whole, ...cells] }, ...rows] }, ...blocks.slice(at + 1)];
}

function tableOf(rows: readonly Row[], part: string): ReadTable {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const look = {
    place: { part, paragraph: rows[0]?.paragraph ?? 1 },
    columns: new Array<number>(width).fill(0),
    headerRows: /^(?:TT|STT)$/u.test((rows[0]?.cells[0] ?? []).join(' ').trim()) ? 1 : 0,
    bordered: width > 2,
  };
  const cellBlocks = (cell: readonly string[], paragraph: number) =>
    cell.filter((one) => one.trim() !== '').map((one) => paragraphAt(one, part, paragraph));
  return plainTable(
    look,
    rows.map(({ cells, paragraph }) => cells.map((cell) => cellBlocks(cell, paragraph))),
  );
}

export function paragraphAt(text: string, part: string, paragraph: number): ReadParagraph {
  const printed = text.normalize('NFC').replaceAll(lineBreak, '\n');
  const runs = tidyRuns([{ ...plainFormat, text: printed }]);
  const tabbed = runs.map((run) => ({ ...run, text: run.text.replaceAll(typedTab, '\t') }));
  return paragraphOf(tabbed, { part, paragraph });
}

/** Marks of footnotes, in reading order, become references; without numbers they are dropped. */
export function withNotes(blocks: readonly ReadBlock[], numbers: Iterator<number>): ReadBlock[] {
  return mapParagraphs(blocks, (one) => ({ ...one, runs: one.runs.flatMap((run) => runsWithNotes(run, numbers)) }));
}

function runsWithNotes(run: ReadRun, numbers: Iterator<number>): ReadRun[] {
  return run.text.split(noteMark).flatMap((text, i) => {
    const next = i > 0 ? numbers.next() : undefined;
    const note: ReadRun[] = next && next.done !== true ? [{ ...plainFormat, text: '', note: next.value }] : [];
    return text === '' ? note : [...note, { ...run, text }];
  });
}
