/** Citations of instruments as texts write them: kind, number, day, issuer, title. */
import { type CalendarDay, isoDay, parseDay } from '../../../plan/dates.js';
import type { Subject } from '../../model.js';
import { type Passage, prose, remember } from './kit.js';

export interface Citation {
  readonly passage: Passage;
  readonly start: number;
  /** After the number, the day and the issuer. */
  readonly end: number;
  readonly kind?: string;
  /** `số` stands before the number. */
  readonly saysNumber: boolean;
  /** `44/KH-UBND`, without blanks. */
  readonly number: string;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly typedDay?: string;
  readonly iso?: string;
  readonly issuer?: string;
  /** The words after it up to the next stop; an issuer's name may go on there after a comma. */
  readonly rest: string;
}

const kinds = [
  'Kế hoạch liên tịch',
  'Kế hoạch',
  'Quyết định',
  'Văn bản',
  'Công văn',
  'Nghị định',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Thông tri',
  'Bộ luật',
  'Pháp lệnh',
  'Lệnh',
  'Phương án',
  'Giấy mời',
  'Quy hoạch',
  'Chiến lược',
  'Chỉ thị',
  'Kết luận',
  'Hướng dẫn',
  'Chương trình hành động',
  'Chương trình',
  'Luật',
  'Thông tư liên tịch',
  'Thông tư',
  'Thông báo',
  'Công điện',
  'Đề án',
  'Báo cáo',
  'Tờ trình',
  'Quy định',
  'Quy chế',
] as const;

const head = new RegExp(
  `(?:(${kinds.join('|')})\\s+)?((?:số\\s*:?\\s*){1,2})?(?<![\\d/])(\\d{1,5}(?:/\\d{4})?(?:\\s?[-–]\\s?\\p{Lu}\\p{L}{0,4})?/\\p{Lu}[\\p{L}\\d]{0,15}(?:-\\s?\\p{Lu}[\\p{L}\\d&]{0,24}){0,6}(?:/\\p{Lu}{2,4})?)`,
  'gu',
);
const dayForm = /^(?:,?\s+ngày\s+(\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))/u;
/** An issuer's name begins with a capital and ends where the title's first word stands. */
const issuerForm =
  /^,?\s+(?:của\s+)((?:liên\s+)?\p{Lu}[\p{L}\s-]{1,90}?)(?=\s+(?:ngày|năm|về|ban hành|phê duyệt|quy định|triển khai|thực hiện|hướng dẫn|sửa đổi|công bố|tổ chức|giao|thành lập|xây dựng|tăng cường|tiếp tục|đẩy mạnh|là|và|đã|tại)(?![\p{L}])|\s*[,;.:()“”"]|\s*$)/u;

export const citations = remember((subject): readonly Citation[] => prose(subject).flatMap(citationsIn));

function citationsIn(passage: Passage): readonly Citation[] {
  const { text } = passage;
  return [...text.matchAll(head)].flatMap((match): Citation[] => {
    const [whole, kind, saysNumber, number = ''] = match;
    if (kind === undefined && saysNumber === undefined) return [];
    const numberEnd = match.index + whole.length;
    const tail = readTail(text, numberEnd);
    return [
      {
        passage,
        start: match.index,
        saysNumber: saysNumber !== undefined,
        number: number.replace(/\s/g, ''),
        numberStart: numberEnd - number.length,
        numberEnd,
        ...(kind === undefined ? {} : { kind }),
        ...tail,
        rest: /^[,\s]*([^;.()“”"]*)/u.exec(text.slice(tail.end, tail.end + 160))?.[1]?.trim() ?? '',
      },
    ];
  });
}

type Tail = Pick<Citation, 'end' | 'typedDay' | 'iso' | 'issuer'>;

/** Day and issuer, in either order. */
function readTail(text: string, from: number): Tail {
  let [end, typedDay, issuer]: [number, string | undefined, string | undefined] = [from, undefined, undefined];
  for (let round = 0; round < 2; round++) {
    const after = text.slice(end, end + 140);
    const day: RegExpExecArray | null = typedDay === undefined ? dayForm.exec(after) : null;
    const name: RegExpExecArray | null = !day && issuer === undefined ? issuerForm.exec(after) : null;
    if (day) typedDay = day[1];
    else if (name) issuer = name[1]?.trim();
    end += day?.[0].length ?? name?.[0].length ?? 0;
  }
  const day = typedDay === undefined ? undefined : dayOf(typedDay);
  return {
    end,
    ...(typedDay === undefined ? {} : { typedDay }),
    ...(day === undefined ? {} : { iso: isoDay(day) }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

function dayOf(text: string): CalendarDay | undefined {
  return parseDay((text.match(/\d+/g) ?? []).join('/'));
}

/** `44/KH-UBND` → `KH`; `36-CT/TW` → `CT`; `3426/VPCP-KGVX` → `VPCP`. */
export function typeOf(number: string): string {
  const party = /^\d+-(\p{L}+)\//u.exec(number)?.[1];
  return party ?? /\/(\p{L}+)(?:\d|-|$|\/)/u.exec(number.replace(/^\d+\/\d{4}/, '0'))?.[1] ?? '';
}

/** Whether the words at a place are another's: in quotation marks, or of a cited instrument and its title. */
export const borrowed = remember((subject) => borrowedFrom(subject, ({ start }) => start));

/** The same without the instrument's number and issuer, which are the author's own words. */
export const quoted = remember((subject) => borrowedFrom(subject, ({ end }) => end));

function borrowedFrom(subject: Subject, from: (citation: Citation) => number) {
  const found = new Map<Passage, readonly (readonly [number, number])[]>();
  const cited = citations(subject);
  for (const passage of prose(subject)) {
    const { text } = passage;
    const quotes = [...text.matchAll(/[“"][^“”"]{0,400}[”"]/gu)].map((m) => [m.index, m.index + m[0].length] as const);
    const titles = cited
      .filter((one) => one.passage === passage)
      .map((one) => [from(one), one.end + (/^[^;.]*/u.exec(text.slice(one.end))?.[0].length ?? 0)] as const);
    if (quotes.length + titles.length > 0) found.set(passage, [...quotes, ...titles]);
  }
  return (passage: Passage, at: number): boolean =>
    (found.get(passage) ?? []).some(([from, to]) => from <= at && at < to);
}

/** Numbers of such instruments name their year: the same number is the same instrument. */
export function hasYear(number: string): boolean {
  return /^\d+\/\d{4}\//.test(number);
}
