/** Files as people type them, built by hand: paragraphs in a small markup, tables, tabs. */
import type {
  ReadAlign,
  ReadBlock,
  ReadCell,
  ReadDocument,
  ReadParagraph,
  ReadRun,
  ReadTable,
} from '../../src/readers/model.js';

let count = 0;

/** `**đậm**`, `*nghiêng*`, `^chỉ số^`, `{1}`: the mark of footnote 1; `\t`, `\n` as in the model. */
export function p(text: string, align: ReadAlign = 'justify', more: Partial<ReadParagraph> = {}): ReadParagraph {
  count++;
  return {
    kind: 'paragraph',
    place: { part: 'word/document.xml', paragraph: count },
    runs: runsOf(text),
    format: {
      ...{ align, left: 0, right: 0, firstLine: 720, before: 0, after: 120, keepNext: false, boxed: false },
      line: { rule: 'auto', value: 240 },
    },
    bookmarks: [],
    ...more,
  };
}

/** The words as they are, without the markup. */
export function plainP(text: string): ReadParagraph {
  const run = { text, bold: false, italic: false, underline: false, superscript: false };
  return p('', 'justify', { runs: [run] });
}

export function c(text: string): ReadParagraph {
  return p(text, 'center');
}

function runsOf(text: string): readonly ReadRun[] {
  const runs: ReadRun[] = [];
  let [bold, italic, superscript] = [false, false, false];
  for (const part of text.split(/(\*\*|\*|\^|\{\d+\})/)) {
    const note = /^\{(\d+)\}$/.exec(part)?.[1];
    if (part === '**') bold = !bold;
    else if (part === '*') italic = !italic;
    else if (part === '^') superscript = !superscript;
    else if (note !== undefined)
      runs.push({ text: '', bold, italic, superscript, underline: false, note: Number(note) });
    else if (part !== '') runs.push({ text: part, bold, italic, superscript, underline: false });
  }
  return runs;
}

type CellContent =
  | string
  | readonly ReadBlock[]
  | { readonly blocks: readonly ReadBlock[] | string; readonly across?: number; readonly down?: number };

/** Rows of cells; a cell that is covered from above is left out, as in HTML. */
export function t(columns: number, rows: readonly (readonly CellContent[])[], headerRows = 0): ReadTable {
  const left = new Array<number>(columns).fill(0);
  return {
    kind: 'table',
    place: { part: 'word/document.xml' },
    columns: new Array<number>(columns).fill(1000),
    headerRows,
    bordered: true,
    rows: rows.map((row) => {
      let column = 0;
      const cells = row.map((content): ReadCell => {
        while ((left[column] ?? 0) > 0) column++;
        const {
          blocks,
          across = 1,
          down = 1,
        } = typeof content === 'object' && 'blocks' in content ? content : { blocks: content };
        const cell = {
          column,
          colSpan: across,
          rowSpan: down,
          blocks: typeof blocks === 'string' ? [p(blocks, 'left')] : blocks,
        };
        for (let at = column; at < column + across; at++) left[at] = down;
        column += across;
        return cell;
      });
      for (let at = 0; at < columns; at++) left[at] = Math.max(0, (left[at] ?? 0) - 1);
      return { cells, bookmarks: [] };
    }),
  };
}

export function file(blocks: readonly ReadBlock[], more: Partial<ReadDocument> = {}): ReadDocument {
  return {
    kind: 'docx',
    file: 'go-tay.docx',
    sections: [{ headers: [], footers: [], blocks }],
    notes: [],
    remarks: [],
    ...more,
  };
}

/** A head as two columns of a table without lines. */
export const head: ReadTable = t(2, [
  [
    [c('**ỦY BAN NHÂN DÂN**'), c('**TỈNH LÀO CAI**'), c('_______')],
    [c('**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**'), c('**Độc lập - Tự do - Hạnh phúc**'), c('______________')],
  ],
  [[c('Số:       /KH-UBND')], [c('*Lào Cai, ngày     tháng 5 năm 2026*')]],
]);

export const title = [c('**KẾ HOẠCH**'), c('**Triển khai Tháng hành động phòng, chống ma túy năm 2026**')];
export const opening = p('Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:');
export const ending: ReadTable = t(2, [
  [
    [p('***Nơi nhận:***', 'left'), p('- Bộ Công an (để b/c);', 'left'), p('- Lưu: VT, NC.', 'left')],
    [c('**TM. ỦY BAN NHÂN DÂN**'), c('**KT. CHỦ TỊCH**'), c('**PHÓ CHỦ TỊCH**'), c('**Nguyễn Văn A**')],
  ],
]);

/** A whole plan around a body. */
export function plan(...body: readonly ReadBlock[]): ReadDocument {
  return file([head, ...title, opening, ...body, ending]);
}
