/** Number, symbol, place and date, marks of urgency and secrecy: what stands at the head of a document. */
import type { CoQuanBanHanh } from '../plan/catalogue.js';
import { longDay } from '../plan/dates.js';
import type { LoadedPlan } from '../plan/load.js';
import type { Texts } from './texts.js';
import { noBreakSpace, type Xhtml } from './xhtml.js';

const doKhan = { khan: 'KHẨN', 'thuong-khan': 'THƯỢNG KHẨN', 'hoa-toc': 'HỎA TỐC' } as const;
const doMat = { mat: 'MẬT', 'toi-mat': 'TỐI MẬT', 'tuyet-mat': 'TUYỆT MẬT' } as const;
const luuHanh = { 'xem-xong-tra-lai': 'XEM XONG TRẢ LẠI', 'luu-hanh-noi-bo': 'LƯU HÀNH NỘI BỘ' } as const;

export interface HeaderView {
  readonly coQuan: {
    /** Lines of the superior body's name; none where it has none. */
    readonly chuQuan: readonly Xhtml[];
    readonly dong: readonly Xhtml[];
    readonly ten: Xhtml;
    readonly tenTat: Xhtml;
  };
  /** Null until the number is given. */
  readonly so: Xhtml | null;
  readonly kyHieu: Xhtml;
  readonly diaDanh: Xhtml;
  /** `ngày 05 tháng 01 năm 2026`; blanks are no-break spaces. */
  readonly ngay: string;
  readonly doKhan: Xhtml | null;
  /** The end of the style's name: each mark has a frame of its own width. */
  readonly kieuDoKhan: string | null;
  readonly doMat: Xhtml | null;
  readonly kieuDoMat: string | null;
  readonly luuHanh: Xhtml | null;
  readonly duThao: Xhtml | null;
}

export function headerView({ keHoach, coQuan }: LoadedPlan, texts: Texts): HeaderView {
  const typed = typeof keHoach.coQuan === 'object';
  const agency = (field: string) => (typed ? `coQuan.${field}` : 'coQuan');
  const mark = <K extends string>(path: string, key: K | undefined, words: Readonly<Record<K, string>>) =>
    key === undefined ? null : texts.plain(path, words[key]);
  return {
    coQuan: {
      chuQuan: superiorLines(coQuan.chuQuan).map(([field, line]) => texts.plain(agency(field), line)),
      dong: agencyLines(coQuan).map((line, i) => texts.plain(agency(`ten.${i}`), line)),
      ten: texts.plain(agency('tenThuong'), coQuan.tenThuong),
      tenTat: texts.plain(agency('tenThuong'), coQuan.tenTat),
    },
    so: keHoach.so === null ? null : texts.plain('so', padded(keHoach.so)),
    kyHieu: texts.plain('kyHieu', keHoach.kyHieu),
    diaDanh: texts.plain(keHoach.diaDanh === undefined ? 'coQuan' : 'diaDanh', keHoach.diaDanh ?? coQuan.diaDanh),
    ngay: longDay(keHoach.ngay),
    doKhan: mark('doKhan', keHoach.doKhan, doKhan),
    kieuDoKhan: keHoach.doKhan ?? null,
    doMat: mark('doMat', keHoach.doMat, doMat),
    kieuDoMat: keHoach.doMat ?? null,
    luuHanh: mark('luuHanh', keHoach.luuHanh, luuHanh),
    duThao: keHoach.duThao ? texts.plain('duThao', 'DỰ THẢO') : null,
  };
}

function superiorLines(chuQuan: CoQuanBanHanh['chuQuan']): readonly (readonly [string, string])[] {
  if (chuQuan === undefined) return [];
  return typeof chuQuan === 'string' ? [['chuQuan', chuQuan]] : chuQuan.map((line, i) => [`chuQuan.${i}`, line]);
}

/** A name up to this length stands on one line with the narrowest margins; it keeps plain spaces, which searching finds. */
const shortName = 20;

/** The name lines of an issuer; a long unit name may wrap only after its noun or after a dash, never inside a person's name. */
export function agencyLines({ dong, donVi }: CoQuanBanHanh): readonly string[] {
  const noun = `${donVi?.loai.toUpperCase() ?? ''} `;
  return dong.map((line) => {
    if (donVi === undefined || line.length <= shortName || !line.startsWith(noun)) return line;
    const parts = line.slice(noun.length).split(' - ');
    return noun + parts.map((part) => part.replaceAll(' ', noBreakSpace)).join(`${noBreakSpace}- `);
  });
}

/** Phụ lục I, Phần I, II.3: numbers below 10 get a leading 0. */
function padded(n: number): string {
  return String(n).padStart(2, '0');
}
