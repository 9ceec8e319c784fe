/** What the rules of one clause are given, and what they leave behind. */
import { type GiuVi, isSame, type LyDo } from '../reasons.js';
import type { Beginnings } from './beginnings.js';
import type { ProvinceWords } from './province-words.js';
import type { CapTinh, Roles } from './roles.js';
import type { Mark } from './tokens.js';

/** Whose text it is: everybody's, a body's duties, the commune committee's own tasks, a row of a table. */
export type Section = 'chung' | 'giao' | 'viec-xa' | 'bang';

export interface PlanContext {
  readonly roles: Roles;
  readonly tinh: CapTinh;
  readonly begins: Beginnings;
  readonly ofProvince: ProvinceWords;
  /** The day before which nothing can be due, ISO. */
  readonly som: string;
  readonly truocHan: number;
  readonly ngayNghi: readonly string[];
}

export interface ClauseContext extends PlanContext {
  readonly section: Section;
  /** The bodies of the commune that the text speaks to. */
  readonly self: readonly string[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly helps?: boolean;
}

export interface Outcome {
  /** The clause of the source, as printed. */
  readonly source: string;
  readonly asks: { readonly loai: string; readonly lyDo: LyDo }[];
  /** Names that stay, and why. */
  readonly kept: string[];
  readonly keptReasons: Map<string, GiuVi>;
  /** Words before, and what stands there now, with slots. */
  readonly changed: (readonly [string, string])[];
  /** Words left out, and why. */
  readonly dropped: (readonly [string, LyDo])[];
  /** The communes were addressed beside others. */
  ownToo: boolean;
  /** Deadlines moved: text before, text after. */
  readonly moved: (readonly [string, string])[];
}

export function newOutcome(source: string): Outcome {
  return {
    source,
    asks: [],
    kept: [],
    keptReasons: new Map(),
    changed: [],
    dropped: [],
    ownToo: false,
    moved: [],
  };
}

export function ask(outcome: Outcome, loai: string, lyDo: LyDo): void {
  if (!outcome.asks.some((one) => isSame(one.lyDo, lyDo))) outcome.asks.push({ loai, lyDo });
}
