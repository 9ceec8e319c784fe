/** What the derivation of a commune's plan speaks of: passages with slots, the frame shared by all communes, decisions, profiles. */
import { type DiaBanRieng, diaBanRieng } from '../../plan/catalogue.js';
import type { LoadedPlan } from '../../plan/load.js';
import type { KeHoach, NutChu } from '../../plan/schema.js';
import type { MucRaSoat } from '../ra-soat/model.js';

export { type DiaBanRieng, diaBanRieng };

/** Of the province's plan what its communes' plans are filled from: plain values. */
export type KeHoachTinh = Pick<LoadedPlan, 'keHoach' | 'coQuan'>;

/**
 * A clause of a passage, in the inline form, with slots: `{xa}` (xã, phường, đặc khu), `{don-vi}` (the commune's name)
 * and `{<id of an agency of a xã>}`, such as `{cong-an-xa}`, which a phường fills with its own agency.
 */
export interface MenhDe {
  readonly chu: string;
  /** Printed only where the commune has this on its ground. */
  readonly can?: DiaBanRieng;
}

export interface CauVan {
  readonly menhDe: readonly MenhDe[];
  /** What closes the sentence in the source: `.`, `;`, `:` or nothing. */
  readonly ket: string;
}

export type DoanVan = readonly CauVan[];

/** A node of the frame: as in a plan, with passages for texts. */
export interface NutKhung {
  readonly id: string;
  readonly nguon: readonly string[];
  readonly cap: NutChu['cap'];
  readonly tieuDe?: DoanVan;
  readonly chu?: DoanVan;
  /** How many items the source has below, where its lead-in may say so. */
  readonly soCon?: number;
  readonly con: readonly (NutKhung | BangKhung)[];
}

export interface HangKhung {
  readonly id: string;
  readonly nguon: string;
  readonly nhom?: string;
  /** Paragraphs by column. */
  readonly o: Readonly<Record<string, readonly string[]>>;
  readonly can?: DiaBanRieng;
}

export interface BangKhung {
  readonly id: string;
  readonly nguon: string;
  readonly cap: 'bang';
  readonly goc: Extract<KeHoach['noiDung'][number], { cap: 'bang' }>;
  readonly hang: readonly HangKhung[];
}

export interface PhuLucKhung {
  readonly id: string;
  readonly nguon: string;
  readonly tieuDe?: string;
  readonly kho?: 'doc' | 'ngang';
  readonly noiDung: readonly (NutKhung | BangKhung)[];
}

/** What all communes of one provincial plan share. */
export interface Khung {
  readonly trichYeu: string;
  readonly loiDan: readonly string[];
  readonly noiDung: readonly (NutKhung | BangKhung)[];
  readonly phuLuc: readonly PhuLucKhung[];
  /** Provincial agencies that the commune reports to, as printed. */
  readonly noiNhanTren: readonly string[];
  /** Entries that hold for every commune: changes, passages left out, open questions. */
  readonly muc: readonly MucRaSoat[];
  /** Questions of the decisions file, in reading order. */
  readonly hoi: readonly CauHoi[];
}

/** One question that is decided once for all communes. */
export interface CauHoi {
  readonly ma: string;
  readonly nut: string;
  readonly loai: string;
  /** The passage in question, in the inline form. */
  readonly viec: string;
  readonly vi: string;
  readonly deXuat?: string;
}
