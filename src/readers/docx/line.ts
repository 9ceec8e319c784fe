/** The content of one paragraph while it is read. */
import type { ReadParagraphFormat } from '../model.js';
import { type DraftBlock, type DraftRun, pageBreak } from './draft.js';
import type { RunFormat } from './run-format.js';

export class Line {
  readonly runs: DraftRun[] = [];
  readonly bookmarks: string[] = [];
  /** Blocks of the text boxes that hang on this paragraph. */
  readonly boxes: DraftBlock[] = [];
  rule: ReadParagraphFormat['rule'];
  /** A page number field stood here, after so many tabs. */
  pageField: { readonly tabs: number; readonly size?: number } | undefined;
  private format: RunFormat['look'] | undefined;

  add(text: string, look: RunFormat['look']): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last && this.format === look && last.note === undefined) {
      this.runs[this.runs.length - 1] = { ...last, text: last.text + text };
    } else this.runs.push({ ...look, text });
    this.format = look;
  }

  addNote(note: number, look: RunFormat['look']): void {
    this.runs.push({ ...look, text: '', note });
    this.format = undefined;
  }

  get text(): string {
    return this.runs.map((run) => run.text).join('');
  }

  get isEmpty(): boolean {
    return (
      this.boxes.length === 0 &&
      this.runs.every((run) => run.note === undefined && run.text.replaceAll(pageBreak, '') === '')
    );
  }

  markPageField(size: number | undefined): void {
    this.pageField ??= { tabs: this.text.split('\t').length - 1, ...(size !== undefined && { size }) };
  }
}
