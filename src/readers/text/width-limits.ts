/** How wide the lines of a text were, and what its blank lines mean, judged from where it was certainly broken. */
import { labelOf } from '../lines/labels.js';
import { firstWord, startsSmall } from '../lines/sentence.js';
import { printedWidth } from '../lines/width.js';
import type { SourceLine } from './source-lines.js';

export interface Limits {
  /** Width of a text with the blank after it: printed em, or letters where a program broke lines by counting them. */
  readonly width: (text: string, bold?: boolean) => number;
  readonly blank: number;
  readonly inner: number;
  /** First lines of paragraphs, which are indented. */
  readonly first: number;
  /** Slack of a measured width. */
  readonly tolerance: number;
}

type Metric = Pick<Limits, 'width' | 'blank' | 'tolerance'>;

const printed: Metric = { width: printedWidth, blank: 0.25, tolerance: 0.35 };
const counted: Metric = { width: (text) => text.length, blank: 1, tolerance: 0 };

/** Nothing printed upright on A4 is wider, in em. */
const widest = 62;

/** The first lines of a long file tell enough. */
const mostLines = 3000;

/** Width of a line, and with the word that did not fit any more. */
interface Broken {
  readonly held: number;
  readonly tooMuch: number;
}

/** For each line; undefined: one line of the file is one paragraph. */
export function measureLimits(lines: readonly SourceLine[]): ((line: SourceLine) => Limits) | undefined {
  const sample = lines.slice(0, mostLines);
  const widths = sample.map((one) => printedWidth(one.text)).sort((a, b) => a - b);
  const high = widths[Math.floor(widths.length * 0.98)] ?? 0;
  const pairs = certainBreaks(sample).length;
  if (high > widest || lines.length < 8 || pairs < sample.length / 5) return undefined;
  const whole = bestOf(sample);
  if (!whole) return undefined;
  if (whole.wrong <= pairs * 0.04) return () => whole.limits;
  // Pages of several widths: judged by the neighbourhood.
  const parts = Array.from({ length: Math.ceil(lines.length / stretch) }, (_, i) =>
    bestOf(lines.slice(Math.max(0, i * stretch - stretch / 2), (i + 1) * stretch + stretch / 2)),
  );
  const at = new Map(lines.map((line, i) => [line.line, parts[Math.floor(i / stretch)]?.limits ?? whole.limits]));
  return (line) => at.get(line.line) ?? whole.limits;
}

/** Lines that are judged together. */
const stretch = 40;

function bestOf(lines: readonly SourceLine[]): { limits: Limits; wrong: number } | undefined {
  const [best] = [printed, counted]
    .flatMap((metric) => limitsBy(metric, lines) ?? [])
    .sort((a, b) => a.wrong - b.wrong);
  return best;
}

function limitsBy(metric: Metric, lines: readonly SourceLine[]): { limits: Limits; wrong: number } | undefined {
  const broken = (isKind: (before: SourceLine) => boolean) =>
    certainBreaks(lines).flatMap(([before, after]): Broken[] => {
      const held = metric.width(before.text);
      return isKind(before) ? [{ held, tooMuch: held + metric.blank + metric.width(firstWord(after.text)) }] : [];
    });
  const inner = broken((before) => startsSmall(before.text));
  const first = broken((before) => !startsSmall(before.text) && labelOf(before.text) !== undefined);
  const byInner = bestLimit(inner.length >= 3 ? inner : [...inner, ...first]);
  if (!byInner) return undefined;
  const byFirst = first.length >= 5 ? bestLimit(first) : undefined;
  const limits = { ...metric, inner: byInner.limit, first: Math.min(byFirst?.limit ?? byInner.limit, byInner.limit) };
  return { limits, wrong: byInner.wrong + (byFirst?.wrong ?? 0) };
}

/** A line that begins with a small letter was certainly broken off from the one before. */
function certainBreaks(lines: readonly SourceLine[]): [SourceLine, SourceLine][] {
  return lines.slice(0, mostLines).flatMap((after, i) => {
    const before = lines[i - 1];
    return before && after.gap !== 'page' && startsSmall(after.text) ? [[before, after]] : [];
  });
}

/** The width that the fewest breaks contradict, in the middle of all that are equally good. */
function bestLimit(pairs: readonly Broken[]): { limit: number; wrong: number } | undefined {
  if (pairs.length === 0) return undefined;
  const edges = pairs.flatMap((one) => [one.held, one.tooMuch]).sort((a, b) => a - b);
  const contradicted = (limit: number) => pairs.filter((one) => one.held > limit || one.tooMuch <= limit).length;
  let best = { wrong: Number.POSITIVE_INFINITY, from: 0, to: 0 };
  for (const [i, from] of edges.entries()) {
    const to = edges[i + 1] ?? from;
    const wrong = contradicted((from + to) / 2);
    if (wrong < best.wrong) best = { wrong, from, to };
    else if (wrong === best.wrong && best.to === from) best = { ...best, to };
  }
  return best.wrong <= pairs.length / 3 ? { limit: (best.from + best.to) / 2, wrong: best.wrong } : undefined;
}

/** `paragraphs`: blank lines stand between paragraphs and only there; `some`: where one stands, a paragraph ended. */
export function meaningOfBlanks(lines: readonly SourceLine[]): 'paragraphs' | 'some' | 'nothing' {
  const inside = certainBreaks(lines);
  const labelled = lines.slice(1).filter((one) => labelOf(one.text) !== undefined);
  const blank = (line: SourceLine) => line.gap === 'blank';
  if (inside.length < 5 || inside.filter(([, after]) => blank(after)).length > inside.length / 12) return 'nothing';
  if (!lines.some(blank)) return 'nothing';
  return labelled.length >= 5 && labelled.filter(blank).length > labelled.length * 0.85 ? 'paragraphs' : 'some';
}

/** Where lines begin, if the file kept the indents of first lines. */
export function measureIndent(lines: readonly SourceLine[]): { readonly inner: number } | undefined {
  const inside = certainBreaks(lines).map(([, after]) => after.indent);
  const labelled = lines.filter((line) => labelOf(line.text) !== undefined);
  if (inside.length < 5 || labelled.length < 5) return undefined;
  const inner = [...inside].sort((a, b) => a - b)[Math.floor(inside.length / 2)] ?? 0;
  const further = labelled.filter((line) => line.indent >= inner + 3);
  return further.length > labelled.length * 0.6 ? { inner } : undefined;
}
