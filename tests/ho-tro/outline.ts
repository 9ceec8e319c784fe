/** A Document as lines of text, one for each block: what tests compare and a developer reads. */
import type {
  Block,
  Cell,
  Document,
  Inline,
  Origin,
  Paragraph,
  Section,
  Table,
  Text,
} from '../../src/document/model.js';

/** `**đậm**`, `*nghiêng*`, `^chỉ số^`, `[^chú thích]`, `??chờ quyết định??`, `⏎` break, `⍽` no-break space, `@` origin. */
export function outline(document: Document, options: { readonly origins?: boolean } = {}): string {
  const origins = options.origins ?? false;
  const head = [`title ${document.title}`, `author ${document.author}`];
  return `${[...head, ...document.sections.flatMap((section) => sectionLines(section, origins))].join('\n')}\n`;
}

function sectionLines(section: Section, origins: boolean): string[] {
  return [
    '',
    `section ${section.role} ${section.orientation}`,
    ...section.regions.flatMap(({ name, blocks }) => [
      `region ${name}`,
      ...blocks.flatMap((block) => blockLines(block, origins)),
    ]),
  ];
}

/** Of a string of the plan; what the template itself says has no mark. */
function originMark(origin: Origin | undefined): string {
  return origin?.kind === 'plan' ? ` @${origin.path}` : '';
}

function blockLines(block: Block, origins: boolean): string[] {
  if (block.kind === 'rule') return [`rule ${block.style} ${block.share}`];
  return block.kind === 'table' ? tableLines(block, origins) : [paragraphLine(block, origins)];
}

function paragraphLine({ style, id, keepNext, content, origin }: Paragraph, origins: boolean): string {
  const marks = [style, id && `#${id}`, keepNext && '+next'].filter((mark) => mark).join(' ');
  const from = origins ? originMark(origin) : '';
  const words = content.map(inlineLine).join('');
  return `${marks}:${words === '' ? '' : ` ${words}`}${from}`;
}

function tableLines(table: Table, origins: boolean): string[] {
  const columns = table.columns === 'fit' ? 'fit' : table.columns.join(' ');
  const from = origins ? originMark(table.origin) : '';
  const head = `table ${table.style} [${columns}] header ${table.headerRows}${from}`;
  return [head, ...table.rows.flatMap((row) => rowLines(row.id, row.cells, origins))];
}

function rowLines(id: string | undefined, cells: readonly Cell[], origins: boolean): string[] {
  const inner = cells.flatMap((cell) => [
    cellLine(cell),
    ...indent(cell.blocks.flatMap((block) => blockLines(block, origins))),
  ]);
  return indent([id ? `row #${id}` : 'row', ...indent(inner)]);
}

function cellLine({ colSpan, rowSpan, vAlign, borders }: Cell): string {
  const span = colSpan > 1 || rowSpan > 1 ? ` ${colSpan}x${rowSpan}` : '';
  return `cell${span}${vAlign === 'top' ? '' : ` ${vAlign}`}${borders ? ` |${borders.join(' ')}|` : ''}`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function inlineLine(item: Inline): string {
  if (item.kind === 'break') return '⏎';
  return item.kind === 'note' ? `[^${item.content.map(runLine).join('')}]` : runLine(item);
}

function runLine({ text, bold, italic, superscript, pending }: Text): string {
  const wrap = (on: boolean | undefined, mark: string, inner: string) => (on ? `${mark}${inner}${mark}` : inner);
  const plain = text.replaceAll('\u00a0', '⍽');
  return wrap(pending, '??', wrap(bold, '**', wrap(italic, '*', wrap(superscript, '^', plain))));
}
