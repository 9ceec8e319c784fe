/** Rules about the set-up of pages, section by section. */
import type { ReadPage, ReadSection } from '../../readers/model.js';
import type { CheckedText, Finding, FindingPlace, Judge, Subject, Verdict } from '../model.js';
import { judged, unknown } from './answer.js';
import { notShown } from './form-rule.js';
import { standings } from './paragraphs.js';

export interface PageOf {
  readonly section: ReadSection;
  readonly page: ReadPage;
  readonly isAppendix: boolean;
  /** Of its first text. */
  readonly place: FindingPlace;
  /** `phần chính`, `phụ lục`: for messages where there are several. */
  readonly name: string;
  readonly texts: readonly CheckedText[];
}

function pagesOf(subject: Subject): readonly PageOf[] {
  const all = standings(subject.read);
  let isAppendix = false;
  return subject.read.sections.flatMap((section) => {
    const texts = subject.texts.filter(({ paragraph }) => paragraph && all.get(paragraph)?.section === section);
    isAppendix = startsAppendix(texts) || (isAppendix && !texts.some(({ role }) => role === 'ten-loai'));
    if (!section.page) return [];
    const place = texts[0]?.place ?? { file: subject.file };
    return [{ section, page: section.page, isAppendix, place, name: isAppendix ? 'phụ lục' : 'phần chính', texts }];
  });
}

/** An appendix that has a section of its own begins with its label. */
function startsAppendix(texts: readonly CheckedText[]): boolean {
  return texts.findIndex(({ role }) => role === 'phu-luc-nhan') === 0;
}

interface PageDemand extends Pick<Judge, 'id'> {
  /** Which sections; all without it. `none`: what is said when there is none. */
  readonly only?: (one: PageOf) => boolean;
  readonly none?: string;
  readonly kinds?: readonly Subject['kind'][];
  /** What other kinds of file do not tell. */
  readonly shows?: string;
  readonly faults: (one: PageOf, subject: Subject) => readonly Omit<Finding, 'place'>[] | Verdict;
}

export function pageRule({ only, none, kinds, shows, faults, id }: PageDemand): Judge {
  return {
    id,
    judge(subject) {
      if (kinds && !kinds.includes(subject.kind)) return notShown(subject, shows ?? 'cách đặt trang');
      const pages = pagesOf(subject);
      if (pages.length === 0) return notShown(subject, 'khổ giấy và lề');
      const wanted = pages.filter((one) => only?.(one) ?? true);
      if (wanted.length === 0) return unknown(none ?? 'văn bản không có phần này');
      const findings: Finding[] = [];
      let open: Verdict | undefined;
      for (const one of wanted) {
        const result = faults(one, subject);
        if ('answer' in result) open = result;
        else findings.push(...result.map((fault) => ({ place: one.place, ...fault })));
      }
      return findings.length > 0 || !open ? judged(findings) : open;
    },
  };
}
