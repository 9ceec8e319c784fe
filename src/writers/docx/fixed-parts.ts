/** The parts that hold settings and properties: the same in every file but for title, author and language. */
import type { Document } from '../../document/model.js';
import { officePart, type Part, rootPart, separatorIds, wordPart } from './package.js';
import { declared, escapeText, mainPart } from './xml.js';

const word = 'http://schemas.microsoft.com/office/word';

/**
 * Word 2010's layout: mode 15 would shrink the spaces of justified lines and break them elsewhere than the PDF does.
 * The other settings are those that Word 2010 gives its own documents.
 */
const compatibility: readonly (readonly [string, number])[] = [
  ['compatibilityMode', 14],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
];

/** A justified line that a line break ends is not stretched, as in the PDF. */
const unstretchedBreaks = '<w:doNotExpandShiftReturn/>';

export function settingsPart(language: string, withNotes: boolean): Part {
  const compat = compatibility.map(
    ([name, value]) => `<w:compatSetting w:name="${name}" w:uri="${word}" w:val="${value}"/>`,
  );
  const separators = Object.values(separatorIds).map((id) => `<w:footnote w:id="${id}"/>`);
  const settings = [
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>',
    withNotes ? `<w:footnotePr>${separators.join('')}</w:footnotePr>` : '',
    `<w:compat>${unstretchedBreaks}${compat.join('')}</w:compat><w:themeFontLang w:val="${language}"/>`,
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
  ];
  return wordPart('settings', mainPart('settings', settings.join('')));
}

/** Of no use to us, but its absence makes Word for Mac repair the file. */
export const webSettingsPart = wordPart('webSettings', mainPart('webSettings', '<w:allowPNG/>'));

/** The decree's font (Phụ lục I, I.4): the reader of the file has it, wherever the PDF's letters come from. */
export const fontName = 'Times New Roman';

const font =
  `<w:font w:name="${fontName}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>` +
  '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';

export const fontTablePart = wordPart('fontTable', mainPart('fonts', font));

export const appPart = officePart(
  'docProps/app.xml',
  'extended-properties',
  'extended-properties+xml',
  declared(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      '<Application>kehoach</Application></Properties>',
  ),
);

/** Without dates: the time of writing is no property of the document, and equal input must give equal bytes. */
export function corePart({ title, author, language }: Document): Part {
  const properties = [
    `<dc:title>${escapeText(title)}</dc:title>`,
    `<dc:creator>${escapeText(author)}</dc:creator>`,
    `<dc:language>${language}</dc:language>`,
  ];
  const metadata = 'http://schemas.openxmlformats.org/package/2006';
  return rootPart(
    'docProps/core.xml',
    `${metadata}/relationships/metadata/core-properties`,
    'application/vnd.openxmlformats-package.core-properties+xml',
    declared(
      `<cp:coreProperties xmlns:cp="${metadata}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `${properties.join('')}</cp:coreProperties>`,
    ),
  );
}
