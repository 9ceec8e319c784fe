/** Paragraphs and rules; direct formatting only where the paragraph differs from its style. */
import type { FittedParagraph, FittedRule } from '../../layout/model.js';
import { frameIndents, frameOf, ruleBorderOf } from '../../standard/frame.js';
import type { ParagraphStyle } from '../../standard/model.js';
import { inlineRuns } from './runs.js';
import type { Surroundings, Writing } from './writing.js';
import { element, valued } from './xml.js';

export function paragraph(block: FittedParagraph, writing: Writing, at: Surroundings): string {
  const style = writing.style(block.style);
  const frame = frameOf(style);
  const properties = [
    keepNext(style, block.keepNext || at.keepNext),
    block.keepLines && !style.keepLines ? '<w:keepLines/>' : '',
    block.before > 0 ? element('w:spacing', { 'w:before': block.before }) : '',
    frame ? indents(frameIndents(style, frame, at.width)) : '',
    at.sectionEnd ?? '',
  ];
  const marks = writing.marks(block.id === undefined ? at.ids : [...at.ids, block.id]);
  const runs = inlineRuns(block.content, style, block.tracking, writing.nextNote);
  return styled(style.name, properties.join(''), marks + runs);
}

export function rule(block: FittedRule, writing: Writing, at: Surroundings): string {
  const style = writing.style(block.style);
  const { line } = ruleBorderOf(style);
  const border = { 'w:val': 'single', 'w:color': style.colour, 'w:sz': (line * 8) / 20, 'w:space': 0 };
  const properties = [
    keepNext(style, at.keepNext),
    `<w:pBdr>${element('w:bottom', border)}</w:pBdr>`,
    indents(block),
    at.sectionEnd ?? '',
  ];
  return styled(style.name, properties.join(''), writing.marks(at.ids));
}

/** A paragraph of a style, with what its properties say beside it. */
export function styled(style: string, properties: string, content = ''): string {
  return `<w:p><w:pPr>${valued('w:pStyle', style)}${properties}</w:pPr>${content}</w:p>`;
}

function keepNext(style: ParagraphStyle, wanted: boolean): string {
  return wanted && !style.keepNext ? '<w:keepNext/>' : '';
}

function indents({ left, right }: { readonly left: number; readonly right: number }): string {
  return element('w:ind', { 'w:left': left, 'w:right': right });
}
