/** Finds agencies by name: `Công an tỉnh`, `Công an tỉnh Lào Cai`, `Chi cục Hải quan khu vực VII`, `Báo Lai Châu`. */

import { foldName } from '../../text/fold.js';
import { escapePattern } from '../pattern.js';
import { type CoQuan, loaiDonVi } from './model.js';
import type { Units } from './units.js';

export interface Agencies {
  byId(id: string): CoQuan | undefined;
  byName(ten: string): readonly CoQuan[];
}

interface Pattern {
  readonly form: RegExp;
  readonly agency: CoQuan;
}

interface Index {
  readonly names: ReadonlyMap<string, readonly CoQuan[]>;
  readonly patterns: readonly Pattern[];
}

export function createAgencies(all: readonly CoQuan[], units: Units): Agencies {
  let ids: ReadonlyMap<string, CoQuan> | undefined;
  let index: Index | undefined;

  const byId = (id: string): CoQuan | undefined => {
    ids ??= new Map(all.map((agency) => [agency.id, agency]));
    return ids.get(id);
  };

  const byName = (ten: string): readonly CoQuan[] => {
    index ??= makeIndex(all);
    const { names, patterns } = index;
    const key = foldName(ten);
    const found = generalNames(key, units).flatMap((name) => names.get(name) ?? []);
    const matched = patterns.filter(({ form }) => {
      const province = form.exec(key)?.groups;
      return province !== undefined && (province.tinh === undefined || isProvince(province.tinh, units));
    });
    return [...new Set([...found, ...matched.map(({ agency }) => agency)])];
  };

  return { byId, byName };
}

function makeIndex(all: readonly CoQuan[]): Index {
  const names = new Map<string, CoQuan[]>();
  const patterns: Pattern[] = [];
  for (const agency of all) {
    for (const name of [agency.ten, ...agency.biDanh]) {
      if (name.includes('{')) patterns.push({ form: makeForm(name), agency });
      const key = foldName(name);
      const list = names.get(key);
      if (!list) names.set(key, [agency]);
      else if (!list.includes(agency)) list.push(agency);
    }
  }
  return { names, patterns };
}

/** `{so}` is an Arabic or Roman number, `{tinh}` the name of a province. */
function makeForm(name: string): RegExp {
  const parts = name.split(/(\{so\}|\{tinh\})/).map((part) => {
    if (part === '{so}') return '(?:\\d+|[ivxlc]+)';
    if (part === '{tinh}') return '(?<tinh>.+)';
    return escapePattern(foldPart(part));
  });
  return new RegExp(`^(?<ten>)${parts.join('')}$`);
}

/** Folding trims; the blank beside a placeholder must stay. */
function foldPart(part: string): string {
  const key = foldName(part);
  const blank = (at: RegExp) => (at.test(part) ? ' ' : '');
  return key === '' ? blank(/./) : blank(/^\s/) + key + blank(/\s$/);
}

const nouns = loaiDonVi.map((loai) => [loai, foldName(loai)] as const);
/** What a city under the centre calls otherwise than a province does. */
const provincialWords = [
  [foldName('thành phố'), foldName('tỉnh')],
  [foldName('thành ủy'), foldName('tỉnh ủy')],
] as const;

/** The name as it is; without the name of a unit in it; and of a city under the centre, that of a province. */
function generalNames(key: string, units: Units): readonly string[] {
  const names = [key, ...withoutUnit(key, units)];
  const provincial = names.map((name) =>
    provincialWords.reduce((text, [word, by]) => text.replace(` ${word} `, ` ${by} `), ` ${name} `).trim(),
  );
  return [...new Set([...names, ...provincial])];
}

/** `công an tỉnh lào cai` → `công an tỉnh`: the longest known name of a unit after its noun is left out. */
function withoutUnit(key: string, units: Units): readonly string[] {
  return nouns.flatMap(([loai, noun]) => {
    const start = ` ${key} `.indexOf(` ${noun} `);
    if (start < 0) return [];
    const head = key.slice(0, start) + noun;
    const words = key.slice(head.length).trim().split(' ');
    for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
      const name = words.slice(0, count).join(' ');
      if (name !== '' && units.isName(loai, name)) return [[head, ...words.slice(count)].join(' ')];
    }
    return [];
  });
}

function isProvince(name: string, units: Units): boolean {
  return units.isName('tỉnh', name) || units.isName('thành phố', name);
}
