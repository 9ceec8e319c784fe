/** What all parts of the merge share: the three plans, whose word counts where they differ, and the list of changes. */
import type { Bang } from '../../plan/schema.js';
import { defined } from '../../values/defined.js';
import { Judge, type Sources, sourcesOf, type Verdict } from './judge.js';
import type { LoaiThayDoi, MergeInput, ThayDoi } from './model.js';
import { matchTables, type Party, partyOf } from './parties.js';

/** A change whose place in the merged plan is known when that is whole. */
export interface Noted {
  readonly loai: LoaiThayDoi;
  /** An object of the merged plan, or of the plan before for what was deleted. */
  readonly owner?: object;
  /** Behind the owner's path; the whole path without an owner. */
  readonly field?: string;
  readonly truoc?: string;
  readonly sau?: string;
  readonly lyDo?: string;
}

type Outcome = Pick<Noted, 'loai' | 'lyDo'>;
const verdicts: Readonly<Record<Verdict, Outcome>> = {
  word: { loai: 'sua' },
  'ke-hoach': { loai: 'giu', lyDo: 'kế hoạch đã sửa sau khi làm tệp Word' },
  'ca-hai': { loai: 'xung-dot', lyDo: 'kế hoạch và tệp Word cùng sửa chỗ này; đang giữ chữ của kế hoạch' },
};
const wordWon: Outcome = { loai: 'sua', lyDo: 'cả hai bên cùng sửa, lấy theo tệp Word' };

export class Joining {
  readonly mine: Party;
  /** Our print of the plan, read back. */
  readonly print: Party;
  readonly word: Party;
  readonly printWords: Sources;
  readonly wordWords: Sources;
  readonly judge: Judge;
  readonly notes: Noted[] = [];
  /** Ids that stand in the merged plan. */
  readonly placed = new Set<string>();
  private readonly tables: ReadonlyMap<Bang, Bang>;
  private readonly printTables: ReadonlyMap<Bang, Bang>;

  constructor({ present, printed, edited, base, wordWins }: MergeInput) {
    this.mine = partyOf(present);
    this.print = partyOf(printed.keHoach);
    this.word = partyOf(edited.keHoach);
    this.printWords = sourcesOf(printed);
    this.wordWords = sourcesOf(edited);
    this.judge = new Judge(base);
    this.wordWins = wordWins;
    this.tables = matchTables(this.word.tables, this.print.tables);
    this.printTables = matchTables(this.print.tables, this.mine.tables);
  }

  private readonly wordWins: boolean;

  /** The table of our print and of the plan that a table of the Word file is. */
  tableOf(table: Bang): { readonly print: Bang; readonly mine: Bang } | undefined {
    const print = this.tables.get(table);
    const mine = print && this.printTables.get(print);
    return print && mine && { print, mine };
  }

  note(change: Noted): void {
    this.notes.push(change);
  }

  /** Whether the Word file's words go in, where they differ from the plan's; either way it is noted. */
  takes(
    owner: string,
    mine: readonly string[],
    theirs: readonly string[],
    at: Pick<Noted, 'owner' | 'field'>,
  ): boolean {
    const verdict = this.judge.verdict(owner, mine, theirs);
    const words = (list: readonly string[]) => (list.length > 0 ? list.join(' ') : undefined);
    const { loai, lyDo } = verdict === 'ca-hai' && this.wordWins ? wordWon : verdicts[verdict];
    this.note({ loai, ...at, ...defined({ truoc: words(mine), sau: words(theirs), lyDo }) });
    return loai === 'sua';
  }

  /** `paths`: of the merged plan and of the plan before. */
  changes(merged: ReadonlyMap<object, string>): readonly ThayDoi[] {
    return this.notes.map(({ owner, field, ...rest }) => {
      const at = owner === undefined ? '' : (merged.get(owner) ?? this.mine.path(owner));
      return { ...rest, duong: [at, field].filter((part) => part !== undefined && part !== '').join('.') };
    });
  }
}

/** Puts back, after their neighbours of before, the items that the merged list lacks and that shall stay. */
export function putBack<T extends { readonly id?: string | undefined }>(
  merged: T[],
  before: readonly T[],
  kept: (item: T) => T | undefined,
): void {
  let at = 0;
  for (const item of before) {
    const found = merged.findIndex(({ id }) => id !== undefined && id === item.id);
    if (found >= 0) {
      at = found + 1;
      continue;
    }
    const back = kept(item);
    if (back) merged.splice(at++, 0, back);
  }
}
