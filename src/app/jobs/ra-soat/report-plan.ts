/** The report on a review list as a plan of the kind `ra-soat`: counts by kind, what waits for a decision, what is done. */
import { escapeInline } from '../../../plan/inline.js';
import type { LoadedPlan } from '../../../plan/load.js';
import type { Bang, KeHoach, Nut } from '../../../plan/schema.js';
import { isOpen } from '../../../transforms/ra-soat/entry.js';
import { kindWords, trangThaiWords } from '../../../transforms/ra-soat/words.js';
import type { Review } from '../../plans/review.js';
import { lookAgain, type RaSoatRow, rowsOf } from './ra-soat.js';

/** A plan in memory only; what the template does not print is filled with what the schema asks for. */
export function reportOf(review: Review): LoadedPlan {
  const { plan, list } = review;
  const rows = rowsOf({ plan, list: { ...list, muc: lookAgain(review) } });
  const [open, done] = [rows.filter(({ muc }) => isOpen(muc)), rows.filter(({ muc }) => !isOpen(muc))];
  const count = (state: string) => done.filter(({ muc }) => muc.trangThai === state).length;
  const source = list.lenh === 'nam-moi' ? 'kế hoạch năm trước' : 'kế hoạch của tỉnh';
  const name = list.nguon.tep.split('/').at(-1) ?? '';
  const keHoach: KeHoach = {
    ...plan.keHoach,
    loai: 'bao-cao/ra-soat',
    them: {
      tomTat: [
        `Kế hoạch ${escapeInline(list.keHoach)} được lập từ ${source} (${escapeInline(name)}). Có ${rows.length} việc phải rà soát: ${open.length} việc chờ quyết; ${done.length} việc đã xong, gồm ${count('nhan')} đã nhận, ${count('giu')} giữ nguyên, ${count('sua')} đã sửa tay, ${count('xoa')} đã bỏ.`,
      ],
    },
    noiDung: [
      ...(open.length > 0
        ? [section('TỔNG HỢP VIỆC CHỜ QUYẾT', countTable(open)), section('VIỆC CHỜ QUYẾT', openTable(open))]
        : []),
      ...(done.length > 0 ? [section('VIỆC ĐÃ XONG', doneTable(done))] : []),
    ],
  };
  delete keHoach.phuLuc;
  return { ...plan, keHoach, place: () => ({ file: plan.file }) };
}

function section(tieuDe: string, bang: Bang): Nut {
  return { cap: 'muc', tieuDe, con: [bang] };
}

type Cot = Bang['cot'][number];

const tt: Cot = { ma: 'tt', ten: 'TT', rong: 4, vai: 'tt', canh: 'giua' };
const text = (ma: string, ten: string, rong: number): Cot => ({ ma, ten, rong, vai: 'khac', canh: 'trai' });
const short = (ma: string, ten: string, rong: number): Cot => ({ ma, ten, rong, vai: 'khac', canh: 'giua' });

function countTable(open: readonly RaSoatRow[]): Bang {
  const kinds = [...new Set(open.map(({ muc }) => kindWords(muc)))];
  return {
    cap: 'bang',
    kieu: 'thuong',
    cot: [tt, text('loai', 'Loại việc', 76), short('so', 'Số việc chờ quyết', 20)],
    hang: kinds.map((loai) => ({
      o: { loai, so: String(open.filter(({ muc }) => kindWords(muc) === loai).length) },
    })),
  };
}

/** The last column is for the leader's pen. */
function openTable(rows: readonly RaSoatRow[]): Bang {
  const cot = [
    tt,
    text('cho', 'Chỗ trong kế hoạch', 11),
    text('truoc', 'Chữ trong kế hoạch', 26),
    text('sau', 'Đề xuất', 20),
    text('lyDo', 'Vì sao phải xem', 28),
    short('yKien', 'Mã; ý kiến', 11),
  ];
  return tableOf(cot, rows, (row) => ({
    cho: placesOf(row),
    truoc: wordsOf(row),
    sau: offersOf(row),
    lyDo: reasonsOf(row),
    yKien: row.muc.ma,
  }));
}

function doneTable(rows: readonly RaSoatRow[]): Bang {
  const cot = [
    tt,
    text('cho', 'Chỗ trong kế hoạch', 16),
    text('truoc', 'Chữ trước', 23),
    text('sau', 'Chữ sau', 22),
    text('lyDo', 'Lý do', 24),
    short('trangThai', 'Trạng thái', 11),
  ];
  return tableOf(cot, rows, (row) => ({
    cho: placesOf(row),
    truoc: escapeInline(cut(row.muc.truoc)),
    sau: escapeInline(cut(row.muc.sau ?? '')),
    lyDo: reasonOf(row),
    trangThai: trangThaiWords[row.muc.trangThai],
  }));
}

type Cells = Record<string, string | string[]>;

function tableOf(cot: Bang['cot'], rows: readonly RaSoatRow[], cells: (row: RaSoatRow) => Cells): Bang {
  return { cap: 'bang', kieu: 'thuong', cot, hang: rows.map((row) => ({ o: cells(row) })) };
}

const most = 6;

/** A reader of paper needs no line of the YAML file. */
function placesOf({ places }: RaSoatRow): string[] {
  const words = [...new Set(places.map((place) => place.replace(/ \(dòng \d+\)$/, '').replace(/ (\d+)$/, '\u00a0$1')))];
  const more = words.length > most ? [`và ${words.length - most} chỗ nữa`] : [];
  return [...words.slice(0, most), ...more].map(escapeInline);
}

/** Few words in their sentence, in bold; what stands there already is said so. */
function wordsOf({ muc: { truoc, sau }, quanh }: RaSoatRow): string[] {
  const sentences = quanh.map(
    ({ before, words, after }) => `${escapeInline(before)}${bold(words)}${escapeInline(after)}`,
  );
  const words = sentences.length > 0 ? sentences : [escapeInline(cut(sau ?? truoc))];
  return sau === undefined || sau === truoc ? words : [...words, `(Năm trước: ${escapeInline(cut(truoc))})`];
}

/** Emphasis marks must stand beside letters. */
function bold(words: string): string {
  const [, space = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return inner === '' ? words : `${space}**${escapeInline(inner)}**${end}`;
}

function offersOf({ muc: { deXuat = [] } }: RaSoatRow): string | string[] {
  const offers = deXuat.map(({ chu, lyDo }, i) => `${i + 1}) ${chu} (${lyDo.replace(/\.$/, '')})`);
  return offers.length > 0 ? offers.map(escapeInline) : '';
}

function reasonsOf(row: RaSoatRow): string[] {
  const sources = row.muc.nguon.filter((one) => !ownSources.test(one) && (!one.startsWith('http') || one.length < 60));
  return [reasonOf(row), ...(sources.length > 0 ? [escapeInline(`Nguồn: ${sources.join('; ')}.`)] : [])];
}

/** What only whoever keeps the catalogues can look up. */
const ownSources = /^(?:KH |kiến thức|đánh dấu|danh mục|--)/;

/** How to type a decision is nothing for the reader of a report. */
function reasonOf({ muc }: RaSoatRow): string {
  const reason = muc.lyDo.replace(/ \(--\p{Ll}+\)/gu, '').replace(/(?<=^|[.?!] )[^.?!]*--\p{Ll}[^.?!]*[.?!] ?/gu, '');
  return `**${escapeInline(kindWords(muc))}.** ${escapeInline(reason.trim())}`;
}

const longest = 240;

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s\S*$/, '')}…`;
}
