/** A Document as blocks with their level, and how many of them another has too, in the same order. */
import type { Document } from '../../src/document/model.js';
import { paragraphsOf, textOf } from '../../src/document/words.js';
import type { SaiKhac } from '../ho-tro/sai-khac.js';

export interface LevelBlock {
  /** The style, which says the level: `khoan`, `khoan-tieu-de`, `o-bang`… */
  readonly level: string;
  readonly text: string;
}

export function levelBlocks(document: Document): readonly LevelBlock[] {
  return paragraphsOf(document)
    .map(({ style, content }) => ({ level: levelOf(style), text: tidy(textOf(content)) }))
    .filter(({ text }) => text !== '');
}

/** How the text of a cell is aligned is no level. */
function levelOf(style: string): string {
  if (style === 'chuc-vu-cuoi') return 'chuc-vu';
  return style.startsWith('o-bang') && style !== 'o-bang-nhom' ? 'o-bang' : style;
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/**
 * Blocks of a draft with the deviations applied that the data made by hand has from the same source. What was only moved, and
 * lines that the program makes by itself, are left out of the comparison on both sides.
 */
export function deviated(blocks: readonly LevelBlock[], list: SaiKhac): readonly LevelBlock[] {
  let changed = blocks;
  for (const { nguon, ta } of list.saiKhac) {
    changed = changed.flatMap((block) =>
      block.text
        .replaceAll(nguon, () => ta)
        .split('\n')
        .map((text) => ({ ...block, text: tidy(text) })),
    );
  }
  return changed;
}

export function withoutMade(blocks: readonly LevelBlock[], { sinhRa }: SaiKhac): readonly LevelBlock[] {
  const made = new Set(sinhRa.flatMap(({ chu }) => chu));
  return blocks.filter(({ text }) => !made.has(text));
}

export interface Compared {
  readonly total: number;
  readonly right: number;
  /** Of the wanted blocks, those that are not there or differ; of ours, those that nobody wanted. */
  readonly left: readonly string[];
}

export function compareLevels(wanted: readonly LevelBlock[], ours: readonly LevelBlock[]): Compared {
  const key = ({ level, text }: LevelBlock) => `${level}: ${text}`;
  const [a, b] = [wanted.map(key), ours.map(key)];
  const common = longestCommon(a, b);
  const missing = a.filter((_, i) => !common.has(i));
  return { total: a.length, right: common.size, left: missing };
}

/** Which lines of `a` stand in `b` too, in the same order. */
function longestCommon(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const table = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (!row) continue;
      row[j] = a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const found = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      found.add(i);
      i++;
      j++;
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return found;
}
