/** Writes a fitted document as a Word file. */
import { Document, type IContext, type XmlComponent } from 'docx';
import type { FittedDocument } from '../../layout/model.js';
import { appPart, corePart, fontTablePart, settingsPart, webSettingsPart } from './fixed-parts.js';
import { FootnotesPart } from './notes.js';
import { type Part, writePackage } from './package.js';
import { section } from './section.js';
import { StylesPart } from './styles.js';
import { Writing } from './writing.js';
import { type Formatted, writePart } from './xml.js';

export async function writeDocx(fitted: FittedDocument): Promise<Uint8Array> {
  return writePackage(partsOf(fitted));
}

/**
 * The library makes the elements and formats them; the text of the parts and the package are ours. Its own packer
 * would write entities and parts that make Word repair the file, and every change to them would cost a second zip.
 */
function partsOf(fitted: FittedDocument): readonly Part[] {
  const { title, author, language } = fitted.source;
  const writing = new Writing(fitted);
  const sections = fitted.sections.map((one, i) => section(one, i, writing));
  const { notes } = writing;
  const file = new Document({ title, creator: author, sections });
  const context: IContext = { file, viewWrapper: file.Document, stack: [] };
  const write = (component: XmlComponent) => writePart(formatted(component, context));
  return [
    rootPart('word/document.xml', 'officeDocument', `${wordType}document.main+xml`, write(file.Document.View)),
    {
      path: 'docProps/core.xml',
      xml: corePart(fitted.source),
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      from: '',
      relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    },
    rootPart('docProps/app.xml', 'extended-properties', `${officeType}extended-properties+xml`, appPart()),
    wordPart('styles', write(new StylesPart(fitted.styles, language))),
    wordPart('settings', settingsPart(language, notes.length > 0)),
    wordPart('webSettings', webSettingsPart()),
    wordPart('fontTable', fontTablePart()),
    ...(notes.length > 0 ? [wordPart('footnotes', write(new FootnotesPart(notes, writing)))] : []),
    ...file.Headers.map(({ View }, i) => ({
      ...wordPart('header', write(View)),
      path: `word/header${i + 1}.xml`,
      id: `rId${View.ReferenceId}`,
    })),
  ];
}

const officeType = 'application/vnd.openxmlformats-officedocument.';
const wordType = `${officeType}wordprocessingml.`;
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function rootPart(path: string, relation: string, contentType: string, xml: string): Part {
  return { path, xml, contentType, from: '', relation: relations + relation };
}

/** A part that the document refers to; kind, content type, relation and file have one name. */
function wordPart(kind: string, xml: string): Part {
  return {
    path: `word/${kind}.xml`,
    xml,
    contentType: `${wordType}${kind}+xml`,
    from: 'word/document.xml',
    relation: relations + kind,
  };
}

function formatted(component: XmlComponent, context: IContext): Formatted {
  const result = component.prepForXml(context);
  if (!result) throw new Error('docx formatted a part as nothing');
  return result;
}
