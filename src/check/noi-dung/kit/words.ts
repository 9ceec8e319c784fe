/** The passages of prose as tokens and words, cut once a subject. */
import type { Group } from '../../../phrase/groups.js';
import type { Phrase, PhraseHit } from '../../../phrase/model.js';
import { longest } from '../../../phrase/table.js';
import { cutText, type Tokens, type Word } from '../../../phrase/words.js';
import type { Subject } from '../../model.js';
import { type Passage, prose, remember } from './kit.js';

export const proseTokens = remember(
  (subject): ReadonlyMap<Passage, Tokens> => new Map(prose(subject).map((passage) => [passage, cutText(passage.text)])),
);

export const proseWords = remember(
  (subject): ReadonlyMap<Passage, readonly Word[]> =>
    new Map([...proseTokens(subject)].map(([passage, { list }]) => [passage, list.filter(({ isWord }) => isWord)])),
);

export interface ProseHit extends PhraseHit {
  readonly passage: Passage;
  readonly typed: string;
}

/** Where prose has words of a group, of those that overlap the longest; `ngay`: only rows in force on that day. */
export function phrasesIn(subject: Subject, group: Group, ngay?: string): readonly ProseHit[] {
  const table = subject.danhMuc.loi.bang(group);
  return [...proseTokens(subject)].flatMap(([passage, tokens]) =>
    longest(table.find(tokens, ngay)).map((hit) => ({
      ...hit,
      passage,
      typed: passage.text.slice(hit.start, hit.end),
    })),
  );
}

/** Whether words of a group stand inside a stretch of a passage. */
export function hasPhrase(
  { danhMuc }: Subject,
  group: Group,
  { text }: Passage,
  start: number,
  end: number,
  meant: (row: Phrase) => boolean = () => true,
): boolean {
  return danhMuc.loi
    .bang(group)
    .find(text.slice(Math.max(0, start), end))
    .some(({ row }) => meant(row));
}
