/** The styles part: our style sheet as named paragraph styles, and the few defaults that every Word file has. */
import {
  AlignmentType,
  BorderStyle,
  DocumentDefaults,
  type IParagraphPropertiesOptions,
  type IRunPropertiesOptions,
  LineRuleType,
  ParagraphProperties,
  RunProperties,
} from 'docx';
import { type Frame, frameOf } from '../../standard/frame.js';
import type { LineHeight, ParagraphStyle } from '../../standard/model.js';
import { fontName } from './fixed-parts.js';
import { xmlOf } from './library.js';
import { noteMarkStyle } from './runs.js';
import { element, mainPart, valued } from './xml.js';

/** The library's own part adds two dozen styles of its own; here it writes what styles say, and no more. */
export function stylesPart(styles: Readonly<Record<string, ParagraphStyle>>, language: string): string {
  const named = Object.values(styles).map(namedStyle);
  return mainPart('styles', [defaults(language), wordsOwn, ...named].join(''));
}

/** A style of the user's own, as Word marks it. */
function namedStyle(style: ParagraphStyle): string {
  const content = [
    valued('w:name', nameInWord(style.title)),
    valued('w:basedOn', 'Normal'),
    '<w:qFormat/>',
    xmlOf(new ParagraphProperties(paragraphOptions(style))),
    xmlOf(new RunProperties(runOptions(style))),
  ];
  const marks = { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': style.name };
  return element('w:style', marks, content.join(''));
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

/** Lines in eighths of a point, their space to the text in points. */
function frameBorder({ line, space }: Frame, color: string) {
  const side = { style: BorderStyle.SINGLE, size: (line * 8) / 20, space: 0, color };
  const edge = { ...side, space: space / 20 };
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

function defaults(language: string): string {
  const font = { ascii: fontName, cs: fontName, eastAsia: fontName, hAnsi: fontName };
  const written = new DocumentDefaults({
    run: { font, size: 28, language: { value: language, eastAsia: language, bidirectional: 'ar-SA' } },
    paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  });
  return xmlOf(written);
}

const unseen = '<w:semiHidden/><w:unhideWhenUsed/>';

/** The default style of each type: paragraph, character, table and list; and the footnotes' numbers. */
const wordsOwn = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
  `<w:uiPriority w:val="1"/>${unseen}</w:style>`,
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  `<w:uiPriority w:val="99"/>${unseen}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>`,
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>',
  '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>',
  `<w:uiPriority w:val="99"/>${unseen}</w:style>`,
  `<w:style w:type="character" w:styleId="${noteMarkStyle}"><w:name w:val="footnote reference"/>`,
  `<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>${unseen}`,
  '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');
