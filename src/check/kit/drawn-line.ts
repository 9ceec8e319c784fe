/** The lines under Tiêu ngữ, the agency's name, the abstract: found beside their text, and measured against it. */
import type { ReadBlock, ReadParagraph } from '../../readers/model.js';
import type { CheckedText, Judge, Role, Subject, Verdict } from '../model.js';
import { judged, unknown } from './answer.js';
import { absent, decimal, mm, notShown, showsLook, textsOf } from './form-rule.js';
import { lineWidth, type Standing, standings } from './paragraphs.js';

export interface LineDemand extends Pick<Judge, 'id'> {
  /** The last text of these roles stands above the line. */
  readonly roles: readonly Role[];
  /** As messages name the text: `Tiêu ngữ`. */
  readonly name: string;
  /** Share of the text's line. */
  readonly least: number;
  readonly most: number;
  readonly expected: string;
  readonly tolerance: number;
}

export function lineRule(demand: LineDemand): Judge {
  return {
    id: demand.id,
    judge(subject) {
      const texts = textsOf(subject, ...demand.roles);
      const last = texts.at(-1);
      if (!last?.paragraph) return absent(demand.name);
      if (!showsLook(subject)) return notShown(subject, 'các đường kẻ');
      return judgeLine(texts, last, last.paragraph, demand, subject);
    },
  };
}

/** Of a name in several lines the decree does not say which is meant: the drawn line may fit any of them. */
function judgeLine(
  texts: readonly CheckedText[],
  text: CheckedText,
  paragraph: ReadParagraph,
  demand: LineDemand,
  subject: Subject,
): Verdict {
  const { name, expected, tolerance, least, most } = demand;
  const line = lineUnder(subject, paragraph);
  if (!line) {
    // Shapes that the reader could not place, and lines that are pictures, leave no trace here.
    if (subject.kind === 'pdf' || subject.read.remarks.some(({ code }) => /hinh|anh/.test(code)))
      return unknown(`chưa nhận ra đường kẻ dưới ${name}; cần nhìn lại bằng mắt`);
    return judged([{ place: text.place, found: `dưới ${name} không có đường kẻ`, expected }]);
  }
  if (line.how === 'underline')
    return judged([{ place: text.place, found: `${name} gạch chân bằng kiểu chữ, không kẻ đường riêng`, expected }]);
  const drawn = line.length;
  const lengths = texts.map((one) => lineLengths(one, subject));
  if (drawn === undefined || lengths.some((one) => one.length === 0))
    return unknown(`chưa đo được đường kẻ dưới ${name}`);
  const fits = (widths: readonly number[]) =>
    drawn >= Math.min(...widths) * (least - tolerance) && drawn <= Math.max(...widths) * (most + tolerance);
  if (lengths.some(fits)) return judged([]);
  const width = lengths.at(-1)?.at(-1) ?? 0;
  const found = `đường kẻ dưới ${name} dài ${decimal(mm(drawn))} mm, dòng chữ dài ${decimal(mm(width))} mm`;
  return judged([{ place: text.place, found, expected }]);
}

/** Of the paragraph itself, drawn by the empty ones below it, or a shape that hangs on the next line of words. */
export function lineUnder(subject: Subject, paragraph: ReadParagraph): ReadParagraph['format']['rule'] {
  const { rule } = paragraph.format;
  if (rule && rule.how !== 'underline') return rule;
  const standing = standings(subject.read).get(paragraph);
  for (const block of standing ? below(standing, paragraph) : []) {
    if (block.kind === 'table') return rule;
    if (!isBlank(block)) return shapeOf(block) ?? rule;
    if (block.format.rule) return block.format.rule;
  }
  return rule;
}

function shapeOf({ format: { rule } }: ReadParagraph): ReadParagraph['format']['rule'] {
  return rule?.how === 'shape' ? rule : undefined;
}

/** What follows in the same cell, then in the cells under it; a head may have a row for its rules alone. */
function below({ blocks, table, row, cell }: Standing, paragraph: ReadParagraph): readonly ReadBlock[] {
  const rest = blocks.slice(blocks.indexOf(paragraph) + 1);
  if (!table || !row || !cell) return rest;
  const under = table.rows.slice(table.rows.indexOf(row) + 1).flatMap(({ cells }) => cells);
  const isUnder = (one: typeof cell) =>
    one.column < cell.column + cell.colSpan && cell.column < one.column + one.colSpan;
  return [...rest, ...under.filter(isUnder).flatMap((one) => one.blocks)];
}

function isBlank({ runs }: ReadParagraph): boolean {
  return /^[\s_—–-]*$/u.test(runs.map(({ text }) => text).join(''));
}

/** Widths of the lines that the text fills, as far as it is known where they break. */
function lineLengths(text: CheckedText, subject: Subject): readonly number[] {
  const run = text.runs.find(({ size }) => size !== undefined);
  const standing = text.paragraph && standings(subject.read).get(text.paragraph);
  if (!run?.size || !standing) return [];
  const size = run.size;
  const typed = text.text.split('\n').map((line) => subject.measure(line.trim(), run, size));
  const room = subject.kind === 'pdf' ? undefined : lineWidth(standing);
  return typed.flatMap((width) => broken(width, room ?? pageRoom(subject)));
}

function pageRoom({ read }: Subject): number {
  const page = read.sections[0]?.page;
  return page ? page.width - page.left - page.right : Number.POSITIVE_INFINITY;
}

/** A text that does not fit one line: the last of its lines may be as short as what is left over, or balanced with the others. */
function broken(width: number, room: number): readonly number[] {
  if (width <= room) return [width];
  return [Math.max(width % room, room / 10), room];
}
