/** Lines of Nơi nhận → recipients of the plan; the Lưu line → where it is filed and who drafted. */

import { labelSpan } from '../../phrase/form.js';
import type { KeHoach, NguoiNhan } from '../../plan/schema.js';
import type { Line } from '../pieces.js';
import type { Reading } from '../reading.js';
import { slice, tidy } from '../rich.js';
import type { Ending, Recipient } from './ending.js';

const noRecipient = '(chưa thấy nơi nhận trong tệp nguồn)';

export function readRecipients(ending: Ending, reading: Reading): NguoiNhan[] {
  const list = ending.recipients.map((one, i) => recipient(one, i, reading));
  if (list.length > 0) return list;
  reading.ledger.add('noiNhan.0', noRecipient, 'Tệp nguồn không có nơi nhận; cần điền.');
  return [noRecipient];
}

interface Parted {
  readonly from: number;
  readonly to: number;
  readonly note?: string;
}

/** `- Name (note);` */
function parted(text: string): Parted {
  const from = /^[-–—+•*]\s*/u.exec(text)?.[0].length ?? 0;
  const end = text.length - (/\s*[;.,]\s*$/.exec(text)?.[0].length ?? 0);
  const words = text.slice(from, end);
  // "…; (T/h)": a note typed after the end mark is still the recipient's.
  const match = /^(.*[^\s;])\s*;?\s*\(([^()]+)\)$/s.exec(words);
  const [, name = '', note] = match ?? [];
  return note === undefined ? { from, to: end } : { from, to: from + name.length, note };
}

function recipient({ lines, note }: Recipient, i: number, reading: Reading): NguoiNhan {
  const path = `noiNhan.${i}`;
  if (note) {
    const nhom = lines.map((line, j) => name(line, `${path}.nhom.${j}`, reading, false).ten);
    const words = note.rich.text.replace(/^\(\s*|\s*\)\s*[;.,]?$/g, '');
    reading.ledger.put(note, `${path}.ghiChu`, 'noi-nhan-ghi-chu');
    if (note.rich.text !== `(${words});`) reading.ledger.change(note.paragraph, 'dấu câu của ghi chú in theo mẫu');
    return {
      nhom,
      ghiChu: reading.prose(note, { text: words, marks: words.split('').map(() => 0) }, 'khong', `${path}.ghiChu`),
    };
  }
  const [line] = lines;
  if (!line) return noRecipient;
  const { ten, ghiChu } = name(line, path, reading, true);
  return ghiChu === undefined ? ten : { ten, ghiChu };
}

function name(line: Line, path: string, reading: Reading, withNote: boolean): { ten: string; ghiChu?: string } {
  const { text } = line.rich;
  const { from, to, note } = withNote ? parted(text) : { ...parted(text), note: undefined };
  const end = withNote ? to : text.length - (/\s*[;.,]\s*$/.exec(text)?.[0].length ?? 0);
  const rich = tidy(slice(line.rich, from, end));
  reading.ledger.put(line, path, 'noi-nhan');
  const printed = `- ${rich.text}${note === undefined ? '' : ` (${note})`};`;
  if (printed !== text) reading.ledger.change(line.paragraph, `dấu câu in theo mẫu: “${printed.slice(-24)}”`);
  const ten = reading.prose(line, rich, 'phanCong', path);
  return note === undefined ? { ten } : { ten, ghiChu: note };
}

export function readFiling(ending: Ending, { ledger, danhMuc: { loi } }: Reading): KeHoach['luu'] {
  const { filing } = ending;
  if (!filing) {
    ledger.add('luu.noi.0', 'Lưu: VT', 'Tệp nguồn không có dòng Lưu; dữ liệu phải có ít nhất một nơi lưu.');
    return { noi: ['VT'] };
  }
  ledger.put(filing, 'luu', 'luu');
  const { text } = filing.rich;
  const item = text.replace(/^[-–—+•*]\s*/u, '');
  const words = item
    .slice(labelSpan(loi, item, 'luu'))
    .trim()
    .replace(/\s*[.;]\s*$/, '');
  const candidates = [drafterAfter(text), drafterInside(words), places(words)];
  const exact = candidates.find((one) => one && printedFiling(one) === text);
  if (exact) return exact;
  const nearest = places(words);
  ledger.change(filing.paragraph, `in theo mẫu: “${printedFiling(nearest)}”`);
  return nearest;
}

function places(words: string): KeHoach['luu'] {
  const noi = words.split(', ').filter((place) => place !== '');
  return { noi: noi.length > 0 ? noi : ['VT'] };
}

/** `VT, NC. NG.(60)`: the drafter's code in capitals and the number of copies after the line. */
function drafterAfter(text: string): KeHoach['luu'] | undefined {
  const match = /Lưu: (.+?)\. (\p{Lu}+)\.(?:\((\d+)\))?$/u.exec(text);
  const [, words = '', nguoiSoan = '', copies] = match ?? [];
  if (!match) return undefined;
  return { ...places(words), nguoiSoan, ...(copies === undefined ? {} : { soBan: Number(copies) }) };
}

/** `VT, NC (Ng)`, `VT, NC (Ng, 60b)`. */
function drafterInside(words: string): KeHoach['luu'] | undefined {
  const match = /^(.+) \(([^(),]+)(?:, (\d+)b)?\)$/u.exec(words);
  const [, before = '', nguoiSoan = '', copies] = match ?? [];
  if (!match) return undefined;
  const soBan = copies === undefined ? {} : { soBan: Number(copies) };
  return { ...places(before), nguoiSoan, ...soBan, kieuNguoiSoan: 'trong-ngoac' };
}

/** As the templates print it. */
function printedFiling({ noi, nguoiSoan, soBan, kieuNguoiSoan }: KeHoach['luu']): string {
  const line = `- Lưu: ${noi.join(', ')}`;
  if (nguoiSoan === undefined) return `${line}.`;
  if (kieuNguoiSoan === 'trong-ngoac') return `${line} (${nguoiSoan}${soBan === undefined ? '' : `, ${soBan}b`}).`;
  return `${line}. ${nguoiSoan}.${soBan === undefined ? '' : `(${soBan})`}`;
}
