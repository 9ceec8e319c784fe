/** What reading a typed plan gives: the draft, and where every paragraph and cell of the source went. */
import type { Diagnostic } from '../diagnostic/model.js';
import type { Part } from '../document/parts.js';
import type { KeHoach } from '../plan/schema.js';
import type { ReadBlock, ReadParagraph, ReadPlace } from '../readers/model.js';

export interface Extracted {
  readonly keHoach: KeHoach;
  readonly coverage: Coverage;
  /** What each paragraph with words is, and the data paths that it went to: one at least. */
  readonly placed: ReadonlyMap<ReadParagraph, readonly Placed[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a paragraph, or a piece of it, went to the draft as. */
export interface Placed {
  /** Data path; '' for what was placed nowhere. */
  readonly path: string;
  /** What it is, where that can be told. */
  readonly part?: Part | undefined;
  /** Its own words, of a paragraph that holds several things. */
  readonly words: string;
}

export interface Coverage {
  /** Every paragraph of the source with words in it, in reading order, those of cells, notes and page headers too. */
  readonly doan: readonly SourceEntry[];
  /** Words that the plan prints and the source does not have. */
  readonly them: readonly Added[];
  readonly ngo: readonly Doubt[];
}

/** `giu`: as it was; `doi`: placed, with a change; `bo`: known and not kept, with its reason; `chua-hieu`: placed nowhere. */
export type TrangThaiNguon = 'giu' | 'doi' | 'bo' | 'chua-hieu';

export interface SourceEntry {
  readonly tep: string;
  readonly place: ReadPlace;
  /** What it stands in: paragraphs of one table share it. */
  readonly khoi: ReadBlock;
  readonly chu: string;
  readonly trangThai: TrangThaiNguon;
  /** Pieces of it that the draft does not hold, though it holds others. */
  readonly mat: readonly string[];
  /** Data paths. */
  readonly duong: readonly string[];
  readonly ghiChu: readonly string[];
}

export interface Added {
  readonly duong: string;
  readonly chu: string;
  readonly lyDo: string;
}

/** A guess that was not made, or was made and should be looked at. */
export interface Doubt {
  /** Stable: `co-quan`, `don-vi`, `van-ban`, `nam`, `co-quan-ban-hanh`, `loai`… */
  readonly loai: string;
  readonly duong?: string;
  readonly chu: string;
  readonly lyDo: string;
  readonly deXuat?: readonly string[];
}
