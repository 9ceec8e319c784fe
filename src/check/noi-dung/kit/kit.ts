/** What all rules about content share: how they are made, the texts that they read, how they speak of a passage. */
import { judged } from '../../kit/answer.js';

export { quote } from '../../kit/form-rule.js';

import type { CheckedText, Finding, Judge, Role, Subject, Verdict } from '../../model.js';
import { formTexts } from './forms.js';

export function contentRule(id: string, find: (subject: Subject) => readonly Finding[] | Verdict): Judge {
  return {
    id,
    judge: (subject) => {
      const answer = find(subject);
      return 'answer' in answer ? answer : judged(answer);
    },
  };
}

/** A printed text as rules search it: every white space is one plain space, so that places are the same in both. */
export interface Passage {
  readonly source: CheckedText;
  readonly text: string;
}

/** A passage that breaks a rule; `after`: what may stand there instead, when that is certain. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly expected: string;
  readonly after?: string;
}

export function finding({ source }: Passage, { start, end, found, expected, after }: Hit): Finding {
  const fix = after === undefined ? {} : { fix: { text: source, start, end, after } };
  return { place: source.place, found, expected, ...fix };
}

/** Judges each passage by itself. */
export function inEach(
  pick: (subject: Subject) => readonly Passage[],
  find: (passage: Passage, subject: Subject) => readonly Hit[],
): (subject: Subject) => readonly Finding[] {
  return (subject) => pick(subject).flatMap((passage) => find(passage, subject).map((hit) => finding(passage, hit)));
}

/** What several rules ask of the same subject is worked out once. */
export function remember<T>(make: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, T>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before;
    const made = make(subject);
    known.set(subject, made);
    return made;
  };
}

export const passages = remember(({ texts }: Subject): readonly Passage[] =>
  texts.map((source) => ({ source, text: source.text.replace(/[\s\u00a0]/gu, ' ') })),
);

export function passagesOf(subject: Subject, ...roles: readonly Role[]): readonly Passage[] {
  return passages(subject).filter(({ source }) => roles.includes(source.role));
}

/** Parts of the form whose words are prescribed, or are names and numbers alone. */
const formRoles: ReadonlySet<Role> = new Set([
  ...(['quoc-hieu', 'tieu-ngu', 'co-quan-chu-quan', 'co-quan', 'so-ky-hieu', 'dia-danh', 'ten-loai'] as const),
  ...(['phan', 'phu-luc-nhan', 'noi-nhan-nhan', 'chuc-vu', 'ho-ten'] as const),
  ...(['do-khan', 'do-mat', 'luu-hanh', 'du-thao', 'so-trang'] as const),
]);

const forms = remember(formTexts);

/** Everything that the author worded, tables and notes too; not the number of a row, nor a form to fill in. */
export const prose = remember((subject) =>
  passages(subject).filter(
    ({ source, text }) => !formRoles.has(source.role) && !forms(subject).has(source) && /\p{L}/u.test(text),
  ),
);

/** The prose of body and appendices, without titles and recipients. */
export const bodyProse = remember((subject) =>
  prose(subject).filter(({ source }) => /^(?:noiDung|phuLuc|loiDan|canCu)(?:\.|$)/.test(source.path ?? '')),
);

/** The text that stands at a data path, or the first one below it. */
export function passageAt(subject: Subject, path: string): Passage | undefined {
  return byPath(subject).get(path);
}

const byPath = remember((subject): ReadonlyMap<string, Passage> => {
  const map = new Map<string, Passage>();
  for (const passage of passages(subject)) {
    const parts = passage.source.path?.split('.') ?? [];
    for (let count = parts.length; count > 0; count--) {
      const path = parts.slice(0, count).join('.');
      if (!map.has(path)) map.set(path, passage);
    }
  }
  return map;
});

/** A finding at a data path; none where nothing is printed there. */
export function findingAt(subject: Subject, path: string, found: string, expected: string): readonly Finding[] {
  const passage = passageAt(subject, path);
  return passage ? [finding(passage, { start: 0, end: 0, found, expected })] : [];
}

/** A few words around a place, so that a person finds it in a long paragraph. */
export function around(text: string, start: number, end: number): string {
  const from = start <= 14 ? 0 : text.indexOf(' ', start - 14) + 1 || start;
  const next = end + 14 >= text.length ? text.length : text.lastIndexOf(' ', end + 14);
  const [first, last] = [Math.min(from, start), Math.max(next, end)];
  return `“${first > 0 ? '…' : ''}${text.slice(first, last)}${last < text.length ? '…' : ''}”`;
}

/** All matches of a pattern with the `g` flag as hits. */
export function matches(
  text: string,
  pattern: RegExp,
  hit: (match: RegExpExecArray) => Omit<Hit, 'start' | 'end'> | undefined,
): readonly Hit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = hit(match);
    return said ? [{ start: match.index, end: match.index + match[0].length, ...said }] : [];
  });
}

export function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** So far back an end mark is looked for: no text has more blanks. */
const nearby = 40;

/** Whether a sentence may begin here: at the start, after a full stop or colon, after an opening bracket or quote. */
export function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - nearby), start).trimEnd();
  return (before === '' && start <= nearby) || /[.!?:;(“"‘…*+•-]$/u.test(before);
}
