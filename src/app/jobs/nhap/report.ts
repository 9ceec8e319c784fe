/** The report beside an imported plan: where every paragraph of the source went, what to look at first. */
import { stringify } from 'yaml';
import { placeWords } from '../../../extract/diagnostics.js';
import type { Coverage, SourceEntry } from '../../../extract/model.js';
import type { ReadDocument } from '../../../readers/model.js';
import type { Account } from './account.js';

export interface ImportCounts {
  readonly doan: number;
  readonly giu: number;
  readonly doi: number;
  readonly bo: number;
  readonly chuaHieu: number;
  readonly them: number;
  readonly ngo: number;
}

export function countsOf({ doan, them, ngo }: Coverage): ImportCounts {
  const count = (state: SourceEntry['trangThai']) => doan.filter(({ trangThai }) => trangThai === state).length;
  return {
    doan: doan.length,
    giu: count('giu'),
    doi: count('doi'),
    bo: count('bo'),
    chuaHieu: count('chua-hieu'),
    them: them.length,
    ngo: ngo.length,
  };
}

export interface ImportReport {
  readonly plan: string;
  readonly documents: readonly ReadDocument[];
  readonly coverage: Coverage;
  /** Absent when the draft could not be printed. */
  readonly account?: Account;
}

const head = [
  'Báo cáo nhập: mỗi đoạn, mỗi ô của tệp nguồn đã vào chỗ nào của kế hoạch. Chương trình ghi; sửa ở đây không đổi kế hoạch.',
  'chuaHieu: chưa đưa vào kế hoạch, phải xem. doi: đã đưa vào nhưng in ra khác nguồn. bo: biết và không giữ, có lý do.',
  'them: chữ kế hoạch in ra mà nguồn không có. ngo: chỗ đoán, hoặc chưa dám đoán. chu: so từng chữ của nguồn với bản in.',
].map((line) => ` ${line}`);

export function reportText({ plan, documents, coverage, account }: ImportReport): string {
  const { doan, them, ngo } = coverage;
  const only = (state: SourceEntry['trangThai']) => doan.filter(({ trangThai }) => trangThai === state);
  const words = account?.words;
  const report = {
    keHoach: plan,
    nguon: documents.map(({ file }) => file),
    tomTat: countsOf(coverage),
    ...(words
      ? { chu: { nguon: words.nguon, in: words.in, mat: words.mat.join(' '), them: words.them.join(' ') } }
      : {}),
    chuaHieu: only('chua-hieu').map(entry),
    doi: only('doi').map(entry),
    bo: only('bo').map(entry),
    ...(account ? { doiCho: account.moved.map(({ place, chu }) => ({ cho: placeWords(place), chu })) } : {}),
    them: them.map(({ duong, chu, lyDo }) => ({ duong, chu, lyDo })),
    ngo,
    tepNguon: documents.flatMap(({ file, remarks }) =>
      remarks
        .filter(({ kind }) => kind !== 'ignored')
        .map(({ code, message, place, count, lost = [] }) => ({
          tep: file,
          cho: placeWords(place),
          ma: code,
          loi: message,
          lan: count,
          ...(lost.some((one) => one !== '') ? { chu: lost.filter((one) => one !== '') } : {}),
        })),
    ),
    phuTrum: doan.map(({ tep, place, chu, duong }) => ({
      cho: documents.length > 1 ? `${tep}, ${placeWords(place)}` : placeWords(place),
      duong: duong.join(' '),
      chu: chu.length > 70 ? `${chu.slice(0, 69)}…` : chu,
    })),
  };
  return `${head.map((line) => `#${line}\n`).join('')}${stringify(report, { lineWidth: 0 })}`;
}

function entry({ place, chu, duong, ghiChu }: SourceEntry) {
  return {
    cho: placeWords(place),
    chu,
    ...(duong.length > 0 ? { duong: duong.join(' ') } : {}),
    ...(ghiChu.length > 0 ? { ghiChu: ghiChu.join('; ') } : {}),
  };
}
