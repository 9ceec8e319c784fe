/** Coverage as a Word and PDF report: a plan of the kind `do-phu` in memory, whose body is who lacks what and two tables. */
import { escapeInline } from '../../../plan/inline.js';
import type { LoadedPlan } from '../../../plan/load.js';
import type { Bang, KeHoach, NutChu } from '../../../plan/schema.js';
import { type BangDoPhu, communesOf, type DongNhiemVu, type NhomXa } from './view.js';
import { type Dem, type TrangThaiPhu, trangThaiWords } from './words.js';

/** What the template does not print is filled with what the schema asks for. */
export function doPhuReport(tinh: LoadedPlan, bang: BangDoPhu): LoadedPlan {
  const keHoach: KeHoach = {
    ...tinh.keHoach,
    loai: 'bao-cao/do-phu',
    them: {
      tomTat: bang.tomTat.map(escapeInline),
      kyHieu: bang.trangThai.map((state) => {
        const { ma, ten, nghia } = trangThaiWords[state];
        return `${ma}: ${ten} (${nghia})`;
      }),
    },
    noiDung: [
      ...lackingPart(bang),
      { cap: 'khoan', tieuDe: 'Từng nhiệm vụ, và số xã, phường, đặc khu', con: [tasksTable(bang)] },
      { cap: 'khoan', tieuDe: 'Từng xã, phường, đặc khu, và số nhiệm vụ', con: [communesTable(bang)] },
    ],
  };
  delete keHoach.phuLuc;
  return { ...tinh, keHoach, place: () => ({ file: tinh.file }) };
}

/** What a leader looks for first. */
function lackingPart({ phan }: BangDoPhu): readonly NutChu[] {
  const con = phan.flatMap(({ nhiemVu }) =>
    nhiemVu.flatMap(({ so, cho, chu, nhom }) => {
      const lacking = nhom.filter(({ loai }) => loai === 'thieu');
      if (lacking.length === 0) return [];
      const words = lacking.map((group) => `${group.ten}: ${communesOf(group)} (${group.lyDo})`).join('; ');
      return [
        { cap: 'gach' as const, chu: escapeInline(`Nhiệm vụ số ${so} (${cho}: ${shortened(chu, 90)}), ${words}.`) },
      ];
    }),
  );
  return con.length === 0 ? [] : [{ cap: 'khoan', tieuDe: 'Nhiệm vụ có xã còn thiếu hoặc phải xem lại', con }];
}

type Cot = Bang['cot'][number];
const counted = (states: readonly TrangThaiPhu[]): readonly Cot[] =>
  states.map((state, index) => ({
    ma: `dem${index}`,
    ten: trangThaiWords[state].ma,
    rong: 3.5,
    vai: 'khac',
    canh: 'giua',
  }));
const counts = (dem: Dem, states: readonly TrangThaiPhu[]): Readonly<Record<string, string>> =>
  Object.fromEntries(states.map((state, index) => [`dem${index}`, dem[state] === 0 ? '' : String(dem[state])]));

function tasksTable({ phan, trangThai }: BangDoPhu): Bang {
  return {
    cap: 'bang',
    kieu: 'thuong',
    cot: [
      { ma: 'so', ten: 'Số', rong: 4, vai: 'khac', canh: 'giua' },
      { ma: 'viec', ten: 'Nhiệm vụ của tỉnh', rong: 46, vai: 'noiDung', canh: 'trai' },
      ...counted(trangThai),
      { ma: 'vi', ten: 'Xã còn thiếu; vì sao chưa có', rong: 34, vai: 'ghiChu', canh: 'trai' },
    ],
    hang: phan.flatMap(({ ten, nhiemVu }) => [
      { nhom: escapeInline(ten) },
      ...nhiemVu.map((task) => taskRow(task, trangThai)),
    ]),
  };
}

function taskRow(
  { so, cho, chu, oTinh, dem, nhom }: DongNhiemVu,
  states: readonly TrangThaiPhu[],
): Bang['hang'][number] {
  const place = oTinh === '' ? cho : `${cho}; ở tỉnh: ${oTinh}`;
  return {
    o: {
      so: String(so),
      viec: [escapeInline(shortened(chu, 180)), `*(${escapeInline(place)})*`],
      ...counts(dem, states),
      vi: nhom.length === 0 ? '' : nhom.map((one) => escapeInline(groupWords(one))),
    },
  };
}

/** As much as tells one task from another; the whole text is in the province's plan. */
function shortened(chu: string, longest: number): string {
  return chu.length <= longest ? chu : `${chu.slice(0, chu.lastIndexOf(' ', longest - 1)).replace(/[,;:]$/, '')}…`;
}

function groupWords(group: NhomXa): string {
  const { ten, lyDo } = group;
  return `${ten.charAt(0).toUpperCase()}${ten.slice(1)}: ${communesOf(group)} (${lyDo})`;
}

function communesTable({ xa, trangThai }: BangDoPhu): Bang {
  return {
    cap: 'bang',
    kieu: 'thuong',
    cot: [
      { ma: 'maXa', ten: 'Mã', rong: 8, vai: 'khac', canh: 'giua' },
      { ma: 'ten', ten: 'Đơn vị', rong: 24, vai: 'noiDung', canh: 'trai' },
      ...counted(trangThai),
      { ma: 'ghiChu', ten: 'Ghi chú', rong: 44, vai: 'ghiChu', canh: 'trai' },
    ],
    hang: xa.map(({ ma, ten, tinhTrang, dem, ghiChu }) => ({
      o: {
        maXa: ma,
        ten: escapeInline(ten),
        ...(tinhTrang === 'doi-chieu' ? counts(dem, trangThai) : {}),
        ghiChu: escapeInline(ghiChu),
      },
    })),
  };
}
