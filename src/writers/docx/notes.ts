/** The part that holds the footnotes. */
import {
  ContinuationSeparator,
  DocumentAttributes,
  FootnoteReferenceElement,
  LineRuleType,
  Paragraph,
  Separator,
  TextRun,
  XmlComponent,
} from 'docx';
import type { FittedParagraph } from '../../layout/model.js';
import type { ParagraphStyle } from '../../standard/model.js';
import { element } from './element.js';
import { inlineRuns, noteMark } from './runs.js';
import type { Writing } from './writing.js';

/** Ids that Word itself gives to the two separators. */
export const separatorIds = { separator: -1, continuation: 0 } as const;

/** Twips: the room that LibreOffice always gives the separator, asked of Word as well. */
const separatorHeight = 124;

/** Numbered from 1 in reading order. */
export class FootnotesPart extends XmlComponent {
  constructor(notes: readonly FittedParagraph[], writing: Writing) {
    super('w:footnotes');
    this.root.push(
      new DocumentAttributes(['r', 'w']),
      separator('separator', separatorIds.separator, new Separator()),
      separator('continuationSeparator', separatorIds.continuation, new ContinuationSeparator()),
      ...notes.map((note, i) => footnote(note, i + 1, writing.style(note.style))),
    );
  }
}

/** Without docx's own `w:footnoteRef`, which has no business in a separator and makes Word repair the file. */
function separator(type: string, id: number, mark: XmlComponent): XmlComponent {
  const line = new Paragraph({
    spacing: { after: 0, line: separatorHeight, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ children: [mark] })],
  });
  return element('w:footnote', { 'w:type': type, 'w:id': id }, [line]);
}

function footnote(note: FittedParagraph, id: number, style: ParagraphStyle): XmlComponent {
  const mark = noteMark(new FootnoteReferenceElement(), note.tracking);
  const content = inlineRuns([{ kind: 'text', text: ' ' }, ...note.content], style, note.tracking, refuse);
  return element('w:footnote', { 'w:id': id }, [new Paragraph({ style: style.name, children: [mark, ...content] })]);
}

function refuse(): never {
  throw new Error('a footnote inside a footnote');
}
