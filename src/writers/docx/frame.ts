/** What all Word files of one style sheet share, made by the docx library: styles, headers, the lines above footnotes. */
import {
  BuilderElement,
  ContinuationSeparator,
  LineRuleType,
  Paragraph,
  Separator,
  StringContainer,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { FittedDocument } from '../../layout/model.js';
import { settingsPart } from './fixed-parts.js';
import { xmlOf } from './library.js';
import { headerIds, type Part, separatorIds, wordPart } from './package.js';
import { stylesPart } from './styles.js';
import { element, mainPart } from './xml.js';

/** Packed once: a batch puts the same parts into every file. */
export interface DocxFrame {
  readonly styles: Part;
  readonly headers: readonly Part[];
  readonly settings: { readonly plain: Part; readonly withNotes: Part };
  /** First in the part that holds the footnotes. */
  readonly separators: string;
}

export function makeFrame(styles: FittedDocument['styles'], language: string): DocxFrame {
  return {
    styles: wordPart('styles', stylesPart(styles, language)),
    headers: [headerPart(1, headerIds.default, pageField()), headerPart(2, headerIds.first, [])],
    settings: { plain: settingsPart(language, false), withNotes: settingsPart(language, true) },
    separators:
      separator('separator', separatorIds.separator, new Separator()) +
      separator('continuationSeparator', separatorIds.continuation, new ContinuationSeparator()),
  };
}

/** Style of the page number. */
const pageNumberStyle = 'so-trang';

function headerPart(number: number, id: string, children: readonly TextRun[]): Part {
  const line = xmlOf(new Paragraph({ style: pageNumberStyle, children }));
  return { ...wordPart('header', mainPart('hdr', line), `word/header${number}.xml`), id };
}

/** The field with a result of its own: without one Word finds the file damaged. 2 is the first number to be shown. */
function pageField(): readonly TextRun[] {
  const run = (child: XmlComponent | string) => new TextRun({ children: [child] });
  const mark = (type: string) =>
    run(new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }));
  return [mark('begin'), run(new StringContainer('w:instrText', 'PAGE')), mark('separate'), run('2'), mark('end')];
}

/** Twips: the room that LibreOffice always gives the separator, asked of Word as well. */
const separatorHeight = 124;

/** Without docx's own `w:footnoteRef`, which has no business in a separator and makes Word repair the file. */
function separator(type: string, id: number, mark: XmlComponent): string {
  const line = new Paragraph({
    spacing: { after: 0, line: separatorHeight, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ children: [mark] })],
  });
  return element('w:footnote', { 'w:type': type, 'w:id': id }, xmlOf(line));
}
