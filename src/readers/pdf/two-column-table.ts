/** What a PDF's two columns become: a borderless table; and the rules drawn under names and titles. */
import { isNumberLine } from '../lines/form-words.js';
import { plainTable } from '../lines/tables.js';
import type { ReadBlock, ReadParagraph, ReadTable } from '../model.js';
import type { TwoColumns } from './columns.js';
import { columnOf } from './measure.js';
import type { Line, Rule } from './model.js';
import type { Column, ParagraphBuilder } from './paragraphs.js';
import { atPage, twips } from './place.js';

/** A short line drawn below the last line of a paragraph is its rule. */
export function withRule(block: ReadParagraph, lines: readonly Line[], rules: readonly Rule[]): ReadParagraph {
  const last = block.runs.at(-1)?.text.slice(-20) ?? '';
  const line = lines.find((one) => one.page === block.place.page && one.text.endsWith(last) && last !== '');
  const rule =
    line &&
    rules.find(
      (one) =>
        one.y === one.y2 && one.y < line.y && one.y > line.y - line.size * 1.2 && one.x2 > line.x && one.x < line.x2,
    );
  if (!rule) return block;
  return { ...block, format: { ...block.format, rule: { how: 'shape', length: twips(rule.x2 - rule.x) } } };
}

/** The head has two rows: names, then number and date. */
export function twoColumnTable(item: TwoColumns, builder: ParagraphBuilder, rules: readonly Rule[]): ReadTable {
  const columns = [twips(item.split - item.x), twips(item.x2 - item.split)];
  const number = item.left.find((line) => isNumberLine(line.text, builder.loi));
  if (!number) return borderless(item.page, columns, [[endCell(item, builder), alone(item.right, builder, rules)]]);
  const isBelow = (line: Line) => line.y < number.y + number.size * 0.6;
  const rows = [false, true].map((below) =>
    [item.left, item.right].map((lines) => {
      const own = lines.filter((line) => isBelow(line) === below);
      return alone(own, builder, rules);
    }),
  );
  return borderless(item.page, columns, rows);
}

function borderless(page: number, columns: readonly number[], rows: readonly (readonly ReadBlock[])[][]): ReadTable {
  return plainTable({ place: atPage(page), columns, headerRows: 0, bordered: false }, rows);
}

/** Names, offices and signatures: lines that their author ended. */
function alone(lines: readonly Line[], builder: ParagraphBuilder, rules: readonly Rule[]): ReadBlock[] {
  const blocks = builder.build(lines, { ...sideColumn(lines), right: Number.POSITIVE_INFINITY });
  return blocks.map((block) => withRule(block, lines, rules));
}

/** Recipients, some of them gathered by a brace with words beside it. */
function endCell({ left, brace, page }: TwoColumns, builder: ParagraphBuilder): ReadBlock[] {
  const side = (lines: readonly Line[]) => builder.build(lines, sideColumn(lines));
  if (!brace) return side(left);
  const gathered = borderless(page, [0, 0], [[side(left.slice(brace.from, brace.to)), side(brace.beside)]]);
  return [...side(left.slice(0, brace.from)), gathered, ...side(left.slice(brace.to))];
}

function sideColumn(lines: readonly Line[]): Column {
  return { ...columnOf(lines), indented: false, hanging: false, narrow: true };
}
