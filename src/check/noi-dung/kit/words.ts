/** The passages of prose as tokens and words, cut once a subject. */
import { cutText, type Tokens, type Word } from '../../../phrase/words.js';
import { type Passage, prose, remember } from './kit.js';

export const proseTokens = remember(
  (subject): ReadonlyMap<Passage, Tokens> => new Map(prose(subject).map((passage) => [passage, cutText(passage.text)])),
);

export const proseWords = remember(
  (subject): ReadonlyMap<Passage, readonly Word[]> =>
    new Map([...proseTokens(subject)].map(([passage, { list }]) => [passage, list.filter(({ isWord }) => isWord)])),
);
