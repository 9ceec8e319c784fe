/** Lines with places → paragraphs: indents, right edges, spacing and letters decide. */
import type { Decision, Shown } from '../lines/decide.js';
import { standsAlone } from '../lines/form-words.js';
import { labelOf } from '../lines/labels.js';
import { LineJoiner } from '../lines/line-joiner.js';
import { paragraphOf } from '../lines/paragraph.js';
import { joinLines, type Runs, tidyRuns } from '../lines/runs.js';
import { demandsMoreSurely, firstWord, openingWords, openMarks } from '../lines/sentence.js';
import { printedWidth } from '../lines/width.js';
import type { ReadAlign, ReadParagraph } from '../model.js';
import type { Line } from './model.js';
import { atPage, twips } from './place.js';

/** Where the text of a column begins and ends, and how its paragraphs look. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** First lines of paragraphs begin further right than the others. */
  readonly indented: boolean;
  /** The lines after the first begin further right. */
  readonly hanging: boolean;
  /** Distance of baselines inside paragraphs, in sizes. */
  readonly step: number;
  /** A cell: nothing but widths and letters tell. */
  readonly narrow: boolean;
}

export class ParagraphBuilder extends LineJoiner {
  build(lines: readonly Line[], column: Column): ReadParagraph[] {
    const drafts: Line[][] = [];
    for (const line of lines) {
      const draft = drafts.at(-1);
      const before = draft?.at(-1);
      const decision = draft && before ? this.decision(before, draft, line, column) : undefined;
      if (decision && before) this.sayDoubt(decision, before.text, line.text, atPage(line.page));
      if (decision?.join && draft) draft.push(line);
      else {
        this.begin(line.text, decision?.label);
        drafts.push([line]);
      }
    }
    return drafts.map((draft) => paragraph(draft, tidyRuns(joinLines(draft.map((line) => line.runs))), column));
  }

  private decision(before: Line, lines: readonly Line[], line: Line, column: Column): Decision {
    const joined: Decision = { join: true };
    const label = labelOf(line.text);
    const parted: Decision = label ? { join: false, label } : { join: false };
    if (isMiddle(line, column) && isMiddle(before, column) && (isCentred(line, column) || isCentred(before, column))) {
      const alike = Math.abs(before.size - line.size) < 0.4 && sameLook(before, line) && !isApart(before, line, column);
      if (!alike || label || standsAlone(line.text, this.loi) || standsAlone(before.text, this.loi)) return parted;
      return joined;
    }
    if (Math.abs(before.size - line.size) > 1.4 && !demandsMoreSurely(before.text)) return parted;
    const shown = {
      room: room(before, line, column),
      start: start(before, line, lines, column),
      long: false,
      opening: openingWords(lines[0]?.text ?? ''),
      inside: openMarks(lines.map(({ text }) => text).join(' ')) > 0,
    };
    if (shown.start === 'first' && !column.narrow && isApart(before, line, column)) return parted;
    if (this.part !== 'body' && !label && standsAlone(line.text, this.loi) && !demandsMoreSurely(before.text))
      return parted;
    if (shown.start === 'inner' && (shown.room === 'full' || shown.room === 'nearly') && !isApart(before, line, column))
      return joined;
    return this.decide(before.text, line.text, shown);
  }
}

function room(before: Line, line: Line, column: Column): Shown['room'] {
  const word = printedWidth(firstWord(line.text), line.runs[0]?.bold) * line.size;
  const blank = before.size * 0.22;
  const free = column.narrow ? column.right - column.left - (before.x2 - before.x) : column.right - before.x2;
  const left = free - blank - word;
  if (left < before.size * 0.2) return 'full';
  return left < (column.right - column.left) * 0.12 ? 'nearly' : 'room';
}

function start(before: Line, line: Line, lines: readonly Line[], column: Column): Shown['start'] {
  if (column.narrow) return 'unknown';
  if (isApart(before, line, column)) return 'first';
  const [first = before, second] = lines;
  if (column.hanging) {
    const step = line.x - first.x;
    if (step > line.size * 0.4) return 'inner';
    return second && second.x - first.x > line.size * 0.4 ? 'first' : 'unknown';
  }
  const indent = line.x - column.left;
  const inner = second?.x ?? column.left;
  if (indent > line.size * 0.7 && Math.abs(line.x - inner) > line.size * 0.5) return 'first';
  if (column.indented && Math.abs(indent) < line.size * 0.5) return 'inner';
  return 'unknown';
}

/** More space above than between lines of one paragraph. */
function isApart(before: Line, line: Line, column: Column): boolean {
  if (before.page !== line.page) return false;
  return before.y - line.y > Math.max(before.size, line.size) * (column.step + 0.2);
}

function isCentred(line: Line, column: Column): boolean {
  return line.x - column.left >= line.size * 0.9 && isMiddle(line, column);
}

function isMiddle(line: Line, column: Column): boolean {
  return Math.abs((line.x + line.x2) / 2 - (column.left + column.right) / 2) < 4;
}

function sameLook(a: Line, b: Line): boolean {
  const look = (line: Line) => line.runs.map((run) => `${run.bold}${run.italic}`);
  const [last, first] = [look(a).at(-1), look(b)[0]];
  return last === first;
}

function paragraph(lines: readonly Line[], runs: Runs, column: Column): ReadParagraph {
  const [first = undefined, second] = lines;
  const left = (second?.x ?? column.left) - column.left;
  const page = atPage(first?.page ?? 1);
  const align = alignOf(lines, column);
  if (align === 'center' || align === 'right') return paragraphOf(runs, page, { align });
  const indent = (first?.x ?? column.left) - column.left - left;
  return paragraphOf(runs, page, { align, left: twips(Math.max(0, left)), firstLine: twips(indent) });
}

function alignOf(lines: readonly Line[], column: Column): ReadAlign {
  if (lines.every((line) => isCentred(line, column))) return 'center';
  if (lines.every((line) => column.right - line.x2 < 3 && line.x - column.left > line.size * 4)) return 'right';
  const inner = lines.slice(0, -1);
  return inner.length > 0 && inner.every((line) => Math.abs(column.right - line.x2) < 2.5) ? 'justify' : 'left';
}
