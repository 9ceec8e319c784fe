/** The same document for pdfmake, set in the same sizes with the same font files. */

const pt = (twips) => twips / 20;

export function pdfmakeDefinition({ source, styles, sections, notes }) {
  const write = writer(styles);
  const [{ page }] = sections;
  return {
    info: { title: source.title },
    pageSize: { width: pt(page.width), height: pt(page.height) },
    pageMargins: [page.left, page.top, page.right, page.bottom].map(pt),
    header: (number) => (number > 1 ? { text: String(number), alignment: 'center', margin: [0, 28, 0, 0] } : ''),
    defaultStyle: { font: 'Tinos' },
    content: [
      ...sections.flatMap(({ blocks, orientation }, i) => {
        const [first, ...rest] = blocks.map(write);
        return [i === 0 ? first : { ...first, pageBreak: 'before', pageOrientation: orientation }, ...rest];
      }),
      // It has no footnotes; at the end they are as much text to set.
      ...notes.map(write),
    ],
  };
}

function writer(styles) {
  let noteNumber = 0;
  const inline = (part) => {
    if (part.kind === 'break') return { text: '\n' };
    if (part.kind === 'note') return { text: String(++noteNumber), sup: true };
    const { text, bold, italic, superscript } = part;
    return {
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(superscript ? { sup: true } : {}),
    };
  };
  const paragraph = ({ style: name, content }) => {
    const { size, bold, italic, align, firstLine, after } = styles[name];
    return {
      text: content.map(inline),
      fontSize: size,
      bold,
      italics: italic,
      alignment: align,
      leadingIndent: pt(firstLine),
      margin: [0, 0, 0, pt(after)],
    };
  };
  const table = ({ columns, headerRows, rows, style }) => {
    const body = rows.map((row) => {
      // pdfmake wants a place holder wherever a span from the left or from above lies.
      const line = columns.map(() => ({}));
      for (const { column, colSpan, rowSpan, blocks } of row.cells) {
        line[column] = { stack: blocks.map(write), colSpan, rowSpan };
      }
      return line;
    });
    const inset = style === 'bang' ? 10.8 : 0;
    const layout = style === 'bang' ? { paddingLeft: () => 5.4, paddingRight: () => 5.4 } : 'noBorders';
    return { table: { widths: columns.map((width) => pt(width) - inset), headerRows, body }, layout };
  };
  const write = (block) => {
    if (block.kind === 'paragraph') return paragraph(block);
    if (block.kind === 'table') return table(block);
    return { canvas: [{ type: 'line', x1: 200, y1: 2, x2: 290, y2: 2, lineWidth: 0.5 }] };
  };
  return write;
}

/** `fonts`: paths of the four files by face. */
export function pdfmakeWriter(require, { regular, bold, italic, boldItalic }) {
  const pdfmake = require('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ Tinos: { normal: regular, bold, italics: italic, bolditalics: boldItalic } });
  return (definition) => pdfmake.createPdf(definition).getBuffer();
}
