/** Keeps account of every paragraph of the source: where it went, what was changed, what was not understood. */
import type { Part } from '../document/parts.js';
import type { Loi } from '../phrase/loi.js';
import type { ReadBlock, ReadDocument, ReadParagraph, ReadPlace } from '../readers/model.js';
import { partOfUnplaced } from './frame/meant.js';
import type { Coverage, Doubt, Placed, SourceEntry } from './model.js';
import type { Line } from './pieces.js';
import { fromRuns, noteSign } from './rich.js';

/** What a piece is; of a node it is known when the node is whole. */
export type PartSaid = Part | (() => Part);

interface Put {
  readonly target: Target;
  readonly words: string;
  readonly part: PartSaid | undefined;
}

/** A data path, or a place in the draft whose path is known when the draft is whole. */
export type Target = string | { readonly owner: object; readonly field?: string };

interface Account {
  readonly tep: string;
  readonly place: ReadPlace;
  readonly khoi: ReadBlock;
  readonly chu: string;
  readonly targets: Put[];
  readonly missed: string[];
  readonly notes: string[];
  dropped: boolean;
  changed: boolean;
}

export class Ledger {
  private readonly accounts = new Map<ReadParagraph, Account>();
  private readonly added: { readonly target: Target; readonly chu: string; readonly lyDo: string }[] = [];
  private readonly doubts: (Omit<Doubt, 'duong'> & { readonly target?: Target })[] = [];

  constructor(documents: readonly ReadDocument[]) {
    for (const { file, sections, notes } of documents) {
      for (const { headers, footers, blocks } of sections) {
        this.register(file, headers);
        this.register(file, blocks);
        this.register(file, footers);
      }
      for (const note of notes) this.register(file, note.blocks);
    }
  }

  private register(tep: string, blocks: readonly ReadBlock[], outer?: ReadBlock): void {
    for (const block of blocks) {
      const khoi = outer ?? block;
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row.cells) this.register(tep, cell.blocks, khoi);
        continue;
      }
      const chu = sourceText(block);
      if (chu === '') continue;
      this.accounts.set(block, {
        tep,
        place: block.place,
        khoi,
        chu,
        targets: [],
        missed: [],
        notes: [],
        dropped: false,
        changed: false,
      });
    }
  }

  /** `part`: undefined for what is left of another piece. */
  put({ paragraph, rich: { text: words } }: Line, target: Target, part: PartSaid | undefined): void {
    this.accounts.get(paragraph)?.targets.push({ target, words, part });
  }

  /** Placed, but not letter for letter. */
  change(paragraph: ReadParagraph, note: string): void {
    const account = this.accounts.get(paragraph);
    if (!account) return;
    account.changed = true;
    if (!account.notes.includes(note)) account.notes.push(note);
  }

  /** Words of the paragraph that the plan does not hold, and why. */
  drop(paragraph: ReadParagraph, note: string): void {
    const account = this.accounts.get(paragraph);
    if (!account) return;
    account.dropped = true;
    if (!account.notes.includes(note)) account.notes.push(note);
  }

  /** A part of the paragraph was not understood; perhaps others were. */
  miss(paragraph: ReadParagraph, words: string): void {
    this.accounts.get(paragraph)?.missed.push(words);
    this.change(paragraph, `phần chưa hiểu: “${words}”`);
  }

  add(target: Target, chu: string, lyDo: string): void {
    this.added.push({ target, chu, lyDo });
  }

  doubt(doubt: Omit<Doubt, 'duong'>, target?: Target): void {
    this.doubts.push({ ...doubt, ...(target === undefined ? {} : { target }) });
  }

  /** Where every paragraph went. `paths`: where the objects of the finished draft stand. */
  placed(paths: ReadonlyMap<object, string>, loi: Loi): ReadonlyMap<ReadParagraph, readonly Placed[]> {
    const all = [...this.accounts].map(([paragraph, { targets, chu }]) => {
      const found = targets.map(({ target, words, part }): Placed => {
        return { path: resolve(target, paths), words, part: typeof part === 'function' ? part() : part };
      });
      return [
        paragraph,
        found.length > 0 ? found : [{ path: '', words: chu, part: partOfUnplaced(chu, loi) }],
      ] as const;
    });
    return new Map(all);
  }

  /** `paths`: where the objects of the finished draft stand. */
  close(paths: ReadonlyMap<object, string>): Coverage {
    return {
      doan: [...this.accounts.values()].map((account): SourceEntry => {
        const { tep, place, khoi, chu, notes, targets, missed } = account;
        const duong = [...new Set(targets.map(({ target }) => resolve(target, paths)))];
        return { tep, place, khoi, chu, trangThai: fate(account), mat: missed, duong, ghiChu: notes };
      }),
      them: this.added.map(({ target, chu, lyDo }) => ({ duong: resolve(target, paths), chu, lyDo })),
      ngo: merged(
        this.doubts.map(({ target, ...rest }) => ({
          ...rest,
          ...(target === undefined ? {} : { duong: resolve(target, paths) }),
        })),
      ),
    };
  }
}

function resolve(target: Target, paths: ReadonlyMap<object, string>): string {
  if (typeof target === 'string') return target;
  const path = paths.get(target.owner) ?? '';
  return target.field === undefined ? path : `${path}.${target.field}`;
}

function fate({ dropped, changed, targets }: Account): SourceEntry['trangThai'] {
  if (targets.length > 0) return changed || dropped ? 'doi' : 'giu';
  return dropped ? 'bo' : 'chua-hieu';
}

/** The same doubt in many places is said once. */
function merged(doubts: readonly Doubt[]): readonly Doubt[] {
  const seen = new Map<string, Doubt>();
  for (const doubt of doubts) {
    const key = `${doubt.loai}\n${doubt.chu}\n${doubt.lyDo}`;
    if (!seen.has(key)) seen.set(key, doubt);
  }
  return [...seen.values()];
}

/** What the paragraph shows, with its computed label; marks of footnotes are no words. */
export function sourceText({ label, runs }: ReadParagraph): string {
  const text = fromRuns(runs).text.replaceAll(noteSign, '');
  return `${label === undefined ? '' : `${label.text} `}${text}`.replace(/[\s\u00a0]+/g, ' ').trim();
}
