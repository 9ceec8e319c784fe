/** What joining lines remembers on its way down a document, whatever shows the lines: labels so far, the part, doubts. */
import type { Loi } from '../../phrase/loi.js';
import type { ReadPlace } from '../model.js';
import { type Decision, decide, type Part, partAfter, type Shown } from './decide.js';
import { type Label, LabelSequence, labelOf } from './labels.js';
import { type Remarks, seam } from './remarks.js';

export class LineJoiner {
  protected part: Part = 'opening';
  private readonly sequence = new LabelSequence();

  constructor(
    protected readonly remarks: Remarks,
    readonly loi: Loi,
  ) {}

  protected decide(before: string, after: string, shown: Omit<Shown, 'part'>): Decision {
    return decide(before, after, { ...shown, part: this.part }, this.sequence, this.loi);
  }

  /** A paragraph begins with the line. */
  protected begin(text: string, label: Label | undefined = labelOf(text)): void {
    if (label) this.sequence.note(label);
    this.part = partAfter(this.part, text, label, this.loi);
  }

  protected sayDoubt({ join, doubt }: Decision, before: string, after: string, place: ReadPlace): void {
    if (doubt === undefined) return;
    const done = join ? 'đã nối vào dòng trước' : 'đã để thành đoạn mới';
    this.remarks.add('changed', 'noi-dong', `${done}, cần xem lại vì ${doubt}: ${seam(before, after)}`, place);
  }
}
