/** The printed words of a text, each letter with its place in the raw inline form, and the marks around words. */
import { isMarkKind, type MarkKind } from '../../plan/inline.js';

export interface ReadMark {
  readonly kind: MarkKind;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly raw: string;
  /** Notes stand in the line, between line breaks. */
  readonly words: string;
  /** The same letters, lower case, one way of placing tone marks, one dash: as long as `words`. */
  readonly key: string;
  readonly marks: readonly ReadMark[];
  readonly notes: readonly Range[];
  /** Raised figures: `(1)`. */
  readonly raised: readonly Range[];
  /** The raw form of a stretch of words. */
  rawOf(start: number, end: number): { readonly start: number; readonly end: number; readonly text: string };
}

const markForm = /\[((?:[^[\]\\]|\\.)*)\]\(([a-z-]+)(?::([^)\s]*))?\)/y;

export function readWords(raw: string, prose: boolean): Reading {
  const reader = new Reader(raw);
  if (prose) reader.read(0, raw.length);
  else reader.plain();
  const { words, at, marks, notes, raised } = reader;
  const text = words.join('');
  return {
    raw,
    words: text,
    key: searchKey(text),
    marks,
    notes,
    raised,
    rawOf(start, end) {
      const first = at[start] ?? raw.length;
      const opening = marks.find((one) => one.start === start && one.end <= end);
      const closing = marks.find((one) => one.end === end && one.start >= start);
      const from = opening?.rawStart ?? (raw[first - 1] === '\\' ? first - 1 : first);
      const to = closing?.rawEnd ?? (end > start ? (at[end - 1] ?? raw.length) + 1 : from);
      return { start: from, end: to, text: raw.slice(from, to) };
    },
  };
}

class Reader {
  readonly words: string[] = [];
  readonly at: number[] = [];
  readonly marks: ReadMark[] = [];
  readonly notes: Range[] = [];
  readonly raised: Range[] = [];
  private readonly openNotes: number[] = [];
  private openRaised: number | undefined;

  constructor(private readonly raw: string) {}

  plain(): void {
    for (let i = 0; i < this.raw.length; i += 1) this.add(i);
  }

  read(from: number, to: number): void {
    const { raw } = this;
    for (let i = from; i < to; i += 1) {
      const letter = raw[i];
      if (letter === '\\' && /[\\*[\]^]/.test(raw[i + 1] ?? '')) {
        i += 1;
        this.add(i);
      } else if (letter === '^' && raw[i + 1] === '[') {
        i += 1;
        this.openNote(i);
      } else if (letter === '^') this.toggleRaised();
      else if (letter === ']' && this.openNotes.length > 0) this.closeNote(i);
      else if (letter === '[') i = this.mark(i) ?? this.add(i);
      else if (letter !== '*') this.add(i);
    }
  }

  private add(i: number, letter = this.raw[i] ?? ''): number {
    this.words.push(letter);
    this.at.push(i);
    return i;
  }

  private openNote(i: number): void {
    this.add(i, '\n');
    this.openNotes.push(this.words.length);
  }

  private closeNote(i: number): void {
    this.notes.push({ start: this.openNotes.pop() ?? 0, end: this.words.length });
    this.add(i, '\n');
  }

  private toggleRaised(): void {
    if (this.openRaised === undefined) this.openRaised = this.words.length;
    else {
      this.raised.push({ start: this.openRaised, end: this.words.length });
      this.openRaised = undefined;
    }
  }

  /** The raw offset of the mark's last character; undefined when it is no mark. */
  private mark(i: number): number | undefined {
    markForm.lastIndex = i;
    const match = markForm.exec(this.raw);
    const [whole = '', inner = '', kind = '', key = ''] = match ?? [];
    if (!match || !isMarkKind(kind)) return undefined;
    const start = this.words.length;
    this.read(i + 1, i + 1 + inner.length);
    const rawEnd = i + whole.length;
    this.marks.push({ kind, key, start, end: this.words.length, rawStart: i, rawEnd });
    return rawEnd - 1;
  }
}

const oldTones: readonly (readonly [RegExp, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
].map(([old = '', now = '']) => [new RegExp(`(?<![qg])${old}(?!\\p{L})`, 'gu'), now] as const);

/** As many letters as the text has. */
export function searchKey(text: string): string {
  const lower = [...text].map((letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
  let key = lower
    .join('')
    .replace(/[–—‐‑]/g, '-')
    .replace(/\u00a0/g, ' ');
  for (const [old, now] of oldTones) key = key.replace(old, now);
  return key;
}
