/** Says, of a text that differs, who changed it since the Word file was made: by the fingerprints that the file carries. */
import { fingerprint } from '../../document/fingerprint.js';
import type { Extracted, SourceEntry } from '../../extract/model.js';

/** `word`: the file's words go in; `ke-hoach`: the file is merely older; `ca-hai`: both changed. */
export type Verdict = 'word' | 'ke-hoach' | 'ca-hai';

/** Words of the source by the data path that they went to. */
export interface Sources {
  /** Of all of these paths, in reading order; notes apart, as each is a text of its own. */
  texts(...paths: readonly string[]): readonly string[];
  /** The same as one text, without notes: what a cell is. */
  cell(path: string): readonly string[];
  /** Words at the path that the source did not have. */
  isAdded(path: string): boolean;
}

export function sourcesOf({ coverage }: Extracted): Sources {
  const entries = new Map<string, SourceEntry[]>();
  for (const entry of coverage.doan) {
    for (const path of entry.duong) entries.set(path, [...(entries.get(path) ?? []), entry]);
  }
  const order = new Map(coverage.doan.map((entry, i) => [entry, i]));
  const at = (paths: readonly string[]) =>
    [...new Set(paths.flatMap((path) => entries.get(path) ?? []))].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
  const added = new Set(coverage.them.map(({ duong }) => duong));
  return {
    texts: (...paths) => at(paths).map(({ chu }) => chu),
    cell(path) {
      const texts = at([path]).filter(({ place }) => !place.part.endsWith('notes.xml'));
      return texts.length === 0 ? [] : [texts.map(({ chu }) => chu).join('\n')];
    },
    isAdded: (path) => added.has(path),
  };
}

export class Judge {
  constructor(private readonly base: ReadonlySet<string> | undefined) {}

  get knows(): boolean {
    return this.base !== undefined;
  }

  /** `owner`: as in `fingerprint`; `mine`: the plan's words, `theirs`: the file's. */
  verdict(owner: string, mine: readonly string[], theirs: readonly string[]): Verdict {
    if (!this.base) return 'word';
    const [mineStands, theirsStands] = [this.stands(owner, mine), this.stands(owner, theirs)];
    if (mine.length === 0) return theirsStands ? 'ke-hoach' : 'word';
    if (theirs.length === 0) return mineStands ? 'word' : 'ke-hoach';
    if (mineStands) return 'word';
    return theirsStands ? 'ke-hoach' : 'ca-hai';
  }

  /** Whether the file had all of these words when it was made. */
  stands(owner: string, texts: readonly string[]): boolean {
    const { base } = this;
    return (
      base !== undefined && texts.every((text) => base.has(fingerprint(owner, text)) || base.has(fingerprint('', text)))
    );
  }
}
