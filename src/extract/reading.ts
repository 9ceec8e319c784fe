/** What all parts of the extraction share: the account of the source, the catalogue, and prose in the inline form. */
import type { DanhMuc } from '../plan/catalogue.js';
import type { NodeIds } from './body/node-ids.js';
import type { Ledger, Target } from './ledger.js';
import type { Line } from './pieces.js';
import type { Rich } from './rich.js';

/**
 * What a text is, which decides what may be recognised in it: `ten` the title (the plan's own year), `dan` the opening,
 * `phanCong` assignment cells and recipients (common words for bodies), `thoiGian` a timetable, `khong` nothing.
 */
export type Prose = 'van' | 'tieuDe' | 'ten' | 'phanCong' | 'thoiGian' | 'dan' | 'khong';

export interface Reading {
  readonly ledger: Ledger;
  readonly danhMuc: DanhMuc;
  readonly ids: NodeIds;
  readonly inAppendix: boolean;
  /** Whether headings of the source are set in bold; else headings are told by their shape. */
  readonly hasBoldHeadings: boolean;
  /** Whether the source shows bold letters: text copied from elsewhere has lost them, all or some. */
  readonly showsBold: boolean;
  /** Whether the source says how the text of cells is aligned. */
  readonly hasAlignment: boolean;
  /** In the inline form; what cannot be kept is written to the account of the line. */
  prose(line: Line, rich: Rich, kind: Prose, target: Target): string;
}
