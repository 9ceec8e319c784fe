/** Agencies of the catalogue as texts name them, the longest name first, whatever its capitals, commas and dashes. */

import { type Word, wordsIn } from '../../../phrase/words.js';
import { type CoQuan, type DanhMuc, type DonVi, inBeing } from '../../../plan/catalogue.js';
import { possibleDays } from '../../../plan/dates.js';
import type { Subject } from '../../model.js';
import { type Passage, prose, remember } from './kit.js';
import { proseWords } from './words.js';

interface Name {
  readonly name: string;
  readonly keys: readonly string[];
  /** What stands between its words: `,` where the name has a comma or a dash. */
  readonly gaps: readonly string[];
  readonly agency: CoQuan;
}

export interface NameHit {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly names: readonly Name[];
}

/** The unit that issued the plan and those above it, as far as the catalogue knows. */
export const ownUnits = remember(({ keHoach: { coQuan }, danhMuc, ngay }: Subject): readonly DonVi[] => {
  const code = typeof coQuan === 'string' ? /^ubnd-(\d+)$/.exec(coQuan)?.[1] : undefined;
  const chain: DonVi[] = [];
  for (let ma = code; ma !== undefined && chain.length < 4; ) {
    const unit: DonVi | undefined = danhMuc.donVi(ma, ngay) ?? danhMuc.donVi(ma);
    if (!unit) break;
    chain.push(unit);
    ma = unit.maCha;
  }
  return chain;
});

const indexes = new WeakMap<DanhMuc, Map<string, ReadonlyMap<string, readonly Name[]>>>();

/** By the first word; the longest first. */
function indexFor(danhMuc: DanhMuc, province: DonVi | undefined): ReadonlyMap<string, readonly Name[]> {
  const known = indexes.get(danhMuc) ?? new Map<string, ReadonlyMap<string, readonly Name[]>>();
  indexes.set(danhMuc, known);
  const id = province?.ten ?? '';
  const before = known.get(id);
  if (before) return before;
  const made = makeIndex(danhMuc, province);
  known.set(id, made);
  return made;
}

function makeIndex(danhMuc: DanhMuc, province: DonVi | undefined): ReadonlyMap<string, readonly Name[]> {
  const index = new Map<string, Name[]>();
  for (const agency of danhMuc.allCoQuan) {
    for (const written of [agency.ten, ...agency.biDanh]) {
      const name = written.replaceAll('{tinh}', province?.ten ?? '{tinh}').replace(/ ?\{so\}$/, '');
      if (name.includes('{')) continue;
      const words = wordsIn(name);
      const [first] = words;
      if (!first) continue;
      const made = { name, agency, keys: words.map(({ key }) => key), gaps: gapsOf(name, words) };
      index.set(first.key, [...(index.get(first.key) ?? []), made]);
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

function gapsOf(text: string, words: readonly Word[]): readonly string[] {
  return words.slice(1).map(({ start }, i) => gapOf(text.slice(words[i]?.end ?? 0, start)));
}

function gapOf(between: string): string {
  if (/^[ .]?$/.test(between)) return ' ';
  return /^ ?[,\-–—&] ?$/.test(between) ? ',' : '|';
}

export const nameHits = remember((subject): readonly NameHit[] => {
  const index = indexFor(subject.danhMuc, ownUnits(subject).at(-1));
  const words = proseWords(subject);
  return prose(subject).flatMap((passage) => hitsIn(passage, words.get(passage) ?? [], index));
});

function hitsIn(
  passage: Passage,
  words: readonly Word[],
  index: ReadonlyMap<string, readonly Name[]>,
): readonly NameHit[] {
  const hits: NameHit[] = [];
  for (let i = 0; i < words.length; i++) {
    const candidates = index.get(words[i]?.key ?? '') ?? [];
    const fitting = candidates.filter((name) => fits(name, words, i, passage.text));
    const longest = fitting[0]?.keys.length ?? 0;
    const [first, last] = [words[i], words[i + longest - 1]];
    if (!first || !last || longest === 0) continue;
    const surface = passage.text.slice(first.start, last.end);
    const names = fitting.filter(({ keys }) => keys.length === longest);
    hits.push({ passage, start: first.start, end: last.end, surface, names });
    i += longest - 1;
  }
  return hits;
}

/** A comma in the text must be one in the name: else two bodies of a list would make one. */
function fits({ keys, gaps }: Name, words: readonly Word[], at: number, text: string): boolean {
  return keys.every((key, i) => {
    const word = words[at + i];
    if (word?.key !== key) return false;
    const before = words[at + i - 1];
    if (i === 0 || !before) return true;
    const gap = gapOf(text.slice(before.end, word.start));
    return gap === ' ' || (gap === ',' && gaps[i - 1] === ',');
  });
}

/** Whether none of the agencies that a name may mean was there on any day that the plan's date can become. */
export function isGone(names: readonly Name[], subject: Subject): boolean {
  const { first, last } = possibleDays(subject.keHoach.ngay);
  return names.every(({ agency }) => [first, last].every((day) => inBeing(agency, day) === 'khong'));
}

export function agencyIds(hit: NameHit): readonly string[] {
  return [...new Set(hit.names.map(({ agency }) => agency.id))];
}
