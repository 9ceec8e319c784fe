/** Rules about the letters of one part of the form; every kind of file shows them. */

import type { CheckedText, Finding, Judge, Role, Subject } from '../model.js';
import { judged } from './answer.js';
import { absent } from './form-rule.js';

export interface TextDemand extends Pick<Judge, 'id'> {
  readonly roles: readonly Role[];
  /** As messages name the part. */
  readonly name: string;
  readonly only?: (text: CheckedText, subject: Subject) => boolean;
  readonly faults: (text: CheckedText, subject: Subject) => readonly Omit<Finding, 'place'>[];
}

/** No part of the form is longer; patterns would take long over what is. */
const longest = 5000;

export function textRule({ id, roles, name, only, faults }: TextDemand): Judge {
  return {
    id,
    judge(subject) {
      const texts = subject.texts.filter((text) => roles.includes(text.role) && (only?.(text, subject) ?? true));
      if (texts.length === 0) return absent(name);
      const short = texts.filter(({ text }) => text.length <= longest);
      return judged(short.flatMap((text) => faults(text, subject).map((fault) => ({ place: text.place, ...fault }))));
    },
  };
}

/** The beginning of the text, where it is not what is right. */
export function replaced(
  text: CheckedText,
  end: number,
  after: string,
  fault: Omit<Finding, 'place'>,
): readonly Omit<Finding, 'place'>[] {
  return end === 0 || text.text.slice(0, end) === after ? [] : [{ ...fault, fix: { text, start: 0, end, after } }];
}

/** Every place in the text that is wrong, with the letters that are right. */
export function replacements(
  text: CheckedText,
  pattern: RegExp,
  right: (match: RegExpExecArray) => string | undefined,
  words: (before: string, after: string) => Omit<Finding, 'place'>,
): readonly Omit<Finding, 'place'>[] {
  const findings: Omit<Finding, 'place'>[] = [];
  for (const match of text.text.matchAll(pattern)) {
    const after = right(match);
    if (after === undefined || after === match[0]) continue;
    const fix = { text, start: match.index, end: match.index + match[0].length, after };
    findings.push({ ...words(match[0], after), fix });
  }
  return findings;
}
