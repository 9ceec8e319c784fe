/** What merging an edited Word file into its plan takes and gives. */
import type { Extracted } from '../../extract/model.js';
import type { KeHoach } from '../../plan/schema.js';

export interface MergeInput {
  /** As it stands in YAML now, every node with its id. */
  readonly present: KeHoach;
  /** What reading our own print of `present` gives. */
  readonly printed: Extracted;
  /** What the edited file gives, its nodes bearing the ids of `present` where they are the same. */
  readonly edited: Extracted;
  /** Fingerprints of the texts that the Word file had when the program wrote it; absent when they were stripped. */
  readonly base?: ReadonlySet<string>;
  /** Where both sides changed, the Word file's words are taken instead of the plan's. */
  readonly wordWins: boolean;
}

/**
 * `sua`, `them`, `xoa`, `chuyen`: carried in from the Word file. `giu`: the plan is newer there, or the Word file has nothing to
 * put in its place. `xung-dot`: both sides changed.
 */
export type LoaiThayDoi = 'sua' | 'them' | 'xoa' | 'chuyen' | 'giu' | 'xung-dot';

export interface ThayDoi {
  readonly loai: LoaiThayDoi;
  /** Data path: in the merged plan, of what was deleted in the plan before. */
  readonly duong: string;
  /** Printed words of the plan before; absent for what is new. */
  readonly truoc?: string;
  /** Printed words of the Word file; absent for what it does not have. */
  readonly sau?: string;
  readonly lyDo?: string;
}

export interface Merged {
  readonly keHoach: KeHoach;
  readonly thayDoi: readonly ThayDoi[];
}
