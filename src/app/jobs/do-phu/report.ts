/** Coverage as a Word and PDF report: who lacks what, and two tables. */
import { parseInline } from '../../../plan/inline.js';
import type { LoadedPlan } from '../../../plan/load.js';
import {
  type Column,
  column,
  dash,
  formed,
  type Part,
  sections,
  table,
  viewOfReport,
} from '../../../template/report.js';
import type { View } from '../../../template/view.js';
import { type BangDoPhu, communesOf, type DongNhiemVu, type DongXa, type NhomXa } from './view.js';
import { type Dem, type TrangThaiPhu, trangThaiWords } from './words.js';

export function doPhuReport({ file, keHoach, coQuan }: LoadedPlan, bang: BangDoPhu): View {
  const { tomTat, trangThai, phan, xa } = bang;
  return viewOfReport({
    name: 'do-phu',
    file,
    coQuan: coQuan.tenThuong,
    trichYeu: parseInline(keHoach.trichYeu),
    tomTat,
    kyHieu: trangThai.map((state) => {
      const { ma, ten, nghia } = trangThaiWords[state];
      return `${ma}: ${ten} (${nghia})`;
    }),
    noiDung: sections('khoan', [
      ...lackingPart(bang),
      {
        tieuDe: 'Từng nhiệm vụ, và số xã, phường, đặc khu',
        con: [table(taskColumns(trangThai), ...phan.map(({ ten, nhiemVu }) => ({ ten, hang: nhiemVu })))],
      },
      { tieuDe: 'Từng xã, phường, đặc khu, và số nhiệm vụ', con: [table(communeColumns(trangThai), { hang: xa })] },
    ]),
  });
}

/** What a leader looks for first. */
function lackingPart({ phan }: BangDoPhu): readonly Part[] {
  const con = phan.flatMap(({ nhiemVu }) =>
    nhiemVu.flatMap(({ so, cho, chu, nhom }) => {
      const lacking = nhom.filter(({ loai }) => loai === 'thieu');
      if (lacking.length === 0) return [];
      const words = lacking.map((group) => `${group.ten}: ${communesOf(group)} (${group.lyDo})`).join('; ');
      return [dash(`Nhiệm vụ số ${so} (${cho}: ${shortened(chu, 90)}), ${words}.`)];
    }),
  );
  return con.length === 0 ? [] : [{ tieuDe: 'Nhiệm vụ có xã còn thiếu hoặc phải xem lại', con }];
}

function taskColumns(states: readonly TrangThaiPhu[]): readonly Column<DongNhiemVu>[] {
  return [
    column('Số', 4, ({ so }) => String(so), 'giua'),
    column('Nhiệm vụ của tỉnh', 46, ({ chu, cho, oTinh }) => {
      return [shortened(chu, 180), [formed('emphasis', `(${oTinh === '' ? cho : `${cho}; ở tỉnh: ${oTinh}`})`)]];
    }),
    ...counted<DongNhiemVu>(states, ({ dem }) => dem),
    column('Xã còn thiếu; vì sao chưa có', 34, ({ nhom }) => (nhom.length === 0 ? '' : nhom.map(groupWords))),
  ];
}

function communeColumns(states: readonly TrangThaiPhu[]): readonly Column<DongXa>[] {
  return [
    column('Mã', 8, ({ ma }) => ma, 'giua'),
    column('Đơn vị', 24, ({ ten }) => ten),
    ...counted<DongXa>(states, ({ tinhTrang, dem }) => (tinhTrang === 'doi-chieu' ? dem : undefined)),
    column('Ghi chú', 44, ({ ghiChu }) => ghiChu),
  ];
}

/** One narrow column for each state. */
function counted<Row>(states: readonly TrangThaiPhu[], demOf: (row: Row) => Dem | undefined): readonly Column<Row>[] {
  return states.map((state) =>
    column(trangThaiWords[state].ma, 3.5, (row) => String(demOf(row)?.[state] || ''), 'giua'),
  );
}

/** As much as tells one task from another; the whole text is in the province's plan. */
function shortened(chu: string, longest: number): string {
  return chu.length <= longest ? chu : `${chu.slice(0, chu.lastIndexOf(' ', longest - 1)).replace(/[,;:]$/, '')}…`;
}

function groupWords(group: NhomXa): string {
  const { ten, lyDo } = group;
  return `${ten.charAt(0).toUpperCase()}${ten.slice(1)}: ${communesOf(group)} (${lyDo})`;
}
