/** The main part: sections with page, margins, page numbers from 1, no number on the first page. */
import {
  Body,
  DocumentAttributeNamespaces,
  type ISectionPropertiesOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  type XmlComponent,
} from 'docx';
import type { FittedSection } from '../../layout/model.js';
import type { PageStyle } from '../../standard/model.js';
import { element } from './element.js';
import { flow } from './flow.js';
import type { Headers } from './headers.js';
import type { Writing } from './writing.js';

/** Style of the smallest paragraph there is. */
const afterTableStyle = 'cuoi-bang';

export function documentPart(writing: Writing, headers: Headers): XmlComponent {
  const body = new Body();
  writing.fitted.sections.forEach((section, index) => {
    // Later sections go on with the headers of the first, so that one change in Word serves all.
    body.addSection({ ...properties(section), ...(index === 0 && { headerWrapperGroup: headers }) });
    for (const block of blocks(section, index, writing)) body.push(block);
  });
  return element('w:document', { 'mc:Ignorable': 'w14 w15 wp14', ...namespaces }, [body]);
}

/** What the library knows but for what stands only in the core properties. */
const namespaces = Object.fromEntries(
  Object.entries(DocumentAttributeNamespaces)
    .filter(([prefix]) => !['cp', 'dc', 'dcterms', 'dcmitype', 'xsi'].includes(prefix))
    .map(([prefix, name]) => [`xmlns:${prefix}`, name]),
);

function properties({ page }: FittedSection): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: { size: paper(page), margin: { ...margins(page), gutter: 0 }, pageNumbers: { start: 1 } },
  };
}

function blocks(section: FittedSection, index: number, writing: Writing): readonly (Paragraph | Table)[] {
  const { left, right, width } = section.page;
  return [
    ...(index === 0 && needsStart(section, writing) ? [hiddenStart(writing)] : []),
    ...flow(section.blocks, writing, { width: width - left - right, keepNext: false, ids: [] }),
  ];
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
