/** Counts the automatic lists of a file from its beginning and says what stands before each paragraph. */
import { fontFacts } from './fonts.js';
import { formatNumber, isKnownFormat } from './number-format.js';
import type { Level, List, Numbering } from './numbering.js';
import { symbolOf } from './symbols.js';

export interface Label {
  readonly text: string;
  readonly format: string;
  /** Written in a way that this reader shows otherwise. */
  readonly doubtful: boolean;
}

const levelCount = 9;

export class Labels {
  /** Of each abstract list: the number that each level has reached. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** Lists whose own start values have been used, by level. */
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The label of the next paragraph that stands at `level` of list `id`. */
  next(id: string, level: number): Label | undefined {
    const list = this.numbering.list(id);
    const definition = list?.levels.get(level);
    if (!list || !definition) return undefined;
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    this.count(id, list, level, counters);
    return definition.format === 'bullet' ? bullet(definition) : numbered(list, level, definition, counters);
  }

  private count(id: string, list: List, level: number, counters: (number | undefined)[]): void {
    const own = list.starts.get(level);
    const key = `${id} ${level}`;
    const begins = own !== undefined && !this.begun.has(key);
    if (begins) this.begun.add(key);
    const last = begins ? undefined : counters[level];
    counters[level] = last === undefined ? (own ?? list.levels.get(level)?.start ?? 0) : last + 1;
    for (let below = level + 1; below < levelCount; below++) {
      if (restarts(list.levels.get(below)?.restart, level)) counters[below] = undefined;
    }
  }
}

/** `restart` counts from 1; a level of its own number or above makes the lower one begin anew. */
function restarts(restart: number | undefined, used: number): boolean {
  return restart === undefined || used < restart;
}

function numbered(
  list: List,
  level: number,
  definition: Level,
  counters: readonly (number | undefined)[],
): Label | undefined {
  let doubtful = false;
  const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const part = list.levels.get(index);
    const format = definition.legal && part?.format !== 'none' ? 'decimal' : (part?.format ?? 'decimal');
    doubtful ||= !isKnownFormat(format);
    return index > level ? '' : formatNumber(counters[index] ?? part?.start ?? 0, format);
  });
  return text.trim() === '' ? undefined : { text: text.trim(), format: definition.format, doubtful };
}

const privateUse = /[\uf000-\uf0ff]/g;

function bullet({ text, font, format, picture: drawn }: Level): Label | undefined {
  if (drawn) return { text: '•', format, doubtful: false };
  let doubtful = false;
  const picture = font !== undefined && fontFacts(font).symbol;
  const shown = text.replace(picture ? /[^\s]/g : privateUse, (character) => {
    const symbol = symbolOf(picture ? font : 'symbol', character.charCodeAt(0));
    doubtful ||= symbol === undefined;
    return symbol ?? '•';
  });
  return shown.trim() === '' ? undefined : { text: shown.trim(), format, doubtful };
}
