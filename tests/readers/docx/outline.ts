/** What was written and what was read back, in the same lines: text with its look, styles, ids, spans, rules, sheets. */
import type { Inline } from '../../../src/document/model.js';
import type { FittedBlock, FittedDocument, FittedParagraph } from '../../../src/layout/model.js';
import type { ReadBlock, ReadDocument, ReadRun } from '../../../src/readers/model.js';

/** Letters with their look; neighbours that look alike are one stretch. */
type Look = 'b' | 'i' | 's' | 'h' | 'N';
type Stretch = readonly [text: string, looks: string];

function joined(stretches: readonly Stretch[]): string {
  const found: [string, string][] = [];
  for (const [text, looks] of stretches) {
    const last = found.at(-1);
    if (text === '') continue;
    if (last && last[1] === looks) last[0] += text;
    else found.push([text, looks]);
  }
  return found.map(([text, looks]) => (looks === '' ? text : `⟨${looks}:${text}⟩`)).join('');
}

function looks(on: Readonly<Record<Look, boolean>>): string {
  return (['b', 'i', 's', 'h', 'N'] as const).filter((look) => on[look]).join('');
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** As the writer names a style in Word. */
function nameInWord(title: string): string {
  return title.replace(/\s*,\s*/g, ' - ');
}

export function writtenOutline(fitted: FittedDocument): readonly string[] {
  let notes = 0;
  const title = (style: string) => nameInWord(fitted.styles[style]?.title ?? style);
  const inline = (one: Inline, { style }: FittedParagraph): Stretch => {
    const { bold, italic } = fitted.styles[style] ?? { bold: false, italic: false };
    if (one.kind === 'break') return ['⏎', looks({ b: false, i: false, s: false, h: false, N: false })];
    if (one.kind === 'note') return [String(++notes), 'N'];
    const text = one.text.replaceAll('\u2011', '-').normalize('NFC');
    return [
      text,
      looks({
        b: one.bold ?? bold,
        i: one.italic ?? italic,
        s: one.superscript ?? false,
        h: one.pending ?? false,
        N: false,
      }),
    ];
  };
  const words = (paragraph: FittedParagraph) => joined(paragraph.content.map((one) => inline(one, paragraph)));
  const lines = (block: FittedBlock, width: number, ids: readonly string[]): readonly string[] => {
    if (block.kind === 'rule') return [`${title(block.style)}${marks(ids)} rule ${width - block.left - block.right}`];
    if (block.kind === 'paragraph') {
      return [`${title(block.style)}${marks(block.id === undefined ? ids : [...ids, block.id])}: ${words(block)}`];
    }
    const { cellLeft = 0, cellRight = 0 } = fitted.tables[block.style] ?? {};
    const rows = block.rows.flatMap((row, r) => {
      const own = [...(r === 0 ? ids : []), ...(row.id === undefined ? [] : [row.id])];
      const cells = row.cells.flatMap((cell, c) => {
        const total = block.columns.slice(cell.column, cell.column + cell.colSpan).reduce((a, b) => a + b, 0);
        const inner = cell.blocks.flatMap((one, i) =>
          lines(one, total - cellLeft - cellRight, c === 0 && i === 0 ? own : []),
        );
        return [`cell ${cell.column}+${cell.colSpan}×${cell.rowSpan}`, ...indent(inner)];
      });
      return ['row', ...indent(cells)];
    });
    return [`table ${block.columns.join(' ')} head ${block.headerRows}`, ...indent(rows)];
  };
  const sections = fitted.sections.flatMap(({ page, orientation, blocks }) => [
    `section ${orientation} ${page.width}×${page.height} ${page.left} ${page.right} ${page.top} ${page.bottom}`,
    ...blocks.flatMap((block) => lines(block, page.width - page.left - page.right, [])),
  ]);
  return [...sections, ...fitted.notes.map((note, i) => `note ${i + 1}: ${words(note)}`)];
}

function marks(ids: readonly string[]): string {
  return ids.map((id) => ` #n_${id.replace(/[^A-Za-z0-9]/g, '_')}`).join('');
}

export function readOutline({ sections, notes }: ReadDocument): readonly string[] {
  const found = sections.flatMap(({ page, blocks }) => [
    `section ${page?.orientation} ${page?.width}×${page?.height} ${page?.left} ${page?.right} ${page?.top} ${page?.bottom}`,
    ...blocks.flatMap(readLines),
  ]);
  const texts = notes.map(({ number, blocks }) => {
    const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    return `note ${number}: ${joined(runs.map(stretch))}`;
  });
  return [...found, ...texts];
}

function readLines(block: ReadBlock): readonly string[] {
  if (block.kind === 'paragraph') {
    const names = block.bookmarks.map((name) => ` #${name}`).join('');
    const { rule } = block.format;
    if (rule?.how === 'border' && block.runs.length === 0) return [`${block.style}${names} rule ${rule.length}`];
    return [`${block.style}${names}: ${joined(block.runs.flatMap(stretches))}`];
  }
  const rows = block.rows.flatMap((row) => [
    'row',
    ...indent(
      row.cells.flatMap((cell) => [
        `cell ${cell.column}+${cell.colSpan}×${cell.rowSpan}`,
        ...indent(cell.blocks.flatMap(readLines)),
      ]),
    ),
  ]);
  return [`table ${block.columns.join(' ')} head ${block.headerRows}`, ...indent(rows)];
}

function stretch(run: ReadRun): Stretch {
  if (run.note !== undefined) return [String(run.note), 'N'];
  const { bold, italic, superscript, highlight } = run;
  return [run.text, looks({ b: bold, i: italic, s: superscript, h: highlight !== undefined, N: false })];
}

/** A line break has no look. */
function stretches(run: ReadRun): readonly Stretch[] {
  const [text, look] = stretch(run);
  return text.split(/(\n)/).map((part): Stretch => (part === '\n' ? ['⏎', ''] : [part, look]));
}
