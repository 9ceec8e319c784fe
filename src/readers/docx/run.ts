/** One run: its pieces of text, breaks, marks and drawings. */
import { chosenBranch } from './alternate.js';
import { pageBreak } from './draft.js';
import { readDrawing, reportObject } from './drawing.js';
import { fontFacts } from './fonts.js';
import { handlers, readChildren } from './handlers.js';
import type { Inside } from './line.js';
import type { NoteKind } from './note-numbers.js';
import { shorten } from './remarks.js';
import { formatRun, type RunFormat } from './run-format.js';
import { symbolOf } from './symbols.js';
import { integer, isOn } from './units.js';
import { readVml } from './vml.js';
import { child, childrenNamed, valOf, type Xml } from './xml.js';

interface InRun extends Inside {
  readonly format: RunFormat;
  /** For the words that a run carries inside it. */
  readonly readInline: (parent: Xml, inside: Inside) => void;
}

export function readRun(run: Xml, inside: Inside, readInline: InRun['readInline']): void {
  readChildren(run, pieceElements, { ...inside, format: formatRun(run, inside), readInline });
}

export const pieceElements = handlers<InRun>({
  'w:t w:delText': (piece, inRun) => {
    inRun.story.reading.seen.add(piece);
    show(wordText(piece), inRun);
  },
  'w:tab w:ptab': (_, inRun) => show('\t', inRun),
  'w:br': (piece, inRun) => show(breakOf(piece), inRun),
  'w:cr': (_, inRun) => show('\n', inRun),
  'w:noBreakHyphen': (_, inRun) => show('-', inRun),
  'w:softHyphen': (_, inRun) => show('\u00ad', inRun),
  'w:sym': readSymbol,
  'w:fldChar': readFieldMark,
  'w:instrText': (piece, { story }) => story.fields.instruct(piece.text),
  'w:pgNum': (_, { line, format }) => line.markPageField(format.look.size),
  'w:footnoteReference': (piece, inRun) => readNote('footnote', piece, inRun),
  'w:endnoteReference': (piece, inRun) => readNote('endnote', piece, inRun),
  'w:commentReference': (piece, { story }) => story.reading.comments.met(piece.attributes['w:id'] ?? '', story.place),
  'w:ruby': (piece, inRun) => {
    const base = child(piece, 'w:rubyBase');
    if (base) inRun.readInline(base, inRun);
  },
  'mc:AlternateContent': (piece, inRun) => readChildren(chosenBranch(piece, inRun.story.reading), pieceElements, inRun),
  'w:drawing': readDrawing,
  'w:pict': (piece, inRun) => readVml(piece, inRun),
  'w:object': reportObject,
});

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

function show(text: string, { story, line, format }: InRun): void {
  const { fields } = story;
  const { look, hidden, strike, subscript, smallCaps } = format;
  if (fields.inPageNumber) line.markPageField(look.size);
  else if (hidden) line.hidden += text;
  else if (!fields.visible && text.trim() !== '')
    story.say('ignored', 'lenh-truong', 'chữ trong lời lệnh của trường (field): không in ra', text);
  if (!fields.visible || hidden) return;
  if (strike) story.say('reported', 'chu-gach', `chữ gạch ngang “${shorten(text)}”: đọc như chữ thường`);
  if (subscript) story.say('reported', 'chi-so-duoi', `chữ hạ thấp “${shorten(text)}”: đọc như chữ thường`);
  if (smallCaps) story.say('changed', 'chu-hoa-nho', 'chữ hoa nhỏ (Small caps): đọc thành chữ hoa');
  line.add(text, look);
}

/** A character of a picture font, or of a legacy font that Word took for one. */
function readSymbol({ attributes }: Xml, inRun: InRun): void {
  const { story, format } = inRun;
  const font = attributes['w:font'] ?? '';
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (fontFacts(font).legacy) {
    const { otherFont: _, ...look } = format.look;
    show(String.fromCharCode(code & 0xff), { ...inRun, format: { ...format, look: { ...look, font } } });
    return;
  }
  const symbol = symbolOf(font, code);
  if (symbol === undefined && story.fields.visible && !format.hidden) {
    const message = `ký hiệu số ${shorten(attributes['w:char'] ?? '?')} của phông ${shorten(font)}: không biết là chữ gì, đọc thành “\ufffd”`;
    story.say('reported', 'ky-hieu-la', message);
  }
  show(symbol ?? '\ufffd', inRun);
}

/** Their results change by themselves when the file is opened or printed. */
const clocks = new Set(['DATE', 'TIME', 'PRINTDATE', 'SAVEDATE']);

function readFieldMark(mark: Xml, inRun: InRun): void {
  const { story, line, format } = inRun;
  const { fields } = story;
  const type = mark.attributes['w:fldCharType'];
  if (story.reading.unclosed.has(mark)) {
    const message = 'trường (field) mở mà không đóng: đọc như không có, lời lệnh của trường không đọc';
    story.say('reported', 'truong-ho', message);
  } else if (type === 'begin') fields.begin(formValue(mark));
  else if (type === 'separate') fields.separate();
  const ended = type === 'end' ? fields.end() : undefined;
  if (!ended) return;
  const { name, box, hadResult } = ended;
  if (name === 'PAGE') line.markPageField(format.look.size);
  if (clocks.has(name))
    story.say('reported', 'truong-ngay', `trường ${name} tự đổi theo ngày mở tệp: đọc chữ đang hiện`);
  if (name === 'MERGEFIELD' && hadResult)
    story.say(
      'reported',
      'truong-tron',
      'trường trộn thư (MERGEFIELD) chưa trộn hoặc đã trộn một bản: đọc chữ đang hiện',
    );
  if (hadResult || story.kind === 'header') return;
  if (box !== undefined) show(box, inRun);
  else if (!silent.has(name)) {
    const message = `trường ${shorten(name) || 'không tên'} không có sẵn kết quả: không biết in ra gì`;
    story.say('reported', 'truong-khong-chu', message, '');
  }
}

/** Fields that never print anything. */
const silent = new Set(['XE', 'TC', 'TA', 'RD', 'SET', 'ASK', 'BOOKMARK', 'PRIVATE', 'ADVANCE', 'NOTEREF', 'FORMTEXT']);

function formValue(mark: Xml): string | undefined {
  const data = child(mark, 'w:ffData');
  const list = child(data, 'w:ddList');
  if (list) return chosenEntry(list);
  const box = child(data, 'w:checkBox');
  if (!box) return undefined;
  const state = child(box, 'w:checked') ?? child(box, 'w:default');
  return state && isOn(state) ? '☒' : '☐';
}

/** Of a drop-down list: nothing says its entry but its number. */
function chosenEntry(list: Xml): string | undefined {
  const entries = childrenNamed(list, 'w:listEntry').map((one) => one.attributes['w:val'] ?? '');
  return entries[integer(valOf(list, 'w:result') ?? valOf(list, 'w:default')) ?? 0];
}

function readNote(kind: NoteKind, { attributes }: Xml, { story, line, format: { look, hidden } }: InRun): void {
  if (hidden || !story.fields.visible || story.kind !== 'body') return;
  const own = attributes['w:customMarkFollows'];
  if (own !== undefined && own !== '0' && own !== 'false') {
    story.say('reported', 'dau-chu-thich', 'chú thích có dấu riêng do người gõ: dấu ấy còn trong chữ');
  }
  line.addNote(story.reading.notes.refer(kind, attributes['w:id'] ?? ''), look);
}
