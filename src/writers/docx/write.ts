/** Writes a fitted document as a Word file. */
import type { XmlComponent } from 'docx';
import type { FittedDocument } from '../../layout/model.js';
import { documentPart } from './body.js';
import { customPart } from './custom-part.js';
import { appPart, corePart, fontTablePart, settingsPart, webSettingsPart } from './fixed-parts.js';
import { makeHeaders } from './headers.js';
import { newContext } from './library.js';
import { FootnotesPart } from './notes.js';
import { type Part, writePackage } from './package.js';
import { StylesPart } from './styles.js';
import { Writing } from './writing.js';
import { writePart } from './xml.js';

export interface WriteDocxOptions {
  /** For a file that goes out: without the bookmarks and properties by which `nhap` finds its plan again. */
  readonly clean?: boolean;
}

export async function writeDocx(fitted: FittedDocument, { clean = false }: WriteDocxOptions = {}): Promise<Uint8Array> {
  return writePackage(partsOf(fitted, clean));
}

/**
 * The library makes the elements and formats them; the text of the parts and the package are ours. Its own packer
 * would write entities and parts that make Word repair the file, and every change to them would cost a second zip.
 */
function partsOf(fitted: FittedDocument, clean: boolean): readonly Part[] {
  const { language } = fitted.source;
  const writing = new Writing(fitted, clean);
  const headers = makeHeaders(writing);
  const main = write(documentPart(writing, headers));
  const { notes } = writing;
  return [
    rootPart('word/document.xml', 'officeDocument', `${wordType}document.main+xml`, main),
    {
      path: 'docProps/core.xml',
      xml: corePart(fitted.source),
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      from: '',
      relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    },
    rootPart('docProps/app.xml', 'extended-properties', `${officeType}extended-properties+xml`, appPart()),
    ...(clean
      ? []
      : [
          rootPart(
            'docProps/custom.xml',
            'custom-properties',
            `${officeType}custom-properties+xml`,
            customPart(fitted),
          ),
        ]),
    wordPart('styles', styleSheet(fitted.styles, language)),
    wordPart('settings', settingsPart(language, notes.length > 0)),
    wordPart('webSettings', webSettingsPart()),
    wordPart('fontTable', fontTablePart()),
    ...(notes.length > 0 ? [wordPart('footnotes', write(new FootnotesPart(notes, writing)))] : []),
    ...[headers.default, headers.first].map(({ View }, i) => ({
      ...wordPart('header', write(View)),
      path: `word/header${i + 1}.xml`,
      id: `rId${View.ReferenceId}`,
    })),
  ];
}

/** Written once: a batch puts the same style sheet into every file. */
const styleSheets = new WeakMap<FittedDocument['styles'], { readonly language: string; readonly xml: string }>();

function styleSheet(styles: FittedDocument['styles'], language: string): string {
  const known = styleSheets.get(styles);
  if (known?.language === language) return known.xml;
  const xml = write(new StylesPart(styles, language));
  styleSheets.set(styles, { language, xml });
  return xml;
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

function write(part: XmlComponent): string {
  const formatted = part.prepForXml(newContext());
  if (!formatted) throw new Error('docx formatted a part as nothing');
  return writePart(formatted);
}
