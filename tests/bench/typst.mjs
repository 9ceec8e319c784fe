/** The same document as Typst source, set in the same sizes with the same font files. */

const pt = (twips) => `${twips / 20}pt`;

/** `fitted` is what our layout made of the document: its styles, page and column widths. */
export function typstSource({ source, styles, sections, notes }) {
  const body = mostUsed(sections.flatMap(({ blocks }) => blocks));
  const write = writer(styles, styles[body], notes);
  const parts = sections.map(({ page, blocks }) => `${pageRule(page)}\n\n${blocks.map(write).join('\n\n')}`);
  return `${preamble(source.title, styles[body])}\n${parts.join('\n\n')}\n`;
}

function mostUsed(blocks) {
  const counts = new Map();
  for (const block of blocks)
    if (block.kind === 'paragraph') counts.set(block.style, (counts.get(block.style) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

function preamble(title, body) {
  return `#set document(title: "${title.replaceAll('"', '\\"')}")
#set text(font: "Tinos", size: ${body.size}pt, lang: "vi", hyphenate: false, top-edge: "ascender", bottom-edge: "descender")
#set par(justify: true, leading: 0.24em, spacing: ${pt(body.after)} + 0.24em, first-line-indent: (amount: ${pt(body.firstLine)}, all: true))`;
}

function pageRule({ width, height, top, right, bottom, left }) {
  const margin = `(top: ${pt(top)}, right: ${pt(right)}, bottom: ${pt(bottom)}, left: ${pt(left)})`;
  const number = 'context if counter(page).get().first() > 1 { align(center, counter(page).display()) }';
  return `#set page(width: ${pt(width)}, height: ${pt(height)}, margin: ${margin}, header: ${number})\n#counter(page).update(1)`;
}

function writer(styles, body, notes) {
  let noteNumber = 0;
  const inline = (part) => {
    if (part.kind === 'break') return ' \\ ';
    if (part.kind === 'note') return `#footnote[${notes[noteNumber++].content.map(inline).join('')}]`;
    let text = escaped(part.text);
    if (part.superscript) text = `#super[${text}]`;
    if (part.italic) text = `#emph[${text}]`;
    return part.bold ? `#strong[${text}]` : text;
  };
  const text = (content) =>
    content
      .map(inline)
      .join('')
      .replace(/^(\d+)\./, '$1\\.');
  const paragraph = ({ style: name, content }) => {
    const style = styles[name];
    if (isBody(style, body)) return text(content);
    const weight = style.bold ? ', weight: "bold"' : '';
    const slant = style.italic ? ', style: "italic"' : '';
    const shape = `justify: ${style.align === 'justify'}, first-line-indent: (amount: ${pt(style.firstLine)}, all: true)`;
    const align = style.align === 'justify' ? 'left' : style.align;
    return `#block(below: ${pt(style.after)} + 0.24em, width: 100%, { set par(${shape}); set text(size: ${style.size}pt${weight}${slant}); align(${align})[${text(content)}] })`;
  };
  const table = ({ columns, headerRows, rows, style }) => {
    const line = style === 'bang' ? '0.5pt' : 'none';
    const cell = ({ blocks, colSpan, rowSpan }) =>
      `table.cell(colspan: ${colSpan}, rowspan: ${rowSpan})[${blocks.map(write).join('\n\n')}]`;
    const cells = (some) => some.flatMap((row) => row.cells.map(cell)).join(',\n');
    const head = headerRows > 0 ? `table.header(${cells(rows.slice(0, headerRows))}),\n` : '';
    const inset = style === 'bang' ? '(x: 5.4pt, y: 2pt)' : '0pt';
    return `#table(columns: (${columns.map(pt).join(', ')},), stroke: ${line}, inset: ${inset},\n${head}${cells(rows.slice(headerRows))})`;
  };
  const write = (block) => {
    if (block.kind === 'paragraph') return paragraph(block);
    if (block.kind === 'table') return table(block);
    return '#align(center, line(length: 3cm, stroke: 0.5pt))';
  };
  return write;
}

function isBody(style, body) {
  const same = (key) => style[key] === body[key];
  return ['size', 'bold', 'italic', 'align', 'firstLine', 'after'].every(same);
}

function escaped(text) {
  return text.replace(/[\\#$*_`<>@~[\]\-+=/'"]/g, '\\$&').replaceAll('...', '\\.\\.\\.');
}

/** Compiles one source; what Typst remembers may be at most ten rounds old, as its own command does it. */
export function typstCompiler(require, fontFolders, workspace) {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] });
  return (source, pdfTags) => {
    const pdf = compiler.pdf({ mainFileContent: source }, { pdfTags });
    compiler.evictCache(10);
    return pdf;
  };
}
