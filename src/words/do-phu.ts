/** Coverage as text for the terminal: a line of counts for each task, who lacks it, then a line for each commune. */
import { type BangDoPhu, communesOf, type DongNhiemVu, type DongXa, type NhomXa } from '../app/jobs/do-phu/view.js';
import { type Dem, type TrangThaiPhu, trangThaiWords } from '../app/jobs/do-phu/words.js';
import { cut, wrap } from './lines.js';

const width = 80;
const narrow = 4;
/** Names in one line of the terminal; the files name all. */
const mostNames = 8;
const longestReason = 200;

export function doPhuLines(bang: BangDoPhu): readonly string[] {
  const { tinh, trichYeu, tomTat, trangThai } = bang;
  return [
    ...fill(`ĐỘ PHỦ NHIỆM VỤ CỦA ${tinh.toUpperCase()} Ở CẤP XÃ`, 0, 0),
    ...fill(trichYeu, 0, 0),
    '',
    ...tomTat.flatMap((text) => fill(text, 0, 2)),
    ...(trangThai.length === 0 ? [] : tableLines(bang)),
    '',
    'TỪNG XÃ, PHƯỜNG, ĐẶC KHU',
    ...(trangThai.length === 0 ? [] : [headLine('  Mã     Đơn vị, và số nhiệm vụ', trangThai)]),
    ...bang.xa.flatMap((one) => communeLines(one, trangThai)),
  ];
}

function tableLines({ trangThai, phan }: BangDoPhu): readonly string[] {
  return [
    '',
    ...trangThai.flatMap((state) => {
      const { ma, ten, nghia } = trangThaiWords[state];
      return fill(`${ma} ${ten}: ${nghia}`, 2, 4);
    }),
    ...phan.flatMap(({ ten, nhiemVu }) => [
      '',
      ...fill(ten, 0, 0),
      headLine('  Số  Nhiệm vụ của tỉnh, và số xã', trangThai),
      ...nhiemVu.flatMap((task) => taskLines(task, trangThai)),
    ]),
  ];
}

function headLine(left: string, columns: readonly TrangThaiPhu[]): string {
  return line(
    left,
    columns.map((state) => trangThaiWords[state].ma),
  );
}

function taskLines({ so, cho, chu, dem, nhom }: DongNhiemVu, columns: readonly TrangThaiPhu[]): readonly string[] {
  const number = `${String(so).padStart(4)}  `;
  return [line(`${number}${cho}: ${chu}`, counts(dem, columns)), ...nhom.flatMap(groupLines)];
}

function groupLines(group: NhomXa): readonly string[] {
  return fill(`${group.ten}: ${communesOf(group, mostNames)} (${cut(group.lyDo, longestReason)})`, 6, 8);
}

function communeLines(
  { ma, ten, tinhTrang, dem, ghiChu }: DongXa,
  columns: readonly TrangThaiPhu[],
): readonly string[] {
  const left = `  ${ma}  ${ten}`;
  if (tinhTrang !== 'doi-chieu') {
    const [first = '', ...others] = fill(`${ten}: ${ghiChu}`, left.length - ten.length, 9);
    return [`  ${ma}  ${first.trimStart()}`, ...others];
  }
  return [line(left, counts(dem, columns)), ...(ghiChu === '' ? [] : fill(ghiChu, 9, 9))];
}

function counts(dem: Dem, columns: readonly TrangThaiPhu[]): readonly string[] {
  return columns.map((state) => (dem[state] === 0 ? '.' : String(dem[state])));
}

function line(left: string, numbers: readonly string[]): string {
  const room = width - numbers.length * narrow;
  return `${cut(left, room).padEnd(room)}${numbers.map((text) => text.padStart(narrow)).join('')}`;
}

function fill(text: string, first: number, next: number): readonly string[] {
  return wrap(text, first, next, width);
}
