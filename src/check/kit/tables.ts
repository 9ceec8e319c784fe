/** The ruled tables of a file, with the texts that stand in them. */
import type { ReadSection, ReadTable } from '../../readers/model.js';
import type { CheckedText, Finding, FindingPlace, Judge, Subject } from '../model.js';
import { judged } from './answer.js';
import { cells } from './body.js';
import { absent, notShown } from './form-rule.js';
import { standings } from './paragraphs.js';

export interface TableOf {
  readonly table: ReadTable;
  readonly section?: ReadSection;
  readonly texts: readonly CheckedText[];
  readonly header: readonly CheckedText[];
  readonly place: FindingPlace;
}

/** Not the tables that only set columns: head, Nơi nhận and signature. */
function tablesOf(subject: Subject): readonly TableOf[] {
  const all = standings(subject.read);
  const byTable = new Map<ReadTable, CheckedText[]>();
  for (const text of subject.texts) {
    const table = text.paragraph && all.get(text.paragraph)?.table;
    if (table) byTable.set(table, [...(byTable.get(table) ?? []), text]);
  }
  return [...byTable].flatMap(([table, texts]) => {
    const [first] = texts;
    if (!first || !texts.some(({ role }) => cells.includes(role))) return [];
    const section = first.paragraph && all.get(first.paragraph)?.section;
    const header = texts.filter(({ role }) => role === 'o-dau-bang');
    return [{ table, texts, header, place: first.place, ...(section ? { section } : {}) }];
  });
}

interface TableDemand extends Pick<Judge, 'id'> {
  readonly kinds: readonly Subject['kind'][];
  /** What other kinds of file do not tell. */
  readonly what: string;
  readonly faults: (table: TableOf, subject: Subject) => readonly (Omit<Finding, 'place'> & Partial<Finding>)[];
}

export function tableRule({ id, kinds, what, faults }: TableDemand): Judge {
  return {
    id,
    judge(subject) {
      const tables = tablesOf(subject);
      if (tables.length === 0) return absent('bảng');
      if (!kinds.includes(subject.kind)) return notShown(subject, what);
      return judged(tables.flatMap((one) => faults(one, subject).map((fault) => ({ place: one.place, ...fault }))));
    },
  };
}
