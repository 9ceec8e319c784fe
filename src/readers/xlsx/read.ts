/** Bytes of an .xlsx file → its sheets. Nothing is thrown for any bytes; hostile archives are refused as those of Word are. */
import { type Fault, type Outcome, refuse } from '../docx/fault.js';
import { unpack } from '../docx/inflate.js';
import { limits } from '../docx/limits.js';
import { type Budget, child, childrenNamed, parseXml, type Xml } from '../docx/xml.js';
import { type Archive, openArchive } from '../docx/zip.js';
import { lettersOf } from './letters.js';
import type { SheetRead } from './model.js';
import { readSheet, type SheetLimits, type Workbook } from './sheet.js';
import { readStyles } from './styles.js';

const damaged = refuse(
  'xlsx-hong',
  'thấy tệp .xlsx không đọc được (hỏng, có mật khẩu, hay là loại bảng khác), cần mở bằng Excel rồi lưu lại dạng .xlsx',
);

export function readXlsx(bytes: Uint8Array, most: SheetLimits): Outcome<readonly SheetRead[]> {
  const archive = openArchive(bytes);
  if ('fault' in archive) return archive;
  const budget: Budget = { elements: limits.elements, characters: limits.characters };
  const part = (name: string): Outcome<Xml> | undefined => {
    const entry = archive.value.get(name.toLowerCase());
    if (!entry) return undefined;
    const unpacked = unpack(entry);
    return 'fault' in unpacked ? unpacked : parseXml(name, unpacked.value, budget);
  };
  const main = mainPart(archive.value);
  const book = part(main);
  const relations = part(main.replace(/([^/]*)$/, '_rels/$1.rels'));
  if (!book || !relations) return damaged;
  if ('fault' in book) return book;
  if ('fault' in relations) return relations;
  const targets = targetsOf(relations.value, main.slice(0, main.lastIndexOf('/') + 1));
  const [strings, styles] = [targets.byType('sharedStrings'), targets.byType('styles')].map((name) =>
    name === undefined ? undefined : part(name),
  );
  for (const one of [strings, styles]) if (one && 'fault' in one) return one;
  const workbook: Workbook = {
    strings: childrenNamed(xmlOf(strings), 's:si').map(lettersOf),
    style: readStyles(xmlOf(styles)),
    isOld: ['1', 'true'].includes(child(book.value, 's:workbookPr')?.attributes.date1904 ?? ''),
  };
  const sheets: SheetRead[] = [];
  for (const { attributes } of childrenNamed(child(book.value, 's:sheets'), 's:sheet')) {
    const name = targets.byId(attributes['r:id'] ?? '');
    if (name === undefined) continue;
    const xml = part(name);
    if (!xml) return damaged;
    if ('fault' in xml) return xml;
    // A page that is one chart.
    if (xml.value.name === 's:chartsheet' || xml.value.name === 's:dialogsheet') continue;
    if (xml.value.name !== 's:worksheet') return damaged;
    const read = readSheet(xml.value, workbook, most);
    if ('fault' in read) return read;
    const hidden = (attributes.state ?? 'visible') !== 'visible';
    sheets.push({ name: (attributes.name ?? '').normalize('NFC').trim(), hidden, ...read.value });
  }
  return sheets.length === 0 ? damaged : { value: sheets };
}

/** Tables that look like .xlsx from outside: what a person has to do with them. */
export function otherTable(archive: Archive): Fault | undefined {
  const kind = archive.has('xl/workbook.bin') ? '.xlsb' : archive.has('content.xml') ? '.ods' : undefined;
  if (kind === undefined) return archive.has('word/document.xml') ? wordFile : undefined;
  return refuse('kieu-bang-la', `thấy bảng tính dạng ${kind}, cần mở bằng Excel rồi lưu lại dạng .xlsx`).fault;
}

const wordFile = refuse('kieu-bang-la', 'thấy tệp Word, cần bảng tính .xlsx').fault;

function mainPart(archive: Archive): string {
  return [...archive.keys()].find((name) => /^(?:xl\/)?workbook\d*\.xml$/.test(name)) ?? 'xl/workbook.xml';
}

function xmlOf(part: Outcome<Xml> | undefined): Xml | undefined {
  return part && 'value' in part ? part.value : undefined;
}

function targetsOf(relations: Xml, folder: string) {
  const all = childrenNamed(relations, 'rel:Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1) ?? '',
    name: resolved(attributes.Target ?? '', folder),
  }));
  return {
    byId: (wanted: string) => all.find(({ id }) => id === wanted)?.name,
    byType: (wanted: string) => all.find(({ type }) => type === wanted)?.name,
  };
}

/** From the archive's root, or from the folder of the part that speaks. */
function resolved(target: string, folder: string): string {
  const way = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  const parts: string[] = [];
  for (const step of way.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}
