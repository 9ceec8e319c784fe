/** Nothing stands twice: a paragraph beside itself, a long one anywhere, a recipient. */
import { foldName } from '../../../text/fold.js';
import { sentences } from '../../kit/body.js';
import type { Finding, Subject } from '../../model.js';
import { bodyProse, contentRule, finding, type Passage, quote } from '../kit/kit.js';
import { recipients } from '../kit/tasks.js';

export const doanLap = contentRule('doan-lap', (subject) => [...paragraphs(subject), ...names(subject)]);

/** Short ones may be said of several bodies; so long a one is copied. */
const [near, far] = [25, 100];

function paragraphs(subject: Subject): readonly Finding[] {
  const seen = new Map<string, Passage>();
  return bodyProse(subject).flatMap((passage): readonly Finding[] => {
    const { text, source } = passage;
    if (!sentences.includes(source.role) || text.length < near) return [];
    const key = foldName(withoutEnd(text));
    const before = seen.get(key);
    if (!before) {
      seen.set(key, passage);
      return [];
    }
    if (text.length < far && parentOf(before) !== parentOf(passage)) return [];
    const found = `đoạn ${quote(text)} đã có ở trên`;
    return [finding(passage, { start: 0, end: text.length, found, expected: 'bỏ một trong hai đoạn' })];
  });
}

/** The last marks do not count. */
function withoutEnd(text: string): string {
  const tail = /[\s.;,:/]*$/u.exec(text.slice(-12))?.[0].length ?? 0;
  return text.slice(0, text.length - tail);
}

function parentOf({ source: { path = '' } }: Passage): string {
  return path.replace(/\.(?:chu|tieuDe)$/, '').replace(/\.\d+$/, '');
}

function names(subject: Subject): readonly Finding[] {
  const seen = new Set<string>();
  return recipients(subject).flatMap((passage): readonly Finding[] => {
    const key = foldName(withoutEnd(passage.text.replace(/\([^()]{0,80}\)/gu, '')));
    if (key.length < 4 || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const found = `nơi nhận ${quote(passage.text)} ghi hai lần`;
    return [finding(passage, { start: 0, end: passage.text.length, found, expected: 'mỗi nơi nhận một dòng' })];
  });
}
