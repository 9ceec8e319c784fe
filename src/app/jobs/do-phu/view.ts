/** Coverage made ready to be shown: places in words, counts, names of communes; the three views print the same. */
import { inlineText, parseInline } from '../../../plan/inline.js';
import type { LoadedPlan } from '../../../plan/load.js';
import {
  type Dem,
  type DoPhu,
  demTrangThai,
  type O,
  type TrangThaiPhu,
  trangThaiPhu,
  type XaDoPhu,
} from '../../../transforms/do-phu/model.js';
import { tinhTrangWords } from '../../../transforms/do-phu/words.js';
import { placeWords } from '../../plans/node-labels.js';
import { motPhan, summary } from './summary.js';

/** Communes of which the same is to be said about a task. */
export interface NhomXa {
  readonly ten: string;
  /** `thieu`: something is to be done in these communes; `vi-sao`: why it is so. */
  readonly loai: 'thieu' | 'vi-sao';
  readonly lyDo: string;
  readonly xa: readonly string[];
  /** All that can be compared. */
  readonly tatCa: boolean;
}

export interface DongNhiemVu {
  readonly so: number;
  /** `Mục III.2, gạch 1`. */
  readonly cho: string;
  readonly chu: string;
  readonly oTinh: string;
  /** Of the communes that can be compared. */
  readonly dem: Dem;
  /** Communes where the task does not stand, or not whole, by reason. */
  readonly nhom: readonly NhomXa[];
  /** For each commune. */
  readonly o: readonly TrangThaiPhu[];
}

export interface PhanNhiemVu {
  readonly ten: string;
  readonly nhiemVu: readonly DongNhiemVu[];
}

export interface DongXa {
  readonly ma: string;
  readonly ten: string;
  readonly tinhTrang: XaDoPhu['tinhTrang'];
  readonly dem: Dem;
  readonly ghiChu: string;
}

export interface BangDoPhu {
  readonly tinh: string;
  readonly trichYeu: string;
  /** Sentences about the whole. */
  readonly tomTat: readonly string[];
  readonly phan: readonly PhanNhiemVu[];
  readonly xa: readonly DongXa[];
  /** States that occur in the plans that can be compared, in order; then all that occur. */
  readonly trangThai: readonly TrangThaiPhu[];
  readonly moiTrangThai: readonly TrangThaiPhu[];
}

export function tableOf(result: DoPhu, tinh: LoadedPlan): BangDoPhu {
  const { nhiemVu, xa } = result;
  const comparable = <T>(row: readonly T[]) => row.filter((_, at) => xa[at]?.tinhTrang === 'doi-chieu');
  const rows = nhiemVu.map(({ duong, chu, oTinh = '', phan }, at): DongNhiemVu & { readonly phan: string } => {
    const cells = (result.o[at] ?? []).map((cell, i) => ({ ...cell, tenXa: xa[i]?.ten ?? '' }));
    return {
      so: at + 1,
      cho: placeWords(tinh.keHoach, duong),
      chu,
      oTinh,
      dem: demTrangThai(comparable(cells)),
      nhom: groupsOf(comparable(cells)),
      o: cells.map(({ trangThai }) => trangThai),
      phan: [placeWords(tinh.keHoach, phan.duong), phan.chu].filter((text) => text !== '').join(': '),
    };
  });
  const occurring = (states: readonly TrangThaiPhu[]) => trangThaiPhu.filter((state) => states.includes(state));
  const { donVi } = tinh.coQuan;
  return {
    tinh: donVi ? `${donVi.loai} ${donVi.ten}` : tinh.coQuan.tenThuong,
    trichYeu: inlineText(parseInline(tinh.keHoach.trichYeu)),
    tomTat: summary(result, rows, tinh.keHoach),
    phan: [...new Set(rows.map(({ phan }) => phan))].map((ten) => ({
      ten,
      nhiemVu: rows.filter(({ phan }) => phan === ten),
    })),
    xa: communeRows(result),
    trangThai: occurring(rows.flatMap(({ o }) => comparable(o))),
    moiTrangThai: occurring(rows.flatMap(({ o }) => o)),
  };
}

/** In the order in which a reader must act: what lacks, what is unclear, what waits, what is left out. */
const kinds: readonly (Pick<NhomXa, 'ten' | 'loai'> & { readonly has: (cell: O) => boolean })[] = [
  { ten: 'thiếu', loai: 'thieu', has: ({ trangThai }) => trangThai === 'thieu' },
  { ten: 'phải xem lại', loai: 'thieu', has: ({ trangThai }) => trangThai === 'khong-ro' },
  { ten: 'không giao nữa mà kế hoạch của xã vẫn còn', loai: 'vi-sao', has: ({ luuY }) => luuY === 'van-con' },
  { ten: motPhan, loai: 'vi-sao', has: ({ luuY }) => luuY === 'mot-phan' },
  { ten: 'chờ quyết', loai: 'vi-sao', has: ({ trangThai }) => trangThai === 'cho-quyet' },
  { ten: 'không giao', loai: 'vi-sao', has: ({ trangThai }) => trangThai === 'khong-giao' },
];

function groupsOf(cells: readonly (O & { readonly tenXa: string })[]): readonly NhomXa[] {
  return kinds.flatMap(({ ten, loai, has }) => {
    const these = cells.filter(has);
    return [...new Set(these.map(({ lyDo = '' }) => lyDo))].map((lyDo): NhomXa => {
      const xa = these.filter((cell) => (cell.lyDo ?? '') === lyDo).map(({ tenXa }) => tenXa);
      return { ten, loai, lyDo, xa, tatCa: xa.length === cells.length };
    });
  });
}

/** Communes that lack a task are named; of the others the number is enough. */
export function communesOf({ loai, xa, tatCa }: NhomXa, mostNames = xa.length): string {
  if (tatCa && xa.length > 1) return `cả ${xa.length} đơn vị`;
  if (loai === 'vi-sao') return `${xa.length} đơn vị`;
  const more = xa.length - mostNames;
  return [...xa.slice(0, mostNames), ...(more > 0 ? [`và ${more} đơn vị nữa`] : [])].join(', ');
}

function communeRows({ xa, o }: DoPhu): readonly DongXa[] {
  const allOld = xa.every(({ cu, tinhTrang }) => cu || tinhTrang !== 'doi-chieu');
  return xa.map(({ ma, ten, tinhTrang, lyDo, cu, nguonLa, rieng }, at) => {
    const notes = [
      ...(tinhTrang === 'doi-chieu' ? [] : [lyDo ?? tinhTrangWords[tinhTrang]]),
      ...(cu && !allOld ? ['kế hoạch của tỉnh đã sửa sau khi lập kế hoạch này'] : []),
      ...(nguonLa.length > 0 ? [`${nguonLa.length} mục ghi nguon mà kế hoạch của tỉnh không có`] : []),
      ...(rieng > 0 ? [`${rieng} mục không lấy từ kế hoạch của tỉnh`] : []),
    ];
    const cells = o.map((row) => row[at] ?? { trangThai: 'khong-co' as const });
    return { ma, ten, tinhTrang, dem: demTrangThai(cells), ghiChu: notes.join('; ') };
  });
}
