/** The header parts: the page number, and nothing on the first page of a section. */
import { HeaderWrapper, Paragraph, StringContainer, TextRun, type XmlComponent } from 'docx';
import { element } from './element.js';
import { media } from './library.js';
import type { Writing } from './writing.js';

/** Style of the page number. */
const pageNumberStyle = 'so-trang';

export interface Headers {
  readonly default: HeaderWrapper;
  readonly first: HeaderWrapper;
}

/** The numbers of their relationships come after those of the five other parts. */
export function makeHeaders(writing: Writing): Headers {
  const style = writing.style(pageNumberStyle).name;
  return {
    default: new HeaderWrapper(media, 6).add(new Paragraph({ style, children: pageField() })),
    first: new HeaderWrapper(media, 7).add(new Paragraph({ style })),
  };
}

/** The field with a result of its own: without one Word finds the file damaged. 2 is the first number to be shown. */
function pageField(): readonly TextRun[] {
  const run = (child: XmlComponent | string) => new TextRun({ children: [child] });
  const mark = (type: string) => run(element('w:fldChar', { 'w:fldCharType': type }));
  return [mark('begin'), run(new StringContainer('w:instrText', 'PAGE')), mark('separate'), run('2'), mark('end')];
}
