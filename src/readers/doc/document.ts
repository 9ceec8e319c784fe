/** What the library found in a .doc → a document. */
import type { Extracted } from 'word-extractor';
import { decodeLegacy, encodingCode } from '../lines/legacy.js';
import { Remarks } from '../lines/remarks.js';
import type { ReadBlock, ReadDocument, ReadNote } from '../model.js';
import { blocksOfText, paragraphAt, withNotes } from './blocks.js';
import { noteMark, typedTab } from './mend.js';
import type { WordPart } from './word-part.js';

const body = 'thân văn bản';
const plain = { filterUnicode: false };

export function documentOf(file: string, found: Extracted, part: WordPart): ReadDocument {
  const remarks = new Remarks();
  const only =
    'tệp .doc chỉ đọc được chữ: không có chữ đậm, nghiêng, căn lề, số thứ tự tự động; muốn đủ thì lưu lại thành .docx';
  remarks.add('reported', 'chi-co-chu', only, { part: body });
  const read = (text: string, where: string): readonly ReadBlock[] =>
    blocksOfText(decoded(text, where, remarks), where);
  sayMissing(found, part, remarks);
  const footnotes = footnotesOf(found.getFootnotes(plain));
  const endnotes = linesOf(found.getEndnotes(plain)).map((text, i) => [paragraphAt(text, 'chú thích cuối bài', i + 1)]);
  const marks = found.getBody(plain).split(noteMark).length - 1;
  const placed = endnotes.length === 0 && marks === footnotes.length;
  const notes = [...footnotes, ...endnotes].map((blocks, i): ReadNote => ({ number: i + 1, blocks }));
  if (!placed) {
    const message = 'tệp .doc không cho biết chú thích gắn vào chỗ nào trong bài; cần đặt lại';
    remarks.add('reported', 'chu-thich-khong-cho-ghi', message, { part: 'chú thích' }, notes.length);
  }
  const numbers = (placed ? notes.map((note) => note.number) : [])[Symbol.iterator]();
  const boxes = linesOf(found.getTextboxes(plain));
  remarks.add('changed', 'hop-chu', 'đã đưa chữ trong hộp chữ xuống cuối bài', { part: 'hộp chữ' }, boxes.length);
  for (const comment of linesOf(found.getAnnotations(plain))) {
    const message = `thấy nhận xét của người đọc: “${comment.replaceAll(typedTab, ' ').trim()}”`;
    remarks.add('reported', 'binh-luan', message, { part: 'nhận xét' });
  }
  const section = {
    headers: read(withoutNumbers(found.getHeaders({ ...plain, includeFooters: false }), remarks), 'đầu trang'),
    footers: read(withoutNumbers(found.getFooters(plain), remarks), 'chân trang'),
    blocks: [...withNotes(read(found.getBody(plain), body), numbers), ...read(boxes.join('\n'), 'hộp chữ')],
  };
  return { kind: 'doc', file, sections: [section], notes, remarks: remarks.all() };
}

/** What a page number field showed when the file was saved. */
function withoutNumbers(text: string, remarks: Remarks): string {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !/^[\s\u00a0]*[-–]?\s*\d{1,4}\s*[-–]?[\s\u00a0]*$/u.test(line));
  remarks.add('ignored', 'so-trang', 'đã bỏ số trang', { part: 'đầu trang' }, lines.length - kept.length);
  return kept.join('\n');
}

function decoded(text: string, part: string, remarks: Remarks): string {
  // In TCVN3 the soft hyphen is the letter ư: only what decoding leaves of it is a hyphen that nobody sees.
  const { text: meant, encoding } = decodeLegacy(text.replaceAll('\u001e', '-'));
  if (encoding !== undefined)
    remarks.add('changed', encodingCode(encoding), `đã chuyển chữ từ bảng mã ${encoding} sang Unicode`, { part });
  return meant.replaceAll('\u00ad', '');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((one) => one.trim() !== '');
}

/** What stands between a note's mark and its words. */
const leading = new RegExp(`^[\\s${typedTab}]+`, 'u');

/** Every note begins with its mark. */
function footnotesOf(text: string): ReadBlock[][] {
  return text
    .split(noteMark)
    .map((text) => linesOf(text.replace(leading, '')))
    .filter((lines) => lines.length > 0)
    .map((lines, i) =>
      lines.map((line) => paragraphAt(decodeLegacy(line).text.replaceAll('\u00ad', ''), 'chú thích', i + 1)),
    );
}

/** What the piece table holds and the library did not give: deleted with changes tracked. */
function sayMissing(found: Extracted, part: WordPart, remarks: Remarks): void {
  const missing = lettersIn(withoutFields(part.text.slice(0, part.bodyLength))) - lettersIn(found.getBody(plain));
  const message = `${missing} chữ cái có trong tệp nhưng đã đánh dấu xóa (theo dõi thay đổi), không đưa vào`;
  remarks.add('reported', 'chu-xoa', message, { part: body }, missing);
}

/** Instructions of fields are not printed, their results are. */
function withoutFields(text: string): string {
  const open: ('instruction' | 'result')[] = [];
  let out = '';
  for (const letter of text) {
    if (letter === '\u0013') open.push('instruction');
    else if (letter === '\u0014') open[open.length - 1] = 'result';
    else if (letter === '\u0015') open.pop();
    else if (!open.includes('instruction')) out += letter;
  }
  return out;
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
