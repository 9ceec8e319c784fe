/** Footnotes of a PDF: raised numbers in the text, and small lines at the foot of the same page. */
import { mergeRuns, plainFormat, type Runs, sliceRuns, textOf, tidyRuns } from '../lines/runs.js';
import { mapParagraphs } from '../lines/tables.js';
import type { ReadBlock, ReadNote, ReadParagraph } from '../model.js';
import type { Line } from './model.js';
import type { Column, ParagraphBuilder } from './paragraphs.js';

interface Found {
  readonly page: number;
  readonly number: string;
  readonly blocks: readonly ReadParagraph[];
  used: boolean;
}

/** `lines`: of the feet of all pages. A line without a number at the head of a page's foot goes on from the page before. */
export function foundNotes(lines: readonly Line[], builder: ParagraphBuilder, column: Column): Found[] {
  const drafts: { page: number; number: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const number = raisedNumber(line.runs);
    const last = drafts.at(-1);
    if (number !== undefined) {
      const runs = tidyRuns(sliceRuns(line.runs, number.length));
      drafts.push({ page: line.page, number, lines: [{ ...line, runs, text: textOf(runs) }] });
    } else if (last) last.lines.push(line);
  }
  return drafts.map((one) => ({ ...one, blocks: builder.build(one.lines, column), used: false }));
}

function raisedNumber(runs: Runs): string | undefined {
  const [first] = runs;
  return first?.superscript ? /^\d{1,2}(?=\s*$)/.exec(first.text)?.[0] : undefined;
}

/** Gives every reference its note; numbers count through the document. */
export class NoteLinker {
  readonly notes: ReadNote[] = [];

  constructor(private readonly found: readonly Found[]) {}

  blocks(blocks: readonly ReadBlock[]): ReadBlock[] {
    return mapParagraphs(blocks, (one) => ({ ...one, runs: this.runs(one.runs, one.place.page ?? 1) }));
  }

  /** Notes that nothing refers to. */
  left(): readonly ReadParagraph[] {
    return this.found.filter((note) => !note.used).flatMap((note) => note.blocks);
  }

  private runs(runs: Runs, page: number): Runs {
    return mergeRuns(
      runs.map((run) => {
        if (!run.superscript || !/^\d{1,2}$/.test(run.text.trim())) return run;
        const note = this.found.find((one) => !one.used && one.number === run.text.trim() && one.page >= page);
        if (!note) return run;
        note.used = true;
        const number = this.notes.length + 1;
        this.notes.push({ number, blocks: note.blocks });
        return { ...plainFormat, text: '', note: number };
      }),
    );
  }
}
