/** A Document as a person sees it: words, effective emphasis, notes, tables; not which style or id they have. */
import type { Block, Document, Inline, Paragraph, Text } from '../../src/document/model.js';
import type { ParagraphStyle, Standard } from '../../src/standard/model.js';

export function printedLines(document: Document, standard: Standard): readonly string[] {
  return document.sections.flatMap(({ orientation, regions }) => [
    `section ${orientation}`,
    ...regions.flatMap(({ blocks }) => blocks.flatMap((block) => blockLines(block, standard))),
  ]);
}

function blockLines(block: Block, standard: Standard): readonly string[] {
  if (block.kind === 'rule') return ['rule'];
  if (block.kind === 'paragraph') return [paragraphLine(block, standard)];
  const columns = block.columns === 'fit' ? 'fit' : block.columns.join(' ');
  return [
    `table ${columns} header ${block.headerRows}`,
    ...block.rows.flatMap(({ cells }) => [
      '  row',
      ...cells.flatMap(({ colSpan, rowSpan, blocks }) => [
        `    cell ${colSpan}x${rowSpan}`,
        ...blocks.flatMap((inner) => blockLines(inner, standard)).map((line) => `      ${line}`),
      ]),
    ]),
  ];
}

function paragraphLine({ style: name, content }: Paragraph, standard: Standard): string {
  const style = standard.styles[name];
  if (!style) throw new Error(`no style ${name}`);
  return `${style.align} ${letters(content, style)}`;
}

/** Emphasis letter by letter; blanks have none. */
function letters(content: readonly Inline[], style: ParagraphStyle): string {
  let open = '';
  let line = '';
  const add = (letter: string, mark: string) => {
    if (!/\s/.test(letter) && mark !== open) {
      line += `<${mark}>`;
      open = mark;
    }
    line += letter;
  };
  for (const inline of content) {
    if (inline.kind === 'break') line += ' ';
    else if (inline.kind === 'note') line += `[^${letters(inline.content, noteStyle(style))}]`;
    else for (const letter of inline.text.replace(/[\s\u00a0]+/g, ' ')) add(letter, markOf(inline, style));
  }
  return line.trim();
}

function noteStyle(style: ParagraphStyle): ParagraphStyle {
  return { ...style, bold: false, italic: false };
}

function markOf({ bold = false, italic = false, superscript = false }: Text, style: ParagraphStyle): string {
  return `${style.bold || bold ? 'b' : ''}${style.italic || italic ? 'i' : ''}${superscript ? 's' : ''}`;
}
