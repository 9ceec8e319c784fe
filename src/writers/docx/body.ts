/** The main part: sections with page, margins, page numbers from 1, no number on the first page. */
import type { FittedSection } from '../../layout/model.js';
import { flow } from './flow.js';
import { headerIds } from './package.js';
import { styled } from './paragraph.js';
import type { Writing } from './writing.js';
import { element, mainPart } from './xml.js';

/** Style of the smallest paragraph there is. */
const afterTableStyle = 'cuoi-bang';

export function documentPart(writing: Writing): string {
  const { sections } = writing.fitted;
  const written = sections.map((section, index) => {
    const { left, right, width } = section.page;
    const properties = sectionProperties(section, index === 0);
    const isLast = index === sections.length - 1;
    const at = { width: width - left - right, keepNext: false, ids: [] };
    const start = index === 0 && needsStart(section, writing) ? hiddenStart(writing) : '';
    const blocks = flow(section.blocks, writing, isLast ? at : { ...at, sectionEnd: properties });
    return start + blocks + (isLast ? properties : '');
  });
  return mainPart('document', `<w:body>${written.join('')}</w:body>`);
}

/** Later sections go on with the headers of the first, so that one change in Word serves all. */
function sectionProperties({ page }: FittedSection, isFirst: boolean): string {
  const { width, height, top, right, bottom, left, header, footer } = page;
  const reference = (type: keyof typeof headerIds) =>
    element('w:headerReference', { 'w:type': type, 'r:id': headerIds[type] });
  const properties = [
    isFirst ? reference('default') + reference('first') : '',
    '<w:type w:val="nextPage"/>',
    element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': width > height ? 'landscape' : 'portrait' }),
    element('w:pgMar', {
      'w:top': top,
      'w:right': right,
      'w:bottom': bottom,
      'w:left': left,
      'w:header': header,
      'w:footer': footer,
      'w:gutter': 0,
    }),
    '<w:pgNumType w:start="1"/><w:titlePg/><w:docGrid w:linePitch="360"/>',
  ];
  return `<w:sectPr>${properties.join('')}</w:sectPr>`;
}

/** LibreOffice puts an empty line above a table that begins a document with footnotes, unless a paragraph stands there. */
function needsStart({ blocks }: FittedSection, { fitted }: Writing): boolean {
  return blocks[0]?.kind === 'table' && fitted.notes.length > 0;
}

/** Hidden, so without height; where that is not understood it is the 1 pt of its style. */
function hiddenStart(writing: Writing): string {
  return styled(writing.style(afterTableStyle).name, '<w:rPr><w:vanish/></w:rPr>');
}
