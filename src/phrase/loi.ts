/** The words of the program and of the user's own folder: read when first asked for, each group compiled when first used. */
import type { Diagnostic } from '../diagnostic/model.js';
import type { Group, Reform } from './groups.js';
import { type NamedText, type ReadWords, readWordFiles } from './read.js';
import { createTable, type Table } from './table.js';

export interface Loi {
  /** What it was made from. */
  readonly files: readonly NamedText[];
  bang(group: Group): Table;
  /** The day on which a reform took effect, ISO. */
  ngayCaiCach(id: Reform): string;
  /** What is wrong with the files; nothing may be asked of words with errors. */
  faults(): readonly Diagnostic[];
}

/**
 * `files`: those of data/loi and data/linh-vuc; what lies in a folder `rieng` is the user's own and goes over the others.
 * `known`: what was read from them before.
 */
export function createLoi(files: readonly NamedText[], known?: ReadWords): Loi {
  let read = known;
  const tables = new Map<Group, Table>();
  const words = (): ReadWords => {
    read ??= readWordFiles(files);
    return read;
  };
  const sound = (): ReadWords => {
    const [first] = words().diagnostics;
    if (first) throw new Error(`words used before their faults were told: ${first.message}`);
    return words();
  };
  return {
    files,
    faults: () => words().diagnostics,
    bang(group) {
      const table = tables.get(group) ?? createTable(sound().rows.get(group) ?? []);
      tables.set(group, table);
      return table;
    },
    ngayCaiCach: (id) => sound().days.get(id) ?? '',
  };
}
