/** Paragraphs and rules; direct formatting only where the paragraph differs from its style. */
import { type IParagraphOptions, Paragraph, type XmlComponent } from 'docx';
import type { FittedParagraph, FittedRule } from '../../layout/model.js';
import { frameIndents, frameOf, ruleBorderOf } from '../../standard/frame.js';
import type { ParagraphStyle } from '../../standard/model.js';
import { lineInTwips } from './borders.js';
import { element } from './element.js';
import { inlineRuns } from './runs.js';
import type { Surroundings, Writing } from './writing.js';

export function paragraph(block: FittedParagraph, writing: Writing, at: Surroundings): Paragraph {
  const style = writing.style(block.style);
  const frame = frameOf(style);
  const options: IParagraphOptions = {
    ...common(style, block.keepNext || at.keepNext),
    ...(block.keepLines && !style.keepLines && { keepLines: true }),
    ...(block.before > 0 && { spacing: { before: block.before } }),
    ...(frame && { indent: frameIndents(style, frame, at.width) }),
    children: inlineRuns(block.content, style, block.tracking, writing.nextNote),
  };
  return new MarkedParagraph(options, bookmarks(block.id === undefined ? at.ids : [...at.ids, block.id], writing));
}

export function rule(block: FittedRule, writing: Writing, at: Surroundings): Paragraph {
  const style = writing.style(block.style);
  const { line } = ruleBorderOf(style);
  const options: IParagraphOptions = {
    ...common(style, at.keepNext),
    border: { bottom: lineInTwips(line, style.colour, 0) },
    indent: { left: block.left, right: block.right },
  };
  return new MarkedParagraph(options, bookmarks(at.ids, writing));
}

/** A paragraph that begins with bookmarks; the library's own take their ids from a counter of the whole process. */
class MarkedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, marks: readonly XmlComponent[]) {
    super(options);
    const afterProperties = 1;
    this.root.splice(afterProperties, 0, ...marks);
  }
}

function common(style: ParagraphStyle, keepNext: boolean): IParagraphOptions {
  return { style: style.name, ...(keepNext && !style.keepNext && { keepNext }) };
}

function bookmarks(ids: readonly string[], writing: Writing): readonly XmlComponent[] {
  if (writing.clean) return [];
  return ids.flatMap((nodeId) => {
    const { name, id } = writing.bookmarks.add(nodeId);
    return [element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), element('w:bookmarkEnd', { 'w:id': id })];
  });
}
