/** Which provincial task stands in which commune's plan: the tasks, the communes, and one state for each pair. */

/**
 * What a commune's plan makes of a provincial task. Printed: `chu-tri`, `phoi-hop` (a body of the commune leads, or only helps),
 * `de-nghi` (a body outside the committee is asked), `chua-giao` (no body of the commune is named).
 * Not printed: `cho-quyet` (a question is open), `khong-giao` (left out on purpose), `thieu` (should be there).
 * Not known: `khong-ro` (the lineage was changed, or the plan has none), `khong-co` (no plan, or a faulty file).
 */
export const trangThaiPhu = [
  'chu-tri',
  'phoi-hop',
  'de-nghi',
  'chua-giao',
  'cho-quyet',
  'khong-giao',
  'thieu',
  'khong-ro',
  'khong-co',
] as const;
export type TrangThaiPhu = (typeof trangThaiPhu)[number];

/** A task: a sentence of the province's plan that gives work, or a row of a table of tasks. */
export interface NhiemVu {
  readonly id: string;
  /** Data path of its node or row in the province's plan. */
  readonly duong: string;
  /** As printed. */
  readonly chu: string;
  /** The part of the plan that it stands in: path and heading of the section, or of the appendix. */
  readonly phan: { readonly duong: string; readonly chu: string };
  /** It is a heading without a text. */
  readonly chiTieuDe?: true;
  /** Who has it in the province's plan, as printed; absent when nobody is named. */
  readonly oTinh?: string;
}

/** A part of the plan that gives no work: purposes, goals, money. */
export interface PhanNgoai {
  readonly duong: string;
  readonly chu: string;
}

/** `doi-chieu`: its plan can be compared. */
const tinhTrangXa = ['doi-chieu', 'chua-co', 'loi', 'khong-doi-chieu'] as const;
export type TinhTrangXa = (typeof tinhTrangXa)[number];

/** A node of a commune's plan that names a source which the province's plan does not have. */
export interface NguonLa {
  readonly duong: string;
  readonly nguon: string;
}

export interface XaDoPhu {
  readonly ma: string;
  /** With its kind: `xã Bảo Ái`. */
  readonly ten: string;
  readonly tinhTrang: TinhTrangXa;
  /** Why it cannot be compared. */
  readonly lyDo?: string;
  /** The province's plan was changed after this one was derived from it. */
  readonly cu: boolean;
  readonly nguonLa: readonly NguonLa[];
  /** Tasks that the commune added itself. */
  readonly rieng: number;
}

export interface O {
  readonly trangThai: TrangThaiPhu;
  /** Of a printed task: a part of it still waits for a decision; it should stand there no more. */
  readonly luuY?: 'mot-phan' | 'van-con';
  /** Why it is not printed, or cannot be compared, or what the remark rests on. */
  readonly lyDo?: string;
}

export interface DoPhu {
  readonly nhiemVu: readonly NhiemVu[];
  readonly ngoai: readonly PhanNgoai[];
  readonly xa: readonly XaDoPhu[];
  /** By task, then by commune. */
  readonly o: readonly (readonly O[])[];
}

export type Dem = Readonly<Record<TrangThaiPhu, number>>;

export function demTrangThai(cells: readonly O[]): Dem {
  const count = (state: TrangThaiPhu) => cells.filter(({ trangThai }) => trangThai === state).length;
  return {
    'chu-tri': count('chu-tri'),
    'phoi-hop': count('phoi-hop'),
    'de-nghi': count('de-nghi'),
    'chua-giao': count('chua-giao'),
    'cho-quyet': count('cho-quyet'),
    'khong-giao': count('khong-giao'),
    thieu: count('thieu'),
    'khong-ro': count('khong-ro'),
    'khong-co': count('khong-co'),
  };
}
