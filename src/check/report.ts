/** What is told of one file: its findings, alike ones together, the gravest first, and how many rules it keeps. */
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
}

/** One thing to say; the same fault at several places is said once. */
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
  const said = judgements.flatMap((judgement) => saidBy(judgement, subject, near, nameOf));
  const order = (one: Said) => mucDo.indexOf(one.severity);
  const sorted = said.toSorted((a, b) => order(a) - order(b));
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
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((findings) => {
    const [first] = findings;
    if (!first) return [];
    const { found, expected } = first;
    const spots = [...new Set(findings.map(({ place }) => place))].map((place): Spot => {
      const times = findings.filter((one) => one.place === place).length;
      return { ...spotOf(place, near.get(place), nameOf), ...(times > 1 ? { times } : {}) };
    });
    const canFix = canBeMended.has(kind) && findings.every(({ fix }) => fix !== undefined);
    return [{ rule, severity, found, expected, spots, canFix }];
  });
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
