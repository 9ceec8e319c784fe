/** One run: its pieces of text, breaks, marks and drawings. */
import { chosenBranch } from './alternate.js';
import { pageBreak } from './draft.js';
import { readDrawing, reportObject } from './drawing.js';
import { fontFacts } from './fonts.js';
import type { Inside } from './inside.js';
import type { NoteKind } from './note-numbers.js';
import { shorten } from './remarks.js';
import { formatRun, type RunFormat } from './run-format.js';
import { symbolOf } from './symbols.js';
import { isOn } from './units.js';
import { readVml } from './vml.js';
import { child, type Xml } from './xml.js';

type ReadInline = (parent: Xml, inside: Inside) => void;

/** `readInline`: for the words that a run carries inside it. */
export function readRun(run: Xml, inside: Inside, readInline: ReadInline): void {
  const { story, where, style } = inside;
  const format = formatRun(run, style, where.table, story.reading, story.place);
  for (const piece of run.children) readPiece(piece, inside, format, readInline);
}

function readPiece(piece: Xml, inside: Inside, format: RunFormat, readInline: ReadInline): void {
  const { story, line } = inside;
  const { reading } = story;
  switch (piece.name) {
    case 'w:t':
    case 'w:delText':
      reading.seen.add(piece);
      show(wordText(piece), inside, format);
      break;
    case 'w:tab':
    case 'w:ptab':
      show('\t', inside, format);
      break;
    case 'w:br':
      show(breakOf(piece), inside, format);
      break;
    case 'w:cr':
      show('\n', inside, format);
      break;
    case 'w:noBreakHyphen':
      show('-', inside, format);
      break;
    case 'w:softHyphen':
      show('\u00ad', inside, format);
      break;
    case 'w:sym':
      readSymbol(piece, inside, format);
      break;
    case 'w:fldChar':
      readFieldMark(piece, inside, format);
      break;
    case 'w:instrText':
      story.fields.instruct(piece.text);
      break;
    case 'w:pgNum':
      line.markPageField(format.look.size);
      break;
    case 'w:footnoteReference':
      readNote('footnote', piece, inside, format);
      break;
    case 'w:endnoteReference':
      readNote('endnote', piece, inside, format);
      break;
    case 'w:commentReference':
      reading.comments.met(piece.attributes['w:id'] ?? '', story.place);
      break;
    case 'w:ruby': {
      const base = child(piece, 'w:rubyBase');
      if (base) readInline(base, inside);
      return;
    }
    case 'mc:AlternateContent': {
      const branch = chosenBranch(piece, reading);
      for (const one of branch?.children ?? []) readPiece(one, inside, format, readInline);
      return;
    }
    case 'w:drawing':
      readDrawing(piece, inside);
      break;
    case 'w:pict':
      readVml(piece, inside);
      break;
    case 'w:object':
      reportObject(piece, inside);
      break;
  }
}

/** Without `xml:space` Word drops the blanks at both ends. */
function wordText({ text, attributes }: Xml): string {
  const kept = attributes['xml:space'] === 'preserve' ? text : trimmed(text);
  return /[\t\r\n]/.test(kept) ? kept.replace(/[\r\n]+/g, ' ') : kept;
}

/** By hand: a pattern for the blanks at the end takes quadratic time on a text full of blanks. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && blanks.has(text.charCodeAt(from))) from++;
  while (to > from && blanks.has(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

const blanks = new Set([0x20, 0x09, 0x0d, 0x0a]);

function breakOf({ attributes }: Xml): string {
  const type = attributes['w:type'];
  return type === 'page' || type === 'column' ? pageBreak : '\n';
}

function show(text: string, { story, line }: Inside, { look, hidden, strike, subscript, smallCaps }: RunFormat): void {
  const { reading, fields, place } = story;
  const { remarks } = reading;
  if (fields.inPageNumber) line.markPageField(look.size);
  else if (fields.visible && hidden) {
    remarks.add('reported', 'chu-an', `chữ ẩn “${shorten(text)}”: không đọc`, place);
  }
  if (!fields.visible || hidden) return;
  if (strike) remarks.add('reported', 'chu-gach', `chữ gạch ngang “${shorten(text)}”: đọc như chữ thường`, place);
  if (subscript) remarks.add('reported', 'chi-so-duoi', `chữ hạ thấp “${shorten(text)}”: đọc như chữ thường`, place);
  if (smallCaps) remarks.add('changed', 'chu-hoa-nho', 'chữ hoa nhỏ (Small caps): đọc thành chữ hoa', place);
  line.add(text, look);
}

/** A character of a picture font, or of a legacy font that Word took for one. */
function readSymbol({ attributes }: Xml, inside: Inside, format: RunFormat): void {
  const { story } = inside;
  const font = attributes['w:font'] ?? '';
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (fontFacts(font).legacy) {
    const { otherFont: _, ...look } = format.look;
    show(String.fromCharCode(code & 0xff), inside, { ...format, look: { ...look, font } });
    return;
  }
  const symbol = symbolOf(font, code);
  if (symbol === undefined && story.fields.visible && !format.hidden) {
    const message = `ký hiệu số ${shorten(attributes['w:char'] ?? '?')} của phông ${shorten(font)}: không biết là chữ gì, đọc thành “\ufffd”`;
    story.reading.remarks.add('reported', 'ky-hieu-la', message, story.place);
  }
  show(symbol ?? '\ufffd', inside, format);
}

/** Their results change by themselves when the file is opened or printed. */
const clocks = new Set(['DATE', 'TIME', 'PRINTDATE', 'SAVEDATE']);

function readFieldMark(mark: Xml, inside: Inside, format: RunFormat): void {
  const { fields, reading, place } = inside.story;
  const type = mark.attributes['w:fldCharType'];
  if (reading.unclosed.has(mark)) {
    const message = 'trường (field) mở mà không đóng: đọc như không có, lời lệnh của trường không đọc';
    reading.remarks.add('reported', 'truong-ho', message, place);
  } else if (type === 'begin') fields.begin(checkBox(mark));
  else if (type === 'separate') fields.separate();
  const ended = type === 'end' ? fields.end() : undefined;
  if (!ended) return;
  if (ended.name === 'PAGE') inside.line.markPageField(format.look.size);
  if (clocks.has(ended.name)) {
    reading.remarks.add(
      'reported',
      'truong-ngay',
      `trường ${ended.name} tự đổi theo ngày mở tệp: đọc chữ đang hiện`,
      place,
    );
  }
  if (ended.hadResult || inside.story.kind === 'header') return;
  if (ended.box !== undefined) show(ended.box, inside, format);
  else if (!silent.has(ended.name)) {
    reading.remarks.add(
      'reported',
      'truong-khong-chu',
      `trường ${shorten(ended.name) || 'không tên'} không có sẵn kết quả: không biết in ra gì`,
      place,
    );
  }
}

/** Fields that never print anything. */
const silent = new Set(['XE', 'TC', 'TA', 'RD', 'SET', 'ASK', 'BOOKMARK', 'PRIVATE', 'ADVANCE', 'NOTEREF', 'FORMTEXT']);

function checkBox(mark: Xml): string | undefined {
  const box = child(child(mark, 'w:ffData'), 'w:checkBox');
  if (!box) return undefined;
  const state = child(box, 'w:checked') ?? child(box, 'w:default');
  return state && isOn(state) ? '☒' : '☐';
}

function readNote(kind: NoteKind, { attributes }: Xml, { story, line }: Inside, { look, hidden }: RunFormat): void {
  const { reading, place } = story;
  if (hidden || !story.fields.visible || story.kind !== 'body') return;
  const own = attributes['w:customMarkFollows'];
  if (own !== undefined && own !== '0' && own !== 'false') {
    reading.remarks.add('reported', 'dau-chu-thich', 'chú thích có dấu riêng do người gõ: dấu ấy còn trong chữ', place);
  }
  line.addNote(reading.notes.refer(kind, attributes['w:id'] ?? ''), look);
}
