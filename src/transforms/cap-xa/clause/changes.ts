/** Gathers what was changed, dropped and kept: the same words in many nodes are one entry. */
import { type GiuVi, type LyDo, lyDo } from '../reasons.js';
import type { Notes } from './entries.js';

export interface GiuTen {
  readonly ten: string;
  readonly vi: GiuVi;
  readonly nut: readonly string[];
}

/** What became of words: others stand there, none, the same ones; a deadline was moved. */
export type Change =
  | { readonly kind: 'thay' | 'han'; readonly truoc: string; readonly sau: string }
  | { readonly kind: 'bo'; readonly truoc: string; readonly vi: LyDo }
  | { readonly kind: 'giu'; readonly truoc: string; readonly vi: GiuVi };

export class Gathered {
  private readonly byWords = new Map<string, { readonly change: Change; readonly nut: string[] }>();

  add(nut: string, change: Change): void {
    const key = JSON.stringify(change);
    const entry = this.byWords.get(key) ?? { change, nut: [] };
    if (!entry.nut.includes(nut)) entry.nut.push(nut);
    this.byWords.set(key, entry);
  }

  /** Into the shared list; what is kept is returned for the communes' own lists. */
  flush(notes: Notes): readonly GiuTen[] {
    const kept: GiuTen[] = [];
    for (const { change, nut } of this.byWords.values()) {
      const { truoc } = change;
      if (change.kind === 'giu') kept.push({ ten: truoc, vi: change.vi, nut });
      else if (change.kind === 'bo')
        notes.add({ loai: 'doi-cap', hanhDong: 'xoa', nut, truoc, lyDo: change.vi, chac: 'cao' });
      else {
        const { kind, sau } = change;
        const [loai, vi] =
          kind === 'han' ? (['han', 'han-truoc-tinh'] as const) : (['doi-cap', 'tinh-thanh-xa'] as const);
        notes.add({ loai, hanhDong: 'thay', nut, truoc, sau, lyDo: lyDo(vi), chac: 'cao' });
      }
    }
    return kept;
  }
}
