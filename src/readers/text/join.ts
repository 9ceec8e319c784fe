/** Printed lines → paragraphs; what is doubtful is said. */
import type { Loi } from '../../phrase/loi.js';
import type { Decision, Shown } from '../lines/decide.js';
import { type Label, labelOf } from '../lines/labels.js';
import { LineJoiner } from '../lines/line-joiner.js';
import type { Remarks } from '../lines/remarks.js';
import { joinLines, type Runs, textOf } from '../lines/runs.js';
import { endsSentence, firstWord, isCapitals, openingWords, openMarks, startsSmall } from '../lines/sentence.js';
import { printedWidth } from '../lines/width.js';
import { atLine, partName } from './place.js';
import type { SourceLine } from './source-lines.js';
import { type Limits, meaningOfBlanks, measureIndent, measureLimits } from './width-limits.js';

export interface Joined {
  readonly runs: Runs;
  readonly line: number;
}

/** More than about two printed lines. */
const longest = 75;

interface Draft {
  readonly parts: Runs[];
  /** Of all its lines, in em. */
  width: number;
  /** Quotations and brackets still open at its end. */
  open: number;
  readonly line: number;
}

export class Joiner extends LineJoiner {
  private joins = 0;
  private readonly limits: ((line: SourceLine) => Limits) | undefined;
  private readonly blanks: ReturnType<typeof meaningOfBlanks>;
  private readonly indent: ReturnType<typeof measureIndent>;

  /** `all`: the lines of the file that are no rows of tables. */
  constructor(all: readonly SourceLine[], remarks: Remarks, loi: Loi) {
    super(remarks, loi);
    this.limits = measureLimits(all);
    this.indent = measureIndent(all);
    this.blanks = this.limits ? meaningOfBlanks(all) : 'nothing';
  }

  /** Lines that no table interrupts. */
  paragraphs(lines: readonly SourceLine[]): readonly Joined[] {
    const drafts: Draft[] = [];
    let before: SourceLine | undefined;
    for (const [i, line] of lines.entries()) {
      const draft = drafts.at(-1);
      const decision = before && draft ? this.decision(before, draft, line, lines[i + 1]) : undefined;
      if (decision?.join && decision.doubt === undefined) this.joins++;
      if (decision && before) this.sayDoubt(decision, before.text, line.text, atLine(line.line));
      const width = printedWidth(line.text);
      if (decision?.join && draft) {
        draft.parts.push(line.runs);
        draft.width += width;
        draft.open = openMarks(line.text, draft.open);
      } else {
        this.begin(line.text, decision?.label);
        drafts.push({ parts: [line.runs], width, open: openMarks(line.text), line: line.line });
      }
      before = line;
    }
    return drafts.map(({ parts, line }) => ({ runs: joinLines(parts), line }));
  }

  /** A remark for all joins about which there is no doubt. */
  finish(): void {
    const message = `đã nối ${this.joins} dòng in vào dòng trước của cùng đoạn`;
    this.remarks.add('changed', 'noi-dong-in', message, { part: partName }, this.joins);
  }

  private decision(before: SourceLine, draft: Draft, line: SourceLine, next: SourceLine | undefined): Decision {
    const isFirst = draft.parts.length === 1;
    if (line.heading && !before.heading) return { join: false, ...labelled(line.text) };
    if (before.heading && !line.heading) {
      if (labelOf(line.text) || !startsSmall(line.text)) return { join: false, ...labelled(line.text) };
    }
    const shown = {
      room: this.room(before, isFirst, line),
      start: this.start(before, line, next),
      long: draft.width > longest,
      opening: openingWords(textOf(draft.parts[0] ?? [])),
      inside: draft.open > 0,
    };
    return this.decide(before.text, line.text, shown);
  }

  private room(before: SourceLine, isFirst: boolean, line: SourceLine): Shown['room'] {
    if (!this.limits) return 'unknown';
    const { width, blank, tolerance, first, inner } = this.limits(before);
    const limit = isFirst ? first : inner;
    // Headings are bold, which plain text does not show.
    const bold =
      isFirst && (isCapitals(before.text) || (labelOf(before.text) !== undefined && !endsSentence(before.text)));
    const need = width(before.text, bold) + blank + width(firstWord(line.text), bold);
    if (need > limit - tolerance) return 'full';
    return need > limit * 0.8 ? 'nearly' : 'room';
  }

  /** A line wider than first lines can be is none; one that was broken before it reached the full width is one. */
  private start(before: SourceLine, line: SourceLine, next: SourceLine | undefined): Shown['start'] {
    if (this.indent && line.indent >= this.indent.inner + 3 && !startsSmall(line.text)) return 'first';
    if (this.indent && Math.abs(line.indent - this.indent.inner) < 2) return 'inner';
    if (line.gap === 'blank' && this.blanks !== 'nothing' && endsSentence(before.text)) return 'first';
    if (line.gap === 'none' && this.blanks === 'paragraphs') return 'inner';
    if (!this.limits) return 'unknown';
    const { width: measure, blank, inner, first, tolerance } = this.limits(line);
    if (inner - first < 1) return 'unknown';
    const width = measure(line.text);
    if (width > first + tolerance) return 'inner';
    if (!next || startsSmall(line.text) || !startsSmall(next.text)) return 'unknown';
    return width + blank + measure(firstWord(next.text)) < inner - tolerance ? 'first' : 'unknown';
  }
}

function labelled(text: string): { label?: Label } {
  const label = labelOf(text);
  return label ? { label } : {};
}
