/** A review list as text for the terminal: by kind, each entry with code, places, words and reason. */
import type { RaSoatRow } from '../app/jobs/ra-soat/ra-soat.js';
import { kindWords, stateWords } from '../app/jobs/ra-soat/words.js';
import { cut, wrap } from './lines.js';

const longest = 220;

export function raSoatLines(rows: readonly RaSoatRow[], isShown: (row: RaSoatRow) => boolean): readonly string[] {
  const shown = rows.filter(isShown);
  const kinds = [...new Set(shown.map(({ muc }) => kindWords(muc)))];
  const lines = kinds.flatMap((kind) => {
    const group = shown.filter(({ muc }) => kindWords(muc) === kind);
    return [`${kind.toUpperCase()} (${group.length})`, ...group.flatMap((row) => ['', ...entryLines(row)]), ''];
  });
  const advice = rows.some(({ muc }) => muc.trangThai === 'cho') ? wrap(howTo, 0, 0) : [];
  return [...lines, summary(rows), ...advice];
}

const howTo =
  'Quyết theo mã: --nhan (nhận chữ mới hay đề xuất, ví dụ --nhan mã=1), --giu (giữ nguyên), --xoa (bỏ); hoặc sửa câu ấy trong tệp kế hoạch, việc sẽ tự thành “đã sửa tay”.';

/** Decides all places of the theme at once. */
const themeHint = 'Đổi mọi chỗ một lần: chạy lại nam-moi với --chu-de "…".';

function entryLines({ muc, places, quanh }: RaSoatRow): readonly string[] {
  const { ma, trangThai, truoc, sau, deXuat = [], lyDo, chac } = muc;
  const where =
    places.length > 4 ? `${places.slice(0, 4).join('; ')}; và ${places.length - 4} chỗ nữa` : places.join('; ');
  return [
    ...wrap(`${ma}  [${stateWords[trangThai]}]  ${where}`, 2, 4),
    ...wrap(`Trước: ${cut(truoc, longest)}`, 4, 11),
    ...(sau === undefined ? [] : wrap(`Sau:   ${cut(sau, longest)}`, 4, 11)),
    ...quanh.flatMap(({ before, words, after }) => wrap(`Câu:   ${before}[${words}]${after}`, 4, 11)),
    ...wrap(`Lý do: ${lyDo} (chắc: ${chacWords[chac]})`, 4, 11),
    ...(muc.loai === 'chu-de' ? wrap(themeHint, 4, 4) : []),
    ...deXuat.flatMap(({ chu, lyDo: why }, i) => wrap(`${i + 1}. ${cut(chu, longest)} – ${why}`, 6, 9)),
  ];
}

const chacWords = { cao: 'cao', vua: 'vừa', thap: 'thấp' } as const;

function summary(rows: readonly RaSoatRow[]): string {
  const count = (state: string) => rows.filter(({ muc }) => muc.trangThai === state).length;
  const waiting = count('cho');
  const rest = `${count('nhan')} đã nhận, ${count('giu')} giữ nguyên, ${count('sua')} đã sửa tay, ${count('xoa')} đã bỏ`;
  return waiting === 0 ? `Không còn việc nào chờ quyết (${rest}).` : `Còn ${waiting} việc chờ quyết (${rest}).`;
}
