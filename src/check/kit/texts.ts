/** A read file as the printed texts that rules judge: what each is, where it stands, where it went. */
import { readLabel } from '../../extract/body/labels.js';
import type { KeHoach } from '../../plan/schema.js';
import type { ReadParagraph, ReadRun } from '../../readers/model.js';
import type { CheckedText, FindingPlace, Role } from '../model.js';
import { idAt, roleOfPath } from './roles.js';

/** What is known of a paragraph before its letters are looked at. */
export interface Source {
  readonly paragraph: ReadParagraph;
  /** Data paths that it went to. */
  readonly paths: readonly string[];
  /** Where it is known for certain. */
  readonly role?: Role;
  readonly isNote: boolean;
}

export function textsOf(source: Source, keHoach: KeHoach, placeOf: (path?: string) => FindingPlace): CheckedText[] {
  const { paragraph, paths } = source;
  const runs = paragraph.runs.filter(({ note }) => note === undefined);
  const letters = runs.map(({ text }) => text).join('');
  const parts = source.role === undefined && isShared(paths) ? cutAt(letters) : [{ start: 0, end: letters.length }];
  return parts.flatMap(({ start, end }) => {
    const words = letters.slice(start, end).trim();
    if (words === '' && paragraph.label === undefined) return [];
    const path = parts.length > 1 ? pathOfPart(words, paths) : paths[0];
    const role = source.role ?? (source.isNote ? 'chu-thich' : roleOfPath(path ?? '', words, keHoach));
    const from = start + letters.slice(start, end).indexOf(words);
    return [checked(paragraph, role, runs, letters, from, from + words.length, keHoach, placeOf, path)];
  });
}

/** Things of the head or the end that share a line: the number and the date, Nơi nhận and the signature. */
function isShared(paths: readonly string[]): boolean {
  const tops = new Set(paths.map((path) => path.split('.')[0]));
  return tops.size > 1 || tops.has('dauTrang') || tops.has('coQuan') || tops.has('chuKy');
}

function cutAt(letters: string): readonly { readonly start: number; readonly end: number }[] {
  return [...letters.matchAll(/[^\t\n]+/g)].map(({ index, 0: part }) => ({ start: index, end: index + part.length }));
}

const signs: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:CỘNG\s+H|Độc\s+lập)/iu, /^dauTrang$/],
  [/^Số\s*:?/iu, /^so$/],
  [/ngày.*tháng.*năm/iu, /^ngay$/],
  [/^Nơi\s+nhận/iu, /^noiNhan$/],
  [/^[-–—+•*]?\s*Lưu/iu, /^luu/],
  [/^[-–—+•*]/u, /^noiNhan\./],
  [/^[\p{Lu}\s]+$/u, /^loai$/],
  [/\p{Ll}/u, /^chuKy\.hoTen$/],
];

function pathOfPart(words: string, paths: readonly string[]): string | undefined {
  for (const [text, path] of signs) {
    const found = text.test(words) ? paths.find((one) => path.test(one)) : undefined;
    if (found !== undefined) return found;
  }
  const rest = paths.filter((one) => !signs.some(([, path]) => path.test(one)));
  return rest[0] ?? paths[0];
}

/** Where a label is part of the words: `Phần I`, `Phụ lục II`, a table's number. */
const labelled: ReadonlySet<Role> = new Set(
  'muc khoan khoan-tieu-de diem diem-tieu-de gach gach-tieu-de cong noi-nhan luu'.split(' '),
);

function checked(
  paragraph: ReadParagraph,
  role: Role,
  runs: readonly ReadRun[],
  letters: string,
  start: number,
  end: number,
  keHoach: KeHoach,
  placeOf: (path?: string) => FindingPlace,
  path: string | undefined,
): CheckedText {
  const words = letters.slice(start, end);
  const typed = labelled.has(role) && !paragraph.label ? readLabel(words, () => undefined) : undefined;
  const label = paragraph.label?.text ?? typed?.text;
  const text = words.slice(typed?.length ?? 0);
  const node = path === undefined ? undefined : idAt(path, keHoach);
  return {
    text,
    role,
    place: placeOf(path),
    paragraph,
    offset: end - text.length,
    runs: cutRuns(runs, start, end),
    ...(label === undefined ? {} : { label }),
    ...(path === undefined || path === '' ? {} : { path }),
    ...(node === undefined ? {} : { node }),
  };
}

function cutRuns(runs: readonly ReadRun[], start: number, end: number): readonly ReadRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return text === '' ? [] : [{ ...run, text }];
  });
}
