/** The running text of a document: which roles it has, and rules that look at each of its paragraphs. */

import type { CheckedText, Finding, Judge, Role, Subject } from '../model.js';
import { judged } from './answer.js';
import { absent, notShown } from './form-rule.js';

export const cells: readonly Role[] = ['o-dau-bang', 'o-bang', 'o-bang-nhom'];
/** Paragraphs of sentences. */
export const sentences: readonly Role[] = ['loi-dan', 'khoan', 'diem', 'gach', 'cong', 'doan'];
/** With the headings that are set as they are. */
export const body: readonly Role[] = [...sentences, 'muc', 'khoan-tieu-de', 'diem-tieu-de', 'gach-tieu-de'];

interface BodyDemand extends Pick<Judge, 'id'> {
  readonly roles: readonly Role[];
  readonly shows: (subject: Subject) => boolean;
  /** What other kinds of file do not tell. */
  readonly what: string;
  readonly faults: (text: CheckedText, subject: Subject) => readonly Omit<Finding, 'place'>[];
}

export function bodyRule({ id, roles, shows, what, faults }: BodyDemand): Judge {
  return {
    id,
    judge(subject) {
      const texts = subject.texts.filter(({ role }) => roles.includes(role));
      if (texts.length === 0) return absent('phần nội dung');
      if (!shows(subject)) return notShown(subject, what);
      return judged(texts.flatMap((text) => faults(text, subject).map((fault) => ({ place: text.place, ...fault }))));
    },
  };
}
