/** Sections: page, margins, page numbers from 1, no number on the first page. */
import {
  Header,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  StringContainer,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { FittedSection } from '../../layout/model.js';
import type { PageStyle } from '../../standard/model.js';
import { element } from './element.js';
import { flow } from './flow.js';
import type { Writing } from './writing.js';

/** Style of the page number. */
const pageNumberStyle = 'so-trang';
/** Style of the smallest paragraph there is. */
const afterTableStyle = 'cuoi-bang';

export function section(fitted: FittedSection, index: number, writing: Writing): ISectionOptions {
  const { page } = fitted;
  const width = page.width - page.left - page.right;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { size: paper(page), margin: { ...margins(page), gutter: 0 }, pageNumbers: { start: 1 } },
    },
    // Later sections go on with the headers of the first, so that one change in Word serves all.
    ...(index === 0 && { headers: headers(writing) }),
    children: [
      ...(index === 0 && needsStart(fitted, writing) ? [hiddenStart(writing)] : []),
      ...flow(fitted.blocks, writing, { width, keepNext: false, ids: [] }),
    ],
  };
}

/** LibreOffice puts an empty line above a table that begins a document with footnotes, unless a paragraph stands there. */
function needsStart({ blocks }: FittedSection, { fitted }: Writing): boolean {
  return blocks[0]?.kind === 'table' && fitted.notes.length > 0;
}

/** Hidden, so without height; where that is not understood it is the 1 pt of its style. */
function hiddenStart(writing: Writing): Paragraph {
  return new Paragraph({ style: writing.style(afterTableStyle).name, run: { vanish: true } });
}

/** docx exchanges the sides of a landscape page itself. */
function paper({ width, height }: PageStyle) {
  return width > height
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height, orientation: PageOrientation.PORTRAIT };
}

function margins({ top, right, bottom, left, header, footer }: PageStyle) {
  return { top, right, bottom, left, header, footer };
}

function headers(writing: Writing) {
  const style = writing.style(pageNumberStyle).name;
  return {
    default: new Header({ children: [new Paragraph({ style, children: pageField() })] }),
    first: new Header({ children: [new Paragraph({ style })] }),
  };
}

/** The field with a result of its own: without one Word finds the file damaged. 2 is the first number to be shown. */
function pageField(): readonly TextRun[] {
  const run = (child: XmlComponent | string) => new TextRun({ children: [child] });
  const mark = (type: string) => run(element('w:fldChar', { 'w:fldCharType': type }));
  return [mark('begin'), run(new StringContainer('w:instrText', 'PAGE')), mark('separate'), run('2'), mark('end')];
}
