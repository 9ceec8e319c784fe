/** The report on a review list: counts by kind, what waits for a decision, what is done. */
import { parseInline } from '../../../plan/inline.js';
import {
  type Column,
  column,
  formed,
  numbers,
  sections,
  table,
  viewOfReport,
  type Words,
} from '../../../template/report.js';
import type { View } from '../../../template/view.js';
import { isOpen } from '../../../transforms/ra-soat/entry.js';
import { kindWords, trangThaiWords } from '../../../transforms/ra-soat/words.js';
import type { Review } from '../../plans/review.js';
import { lookAgain, type RaSoatRow, rowsOf } from './ra-soat.js';

export function reportOf(review: Review): View {
  const { plan, list } = review;
  const rows = rowsOf({ plan, list: { ...list, muc: lookAgain(review) } });
  const [open, done] = [rows.filter(({ muc }) => isOpen(muc)), rows.filter(({ muc }) => !isOpen(muc))];
  const count = (state: string) => done.filter(({ muc }) => muc.trangThai === state).length;
  const source = list.lenh === 'nam-moi' ? 'kế hoạch năm trước' : 'kế hoạch của tỉnh';
  const name = list.nguon.tep.split('/').at(-1) ?? '';
  const tomTat = `Kế hoạch ${list.keHoach} được lập từ ${source} (${name}). Có ${rows.length} việc phải rà soát: ${open.length} việc chờ quyết; ${done.length} việc đã xong, gồm ${count('nhan')} đã nhận, ${count('giu')} giữ nguyên, ${count('sua')} đã sửa tay, ${count('xoa')} đã bỏ.`;
  return viewOfReport({
    name: 'ra-soat',
    file: plan.file,
    coQuan: plan.coQuan.tenThuong,
    trichYeu: parseInline(plan.keHoach.trichYeu),
    tomTat: [tomTat],
    noiDung: sections('muc', [
      ...(open.length > 0
        ? [
            { tieuDe: 'TỔNG HỢP VIỆC CHỜ QUYẾT', con: [countTable(open)] },
            { tieuDe: 'VIỆC CHỜ QUYẾT', con: [table(openColumns, { hang: open })] },
          ]
        : []),
      ...(done.length > 0 ? [{ tieuDe: 'VIỆC ĐÃ XONG', con: [table(doneColumns, { hang: done })] }] : []),
    ]),
  });
}

function countTable(open: readonly RaSoatRow[]) {
  const kinds = [...new Set(open.map(({ muc }) => kindWords(muc)))];
  const columns: readonly Column<string>[] = [
    numbers,
    column('Loại việc', 76, (kind) => kind),
    column('Số việc chờ quyết', 20, (kind) => String(open.filter(({ muc }) => kindWords(muc) === kind).length), 'giua'),
  ];
  return table(columns, { hang: kinds });
}

/** The last column is for the leader's pen. */
const openColumns: readonly Column<RaSoatRow>[] = [
  numbers,
  column('Chỗ trong kế hoạch', 11, placesOf),
  column('Chữ trong kế hoạch', 26, wordsOf),
  column('Đề xuất', 20, offersOf),
  column('Vì sao phải xem', 28, reasonsOf),
  column('Mã; ý kiến', 11, ({ muc }) => muc.ma, 'giua'),
];

const doneColumns: readonly Column<RaSoatRow>[] = [
  numbers,
  column('Chỗ trong kế hoạch', 16, placesOf),
  column('Chữ trước', 23, ({ muc }) => cut(muc.truoc)),
  column('Chữ sau', 22, ({ muc }) => cut(muc.sau ?? '')),
  column('Lý do', 24, (row) => [reasonOf(row)]),
  column('Trạng thái', 11, ({ muc }) => trangThaiWords[muc.trangThai], 'giua'),
];

const most = 6;

/** A reader of paper needs no line of the YAML file. */
function placesOf({ places }: RaSoatRow): readonly string[] {
  const words = [...new Set(places.map((place) => place.replace(/ \(dòng \d+\)$/, '').replace(/ (\d+)$/, '\u00a0$1')))];
  const more = words.length > most ? [`và ${words.length - most} chỗ nữa`] : [];
  return [...words.slice(0, most), ...more];
}

/** Few words in their sentence, in bold; what stands there already is said so. */
function wordsOf({ muc: { truoc, sau }, quanh }: RaSoatRow): readonly Words[] {
  const sentences = quanh.map(({ before, words, after }): Words => [before, formed('strong', words), after]);
  const words = sentences.length > 0 ? sentences : [cut(sau ?? truoc)];
  return sau === undefined || sau === truoc ? words : [...words, `(Năm trước: ${cut(truoc)})`];
}

function offersOf({ muc: { deXuat = [] } }: RaSoatRow): string | readonly string[] {
  const offers = deXuat.map(({ chu, lyDo }, i) => `${i + 1}) ${chu} (${lyDo.replace(/\.$/, '')})`);
  return offers.length > 0 ? offers : '';
}

function reasonsOf(row: RaSoatRow): readonly Words[] {
  const sources = row.muc.nguon.filter((one) => !ownSources.test(one) && (!one.startsWith('http') || one.length < 60));
  return [reasonOf(row), ...(sources.length > 0 ? [`Nguồn: ${sources.join('; ')}.`] : [])];
}

/** What only whoever keeps the catalogues can look up. */
const ownSources = /^(?:KH |kiến thức|đánh dấu|danh mục|--)/;

function reasonOf({ muc }: RaSoatRow): Words {
  return [formed('strong', `${kindWords(muc)}.`), ` ${muc.lyDo}`];
}

const longest = 240;

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s\S*$/, '')}…`;
}
