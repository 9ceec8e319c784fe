/** Whether labels count on without gap or repeat: what the rules about each level share. */
import { labelOf } from '../../../plan/labels.js';
import type { CapBac } from '../../../plan/schema.js';
import { planNodes } from '../../../plan/walk.js';
import type { Finding, Subject } from '../../model.js';
import { findingAt, passageAt, passages, remember } from './kit.js';

interface Member {
  readonly path: string;
  readonly label: string;
  /** Of the sibling before it: after another than its own a new list may begin. */
  readonly after: CapBac | 'bang' | undefined;
}

/** The nodes of one level under one parent, in order. */
type Series = readonly Member[];

const seriesOf = remember((subject): ReadonlyMap<CapBac, readonly Series[]> => {
  const series = new Map<string, { readonly cap: CapBac; readonly members: Member[]; count: number }>();
  const lastCap = new Map<string, CapBac | 'bang'>();
  for (const { path, nut } of planNodes(subject.keHoach)) {
    const parent = path.slice(0, path.lastIndexOf('.'));
    const after = lastCap.get(parent);
    lastCap.set(parent, nut.cap);
    if (nut.cap === 'bang') continue;
    const key = `${parent} ${nut.cap}`;
    const one = series.get(key) ?? { cap: nut.cap, members: [], count: 0 };
    series.set(key, one);
    one.count += 1;
    const label = 'nhan' in nut && nut.nhan !== undefined ? nut.nhan : labelOf(nut.cap, one.count);
    if (label !== undefined) one.members.push({ path, label, after });
  }
  const found = new Map<CapBac, Series[]>();
  for (const { cap, members } of series.values()) found.set(cap, [...(found.get(cap) ?? []), members]);
  return found;
});

export interface Counting {
  readonly cap: CapBac;
  /** `khoản`, `điểm`, `mục`. */
  readonly name: string;
  /** The place of a label in its count, from 1; undefined: another way of counting, which is not judged. */
  readonly value: (label: string) => number | undefined;
  readonly label: (value: number) => string;
  /** What labels of this level look like at all. */
  readonly form: RegExp;
  readonly order: string;
}

export function countingFaults(subject: Subject, counting: Counting): readonly Finding[] {
  let last = 0;
  return (seriesOf(subject).get(counting.cap) ?? []).flatMap((series) => {
    const read = series.filter(({ label }) => counting.form.test(label));
    // Some authors count on from one heading to the next.
    const goesOn = last > 1 && counting.value(read[0]?.label ?? '') === last + 1;
    const { findings, end } = judge(subject, read, counting, goesOn ? last : 0);
    last = end;
    return findings;
  });
}

function judge(
  subject: Subject,
  series: Series,
  counting: Counting,
  start: number,
): { readonly findings: readonly Finding[]; readonly end: number } {
  const findings: Finding[] = [];
  const { name, label: print, order } = counting;
  let last = start;
  /** Values that are right next: after a repeat the author may have counted on either way. */
  let next = new Set([start + 1]);
  for (const { path, label, after } of series) {
    const value = counting.value(label);
    // After two or more a new list may begin, with words between that are no node of this level.
    const restarts = value === 1 && (last > 1 || (last > 0 && after !== counting.cap));
    if (value === undefined) {
      findings.push(...findingAt(subject, path, `nhãn “${label}” của ${name}`, `nhãn “${print(last + 1)}”: ${order}`));
      continue;
    }
    const isElsewhere = value > last + 1 && isPrintedBefore(subject, path, print(value - 1), counting);
    if (!next.has(value) && !restarts && !isElsewhere) {
      const wanted = `nhãn “${print(last + 1)}”: ${order}`;
      findings.push(...findingAt(subject, path, faultWords(value, last, print, label), wanted));
    }
    next = value === last && !restarts ? new Set([value + 1, value + 2]) : new Set([value + 1]);
    last = value;
  }
  return { findings, end: last };
}

function faultWords(value: number, last: number, print: (value: number) => string, label: string): string {
  if (value === last) return `nhãn “${label}” dùng hai lần liền`;
  if (last === 0) return `danh sách bắt đầu bằng “${label}”`;
  if (value < last) return `nhãn “${label}” đứng sau “${print(last)}”`;
  return `nhãn nhảy từ “${print(last)}” sang “${label}”`;
}

/** Levels with only one member, such as a single `a)`. */
export function singles(subject: Subject, cap: CapBac): readonly Member[] {
  return (seriesOf(subject).get(cap) ?? []).flatMap((series) => (series.length === 1 ? series : []));
}

/** Whether the missing label is the last one of its form that was printed before: then only the tree misplaced it. */
function isPrintedBefore(subject: Subject, path: string, label: string, { form }: Counting): boolean {
  const here = passageAt(subject, path);
  const all = passages(subject);
  const before = all.slice(0, here ? all.indexOf(here) : 0);
  const last = before.findLast(({ source, text }) => form.test(source.label ?? text.split(' ', 1)[0] ?? ''));
  return last !== undefined && (last.source.label ?? last.text.split(' ', 1)[0]) === label;
}
