/** A read file as the printed texts that rules judge: what each is, where it stands, where it went. */
import { readLabel } from '../../extract/body/labels.js';
import type { Placed } from '../../extract/model.js';
import type { KeHoach } from '../../plan/schema.js';
import type { ReadParagraph, ReadRun } from '../../readers/model.js';
import type { CheckedText, FindingPlace, Role } from '../model.js';
import { isToFill } from './blanks.js';

/** What is known of a paragraph before its letters are looked at. */
export interface Source {
  readonly paragraph: ReadParagraph;
  readonly placed: readonly Placed[];
  /** Our own paragraphs are one thing each, whatever breaks stand in them. */
  readonly isOurs: boolean;
}

export function textsOf(source: Source, keHoach: KeHoach, placeOf: (path?: string) => FindingPlace): CheckedText[] {
  const { paragraph, placed, isOurs } = source;
  const runs = paragraph.runs.filter(({ note }) => note === undefined);
  const letters = runs.map(({ text }) => text).join('');
  const pieces = !isOurs && isShared(placed) ? cutAt(letters) : [{ start: 0, end: letters.length }];
  return pieces.flatMap(({ start, end }) => {
    const words = letters.slice(start, end).trim();
    if (words === '' && paragraph.label === undefined) return [];
    const { path, part } = (isOurs || !isShared(placed) ? placed[0] : ofWords(words, placed, pieces.length > 1)) ?? {};
    const from = start + letters.slice(start, end).indexOf(words);
    return [checked(paragraph, part ?? '', runs, letters, from, from + words.length, keHoach, placeOf, path)];
  });
}

/** Things of the head or the end that share a line: the number and the date, Nơi nhận and the signature. */
function isShared(placed: readonly Placed[]): boolean {
  const tops = new Set(placed.map(({ path }) => path.split('.')[0]));
  return tops.size > 1 || tops.has('dauTrang') || tops.has('coQuan') || tops.has('chuKy');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** At tabs and breaks, and at wide blanks that set one thing apart from another. */
function cutAt(letters: string): readonly Stretch[] {
  const between = /[\t\n]+| {4,}/g;
  const gaps = [...letters.matchAll(between)]
    .map(({ index, 0: gap }) => ({ start: index, end: index + gap.length }))
    .filter(({ start, end }) => /[\t\n]/.test(letters[start] ?? '') || !isToFill(letters, start, end));
  const starts = [0, ...gaps.map(({ end }) => end)];
  const ends = [...gaps.map(({ start }) => start), letters.length];
  return starts.map((start, i) => ({ start, end: ends[i] ?? start })).filter(({ start, end }) => end > start);
}

/** What these words are; a line whose columns were run together is nothing, unless its first thing was placed first. */
function ofWords(words: string, placed: readonly Placed[], isCut: boolean): Placed | undefined {
  const text = printedWords(words);
  const all = placed.map((one) => ({ one, own: printedWords(one.words) }));
  const begins = (isCut ? all : all.slice(0, 1)).find(({ own }) => own !== '' && text.startsWith(own));
  const found = all.find(({ own }) => own === text) ?? all.find(({ own }) => own.includes(text)) ?? begins;
  return found?.one ?? (placed[0] && { path: placed[0].path, words });
}

function printedWords(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Where a label is part of the words: `Phần I`, `Phụ lục II`, a table's number. */
const labelled: ReadonlySet<Role> = new Set([
  ...(['muc', 'khoan', 'khoan-tieu-de', 'diem', 'diem-tieu-de'] as const),
  ...(['gach', 'gach-tieu-de', 'cong', 'noi-nhan', 'luu'] as const),
]);

function checked(
  paragraph: ReadParagraph,
  role: Role,
  runs: readonly ReadRun[],
  letters: string,
  start: number,
  end: number,
  keHoach: KeHoach,
  placeOf: (path?: string) => FindingPlace,
  path: string | undefined,
): CheckedText {
  const words = letters.slice(start, end);
  const typed = labelled.has(role) && !paragraph.label ? readLabel(words, () => undefined) : undefined;
  const label = paragraph.label?.text ?? typed?.text;
  const text = words.slice(typed?.length ?? 0);
  const node = path === undefined ? undefined : idAt(path, keHoach);
  return {
    text,
    role,
    place: placeOf(path),
    paragraph,
    offset: end - text.length,
    runs: cutRuns(runs, start, end),
    ...(label === undefined ? {} : { label }),
    ...(path === undefined || path === '' ? {} : { path }),
    ...(node === undefined ? {} : { node }),
  };
}

function cutRuns(runs: readonly ReadRun[], start: number, end: number): readonly ReadRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Id of the node, row or appendix that a path leads to or into. */
function idAt(path: string, keHoach: KeHoach): string | undefined {
  const named = along(path, keHoach).findLast((value) => typeof value === 'object' && value !== null && 'id' in value);
  const id: unknown = named === undefined ? undefined : Reflect.get(Object(named), 'id');
  return typeof id === 'string' ? id : undefined;
}

/** Every value on the way. */
function along(path: string, keHoach: KeHoach): readonly unknown[] {
  const values: unknown[] = [keHoach];
  for (const key of path.split('.')) {
    const above = values.at(-1);
    values.push(typeof above === 'object' && above !== null ? Reflect.get(above, key) : undefined);
  }
  return values;
}
