/** The styles part: our style sheet as named paragraph styles, and the few defaults that every Word file has. */
import {
  AlignmentType,
  DocumentAttributes,
  DocumentDefaults,
  type IParagraphPropertiesOptions,
  type IRunPropertiesOptions,
  LineRuleType,
  ParagraphProperties,
  RunProperties,
  XmlComponent,
} from 'docx';
import { type Frame, frameOf } from '../../standard/frame.js';
import type { LineHeight, ParagraphStyle } from '../../standard/model.js';
import { lineInTwips } from './borders.js';
import { element, valued } from './element.js';
import { noteMarkStyle } from './runs.js';

/** The decree's font (Phụ lục I, I.4): the reader of the file has it, wherever the PDF's letters come from. */
export const fontName = 'Times New Roman';

/** Built by hand: the library's own part adds two dozen styles of its own and sorts out their clashes with ours. */
export class StylesPart extends XmlComponent {
  constructor(styles: Readonly<Record<string, ParagraphStyle>>, language: string) {
    super('w:styles');
    const named = Object.values(styles).map(namedStyle);
    this.root.push(new DocumentAttributes(['r', 'w']), defaults(language), ...wordsOwn(), noteMarks(), ...named);
  }
}

/** A style of the user's own, as Word marks it. */
function namedStyle(style: ParagraphStyle): XmlComponent {
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': style.name }, [
    valued('w:name', nameInWord(style.title)),
    valued('w:basedOn', 'Normal'),
    element('w:qFormat'),
    new ParagraphProperties(paragraphOptions(style)),
    new RunProperties(runOptions(style)),
  ]);
}

/** A comma would begin a second name of the style. */
function nameInWord(title: string): string {
  return title.replace(/\s*,\s*/g, ' - ');
}

function paragraphOptions(style: ParagraphStyle): IParagraphPropertiesOptions {
  const frame = frameOf(style);
  return {
    ...(style.keepNext && { keepNext: true }),
    ...(style.keepLines && { keepLines: true }),
    widowControl: style.widowControl,
    ...(frame && { border: frameBorder(frame, style.colour) }),
    spacing: { after: style.after, ...lineSpacing(frame ? { rule: 'exact', height: frame.text } : style.line) },
    indent: indent(style),
    alignment: alignments[style.align],
    ...(style.outline !== undefined && { outlineLevel: style.outline - 1 }),
  };
}

function frameBorder({ line, space }: Frame, colour: string) {
  const edge = lineInTwips(line, colour, space);
  const side = lineInTwips(line, colour, 0);
  return { top: edge, left: side, bottom: edge, right: side };
}

function runOptions(style: ParagraphStyle): IRunPropertiesOptions {
  return {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italics: true }),
    color: style.colour,
    size: style.size * 2,
  };
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

function lineSpacing(line: LineHeight) {
  return line.rule === 'exact'
    ? { line: line.height, lineRule: LineRuleType.EXACT }
    : { line: Math.round(240 * line.times), lineRule: LineRuleType.AUTO };
}

function indent({ left, right, firstLine }: ParagraphStyle) {
  return { left, right, ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }) };
}

function defaults(language: string): XmlComponent {
  return new DocumentDefaults({
    run: {
      font: { ascii: fontName, cs: fontName, eastAsia: fontName, hAnsi: fontName },
      size: 28,
      language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
    },
    paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  });
}

/** The default style of each type: paragraph, character, table and list. */
function wordsOwn(): readonly XmlComponent[] {
  return [
    ownStyle('paragraph', 'Normal', 'Normal', [element('w:qFormat')]),
    ownStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', [...hidden(1)]),
    ownStyle('table', 'TableNormal', 'Normal Table', [...hidden(99), tableDefaults()]),
    ownStyle('numbering', 'NoList', 'No List', [...hidden(99)]),
  ];
}

function ownStyle(type: string, id: string, name: string, rest: readonly XmlComponent[]): XmlComponent {
  return element('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, [valued('w:name', name), ...rest]);
}

function hidden(priority: number): readonly XmlComponent[] {
  return [valued('w:uiPriority', priority), element('w:semiHidden'), element('w:unhideWhenUsed')];
}

function noteMarks(): XmlComponent {
  return element('w:style', { 'w:type': 'character', 'w:styleId': noteMarkStyle }, [
    valued('w:name', 'footnote reference'),
    valued('w:basedOn', 'DefaultParagraphFont'),
    ...hidden(99),
    new RunProperties({ superScript: true }),
  ]);
}

function tableDefaults(): XmlComponent {
  const side = (name: string, width: number) => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  return element('w:tblPr', undefined, [
    side('tblInd', 0),
    element('w:tblCellMar', undefined, [side('top', 0), side('left', 108), side('bottom', 0), side('right', 108)]),
  ]);
}
