/** Reads the head of a document, whether it is a table, lines with tabs, or what is left of it. */
import type { Part } from '../../document/parts.js';
import { isLabelled, labelEnd, labelIn, labelSpan } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import type { KeHoach } from '../../plan/schema.js';
import { isCapitals } from '../body/headings.js';
import type { Ledger } from '../ledger.js';
import { cut, type Line, linesIn, type Piece, printedLines, tabbed } from '../pieces.js';
import { bold, isAll } from '../rich.js';

export interface Header {
  /** Names of the issuing agency and of what stands above it, in capitals. */
  readonly agency: readonly { readonly line: Line; readonly isBold: boolean }[];
  readonly so?: { readonly line: Line; readonly so: number | null; readonly kyHieu: string };
  readonly date?: HeaderDate;
  /** `V/v …` of a công văn. */
  readonly about: readonly Line[];
  readonly marks: Pick<KeHoach, 'doKhan' | 'doMat' | 'luuHanh' | 'duThao'>;
  readonly hasMotto: boolean;
}

export interface HeaderDate {
  readonly line: Line;
  readonly diaDanh?: string;
  readonly ngay: number | null;
  readonly thang: number | null;
  readonly nam?: number;
}

/** Behind `Số:`; documents of the Party have a hyphen behind the number: "Số 339-KH/TU". */
const number = /^\s*(\d*)[\s\u00a0._…]*[/-]\s*(\p{Lu}[\p{L}\p{N}&().]*(?:\s*[/–-]\s*\p{Lu}[\p{L}\p{N}&().]*)*)$/u;
/** The number may share its line with the place and the date. */
const numberBefore = /^([\s\u00a0._…\d]*[/-]\s*\p{Lu}[\p{L}\p{N}&/-]*)\s+\p{Lu}.*ngày.*năm/u;
const dated =
  /^(?:(.{2,60}?)\s*,)?\s*ngày([\s\u00a0._…]*|\s*\d{1,2}\s*)tháng([\s\u00a0._…]*|\s*\d{1,2}\s*)năm\s*(\d{4}|\d{0,3}[\s\u00a0._…]*)$/iu;
const drawn = /^[\s_*\-–—=.…]+$/;

type Marks = { -readonly [K in keyof Header['marks']]: Header['marks'][K] };

const doKhan = { KHẨN: 'khan', 'THƯỢNG KHẨN': 'thuong-khan', 'HỎA TỐC': 'hoa-toc', 'HOẢ TỐC': 'hoa-toc' } as const;
const doMat = { MẬT: 'mat', 'TỐI MẬT': 'toi-mat', 'TUYỆT MẬT': 'tuyet-mat' } as const;
const luuHanh = { 'XEM XONG TRẢ LẠI': 'xem-xong-tra-lai', 'LƯU HÀNH NỘI BỘ': 'luu-hanh-noi-bo' } as const;

export function readHeader(pieces: readonly Piece[], loi: Loi, ledger: Ledger): Header {
  const found: {
    agency: Header['agency'][number][];
    about: Line[];
    marks: Marks;
    hasMotto: boolean;
    so?: NonNullable<Header['so']>;
    date?: HeaderDate;
  } = {
    agency: [],
    about: [],
    marks: {},
    hasMotto: false,
  };
  const seen = new Set<string>();
  const lines = pieces.flatMap((piece) => linesOf(piece, loi));
  const rests = new Set<Line>();
  for (const [i, line] of lines.entries()) {
    if (rests.has(line)) continue;
    const rest = restOfRepublic(line, lines.slice(i + 1, i + 4), loi);
    if (rest) rests.add(rest);
    const text = rest ? `${line.rich.text} ${rest.rich.text}` : line.rich.text;
    const printed = labelIn(loi, text, 'quoc-hieu', 'tieu-ngu')?.row.nghia;
    if (printed !== undefined) {
      // A second head is the beginning of another document.
      if (seen.has(printed)) {
        ledger.miss(line.paragraph, text);
        continue;
      }
      seen.add(printed);
      found.hasMotto = true;
      for (const one of rest ? [line, rest] : [line]) {
        ledger.put(one, 'dauTrang', one === line ? (printed === 'quoc-hieu' ? 'quoc-hieu' : 'tieu-ngu') : undefined);
        if (rest) ledger.change(one.paragraph, 'quốc hiệu bị ngắt thành hai dòng; mẫu in một dòng');
        else if (text !== 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' && text !== 'Độc lập - Tự do - Hạnh phúc')
          ledger.change(one.paragraph, 'quốc hiệu, tiêu ngữ in theo mẫu');
      }
      continue;
    }
    if (labelEnd(loi, text, 'tieu-de-dang') === text.length) {
      ledger.drop(line.paragraph, 'tiêu đề của văn bản Đảng; mẫu in quốc hiệu, tiêu ngữ');
      continue;
    }
    if (drawn.test(text)) {
      ledger.drop(line.paragraph, 'nét kẻ gõ bằng ký tự; mẫu vẽ đường kẻ');
      continue;
    }
    const so = readNumber(line, loi);
    const date = readDate(line);
    const mark = readMark(text, found.marks);
    if (so && !found.so) found.so = so;
    else if (date && !found.date) found.date = date;
    else if (isLabelled(loi, text, 've-viec') || (found.about.length > 0 && !isCapitals(text))) found.about.push(line);
    else if (mark?.isNew) ledger.put(line, 'dauTrang', mark.part);
    else if (mark) ledger.drop(line.paragraph, 'dấu khẩn, mật, lưu hành thứ hai');
    else if (isCapitals(text)) found.agency.push({ line, isBold: isAll(line.rich, bold) });
    else ledger.miss(line.paragraph, text);
  }
  return found;
}

/** A narrow column breaks the name of the state: its last words stand in one of the next lines, perhaps after others. */
function restOfRepublic(line: Line, later: readonly Line[], loi: Loi): Line | undefined {
  const start = line.rich.text;
  const isWhole = (text: string) => labelEnd(loi, text, 'quoc-hieu') === text.length;
  if (isWhole(start)) return undefined;
  return later.find(({ rich }) => isWhole(`${start} ${rich.text}`));
}

function linesOf(piece: Piece, loi: Loi): readonly Line[] {
  return linesIn(piece)
    .flatMap(({ line }) => printedLines(line))
    .flatMap(tabbed)
    .flatMap((line) => apart(line, loi))
    .filter((line) => line.rich.text !== '');
}

/** Columns that were run together: cut before and after what only one of them holds. */
function apart(line: Line, loi: Loi): readonly Line[] {
  const { text } = line.rich;
  const state = labelIn(loi, text, 'quoc-hieu', 'tieu-ngu');
  if (state && state.end - state.start < text.length)
    return [cut(line, 0, state.start), cut(line, state.start, state.end), cut(line, state.end)];
  const label = numberLabel(text, loi);
  const [, before] = (label > 0 ? numberBefore.exec(text.slice(label)) : null) ?? [];
  if (before === undefined) return [line];
  const end = label + before.length;
  return [cut(line, 0, end), cut(line, end)];
}

/** The figures may follow without a blank. */
function numberLabel(text: string, loi: Loi): number {
  return labelSpan(loi, /^\D*/.exec(text)?.[0] ?? '', 'so');
}

function readNumber(line: Line, loi: Loi): Header['so'] {
  const label = numberLabel(line.rich.text, loi);
  const match = label > 0 ? number.exec(line.rich.text.slice(label)) : null;
  if (!match) return undefined;
  const [, digits = '', kyHieu = ''] = match;
  const symbol = kyHieu.replace(/\s+/g, '').replaceAll('–', '-');
  return { line, so: Number(digits) === 0 ? null : Number(digits), kyHieu: symbol };
}

function readDate(line: Line): HeaderDate | undefined {
  const match = dated.exec(line.rich.text);
  if (!match || line.rich.text.length > 100) return undefined;
  const [, diaDanh, day = '', month = '', year = ''] = match;
  const figure = (text: string, most: number) => {
    const value = Number(/\d+/.exec(text)?.[0] ?? 0);
    return value >= 1 && value <= most ? value : null;
  };
  const thang = figure(month, 12);
  return {
    line,
    ngay: thang === null ? null : figure(day, 31),
    thang,
    ...(diaDanh === undefined ? {} : { diaDanh }),
    ...(/^\d{4}$/.test(year) ? { nam: Number(year) } : {}),
  };
}

function readMark(text: string, marks: Marks): { readonly part: Part; readonly isNew: boolean } | undefined {
  const key = text.toUpperCase();
  const own = <T extends Record<string, string>>(table: T) =>
    Object.hasOwn(table, key) ? table[key as keyof T] : undefined;
  const [urgent, secret, limited] = [own(doKhan), own(doMat), own(luuHanh)];
  const before = Object.keys(marks).length;
  const part = urgent ? 'do-khan' : secret ? 'do-mat' : limited ? 'luu-hanh' : 'du-thao';
  if (urgent) marks.doKhan ??= urgent;
  else if (secret) marks.doMat ??= secret;
  else if (limited) marks.luuHanh ??= limited;
  else if (key === 'DỰ THẢO') marks.duThao ??= true;
  else return undefined;
  return { part, isNew: Object.keys(marks).length > before };
}
