/** A review list as text for the terminal: general questions first, then sentence by sentence, each matter with code and reason. */
import type { RaSoatCluster, RaSoatRow } from '../app/jobs/ra-soat/ra-soat.js';
import { kindWords, nhomWords, stateWords } from '../app/jobs/ra-soat/words.js';
import { cut, wrap } from './lines.js';

const longest = 220;

export function raSoatLines(
  clusters: readonly RaSoatCluster[],
  isShown: (row: RaSoatRow) => boolean,
): readonly string[] {
  const shown = clusters.flatMap((one) => {
    const rows = one.rows.filter(isShown);
    return rows.length > 0 ? [{ ...one, rows }] : [];
  });
  const general = shown.filter(({ nhom }) => nhom !== undefined);
  const rest = shown.filter(({ nhom }) => nhom === undefined);
  const title = (words: string, list: readonly unknown[]) => (list.length > 0 ? [`${words} (${list.length})`] : []);
  const rows = clusters.flatMap((one) => one.rows);
  const waiting = clusters.filter((one) => one.rows.some(isWaiting));
  return [
    ...title('CÂU HỎI CHUNG', general),
    ...general.flatMap((one) => ['', ...generalLines(one)]),
    ...(general.length > 0 ? [''] : []),
    ...title('TỪNG CÂU, THEO THỨ TỰ TRONG KẾ HOẠCH', rest),
    ...rest.flatMap((one) => ['', ...clusterLines(one)]),
    ...(rest.length > 0 ? [''] : []),
    summary(rows, waiting.length),
    ...(waiting.length > 0 ? wrap(howTo, 0, 0) : []),
  ];
}

function isWaiting({ muc }: RaSoatRow): boolean {
  return muc.trangThai === 'cho';
}

const howTo =
  'Quyết theo mã: --nhan (nhận chữ mới hay đề xuất, ví dụ --nhan mã=1), --giu (giữ nguyên), --xoa (bỏ). Mã của câu hỏi chung, của câu hay tên loại việc thì quyết mọi việc trong đó, ví dụ --giu con-so. Sửa câu trong tệp kế hoạch thì việc tự thành “đã sửa tay”. Quyết bằng Excel: --xuat danh-sach.xlsx rồi --nap danh-sach.xlsx.';

/** Decides all places of the theme at once. */
const themeHint = 'Đổi mọi chỗ một lần: chạy lại nam-moi với --chu-de "…".';

function generalLines({ ma, nhom, rows }: RaSoatCluster): readonly string[] {
  const words = nhom === undefined ? '' : nhomWords[nhom];
  return [...wrap(`${ma}  ${words} (${rows.length} chỗ)`, 2, 4), ...rows.flatMap((row) => matterLines(row, true))];
}

function clusterLines({ ma, cau, rows }: RaSoatCluster): readonly string[] {
  const [first, second] = rows;
  const where = first === undefined ? '' : placesOf(first);
  const sentence = cau === '' || (!second && first?.muc.truoc === cau) ? [] : wrap(`Câu:   ${cut(cau, 400)}`, 4, 11);
  return [
    ...wrap(
      `${second ? `${ma}  ${where} (${rows.length} việc)` : `${first?.muc.ma ?? ma}  [${stateWords[first?.muc.trangThai ?? 'cho']}]  ${where}`}`,
      2,
      4,
    ),
    ...sentence,
    ...rows.flatMap((row) => matterLines(row, second !== undefined)),
  ];
}

function placesOf({ places }: RaSoatRow): string {
  return places.length > 4 ? `${places.slice(0, 4).join('; ')}; và ${places.length - 4} chỗ nữa` : places.join('; ');
}

/** `isOne`: of several, each with its code. */
function matterLines(row: RaSoatRow, isOne: boolean): readonly string[] {
  const { ma, trangThai, truoc, sau, deXuat = [], lyDo, chac, loai, nhom } = row.muc;
  const words = sau === undefined ? `“${cut(truoc, longest)}”` : `“${cut(truoc, longest)}” → “${cut(sau, longest)}”`;
  const where = nhom === undefined ? '' : ` ${placesOf(row)}`;
  const quanh = isOne && nhom === undefined ? [] : row.quanh.slice(0, 1);
  return [
    ...(isOne ? wrap(`${ma}  [${stateWords[trangThai]}]${where}  ${words}`, 4, 8) : wrap(words, 4, 8)),
    ...quanh.flatMap(({ before, words: said, after }) => wrap(`trong: ${before}[${said}]${after}`, 8, 10)),
    ...deXuat.flatMap(({ chu, lyDo: why }, i) => wrap(`${i + 1}. ${cut(chu, longest)} – ${why}`, 8, 11)),
    ...wrap(`${kindWords(row.muc)}: ${lyDo} (chắc: ${chacWords[chac]})`, 8, 10),
    ...(loai === 'chu-de' ? wrap(themeHint, 8, 8) : []),
  ];
}

const chacWords = { cao: 'cao', vua: 'vừa', thap: 'thấp' } as const;

function summary(rows: readonly RaSoatRow[], open: number): string {
  const count = (state: string) => rows.filter(({ muc }) => muc.trangThai === state).length;
  const waiting = count('cho');
  const rest = `${count('nhan')} đã nhận, ${count('giu')} giữ nguyên, ${count('sua')} đã sửa tay, ${count('xoa')} đã bỏ`;
  return waiting === 0
    ? `Không còn việc nào chờ quyết (${rest}).`
    : `Còn ${open} câu hỏi chờ quyết, gồm ${waiting} việc (${rest}).`;
}
