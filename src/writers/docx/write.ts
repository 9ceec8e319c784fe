/** Writes a fitted document as a Word file. */
import type { FittedDocument } from '../../layout/model.js';
import { documentPart } from './body.js';
import { customPart } from './custom-part.js';
import { appPart, corePart, fontTablePart, webSettingsPart } from './fixed-parts.js';
import type { DocxFrame } from './frame.js';
import { footnotesPart } from './notes.js';
import { officePart, wordPart, writePackage } from './package.js';
import { Writing } from './writing.js';

export interface WriteDocxOptions {
  /** For a file that goes out: without the bookmarks and properties by which `nhap` finds its plan again. */
  readonly clean?: boolean;
}

export async function writeDocx(fitted: FittedDocument, { clean = false }: WriteDocxOptions = {}): Promise<Uint8Array> {
  const frame = await frameOf(fitted);
  const writing = new Writing(fitted, clean);
  const main = documentPart(writing);
  const { notes } = writing;
  const hasNotes = notes.length > 0;
  return writePackage([
    officePart('word/document.xml', 'officeDocument', 'wordprocessingml.document.main+xml', main),
    corePart(fitted.source),
    appPart,
    ...(clean ? [] : [customPart(fitted)]),
    frame.styles,
    hasNotes ? frame.settings.withNotes : frame.settings.plain,
    webSettingsPart,
    fontTablePart,
    ...(hasNotes ? [wordPart('footnotes', footnotesPart(notes, frame.separators, writing))] : []),
    ...frame.headers,
  ]);
}

/** By the style sheet, of which layout makes few; there is one language. */
const frames = new WeakMap<FittedDocument['styles'], DocxFrame>();

async function frameOf({ styles, source }: FittedDocument): Promise<DocxFrame> {
  const known = frames.get(styles);
  if (known) return known;
  const { makeFrame } = await import('./frame.js');
  const made = makeFrame(styles, source.language);
  frames.set(styles, made);
  return made;
}
