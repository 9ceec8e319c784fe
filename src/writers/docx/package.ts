/** The package: parts, what they are and who refers to them, zipped to the same bytes every time. */
import { declared } from './xml.js';
import { type Packed, pack, zip } from './zip.js';

export interface Part {
  readonly path: string;
  readonly content: Packed;
  readonly contentType: string;
  /** Who refers to the part, and as what. */
  readonly from: '' | 'word/document.xml';
  readonly relation: string;
  /** Where the referring part names the reference. */
  readonly id?: string;
}

/** By which the sections refer to the headers: after those of the five other parts. */
export const headerIds = { default: 'rId6', first: 'rId7' } as const;

/** Ids that Word itself gives to the lines above footnotes. */
export const separatorIds = { separator: -1, continuation: 0 } as const;

const officeType = 'application/vnd.openxmlformats-officedocument.';
const relationKinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export function rootPart(path: string, relation: string, contentType: string, xml: string): Part {
  return { path, content: pack(xml), contentType, from: '', relation };
}

/** A part that every Office program knows, not only Word. */
export function officePart(path: string, relation: string, contentType: string, xml: string): Part {
  return rootPart(path, relationKinds + relation, officeType + contentType, xml);
}

/** A part that the document refers to; kind, content type, relation and file have one name. */
export function wordPart(kind: string, xml: string, path = `word/${kind}.xml`): Part {
  return {
    path,
    content: pack(xml),
    contentType: `${officeType}wordprocessingml.${kind}+xml`,
    from: 'word/document.xml',
    relation: relationKinds + kind,
  };
}

const namespaces = 'http://schemas.openxmlformats.org/package/2006';

/** Content types and relationships are made from the parts, so that none can be missing or point nowhere. */
export function writePackage(parts: readonly Part[]): Uint8Array {
  const { types, ownRelations, relations } = directoryOf(parts);
  const files = [
    ...parts,
    { path: '_rels/.rels', content: ownRelations },
    { path: 'word/_rels/document.xml.rels', content: relations },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const all = [{ path: '[Content_Types].xml', content: types }, ...files];
  return zip(all.map(({ path, content }) => [path, content]));
}

interface Directory {
  readonly types: Packed;
  readonly ownRelations: Packed;
  readonly relations: Packed;
}

/** By the paths of the parts: with footnotes or without, with properties of the file's own or without. */
const directories = new Map<string, Directory>();

function directoryOf(parts: readonly Part[]): Directory {
  const key = parts.map(({ path }) => path).join();
  const known = directories.get(key);
  if (known) return known;
  const made = {
    types: pack(contentTypes(parts)),
    ownRelations: pack(relationships(parts, '')),
    relations: pack(relationships(parts, 'word/document.xml')),
  };
  directories.set(key, made);
  return made;
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = [...parts]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`);
  return declared(
    `<Types xmlns="${namespaces}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
}

function relationships(parts: readonly Part[], from: Part['from']): string {
  const written = parts
    .filter((part) => part.from === from)
    .map(({ path, relation, id }, i) => {
      const target = from === '' ? path : path.replace(/^word\//, '');
      return `<Relationship Id="${id ?? `rId${i + 1}`}" Type="${relation}" Target="${target}"/>`;
    });
  return declared(`<Relationships xmlns="${namespaces}/relationships">${written.join('')}</Relationships>`);
}
