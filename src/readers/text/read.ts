/** Reads a text file: text copied from a portal, OCR, Markdown. */
import { type Result, refusal } from '../../diagnostic/model.js';
import type { Loi } from '../../phrase/loi.js';
import { encodingCode } from '../lines/legacy.js';
import { paragraphOf } from '../lines/paragraph.js';
import { Remarks } from '../lines/remarks.js';
import { textOf } from '../lines/runs.js';
import type { ReadBlock, ReadDocument } from '../model.js';
import { rowsFromCells } from './cells-below.js';
import { decodeText } from './encoding.js';
import { Joiner } from './join.js';
import { takeNotes } from './notes.js';
import { dropPageNumbers, withoutLines } from './page-numbers.js';
import { atLine, partName } from './place.js';
import { isRow, type SourceLine, sourceLines, tabsOf } from './source-lines.js';
import { tablesOf } from './tables.js';
import { type Part, takeTwoColumns } from './two-columns.js';

/** A thousand pages have less. */
const largest = 4 * 1024 * 1024;
const mostLines = 60_000;
/** Stars, tags, tabs and the like. */
const mostMarks = 100_000;

export function readText(file: string, bytes: Uint8Array, loi: Loi): Result<ReadDocument> {
  if (bytes.length > largest)
    return refusal(
      file,
      'tep-qua-lon',
      `Thấy tệp chữ ${megabytes(bytes.length)} MB, cần nhỏ hơn ${megabytes(largest)} MB.`,
    );
  const decoded = decodeText(bytes);
  if (decoded === undefined || isBinary(decoded.text))
    return refusal(
      file,
      'bang-ma-sai',
      'Thấy tệp không phải chữ tiếng Việt theo UTF-8, UTF-16, Windows-1258, TCVN3 hay VNI; cần một tệp văn bản thuần (.txt).',
    );
  if (decoded.text.trim() === '') return refusal(file, 'tep-rong', 'Thấy tệp không có chữ nào, cần tệp có nội dung.');
  const marks = countOf(decoded.text, '*_<|\t\\&[\v\f');
  if (countOf(decoded.text, '\n\r') > mostLines || marks > mostMarks)
    return refusal(
      file,
      'tep-qua-lon',
      `Thấy tệp có hơn ${mostLines} dòng hoặc ${mostMarks} dấu định dạng, không giống một văn bản; cần tệp nhỏ hơn.`,
    );
  const remarks = new Remarks();
  if (decoded.encoding !== undefined)
    remarks.add(
      'changed',
      encodingCode(decoded.encoding),
      `đã chuyển chữ từ bảng mã ${decoded.encoding} sang Unicode`,
      {
        part: partName,
      },
    );
  return { value: documentOf(file, decoded.text, remarks, loi), diagnostics: [] };
}

function documentOf(file: string, text: string, remarks: Remarks, loi: Loi): ReadDocument {
  const source = sourceLines(text);
  sayMarks(source, remarks);
  const { lines: noted, notes, loose } = takeNotes(source.lines);
  const lost = 'thấy chú thích cuối trang không có chỗ nào ghi số của nó; để lại trong bài';
  for (const line of loose) remarks.add('reported', 'chu-thich-khong-cho-ghi', lost, atLine(line));
  const rebuilt = rowsFromCells(noted, loi);
  for (const { line, rows } of rebuilt.tables) {
    const message = `bảng chép mỗi dòng một ô: đã ghép lại thành ${rows} hàng`;
    remarks.add('changed', 'bang-moi-dong-mot-o', message, atLine(line));
  }
  const { lines: numbered, dropped, doubtful } = dropPageNumbers(rebuilt.lines);
  for (const line of dropped)
    remarks.add('ignored', 'so-trang', `đã bỏ số trang “${line.text.trim()}”`, atLine(line.line));
  for (const line of doubtful) {
    const message = `dòng chỉ có “${line.text.trim()}” không rõ có phải số trang không; để lại trong bài`;
    remarks.add('reported', 'so-trang-ngo', message, atLine(line.line));
  }
  const lines = dropRulers(numbered, remarks);
  saySpacedTable(lines, remarks);
  const joiner = new Joiner(
    lines.filter((one) => !isRow(one.text)),
    remarks,
    loi,
  );
  const blocks = grouped(lines).flatMap(({ rows, lines: group }): readonly ReadBlock[] =>
    rows ? tablesOf(group, remarks, loi) : takeTwoColumns(group, loi).flatMap((part) => partBlocks(part, joiner)),
  );
  joiner.finish();
  return { kind: 'text', file, sections: [{ headers: [], footers: [], blocks }], notes, remarks: remarks.all() };
}

/** A table set by blanks alone cannot be told from its lines: a person must look. */
function saySpacedTable(lines: readonly SourceLine[], remarks: Remarks): void {
  const spaced = lines.filter((line) => line.spaced && textOf(line.spaced).trim().split(/ {3,}/).length > 2);
  const [first] = spaced;
  if (!first || spaced.length < 3) return;
  const message = `có ${spaced.length} dòng giống bảng dựng bằng khoảng trắng: chữ của các cột có thể đã lẫn vào nhau; nên đọc từ tệp Word hoặc PDF`;
  remarks.add('reported', 'bang-khoang-trang', message, atLine(first.line), spaced.length);
}

function partBlocks(part: Part, joiner: Joiner): readonly ReadBlock[] {
  if ('table' in part) return [part.table];
  return joiner.paragraphs(part).map((one) => paragraphOf(one.runs, atLine(one.line)));
}

function sayMarks({ marks, single, invisible }: ReturnType<typeof sourceLines>, remarks: Remarks): void {
  const place = { part: partName };
  remarks.add('changed', 'dau-markdown', `đã đổi ${marks} dấu Markdown hoặc HTML thành kiểu chữ`, place, marks);
  remarks.add('changed', 'chu-an', `đã bỏ ${invisible} ký tự không nhìn thấy`, place, invisible);
  const alone = 'thấy dấu * không có cặp trong đoạn bắt đầu ở dòng này; để lại như chữ';
  for (const line of single) remarks.add('reported', 'dau-sao-le', alone, atLine(line));
}

/** `---` between pages or sections is drawn, not read. */
function dropRulers(lines: readonly SourceLine[], remarks: Remarks): readonly SourceLine[] {
  const drawn = lines.filter(({ text }) => /^\s*(?:[-–—_=]\s*){3,}$|^\s*(?:\*\s*){3,}$/u.test(text));
  for (const { line } of drawn) remarks.add('ignored', 'ke-ngang', 'đã bỏ đường kẻ ngang', atLine(line));
  return withoutLines(lines, new Set(drawn));
}

interface Group {
  readonly rows: boolean;
  readonly lines: SourceLine[];
}

function grouped(lines: readonly SourceLine[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const rows = isRow(line.text, last?.rows ? tabsOf(last.lines.at(-1)?.text ?? '') : 0);
    if (last && last.rows === rows) last.lines.push(line);
    else groups.push({ rows, lines: [line] });
  }
  return groups;
}

function countOf(text: string, letters: string): number {
  let count = 0;
  for (const letter of text) if (letters.includes(letter)) count++;
  return count;
}

function isBinary(text: string): boolean {
  const odd = Array.from(text).filter(
    (letter) => letter === '\ufffd' || (letter < ' ' && !'\t\n\v\f\r'.includes(letter)),
  );
  return odd.length > text.length / 200 + 2;
}

function megabytes(size: number): number {
  return Math.ceil(size / 1024 / 1024);
}
