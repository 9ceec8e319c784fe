/** The content of one paragraph while it is read, and where it stands. */
import { defined } from '../../values/defined.js';
import type { ReadParagraphFormat } from '../model.js';
import { type DraftBlock, type DraftRun, type Look, pageBreak } from './draft.js';
import type { Story, Where } from './reading.js';

/** The paragraph that inline content belongs to. */
export interface Inside {
  readonly story: Story;
  readonly where: Where;
  readonly line: Line;
  /** Id of the paragraph style in force. */
  readonly style: string;
}

export class Line {
  readonly runs: DraftRun[] = [];
  readonly bookmarks: string[] = [];
  /** Blocks of the text boxes that hang on this paragraph. */
  readonly boxes: DraftBlock[] = [];
  /** Letters that nobody sees. */
  hidden = '';
  rule: ReadParagraphFormat['rule'];
  /** A page number field stood here, after so many tabs. */
  pageField: { readonly tabs: number; readonly size?: number } | undefined;
  private format: Look | undefined;

  add(text: string, look: Look): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last && this.format === look && last.note === undefined) {
      this.runs[this.runs.length - 1] = { ...last, text: last.text + text };
    } else this.runs.push({ ...look, text });
    this.format = look;
  }

  addNote(note: number, look: Look): void {
    this.runs.push({ ...look, text: '', note });
    this.format = undefined;
  }

  get text(): string {
    return this.runs.map((run) => run.text).join('');
  }

  get isEmpty(): boolean {
    const blank = (run: DraftRun) => run.note === undefined && run.text.replaceAll(pageBreak, '') === '';
    return this.boxes.length === 0 && this.runs.every(blank);
  }

  markPageField(size: number | undefined): void {
    this.pageField ??= { tabs: this.text.split('\t').length - 1, ...defined({ size }) };
  }
}
