/** Reads tables and code blocks out of the project's Markdown pages. */

/** The cells of every row, without its head, of the table under a heading. */
export function tableUnder(text: string, heading: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`no heading "${heading}"`);
  const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  const rows: string[][] = [];
  for (let index = first; lines[index]?.startsWith('|'); index++) {
    rows.push(
      (lines[index] ?? '')
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows.slice(2);
}

/** The words in back quotes of a cell. */
export function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

export interface CodeBlock {
  readonly language: string;
  /** The words of a comment `<!-- … -->` on the line before the block. */
  readonly marks: readonly string[];
  readonly lines: readonly string[];
}

export function codeBlocks(text: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const language = /^```(.*)$/.exec(lines[index] ?? '')?.[1];
    if (language === undefined) continue;
    const marks = /^<!-- (.*) -->$/.exec(lines[index - 1] ?? '')?.[1]?.split(' ') ?? [];
    const end = lines.indexOf('```', index + 1);
    blocks.push({ language, marks, lines: lines.slice(index + 1, end) });
    index = end;
  }
  return blocks;
}
