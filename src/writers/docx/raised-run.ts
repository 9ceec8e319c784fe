/** A run above the baseline: explicit size and rise, since renderers disagree on Word's own superscript. */
import { HighlightColor, HpsMeasureElement, type IRunOptions, Run } from 'docx';
import { superscriptOf } from '../../standard/superscript.js';
import { valued } from './element.js';

/** `options` must not hold properties that the schema orders after the size; highlighting therefore has its own argument. */
export class RaisedRun extends Run {
  constructor(options: IRunOptions, textSize: number, highlighted = false) {
    super(options);
    const { size, raise } = superscriptOf(textSize);
    // docx writes `position` with its unit ("4.5pt"), which Word 2010 does not read; both are half points here.
    this.properties.push(valued('w:position', raise * 2));
    this.properties.push(new HpsMeasureElement('w:sz', size * 2));
    this.properties.push(new HpsMeasureElement('w:szCs', size * 2));
    if (highlighted) this.properties.push(valued('w:highlight', HighlightColor.YELLOW));
  }
}
