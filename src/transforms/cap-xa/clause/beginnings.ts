/** How a clause begins: with a verb, and so as a task of its own, or as what only continues the words before it. */
import type { Group } from '../../../phrase/groups.js';
import type { Loi } from '../../../phrase/loi.js';
import { CQ } from './tokens.js';

export interface Beginnings {
  /** A verb, perhaps after words such as `chủ động`. */
  verb(text: string): boolean;
  /** A verb, perhaps after who does it, when, on what condition, or a label with a colon. */
  task(text: string): boolean;
  /** After a task and a semicolon: long enough for a clause, and begins with no noun, condition or conjunction that is known. */
  equal(text: string): boolean;
  /** Who does it stands first. */
  subject(text: string): boolean;
  /** Only continues the words before it. */
  dependent(text: string): boolean;
  /** An aim or outcome of the clause before it, in the same sentence. */
  purpose(text: string): boolean;
  /** Makes others do something: what follows may speak of those others. */
  causative(text: string): boolean;
}

/** No beginning is longer; what stands further in costs nothing. */
const longest = 160;
/** Words of a clause; a shorter one may be an item of a list. */
const fewest = 7;
const marks = /^[\s"“”'*^({[]+/u;
const agencies = new RegExp(
  `^(?:các )?${CQ}(?:\\s*\\([^()]*\\))?(?:(?:\\s*[,;]|\\s+và|\\s+cùng)*\\s*(?:các )?${CQ})*`,
  'iu',
);
const label = /^[^:;.]{1,80}:\s+/u;
/** `khảo nghiệm, đánh giá …`: a word of one or two syllables beside a verb is one too. */
const beside = /^\p{L}+(?: \p{Ll}+)?(?:,| và| hoặc) (?=\p{Ll})/u;

export function createBeginnings(loi: Loi): Beginnings {
  /** How much of the text the words of a group take up at its beginning. */
  const lead = (group: Group, text: string): number => loi.bang(group).first(text.slice(0, longest))?.end ?? 0;
  const verb = (written: string): boolean => {
    const text = written.replace(marks, '');
    if (!/^\p{L}/u.test(text) || lead('danhTu', text) > 0) return false;
    if (lead('dongTu', text) > 0 || lead('trangTu', text) > 0) return true;
    const other = text.slice(beside.exec(text)?.[0].length ?? text.length);
    return lead('danhTu', other) === 0 && lead('dongTu', other) > 0;
  };
  const afterSubject = (text: string): string | undefined => {
    const named = agencies.exec(text)?.[0];
    if (named !== undefined) return text.slice(named.length).replace(/^[\s,]+/u, '');
    const end = lead('chuNgu', text);
    return end === 0 ? undefined : text.slice(end);
  };
  const task = (written: string): boolean => {
    const text = written.replace(marks, '');
    if (verb(text)) return true;
    const named = agencies.exec(text)?.[0];
    if (named !== undefined) return task(text.slice(named.length).replace(/^[\s,:]+/u, ''));
    if (lead('chuNgu', text) > 0) return true;
    if (lead('hoanCanh', text) > 0) {
      const comma = /[,:]\s+/gu;
      for (let found = comma.exec(text); found; found = comma.exec(text)) {
        const rest = text.slice(comma.lastIndex);
        if (verb(rest) || afterSubject(rest) !== undefined) return true;
      }
    }
    const head = label.exec(text)?.[0];
    return head !== undefined && verb(text.slice(head.length));
  };
  const equal = (text: string): boolean =>
    /^\p{Ll}/u.test(text) &&
    text.split(/\s+/u).length >= fewest &&
    lead('danhTu', text) === 0 &&
    lead('hoanCanh', text) === 0;
  const begins = (group: Group) => (text: string) => lead(group, text) > 0;
  return {
    verb,
    task,
    equal,
    subject: (text) => afterSubject(text.replace(marks, '')) !== undefined,
    dependent: begins('noiTiep'),
    purpose: begins('mucDich'),
    causative: begins('saiKhien'),
  };
}
