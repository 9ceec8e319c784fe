/** What is told of one file: its findings in the order of its text, one for each habit, and how many rules it keeps. */
import type { CheckedText, Finding, FindingPlace, MucDo, Rule, Subject } from './model.js';
import { mucDo } from './model.js';
import { findingsOf, type Judgement } from './run-rules.js';

export interface Spot {
  readonly place: FindingPlace;
  /** Beginning of the text there. */
  readonly near?: string;
  readonly path?: string;
  /** `Mục III.2`: where it stands for a reader. */
  readonly within?: string;
  /** How often it is found there, when more than once. */
  readonly times?: number;
  /** Of a habit, whose faults are not quite alike: what was found there, and what is wanted. */
  readonly own?: Pick<Finding, 'found' | 'expected'>;
}

/** One thing to say; the same fault at several places, and one habit, is said once. */
export interface Said {
  readonly rule: Rule;
  readonly severity: MucDo;
  readonly found: string;
  readonly expected: string;
  readonly spots: readonly Spot[];
  readonly canFix: boolean;
}

export interface FileReport {
  readonly file: string;
  readonly said: readonly Said[];
  readonly counts: Readonly<Record<MucDo, number>>;
  readonly holds: readonly Rule[];
  readonly unknown: readonly { readonly rule: Rule; readonly why: string }[];
}

/** `nameOf`: what a reader calls the place of a data path; '' where there is no name for it. */
export function reportOf(
  subject: Subject,
  judgements: readonly Judgement[],
  nameOf: (path: string) => string,
): FileReport {
  const near = new Map(subject.texts.map((text) => [text.place, text]));
  const order = new Map(subject.texts.map(({ place }, i) => [place, i]));
  const at = ({ spots }: Said) => order.get(spots[0]?.place ?? { file: '' }) ?? -1;
  const sorted = judgements
    .flatMap((judgement) => saidBy(judgement, subject, near, nameOf))
    .toSorted((a, b) => at(a) - at(b));
  const count = (severity: MucDo) => sorted.filter((one) => one.severity === severity).length;
  return {
    file: subject.file,
    said: sorted,
    counts: { loi: count('loi'), 'canh-bao': count('canh-bao'), 'goi-y': count('goi-y') },
    holds: judgements.filter(({ verdict }) => verdict.answer === 'holds').map(({ rule }) => rule),
    unknown: judgements.flatMap(({ rule, verdict }) =>
      verdict.answer === 'unknown' ? [{ rule, why: verdict.why }] : [],
    ),
  };
}

function saidBy(
  judgement: Judgement,
  { kind }: Subject,
  near: ReadonlyMap<FindingPlace, CheckedText>,
  nameOf: (path: string) => string,
): readonly Said[] {
  const { rule, severity } = judgement;
  const groups = new Map<string, Finding[]>();
  for (const finding of findingsOf(judgement)) {
    const key = `${finding.found}\n${finding.expected}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return habits([...groups.values()]).flatMap((findings) => {
    const [first] = findings;
    if (!first) return [];
    const { found, expected } = first;
    const isHabit = findings.some((one) => one.found !== found || one.expected !== expected);
    const spots = isHabit
      ? findings.map((one): Spot => ({ ...spotOf(one.place, near.get(one.place), nameOf), own: one }))
      : [...countedPlaces(findings)].map(([place, times]): Spot => {
          return { ...spotOf(place, near.get(place), nameOf), ...(times > 1 ? { times } : {}) };
        });
    const canFix = canBeMended.has(kind) && findings.every(({ fix }) => fix !== undefined);
    return [{ rule, severity, found, expected, spots, canFix }];
  });
}

function countedPlaces(findings: readonly Finding[]): ReadonlyMap<FindingPlace, number> {
  const counts = new Map<FindingPlace, number>();
  for (const { place } of findings) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

/** From so many on, faults of a rule that differ in their words alone are one habit. */
const often = 4;

function habits(groups: readonly (readonly Finding[])[]): readonly (readonly Finding[])[] {
  const byHabit = new Map<string, (readonly Finding[])[]>();
  for (const group of groups) {
    const key = bare(group[0]?.found ?? '');
    const known = byHabit.get(key);
    if (known) known.push(group);
    else byHabit.set(key, [group]);
  }
  return [...byHabit.values()].flatMap((alike) => (alike.length >= often ? [alike.flat()] : alike));
}

/** Without what is quoted and without numbers. */
function bare(words: string): string {
  return words.replace(/“[^”]*”/gu, '“”').replace(/\d+(?:[.,]\d+)*/g, '0');
}

/** The gravest first, of those the most frequent. */
export function worstFirst(said: readonly Said[]): readonly Said[] {
  const count = ({ spots }: Said) => spots.reduce((sum, { times = 1 }) => sum + times, 0);
  return said.toSorted((a, b) => mucDo.indexOf(a.severity) - mucDo.indexOf(b.severity) || count(b) - count(a));
}

/** `hai đoạn cách nhau 0 pt (143 chỗ)`; of a habit what its rule demands. */
export function habitWords({ rule, found, spots }: Said): string {
  const count = spots.reduce((sum, { times = 1 }) => sum + times, 0);
  const words = spots.some(({ own }) => own !== undefined) ? `trái quy tắc: ${rule.demand.replace(/\.$/, '')}` : found;
  return count > 1 ? `${words} (${count} chỗ)` : words;
}

/** What `--sua` can write again without loss. */
const canBeMended: ReadonlySet<Subject['kind']> = new Set(['yaml', 'docx']);

function spotOf(place: FindingPlace, text: CheckedText | undefined, nameOf: (path: string) => string): Spot {
  if (!text) return { place };
  const words = `${text.label ?? ''} ${text.text}`.replace(/\s+/g, ' ').trim();
  const near = words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words;
  if (text.path === undefined) return { place, near };
  const within = nameOf(text.path);
  return { place, near, path: text.path, ...(within === '' ? {} : { within }) };
}

export const severityWords: Readonly<Record<MucDo, string>> = {
  loi: 'lỗi',
  'canh-bao': 'cảnh báo',
  'goi-y': 'gợi ý',
};

/** `dòng 12, cột 5`, `trang 3`, `đoạn 24`, `chú thích, đoạn 2`. */
export function placeWords({ line, column, page, paragraph, part }: FindingPlace): string {
  const words = [
    part,
    page === undefined ? undefined : `trang ${page}`,
    paragraph === undefined ? undefined : `đoạn ${paragraph}`,
    line === undefined ? undefined : `dòng ${line}${column === undefined ? '' : `, cột ${column}`}`,
  ];
  return words.filter((one) => one !== undefined).join(', ') || 'cả văn bản';
}

/** `đoạn 24, Mục III.2 (2 lần)`. */
export function spotWords({ place, within, times }: Spot): string {
  const often = times === undefined ? '' : ` (${times} lần)`;
  return `${placeWords(place)}${within === undefined ? '' : `, ${within}`}${often}`;
}

/** `1 lỗi, 2 cảnh báo, 0 gợi ý`. */
export function countWords(counts: FileReport['counts']): string {
  return mucDo.map((severity) => `${counts[severity]} ${severityWords[severity]}`).join(', ');
}

/** What is at least as grave as `least`. */
export function atLeast(report: FileReport, least: MucDo): FileReport {
  const most = mucDo.indexOf(least);
  return { ...report, said: report.said.filter(({ severity }) => mucDo.indexOf(severity) <= most) };
}
