/** Coverage as an .xlsx file: the tasks with their counts, the matrix of letters, the communes with theirs. */

import { type CellObject, type Row, type Sheet, writeXlsx } from '../../files/xlsx.js';
import { type BangDoPhu, communesOf, type DongNhiemVu, type NhomXa } from './view.js';
import { type TrangThaiPhu, trangThaiWords } from './words.js';

/** Columns that stay in sight: number, place, task. */
const frozen = 3;

const border = { borderStyle: 'thin', borderColor: '#808080' } as const;
const words = { wrap: true, alignVertical: 'top', ...border } as const;
const middle = { align: 'center', alignVertical: 'top', ...border } as const;
const head = {
  ...words,
  align: 'center',
  alignVertical: 'center',
  fontWeight: 'bold',
  backgroundColor: '#D9E2F3',
} as const;
const group = { ...words, fontWeight: 'bold', backgroundColor: '#F2F2F2' } as const;
const colours: Partial<Readonly<Record<TrangThaiPhu, string>>> = {
  thieu: '#F4B6B6',
  'khong-ro': '#FFE699',
  'cho-quyet': '#FFF2CC',
};

const text = (value: string, style: Omit<CellObject, 'value' | 'type'> = words): CellObject => ({
  value,
  type: String,
  ...style,
});
const number = (value: number, style: Omit<CellObject, 'value' | 'type'> = middle): CellObject => ({
  value,
  type: Number,
  ...style,
});

export function doPhuXlsx(bang: BangDoPhu): Promise<Uint8Array> {
  return writeXlsx([tasksSheet(bang), matrixSheet(bang), communesSheet(bang)]);
}

function tasksSheet(bang: BangDoPhu): Sheet<Buffer> {
  const { trangThai } = bang;
  const names = ['Số', 'Chỗ trong kế hoạch của tỉnh', 'Nhiệm vụ', 'Ở tỉnh', ...trangThai.map(nameOf)];
  const lacking = ['Xã còn thiếu, xã phải xem lại', 'Vì sao chưa có ở cấp xã'];
  const columns = names.length + lacking.length;
  const title = `Độ phủ nhiệm vụ của ${bang.tinh} ở cấp xã: ${bang.trichYeu}`;
  return {
    sheet: 'Tổng hợp',
    orientation: 'landscape',
    stickyRowsCount: 3,
    stickyColumnsCount: frozen,
    columns: [5, 20, 60, 24, ...trangThai.map(() => 9), 45, 45].map((width) => ({ width })),
    data: [
      across(title, columns, { fontWeight: 'bold', wrap: true, alignVertical: 'center' }),
      across(bang.tomTat.slice(0, onTop).join(' '), columns, { wrap: true, alignVertical: 'top' }),
      [...names, ...lacking].map((name) => text(name, head)),
      ...bang.phan.flatMap(({ ten, nhiemVu }) => [
        across(ten, columns, group),
        ...nhiemVu.map((task) => taskRow(task, trangThai)),
      ]),
      ...bang.tomTat.slice(onTop).map((sentence) => across(sentence, columns, { wrap: true, alignVertical: 'top' })),
    ],
  };
}

/** Sentences that stand above the table; the others follow it, so that what is frozen stays low. */
const onTop = 2;

function taskRow({ so, cho, chu, oTinh, dem, nhom }: DongNhiemVu, states: readonly TrangThaiPhu[]): Row {
  const told = (loai: NhomXa['loai']) =>
    nhom
      .filter((group) => group.loai === loai)
      .map((group) => `${group.ten}: ${communesOf(group)} (${group.lyDo})`)
      .join('\n');
  return [
    number(so),
    text(cho),
    text(chu),
    text(oTinh),
    ...states.map((state) => number(dem[state], { ...middle, ...colourOf(state, dem[state] > 0) })),
    text(told('thieu')),
    text(told('vi-sao')),
  ];
}

function matrixSheet(bang: BangDoPhu): Sheet<Buffer> {
  const columns = bang.xa.length + 3;
  const upright = { ...head, textRotation: 90, height: 150, alignVertical: 'bottom', wrap: false } as const;
  return {
    sheet: 'Từng xã, từng việc',
    orientation: 'landscape',
    stickyRowsCount: 2,
    stickyColumnsCount: frozen,
    columns: [{ width: 5 }, { width: 20 }, { width: 60 }, ...bang.xa.map(() => ({ width: 4 }))],
    data: [
      across(legend(bang), columns, { wrap: true, alignVertical: 'top', fontSize: 10 }),
      [...['Số', 'Chỗ', 'Nhiệm vụ'].map((name) => text(name, head)), ...bang.xa.map(({ ten }) => text(ten, upright))],
      ...bang.phan.flatMap(({ ten, nhiemVu }): readonly Row[] => [
        across(ten, columns, group),
        ...nhiemVu.map(({ so, cho, chu, o }) => [
          number(so),
          text(cho),
          text(chu),
          ...o.map((state) => text(trangThaiWords[state].ma, { ...middle, ...colourOf(state, true) })),
        ]),
      ]),
    ],
  };
}

function communesSheet({ xa, trangThai }: BangDoPhu): Sheet<Buffer> {
  const names = ['Mã', 'Đơn vị', ...trangThai.map(nameOf), 'Ghi chú'];
  return {
    sheet: 'Từng xã',
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    columns: [9, 30, ...trangThai.map(() => 9), 70].map((width) => ({ width })),
    data: [
      names.map((name) => text(name, head)),
      ...xa.map(({ ma, ten, tinhTrang, dem, ghiChu }) => [
        text(ma, middle),
        text(ten),
        ...trangThai.map((state) =>
          tinhTrang === 'doi-chieu'
            ? number(dem[state], { ...middle, ...colourOf(state, dem[state] > 0) })
            : text('', middle),
        ),
        text(ghiChu),
      ]),
    ],
  };
}

function legend({ moiTrangThai }: BangDoPhu): string {
  return moiTrangThai
    .map((state) => trangThaiWords[state])
    .map(({ ma, ten, nghia }) => `${ma} = ${ten}: ${nghia}`)
    .join('\n');
}

function nameOf(state: TrangThaiPhu): string {
  const { ma, ten } = trangThaiWords[state];
  return `${ten} (${ma})`;
}

function colourOf(state: TrangThaiPhu, isThere: boolean): { backgroundColor?: string } {
  const colour = colours[state];
  return colour !== undefined && isThere ? { backgroundColor: colour } : {};
}

/** A row of one text; it stands in the columns that stay in sight. */
function across(value: string, columns: number, style: Omit<CellObject, 'value' | 'type'>): Row {
  const covered = Array.from({ length: frozen - 1 }, () => null);
  const { backgroundColor } = style;
  const filled = backgroundColor === undefined ? {} : { backgroundColor };
  const beside = Array.from({ length: columns - frozen }, () => text('', filled));
  return [text(value, { ...style, columnSpan: frozen, height: heightOf(value) }), ...covered, ...beside];
}

/** Points; spreadsheets find no height for joined cells themselves. */
function heightOf(value: string): number {
  const [letters, lineHeight] = [80, 16];
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return lines * lineHeight + 4;
}
