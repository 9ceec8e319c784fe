/** Replaces letters inside a finished Word file; every other part, element and attribute stays as it was. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface LetterEdit {
  /** All letters of the paragraph, with `\t` and `\n`, as a reader gives them. */
  readonly letters: string;
  /** Which of the paragraphs with these letters, from 0. */
  readonly nth: number;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

export interface Replaced {
  readonly bytes: Uint8Array;
  /** Edits whose paragraph was found as it was read; the others were left alone. */
  readonly done: readonly LetterEdit[];
}

const body = 'word/document.xml';

export function replaceLetters(bytes: Uint8Array, edits: readonly LetterEdit[]): Replaced {
  const parts = unzipSync(bytes);
  const part = parts[body];
  if (!part) return { bytes, done: [] };
  const xml = strFromU8(part);
  const byLetters = grouped(paragraphsIn(xml), lettersOf);
  const found = edits.filter(({ letters, nth }) => byLetters.get(letters)?.[nth] !== undefined);
  const byParagraph = grouped(found, ({ letters, nth }) => byLetters.get(letters)?.[nth] ?? []);
  const changes = [...byParagraph].flatMap(([pieces, ones]) => changesFor(ones, pieces));
  const made = withChanges(xml, changes);
  const done = [...byParagraph.values()].flat();
  if (done.length === 0) return { bytes, done };
  return { bytes: zipSync({ ...parts, [body]: strToU8(made) }, { mtime: new Date(1980, 0, 1) }), done };
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function withChanges(xml: string, changes: readonly Change[]): string {
  let at = 0;
  const parts = changes
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to, after }) => {
      const before = xml.slice(at, from);
      at = to;
      return [before, after];
    });
  return [...parts, xml.slice(at)].join('');
}

/** A stretch of letters and where its element stands in the XML; tabs and breaks have no letters to change. */
interface Piece {
  readonly letters: string;
  readonly from: number;
  readonly to: number;
  readonly isText: boolean;
}

const token =
  /<w:(p|del|moveFrom)(?=[ >/])[^>]*?(\/?)>|<\/w:(p|del|moveFrom)>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?: [^>]*)?\/>/g;

/** Of every paragraph, those that hold text boxes without what is in the boxes; deleted words are no letters. */
function paragraphsIn(xml: string): readonly (readonly Piece[])[] {
  const all: Piece[][] = [];
  const open: Piece[][] = [];
  let deleted = 0;
  for (const match of xml.matchAll(token)) {
    const [whole, opened, empty, closed, text, blank] = match;
    if (opened === 'p' && empty === '') {
      const pieces: Piece[] = [];
      all.push(pieces);
      open.push(pieces);
    } else if (closed === 'p') open.pop();
    else if (opened !== undefined && empty === '') deleted++;
    else if (closed !== undefined) deleted--;
    const current = open.at(-1);
    if (deleted > 0 || !current || (text === undefined && blank === undefined)) continue;
    // Tab stops of a paragraph's properties are written like tabs.
    const isStop = blank === 'tab' && / w:(?:val|pos)=/.test(whole);
    if (isStop) continue;
    const letters = text === undefined ? (blank === 'tab' ? '\t' : '\n') : decode(text);
    current.push({ letters, from: match.index, to: match.index + whole.length, isText: text !== undefined });
  }
  return all;
}

function lettersOf(pieces: readonly Piece[]): string {
  return pieces.map(({ letters }) => letters).join('');
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly after: string;
}

/** The new letters go where the first of the old ones stood, in its look. The last edit first, so that places stay true. */
function changesFor(edits: readonly LetterEdit[], pieces: readonly Piece[]): readonly Change[] {
  const made = pieces.map(({ letters }) => letters);
  for (const { start, end, after } of edits.toSorted((a, b) => b.start - a.start)) {
    let at = 0;
    let isPlaced = false;
    for (const [i, { letters, isText }] of pieces.entries()) {
      const [from, to] = [at, at + letters.length];
      at = to;
      const isLast = i === pieces.length - 1;
      const isTouched = isText && (start < to || (start === to && isLast)) && (from < end || !isPlaced) && from <= end;
      if (!isTouched) continue;
      const present = made[i] ?? '';
      const cut = Math.max(0, start - from);
      made[i] = `${present.slice(0, cut)}${isPlaced ? '' : after}${present.slice(Math.max(cut, end - from))}`;
      isPlaced = true;
    }
  }
  return pieces.flatMap(({ letters, from, to }, i) => {
    const now = made[i] ?? '';
    return now === letters ? [] : [{ from, to, after: `<w:t xml:space="preserve">${encode(now)}</w:t>` }];
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, digits: string, name: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
  });
}

function encode(text: string): string {
  return text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
