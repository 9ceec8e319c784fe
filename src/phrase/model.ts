/** What the words of the program are: rows of phrases in groups, reforms with their days, and what finding gives. */

/** Where in a text a phrase must stand. */
export const places = ['dau-doan', 'ca-doan', 'cuoi-doan', 'dau-cau', 'dau-menh-de'] as const;
export type PlaceOfPhrase = (typeof places)[number];

/** A row of data/loi or data/linh-vuc; what each key means stands at the head of those files. */
export interface Phrase {
  readonly id: string;
  readonly mau: readonly string[];
  readonly hoa?: boolean;
  readonly dauTuDo?: boolean;
  readonly o?: PlaceOfPhrase;
  readonly sau?: readonly string[];
  readonly truoc?: readonly string[];
  readonly khongSau?: readonly string[];
  readonly khongTruoc?: readonly string[];
  /** Not where one of these stands inside what is found. */
  readonly khongCo?: readonly string[];
  /** ISO days, both included; a reform's day where its id is written. */
  readonly tu?: string;
  readonly den?: string;
  readonly thay?: string;
  /** What the code that asks for the group takes the row for. */
  readonly nghia?: string;
  readonly lyDo?: string;
  readonly chac?: 'cao' | 'vua' | 'thap';
  readonly nguon?: readonly string[];
  readonly ghiChu?: string;
  readonly viDu: readonly string[];
  readonly khong?: readonly string[];
}

export interface PhraseHit {
  readonly row: Phrase;
  readonly start: number;
  readonly end: number;
  /** Tokens; `last` is the one after it. */
  readonly first: number;
  readonly last: number;
}

/** A change of the law's map of offices, with its day. */
export interface CaiCach {
  readonly id: string;
  readonly ngay: string;
  readonly ten: string;
  readonly nguon: readonly string[];
  readonly chac: 'cao' | 'vua' | 'thap';
}
