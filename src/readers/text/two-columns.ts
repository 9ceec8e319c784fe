/** Blocks of two columns that a text sets apart by blanks: the head of a document, Nơi nhận beside the signature. */
import type { Loi } from '../../phrase/loi.js';
import { joinCell } from '../lines/cell.js';
import { isNumberLine } from '../lines/form-words.js';
import { paragraphOf } from '../lines/paragraph.js';
import { type Runs, sliceRuns, textOf, tidyRuns } from '../lines/runs.js';
import { plainTable } from '../lines/tables.js';
import { type Claim, takeOut } from '../lines/take-out.js';
import { blockAt, mayBeInBlock, type Spot } from '../lines/two-columns.js';
import type { ReadBlock, ReadTable } from '../model.js';
import { atLine } from './place.js';
import type { SourceLine } from './source-lines.js';

/** Letters that part columns, and that keep them apart. */
const gap = 3;
const edge = 2;

type Block = { readonly table: ReadTable };
/** Lines of the text, or a block of two columns. */
export type Part = readonly SourceLine[] | Block;

export function takeTwoColumns(lines: readonly SourceLine[], loi: Loi): readonly Part[] {
  if (!lines.some((line) => line.spaced) || !lines.some((line) => mayBeInBlock(line.text, loi))) return [lines];
  const rows = lines.map((line) => ({ spots: spotsOf(line), gap, edge }));
  const widths = lines.map((line) => line.indent + line.text.length).sort((a, b) => a - b);
  const middle = (widths[Math.floor(widths.length * 0.9)] ?? 80) / 2;
  return takeOut(lines, (at): Claim<Block> | undefined => {
    const block = lines[at]?.spaced ? blockAt(rows, at, middle, middle * 0.15, loi) : undefined;
    if (!block) return undefined;
    const split = (block.gutter.from + block.gutter.to) / 2;
    return { taken: { table: tableOf(lines.slice(at, block.end), split, block.kind, loi) }, end: block.end };
  });
}

function spotsOf(line: SourceLine): readonly Spot[] {
  if (!line.spaced) return [{ text: line.text, x: line.indent, x2: line.indent + line.text.length }];
  return [...textOf(line.spaced).matchAll(/\S+(?: {1,2}\S+)*/g)].map((match) => ({
    text: match[0],
    x: match.index,
    x2: match.index + match[0].length,
  }));
}

interface Piece {
  readonly runs: Runs;
  readonly line: number;
}

function tableOf(lines: readonly SourceLine[], split: number, kind: 'head' | 'end', loi: Loi): ReadTable {
  const pieces = (isLeft: boolean) =>
    lines.flatMap((line): Piece[] => spotRuns(line, split, isLeft, loi).map((runs) => ({ runs, line: line.line })));
  const [left, right] = [pieces(true), pieces(false)];
  const number = left.find(({ runs }) => isNumberLine(textOf(runs), loi));
  const rows =
    kind === 'end' || !number
      ? [[kind === 'end' ? joined(left) : separate(left), separate(right)]]
      : [false, true].map((below) =>
          [left, right].map((side) => separate(side.filter(({ line }) => line >= number.line === below))),
        );
  const place = atLine(lines[0]?.line ?? 1);
  return plainTable({ place, columns: [0, 0], headerRows: 0, bordered: false }, rows);
}

/** The text of one side; what a wider gap parts again stands by itself, but for blanks left for a number or a day. */
function spotRuns(line: SourceLine, split: number, isLeft: boolean, loi: Loi): Runs[] {
  const own = spotsOf(line).filter((spot) => spot.x < split === isLeft);
  const [first] = own;
  if (!first) return [];
  if (!line.spaced) return [line.runs];
  const { spaced } = line;
  if (/ngày|tháng/.test(first.text) || isNumberLine(first.text, loi))
    return [tidyRuns(sliceRuns(spaced, first.x, own.at(-1)?.x2))];
  return own.map((spot) => tidyRuns(sliceRuns(spaced, spot.x, spot.x2)));
}

function separate(pieces: readonly Piece[]): ReadBlock[] {
  return pieces.map(({ runs, line }) => paragraphOf(runs, atLine(line)));
}

/** A recipient's name may need a second line; words beside a brace stand by themselves. */
function joined(pieces: readonly Piece[]): ReadBlock[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const isAside = textOf(piece.runs).startsWith('(');
    const before = groups.at(-1);
    if (before && !isAside && !textOf(before[0]?.runs ?? []).startsWith('(')) before.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group) => {
    let next = 0;
    return joinCell(group.map(({ runs }) => runs)).map((runs) => {
      const line = group[next]?.line ?? 1;
      next += Math.max(1, group.slice(next).findIndex((one) => textOf(runs).endsWith(textOf(one.runs))) + 1);
      return paragraphOf(runs, atLine(line));
    });
  });
}
